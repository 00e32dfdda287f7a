import { closingWords, countedNouns, letterOrders, ordinalWords } from './phrases/ordinals.ts'

/** The mark of an enumerated point at a line's beginning. */
export interface Marker {
  /** What it must share with the other points of its run. */
  style: string
  /** Its number in the run, from 1; of letters, every reading (with and without đ). */
  ordinals: number[]
  /** The label as printed: `Thứ nhất`, `1.`, `a)`. The separator after a word (`:`, `,`) is not part of it. */
  label: string
  /** The other reading of `V.` and `X.`: a letter, or a Roman numeral. */
  also?: Marker
}

/** A point of a run that was found to be one. */
export interface Point {
  label: string
  ordinal: number
  /** The same number for all points of one run. */
  run: number
}

const roman = (numeral: string): number => {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  let sum = 0
  for (let i = 0; i < numeral.length; i++) {
    const value = values[numeral[i]!] ?? 0
    sum += value < (values[numeral[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

const wordMarks = new Map<string, { style: string; ordinal: number }>()
for (const { style, words } of ordinalWords) {
  for (const [i, spellings] of words.entries()) {
    for (const word of spellings) wordMarks.set(word.toLowerCase(), { style, ordinal: i + 1 })
  }
}
const longestWord = Math.max(...[...wordMarks.keys()].map((word) => word.length))
/** All of these words have so many letters or more; a look at the first ones tells most lines from them. */
const opening = 4
const openings = new Set([...wordMarks.keys()].map((word) => word.slice(0, opening)))
const closing = closingWords.map((word) => word.toLowerCase())
const longestClosing = Math.max(...closing.map((word) => word.length))

const afterWord = /^\s?[:,.;–—-]|^\s(?=\p{L})/u
const digits = /^(?:(\d{1,2}(?:\.\d{1,2}){0,3})([.)/]|\s?-)|\((\d{1,2})\))\s+\S/u
const letters = /^(?:([a-zđ])([.)/])|\(([a-zđ])\))\s+\S/iu
const romans = /^([IVXL]{1,6})([.)/]|\s?-)\s+\S/u
const counted = new RegExp(`^(${countedNouns.join('|')}) (\\d{1,2})(?=\\s?[:.,–—-]|$)`, 'iu')

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const bracket = 0x28

/** Units up to the number behind the longest noun. */
const nounReach = Math.max(...countedNouns.map((noun) => noun.length)) + 2

const hasDigit = (text: string, reach: number): boolean => {
  for (let i = 0; i < text.length && i < reach; i++) if (isDigit(text.charCodeAt(i))) return true
  return false
}

/** Reads the mark at a line's beginning; null where there is none. A mark alone makes no point: see `findPoints`. */
export const readMarker = (text: string): Marker | null => {
  const first = text.charCodeAt(0)
  if (first < 128 && !/[A-Za-z0-9(]/u.test(text[0]!)) return null
  const word = wordMarker(text)
  if (word) return word
  const number = isDigit(first) || first === bracket ? digits.exec(text) : null
  if (number) return numberMarker(number)
  const noun = hasDigit(text, nounReach) ? counted.exec(text) : null
  if (noun) return { style: noun[1]!.toLowerCase(), ordinals: [Number(noun[2])], label: noun[0] }
  const numeral = 'IVXL'.includes(text[0] ?? ' ') ? romans.exec(text) : null
  const letter = first === bracket || '.)/'.includes(text[1] ?? ' ') ? letters.exec(text) : null
  const asNumeral = numeral && numeralMarker(numeral)
  if (asNumeral && (!letter || numeral[1] === 'I')) return asNumeral
  const asLetter = letter && letterMarker(letter)
  return asLetter && asNumeral ? { ...asLetter, also: asNumeral } : asLetter
}

const wordMarker = (text: string): Marker | null => {
  if (!openings.has(text.slice(0, opening).toLowerCase().slice(0, opening))) return null
  const head = text.slice(0, longestWord + 1).toLowerCase()
  for (let end = Math.min(head.length, longestWord); end >= opening; end--) {
    const mark = wordMarks.get(head.slice(0, end))
    if (mark && (text.length === end || afterWord.test(text.slice(end)))) {
      // "First" needs its comma: it is an ordinary word too.
      if (mark.style === 'first' && !/^\s?[:,]/u.test(text.slice(end))) continue
      if (mark.style === 'thứ' && !/^\s?[:,.;–—-]|^\s(?:là|phải|cần|về)\s/u.test(text.slice(end))) continue
      return { style: mark.style, ordinals: [mark.ordinal], label: text.slice(0, end) }
    }
  }
  return null
}

const numberMarker = (match: RegExpExecArray): Marker => {
  const printed = match[1] ?? match[3]!
  const parts = printed.split('.')
  const sign = match[3] ? '()' : match[2]!.trim()
  const parent = parts.slice(0, -1).join('.')
  return {
    style: `1${sign}${parent}`,
    ordinals: [Number(parts.at(-1))],
    label: match[3] ? `(${printed})` : `${printed}${sign === '-' ? '' : sign}`
  }
}

const numeralMarker = (match: RegExpExecArray): Marker => {
  const [printed, sign] = [match[1]!, match[2]!.trim()]
  return { style: `I${sign}`, ordinals: [roman(printed)], label: printed + (sign === '-' ? '' : sign) }
}

const letterMarker = (match: RegExpExecArray): Marker => {
  const printed = (match[1] ?? match[3])!
  const places = letterOrders.map((order) => order.indexOf(printed.toLowerCase()) + 1).filter((place) => place > 0)
  const upper = printed !== printed.toLowerCase()
  return {
    style: `${upper ? 'A' : 'a'}${match[3] ? '()' : match[2]}`,
    ordinals: [...new Set(places)],
    label: match[3] ? `(${printed})` : printed + match[2]
  }
}

/** Lines that may stand between two points of one run. */
const reach = 40

/**
 * Finds the enumerations among the lines of a body. A run begins at its first ordinal, goes on with the next one, and counts
 * from two points on; runs may nest (`a)` below `1.`).
 *
 * @param texts the lines in order
 * @returns the points by index of their line
 */
export const findPoints = (texts: string[]): Map<number, Point> => {
  const points = new Map<number, Point>()
  const open = new Map<string, { members: { index: number; label: string; ordinal: number }[] }>()
  let runs = 0
  const settle = (style: string) => {
    const run = open.get(style)
    runs++
    if (run && run.members.length >= 2)
      for (const { index, label, ordinal } of run.members) points.set(index, { label, ordinal, run: runs })
    open.delete(style)
  }
  for (const [index, text] of texts.entries()) {
    const marker = readMarker(text)
    if (!marker) {
      const last = closingRun(open, text, index)
      if (last) last.run.members.push({ index, label: last.label, ordinal: last.ordinal })
      continue
    }
    const readings = marker.also ? [marker, marker.also] : [marker]
    const next = readings.find((reading) => goesOn(open.get(reading.style)?.members.at(-1), reading, index))
    if (next) {
      const { members } = open.get(next.style)!
      members.push({ index, label: next.label, ordinal: members.at(-1)!.ordinal + 1 })
    } else if (marker.ordinals.includes(1)) {
      settle(marker.style)
      open.set(marker.style, { members: [{ index, label: marker.label, ordinal: 1 }] })
    }
  }
  for (const style of [...open.keys()]) settle(style)
  return points
}

/** Whether a mark goes on with the run whose last member this is. */
const goesOn = (last: { index: number; ordinal: number } | undefined, marker: Marker, index: number): boolean =>
  last !== undefined && marker.ordinals.includes(last.ordinal + 1) && index - last.index <= reach

/** `Cuối cùng, …` closes the latest run of ordinal words that has two points already. */
const closingRun = (
  open: Map<string, { members: { index: number; ordinal: number; label: string }[] }>,
  text: string,
  index: number
) => {
  if (open.size === 0) return null
  const head = text.slice(0, longestClosing).toLowerCase()
  const word = closing.find((each) => head.startsWith(each))
  if (!word || !/^\s?[:,]/u.test(text.slice(word.length))) return null
  let latest: {
    run: { members: { index: number; ordinal: number; label: string }[] }
    label: string
    ordinal: number
    at: number
  } | null = null
  for (const [style, run] of open) {
    const last = run.members.at(-1)
    if (!last || run.members.length < 2 || index - last.index > reach) continue
    if (!ordinalWords.some((each) => each.style === style) || closing.includes(last.label.toLowerCase())) continue
    if (latest === null || last.index > latest.at)
      latest = { run, label: text.slice(0, word.length), ordinal: last.ordinal + 1, at: last.index }
  }
  return latest
}

// `- 1.250 hộ` is an entry of a list; `-5` and `- 5 độ` are numbers.
const bullet = /^([-–—•+*·▪●○◦■□►▶➢➤✓✔❖])(?:\s*(?=[^\s\d-])|\s+(?=\d)(?!\d{1,3}(?:[.,]\d+)?\s?(?:độ|°)))/u

/** The bullet at a line's beginning (`-`, `•`, `+` …); null where there is none. */
export const readBullet = (text: string): string | null => bullet.exec(text)?.[1] ?? null
