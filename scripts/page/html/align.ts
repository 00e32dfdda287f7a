import type { Run } from '../piece.ts'
import { referenceAt } from './reference.ts'
import { bogusEnd, commentEnd, nameEnd, type Opening, opening, tagEnd } from './scan.ts'

/** How the source of a text is written. */
export type Writing =
  /** With character references and, in between, markup that left no trace in the tree. */
  | 'markup'
  /** The same inside `svg` and `math`, where CDATA sections hold text. */
  | 'foreign'
  /** With character references only: `textarea`, `title`. */
  | 'references'
  /** As it is: `script`, `iframe`, `noembed`, `xmp`. */
  | 'raw'

/** Where the characters of a text node's value stand in the source. */
export interface Alignment {
  /** Offset of the character at an index of the value; the end of the last one at the value's length. */
  at: (index: number) => number
  /** The stretches of the source that hold the value from one index to another, without markup in between. */
  runs: (from: number, to: number) => Run[]
}

/** The alignment of a value that stands in the source as it is: by far most texts. */
export const verbatim = (start: number): Alignment => ({
  at: (index) => start + index,
  runs: (from, to) => [{ start: start + from, end: start + to }]
})

/**
 * Parts of a value and their places in the source, in order. A part is a copy where both have the same length; else it is
 * a character reference or a line end, which is one place.
 */
export interface Parts {
  value: number[]
  valueEnd: number[]
  source: number[]
  sourceEnd: number[]
}

export const noParts = (): Parts => ({ value: [], valueEnd: [], source: [], sourceEnd: [] })

/** Takes the parts from an index on away again. */
export const truncate = (parts: Parts, length: number): void => {
  parts.value.length = parts.valueEnd.length = parts.source.length = parts.sourceEnd.length = length
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

/** The alignment that parts describe; there is at least one. */
export const aligned = (parts: Parts): Alignment => {
  const isCopy = (k: number) => parts.sourceEnd[k]! - parts.source[k]! === parts.valueEnd[k]! - parts.value[k]!
  const at = (index: number): number => {
    const k = partAt(parts, index)
    if (index >= parts.valueEnd[k]!) return parts.sourceEnd[k]!
    return isCopy(k) ? parts.source[k]! + index - parts.value[k]! : parts.source[k]!
  }
  const runs = (from: number, to: number): Run[] => {
    const list: Run[] = []
    for (let k = partAt(parts, from); k < parts.value.length && parts.value[k]! < to; k++) {
      if (parts.valueEnd[k]! <= from) continue
      const shift = parts.source[k]! - parts.value[k]!
      const start = isCopy(k) ? Math.max(parts.source[k]!, from + shift) : parts.source[k]!
      const end = isCopy(k) ? Math.min(parts.sourceEnd[k]!, to + shift) : parts.sourceEnd[k]!
      const last = list.at(-1)
      if (last?.end === start) last.end = end
      else list.push({ start, end })
    }
    return list
  }
  return { at, runs }
}

/** Offset after markup that a text may be interrupted by, or -1: raw text elements hold text of their own. */
const markupEnd = (source: string, at: number, kind: Opening): number => {
  switch (kind) {
    case 'start': {
      const name = nameEnd(source, at + 1)
      const holdsText = /^<(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)$/iu
      return holdsText.test(source.slice(at, name)) ? -1 : tagEnd(source, name).end
    }
    case 'end':
      return tagEnd(source, nameEnd(source, at + 2)).end
    case 'nothing':
      return at + 3
    case 'comment':
      return commentEnd(source, at)
    default:
      return bogusEnd(source, at)
  }
}

const carriageReturn = 13
const lineFeed = 10
const ampersand = 38
const less = 60

/**
 * Walks a slice of the source and the value it was decoded to side by side, and adds the parts it finds.
 *
 * Succeeds only where all text of the slice goes into the value, so that nothing of another node's can be taken for it.
 *
 * @param base index in the whole value at which `value` begins
 */
export const addParts = (
  parts: Parts,
  base: number,
  source: string,
  start: number,
  end: number,
  value: string,
  writing: Writing
): boolean => {
  let i = start
  let j = 0
  // Where the copy that is being extended began.
  let copied = 0
  let cdata = false
  const endCopy = () => {
    if (j > copied) addPart(parts, base + copied, base + j, i - (j - copied), i)
    copied = j
  }
  while (i < end) {
    const unit = source.charCodeAt(i)
    if (cdata && source.startsWith(']]>', i)) {
      endCopy()
      i += 3
      cdata = false
      continue
    }
    if (unit === ampersand && writing !== 'raw' && !cdata) {
      const reference = referenceAt(source, i)
      if (reference) {
        // A reference that opens another text is counted to this one but for its last unit (see `textStart`).
        if (j === value.length && reference.end === end + 1) break
        if (!value.startsWith(reference.text, j)) return false
        endCopy()
        addPart(parts, base + j, base + j + reference.text.length, i, reference.end)
        i = reference.end
        j += reference.text.length
        copied = j
        continue
      }
    } else if (unit === less && (writing === 'markup' || writing === 'foreign') && !cdata) {
      const kind = opening(source, i)
      if (kind !== 'text') {
        cdata = kind === 'cdata' && writing === 'foreign'
        endCopy()
        i = cdata ? i + 9 : markupEnd(source, i, kind)
        if (i < 0 || i > end) return false
        continue
      }
    } else if (unit === carriageReturn) {
      endCopy()
      const next = i + (source.charCodeAt(i + 1) === lineFeed ? 2 : 1)
      if (value.charCodeAt(j) === lineFeed) {
        addPart(parts, base + j, base + j + 1, i, next)
        j++
        copied = j
      }
      i = next
      continue
    }
    if (unit === value.charCodeAt(j)) {
      i++
      j++
      continue
    }
    endCopy()
    if (unit === 0) {
      // A NUL is dropped in the body and replaced elsewhere.
      if (value.charCodeAt(j) === 0xfffd) {
        addPart(parts, base + j, base + j + 1, i, i + 1)
        j++
        copied = j
      }
    } else if (unit !== lineFeed) return false
    // A line end that opens `pre` or `textarea` is dropped.
    i++
  }
  endCopy()
  return j === value.length
}

/** Units before a text's start in which a reference is looked for: more than any that is written in earnest. */
const referenceReach = 64

/**
 * Where a text really starts. The tokenizer gives a text that opens with a character reference, after white space that
 * became another text, the offset of the reference's last unit.
 */
export const textStart = (source: string, start: number): number => {
  const near = source.slice(Math.max(0, start - referenceReach), start)
  const at = near.lastIndexOf('&')
  if (at < 0) return start
  const from = start - near.length + at
  return referenceAt(source, from)?.end === start + 1 ? from : start
}

/**
 * Finds where the characters of a text node's value stand in the source.
 *
 * @param start offset where the node's text begins, and `end` where it ends, by the tree
 * @returns null where the slice holds text of other nodes too, as with text that was moved out of a table
 */
export const align = (
  source: string,
  start: number,
  end: number,
  value: string,
  writing: Writing
): Alignment | null => {
  if (end - start === value.length && source.startsWith(value, start)) return verbatim(start)
  const parts = noParts()
  return addParts(parts, 0, source, start, end, value, writing) && parts.value.length > 0 ? aligned(parts) : null
}
