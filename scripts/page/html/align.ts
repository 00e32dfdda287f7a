import type { Text } from 'hast'
import type { Run } from '../piece.ts'
import { referenceAt } from './reference.ts'
import type { Chunk, TreeText } from './tree.ts'

/** Where the characters of a text node's value stand in the source. */
export interface Alignment {
  start: number
  /** Null for a value that stands in the source as it is, from `start` on: by far most texts. */
  parts: Parts | null
}

/**
 * Parts of a value and their places in the source, in order. A part is a copy where both have the same length; else it is
 * a character reference or a line end, which is one place.
 */
interface Parts {
  value: number[]
  valueEnd: number[]
  source: number[]
  sourceEnd: number[]
}

const addPart = (parts: Parts, value: number, valueEnd: number, source: number, sourceEnd: number): void => {
  parts.value.push(value)
  parts.valueEnd.push(valueEnd)
  parts.source.push(source)
  parts.sourceEnd.push(sourceEnd)
}

/** Index of the part that holds an index of the value, or of the last one before it. */
const partAt = (parts: Parts, index: number): number => {
  let low = 0
  let high = parts.value.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (parts.value[middle]! <= index) low = middle
    else high = middle - 1
  }
  return low
}

const isCopy = ({ value, valueEnd, source, sourceEnd }: Parts, k: number): boolean =>
  sourceEnd[k]! - source[k]! === valueEnd[k]! - value[k]!

/** Offset of the character at an index of a value; the end of the last one at the value's length. */
export const offsetOf = ({ start, parts }: Alignment, index: number): number => {
  if (parts === null) return start + index
  const k = partAt(parts, index)
  if (index >= parts.valueEnd[k]!) return parts.sourceEnd[k]!
  return isCopy(parts, k) ? parts.source[k]! + index - parts.value[k]! : parts.source[k]!
}

/** The stretches of the source that hold a value from one index to another, without markup in between. */
export const runsOf = ({ start: first, parts }: Alignment, from: number, to: number): Run[] => {
  if (parts === null) return [{ start: first + from, end: first + to }]
  const list: Run[] = []
  for (let k = partAt(parts, from); k < parts.value.length && parts.value[k]! < to; k++) {
    if (parts.valueEnd[k]! <= from) continue
    const shift = parts.source[k]! - parts.value[k]!
    const copy = isCopy(parts, k)
    const start = copy ? Math.max(parts.source[k]!, from + shift) : parts.source[k]!
    const end = copy ? Math.min(parts.sourceEnd[k]!, to + shift) : parts.sourceEnd[k]!
    const last = list.at(-1)
    if (last?.end === start) last.end = end
    else list.push({ start, end })
  }
  return list
}

const carriageReturn = 13
const lineFeed = 10
const ampersand = 38

/** Walks a stretch of the source and the text it was decoded to side by side, and adds the parts it finds. */
const addChunk = (parts: Parts, base: number, source: string, { start, end, chars, references }: Chunk): void => {
  let i = start
  let j = 0
  // Where the copy that is being extended began.
  let copied = 0
  const endCopy = () => {
    if (j > copied) addPart(parts, base + copied, base + j, i - (j - copied), i)
    copied = j
  }
  const addPlace = (length: number, next: number) => {
    addPart(parts, base + j, base + j + length, i, next)
    j += length
    copied = j
  }
  while (i < end) {
    const unit = source.charCodeAt(i)
    const reference = unit === ampersand && references ? referenceAt(source, i) : null
    if (reference) {
      endCopy()
      addPlace(reference.text.length, reference.end)
      i = reference.end
    } else if (unit === carriageReturn) {
      endCopy()
      const next = i + (source.charCodeAt(i + 1) === lineFeed ? 2 : 1)
      if (chars.charCodeAt(j) === lineFeed) addPlace(1, next)
      i = next
    } else if (unit === chars.charCodeAt(j)) {
      i++
      j++
    } else {
      // A line end that opens `pre` or `textarea` is dropped; a NUL may stand for another character, or for none.
      endCopy()
      if (unit === 0 && chars.charCodeAt(j) === 0xfffd) addPlace(1, i + 1)
      i++
    }
  }
  endCopy()
}

/** Where the characters of a text's value stand in the source. @param text one of the tree that `parseTree` made */
export const align = (source: string, text: Text): Alignment => {
  const { chunks } = text as TreeText
  const [first] = chunks
  if (chunks.length === 1 && first!.plain) return { start: first!.start, parts: null }
  const parts: Parts = { value: [], valueEnd: [], source: [], sourceEnd: [] }
  let base = 0
  for (const chunk of chunks) {
    if (chunk.plain) addPart(parts, base, base + chunk.chars.length, chunk.start, chunk.end)
    else addChunk(parts, base, source, chunk)
    base += chunk.chars.length
  }
  return { start: first!.start, parts }
}
