import type { Block, Counts } from '../../schema/article.d.ts'
import { abbreviations } from './phrases/abbreviations.ts'
import { sign, signsAt } from './sketch.ts'

const stop = /[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+/gu
const known = new Set(abbreviations.map((word) => word.toLowerCase()))

/** Whether a stop ends no sentence: it belongs to an abbreviation, an initial or a number, or the text goes on in lower case. */
const isInside = (text: string, at: number, end: number): boolean => {
  if (end >= text.length) return false
  const rest = text.slice(end, end + 4).trimStart()
  if (/^\p{Ll}/u.test(rest)) return true
  if (text[at] !== '.' || end - at > 1) return false
  const word = /[\p{L}\p{M}\p{N}.]{1,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  return (
    known.has(word.toLowerCase()) ||
    // Initials, `TM.`, `KT.` of signatures, Roman numerals; not `UBND.`, which ends a sentence.
    /^(?:(?:\p{Lu}\.)*\p{Lu}{1,2}|[IVX]{1,5})$/u.test(word)
  )
}

/**
 * Counts the sentences of a text: runs that end in `.`, `!`, `?`, `…` or at the text's end, with a guard for abbreviations
 * (`TP. Hồ Chí Minh`, `GS.TS. …`), initials and stops that the text runs on after. An own rule, not `Intl.Segmenter`, whose
 * answers change with the version of its data.
 */
export const countSentences = (text: string): number => {
  let count = 0
  let from = 0
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length
    if (isInside(text, match.index, end)) continue
    if (/[\p{L}\p{N}]/u.test(text.slice(from, end))) count++
    from = end
  }
  return /[\p{L}\p{N}]/u.test(text.slice(from)) ? count + 1 : count
}

/** Counts syllables (*tiếng*): stretches between white space that have a letter or a digit. A Vietnamese word has one to four. */
export const countSyllables = (text: string): number => {
  let count = 0
  let counted = false
  const { length } = text
  for (let i = 0; i < length; i++) {
    const signs = signsAt(text, i)
    if ((signs & sign.space) !== 0) counted = false
    else if (!counted && (signs & sign.matter) !== 0) {
      counted = true
      count++
    }
  }
  return count
}

const countCodePoints = (text: string): number => {
  const { length } = text
  let count = length
  for (let i = 0; i < length; i++) if (isPairAt(text, i)) count--
  return count
}

const isPairAt = (text: string, i: number): boolean =>
  (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00

/** Counts a record's blocks, and the sentences, syllables and characters (code points) of its text. */
export const count = (blocks: Block[], text: string): Counts => {
  let sentences = 0
  for (const block of blocks) if ('text' in block && block.type !== 'heading') sentences += countSentences(block.text)
  return { blocks: blocks.length, sentences, syllables: countSyllables(text), characters: countCodePoints(text) }
}
