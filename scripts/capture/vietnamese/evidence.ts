import { syllableRank } from './syllable.ts'

/**
 * What a token says of the charset it was decoded with: 1 for frequent syllables, less for rare ones, -1 for what no
 * Vietnamese text has, null for nothing: no letter beyond ASCII.
 */
export type Verdict = number | null

const rare = 0.55
const slight = 0.1
const wrong = -1
/** Signs that stand before or behind a word, or between words, in text of any encoding. */
const punctuation = /^[\s\p{Pi}\p{Pf}\p{Pd}\u00a0…•·°«»“”‘’„‚§©®™¡¿½¼¾€£×\u00ad]*$/u
/** Signs that never stand alone. */
const dependent = /^[™†‡ˆ˜]$/u
const letters = /[\p{L}\p{M}]+/gu
const ascii = /^[A-Za-z]*$/u
/** Abbreviations in capitals, of which đ and Đ are the only letters beyond ASCII that need to be told: `QĐ-UBND`, `HĐND`, `BĐS`. */
const abbreviation = /^[A-ZĂÂÊÔƠƯ]{0,6}Đ[A-ZĂÂĐÊÔƠƯ]{0,6}$/u
/** `30.000 đ` (đồng), `đ/c` and `Đ/c` (đồng chí). */
const unit = /^[đĐ]$/u

/** Whether capitals stand where a word has them: first, all, or none. */
const isCased = (word: string, small: boolean): boolean => {
  // In TCVN3 letters with marks are small in capitals, too.
  const capitals = small ? /^[A-ZĂÂĐÊÔƠƯ\P{ASCII}]+$/u : /^\P{Ll}+$/u
  return /^\P{Lu}[^\p{Lu}]*$|^\p{Lu}[^\p{Lu}]*$/u.test(word) || capitals.test(word)
}

/**
 * Weighs one token of decoded text: a stretch without white space and ASCII punctuation, NFC.
 *
 * @param small whether the charset has no capitals of letters with marks
 */
export const weigh = (token: string, small: boolean): Verdict => {
  let sum = 0
  let count = 0
  let end = 0
  let bad = false
  for (const { 0: word, index } of token.matchAll(letters)) {
    // Between two words of a token stands ASCII punctuation or a dash; a sign there is a letter wrongly decoded.
    const between = token.slice(end, index)
    if (index > 0 && !/^[\p{Pd}\p{Pi}\p{Pf}…\u00a0'’/]*$/u.test(between) && !(end === 0 && punctuation.test(between)))
      bad = true
    end = index + word.length
    if (ascii.test(word)) continue
    if (unit.test(word)) {
      sum += slight
      count++
      continue
    }
    if (abbreviation.test(word)) continue
    const rank = isCased(word, small) ? syllableRank(word.toLowerCase()) : 0
    // One capital alone may be a dash or a bullet.
    const lone = word.length === 1 && word !== word.toLowerCase()
    sum += rank === 0 ? wrong : lone ? slight : rank === 2 ? 1 : rare
    count++
  }
  if (!punctuation.test(token.slice(end)) || dependent.test(token)) bad = true
  if (bad) return wrong
  return count === 0 ? null : sum / count
}
