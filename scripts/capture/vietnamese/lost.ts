import { syllableRank } from './syllable.ts'

const words = /[\p{L}\p{M}]{2,}/gu
const stroke = 'ư'
/** As many words that lack a letter are no misprints. */
const enough = 2

/** Whether a word is no syllable, and is one with `ư` put in at one place. */
const lacksHorn = (word: string): boolean => {
  if (syllableRank(word) > 0) return false
  for (let i = 0; i <= word.length; i++) {
    if (syllableRank(word.slice(0, i) + stroke + word.slice(i)) > 0) return true
  }
  return false
}

/**
 * Counts the words that lack an `ư`, in text that has none: in TCVN3 it is the byte of the soft hyphen, which Word's and
 * HTML's cleaners delete. Which words lack it no rule can tell for sure, so nothing is put in.
 *
 * @returns 0 where the letter is there, or too few words lack it
 */
export const countLost = (texts: string[]): number => {
  let count = 0
  for (const text of texts) {
    if (text.includes(stroke)) return 0
    for (const [word] of text.matchAll(words)) if (/[^\p{ASCII}]/u.test(word) && lacksHorn(word.toLowerCase())) count++
  }
  return count < enough ? 0 : count
}
