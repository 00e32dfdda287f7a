/**
 * What kinds of characters a line has: bits of `Sketch.signs`. A detector that cannot do without one of them leaves most lines
 * by a look at these.
 */
export const sign = {
  /** 0 to 9. */
  digit: 1,
  capital: 2,
  small: 4,
  /** A letter that has another capital. */
  rises: 8,
  /** Ends a sentence: `.`, `!`, `?`, `…`. */
  stop: 16,
  /** May stand between a sentence's end and the line's: quotes, brackets, white space. */
  closing: 32,
  /** May stand before a line's first letter: quotes, a bracket, white space. */
  opening: 64,
  /** `:`, also as East Asian text has it. */
  colon: 128,
  at: 256,
  /** Stands between the items of a list in one line: comma, bar, dash. */
  divider: 512,
  /** A letter or a digit of any script. */
  matter: 1024,
  /** What text without spaces is written in: about two of them make a word. */
  ideograph: 2048,
  space: 4096,
  /** Combines with the letter before it. */
  mark: 8192,
  beyondAscii: 16384
} as const

const tests: readonly [bit: number, pattern: RegExp][] = [
  [sign.digit, /[0-9]/u],
  [sign.capital, /\p{Lu}/u],
  [sign.small, /\p{Ll}/u],
  [sign.stop, /[.!?…。！？]/u],
  [sign.closing, /["'”’»)\]\s]/u],
  [sign.opening, /["“‘«(\s]/u],
  [sign.colon, /[:：]/u],
  [sign.at, /@/u],
  [sign.divider, /[,|–-]/u],
  [sign.matter, /[\p{L}\p{N}]/u],
  [sign.ideograph, /[\u3040-\u9fff]/u],
  [sign.space, /\s/u],
  [sign.mark, /\p{M}/u],
  [sign.beyondAscii, /[^\p{ASCII}]/u]
]

const signsOf = (character: string): number => {
  let signs = character.toUpperCase() === character ? 0 : sign.rises
  for (const [bit, pattern] of tests) if (pattern.test(character)) signs |= bit
  return signs
}

/** What each UTF-16 unit is, found out when it is first met; the high bit says that it was. */
const units = new Uint16Array(0x10000)
const met = 0x8000

/** What the character is that begins at an index. The first half of a pair of surrogates stands for both. */
const look = (text: string, i: number): number => {
  const unit = text.charCodeAt(i)
  if (unit >= 0xd800 && unit <= 0xdfff) return signsOf(String.fromCodePoint(text.codePointAt(i)!))
  return (units[unit] = signsOf(text[i]!) | met)
}

/** What kind of character begins at an index of a text. */
export const signsAt = (text: string, i: number): number => units[text.charCodeAt(i)] || look(text, i)

/** What one pass over a line's characters tells. */
export interface Sketch {
  /** The kinds of characters that it has (`sign`). */
  signs: number
  /** White-space separated words; Chinese and Japanese are written without spaces and have about two characters a word. */
  words: number
  /** Runs of digits. */
  numbers: number
  /** Commas, bars and dashes. */
  dividers: number
}

export const sketch = (text: string): Sketch => {
  let signs = 0
  let words = 0
  let numbers = 0
  let dividers = 0
  let ideographs = 0
  let before = 0
  let space = true
  const { length } = text
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    const kind = signsAt(text, i)
    signs |= kind
    if ((kind & (sign.digit | sign.divider | sign.ideograph)) !== 0) {
      if ((kind & sign.divider) !== 0) dividers++
      else if ((kind & sign.digit) === 0) ideographs++
      else if ((before & sign.digit) === 0) numbers++
    }
    if (space && unit !== 32) words++
    space = unit === 32
    before = kind
  }
  return { signs, words: words + (ideographs >> 1), numbers, dividers }
}

/** Whether a line ends as a sentence does: `.`, `!`, `?`, `…`, also before a closing quote or bracket. */
export const stopsAtEnd = (text: string): boolean => {
  let i = text.length - 1
  while (i >= 0 && (signsAt(text, i) & sign.closing) !== 0) i--
  return i >= 0 && (signsAt(text, i) & sign.stop) !== 0
}

/** Whether a line begins with a small letter, quotes and brackets aside. */
export const startsSmall = (text: string): boolean => {
  let i = 0
  while (i < text.length && (signsAt(text, i) & sign.opening) !== 0) i++
  return i < text.length && (signsAt(text, i) & sign.small) !== 0
}

/** What a sentence that goes on behind a stop looks like, from the stop on. */
const beginning = /[.!?…]["”’»)]?\s+["“‘«(]?[\p{Lu}\p{N}]/uy
const fullWidth = '。！？'
const closings = '%"”’»)'

const isDigit = (text: string, i: number): boolean => (signsAt(text, i) & sign.digit) !== 0

/**
 * Whether what stands before a stop may end a sentence: a small letter, a bracket, a long number; not an abbreviation in capitals
 * (`TS. Lê …`) nor the number of a point (`2. Nội dung …`).
 */
const endsSentence = (text: string, stop: number): boolean => {
  if (stop === 0) return false
  const before = stop > 1 && text.codePointAt(stop - 2)! > 0xffff ? 2 : 1
  return (
    (signsAt(text, stop - before) & sign.small) !== 0 ||
    closings.includes(text[stop - 1]!) ||
    (stop > 2 && isDigit(text, stop - 1) && isDigit(text, stop - 2) && isDigit(text, stop - 3))
  )
}

/** Whether a sentence ends inside a line and another begins. */
export const stopsInside = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    if ((signsAt(text, i) & sign.stop) === 0) continue
    if (fullWidth.includes(text[i]!)) return true
    if (!endsSentence(text, i)) continue
    beginning.lastIndex = i
    if (beginning.test(text)) return true
  }
  return false
}
