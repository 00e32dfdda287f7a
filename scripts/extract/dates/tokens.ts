/** Cuts a line into words, numbers and marks, so that the readers look at a few tokens and never backtrack over text. */

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

const TOKEN = /[\p{L}\p{M}]+|[0-9]+|[^\s]/gu

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
export function wordKey(word: string): string {
  const lower = lowerCase(word)
  const i = FINAL_Y[lower.slice(-1)]
  if (i !== undefined && BEFORE_Y.has(lower.slice(0, -1))) return lower.slice(0, -1) + i
  return oldTonePlace(lower)
}

/** A phrase of a phrase list in its comparison spelling. */
export const phraseKey = (phrase: string): string => phrase.split(' ').map(wordKey).join(' ')

/** A line's tokens. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let last = -1
  for (const match of text.matchAll(TOKEN)) {
    const piece = match[0]
    const start = match.index
    const code = piece.charCodeAt(0)
    const digit = code >= 48 && code <= 57
    const kind = digit ? 'number' : /^[\p{L}\p{M}]/u.test(piece) ? 'word' : 'mark'
    const key = kind === 'word' ? wordKey(piece) : piece
    tokens.push({ kind, text: piece, key, start, end: start + piece.length, gap: start !== last })
    last = start + piece.length
  }
  return tokens
}
