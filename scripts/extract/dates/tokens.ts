/**
 * Cuts a line into words, numbers and marks, so that the readers look at a few tokens and never backtrack over text.
 */

import { remembering } from '../../capture/remember.ts'

export interface Token {
  kind: 'word' | 'number' | 'mark'
  text: string
  /** A word in its comparison spelling (see `wordKey`); a number or mark as it is. */
  key: string
  start: number
  end: number
  /** White space before it (true for the first). */
  gap: boolean
}

/** Stands for every place outside the line, so that looking ahead needs no bounds check. */
export const NO_TOKEN: Token = { kind: 'mark', text: '', key: '', start: 0, end: 0, gap: true }

/** The token at `i`, before the first and after the last `NO_TOKEN`. */
export const at = (tokens: Token[], i: number): Token => tokens[i] ?? NO_TOKEN

/** Index of the first token that starts at or after `offset`. */
export function tokenAt(tokens: Token[], offset: number): number {
  const index = tokens.findIndex((token) => token.start >= offset)
  return index === -1 ? tokens.length : index
}

// New tone placement to old: `hoà` to `hòa`, `khoẻ` to `khỏe`, `uỷ` to `ủy`; not in `quỹ`, where qu is one consonant.
const NEW_TONES = 'àáảãạèéẻẽẹỳýỷỹỵ'
const OLD_TONES: { readonly [vowel: string]: string } = { o: 'òóỏõọ', u: 'ùúủũụ' }

// `sỹ` and `sĩ`, `kỹ` and `kĩ`: both spellings are in use after these consonants.
const FINAL_Y: { readonly [y: string]: string } = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }
const BEFORE_Y = new Set(['h', 'k', 'l', 'm', 's', 't', 'qu'])

function oldTonePlace(word: string): string {
  const last = word.slice(-1)
  const place = NEW_TONES.indexOf(last)
  if (place === -1) return word
  const before = word.at(-2) ?? ''
  const tones = OLD_TONES[before]
  const plain = 'aey'[Math.floor(place / 5)] ?? ''
  if (tones === undefined || (before === 'o') === (plain === 'y') || (before === 'u' && word.at(-3) === 'q'))
    return word
  return word.slice(0, -2) + tones[place % 5] + plain
}

/** Lower case of the same length in UTF-16 units, so that indices stay right (`İ` has a longer lower case). */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('')
}

/** The spelling by which words are compared: lower case, one tone placement (`ủy`), `i` for a final `y` (`sĩ`). */
export const wordKey = remembering(makeKey)

function makeKey(word: string): string {
  const lower = lowerCase(word)
  const i = FINAL_Y[lower.slice(-1)]
  if (i !== undefined && BEFORE_Y.has(lower.slice(0, -1))) return lower.slice(0, -1) + i
  return oldTonePlace(lower)
}

/** A phrase of a phrase list in its comparison spelling. */
export const phraseKey = (phrase: string): string => phrase.split(' ').map(wordKey).join(' ')

const SPACE = 1
const DIGIT = 2
const LETTER = 3
const MARK = 4
/** The bits of these, and of letters besides: one that is its own lower case, and one that as a word's last may be respelt. */
const KIND = 7
const SMALL = 8
const RESPELT = 16

/**
 * Class of each UTF-16 unit that was met, 0 for the others: a lookup is ten times as fast as a Unicode property test.
 */
const classes = new Uint8Array(0x10000)

function look(unit: number): number {
  const char = String.fromCharCode(unit)
  const kind = /\s/u.test(char) ? SPACE : /[0-9]/.test(char) ? DIGIT : /[\p{L}\p{M}]/u.test(char) ? LETTER : MARK
  const small = char.toLowerCase() === char ? SMALL : 0
  const respelt = char in FINAL_Y || NEW_TONES.includes(char) ? RESPELT : 0
  return (classes[unit] = kind === LETTER ? kind | small | respelt : kind)
}

const classOf = (unit: number): number => classes[unit] || look(unit)

/** Length of the mark at `i`: two units for a character outside the Basic Multilingual Plane. */
const markLength = (text: string, i: number): number => ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1)

/** A line's tokens: runs of letters, runs of digits, single marks. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let gap = true
  const { length } = text
  for (let i = 0; i < length; ) {
    const first = classOf(text.charCodeAt(i))
    const found = first & KIND
    if (found === SPACE) {
      gap = true
      i++
      continue
    }
    let end = i + 1
    let small = first
    let last = first
    if (found === MARK) end = i + markLength(text, i)
    else {
      for (; end < length; end++) {
        const next = classOf(text.charCodeAt(end))
        if ((next & KIND) !== found) break
        small &= next
        last = next
      }
    }
    const piece = text.slice(i, end)
    if (found === LETTER) {
      // Most words are their own comparison spelling.
      const key = (small & SMALL) !== 0 && (last & RESPELT) === 0 ? piece : wordKey(piece)
      tokens.push({ kind: 'word', text: piece, key, start: i, end, gap })
    } else tokens.push({ kind: found === DIGIT ? 'number' : 'mark', text: piece, key: piece, start: i, end, gap })
    gap = false
    i = end
  }
  return tokens
}
