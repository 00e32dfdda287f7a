import type { Span } from '../../schema/article.d.ts'

/**
 * A seed's content: the bytes after any container is taken off, the text they decode to, and the way back from a place in
 * the text to bytes and lines.
 *
 * Offsets are UTF-16 offsets into `text`. Lines are counted from 1 and end at LF, CR LF or CR.
 */
export interface Content {
  bytes: Uint8Array
  text: string
  /** The decoder used, by its WHATWG name in lower case. */
  encoding: string
  /** Byte offset in `bytes` of the character at a text offset. */
  byteAt: (offset: number) => number
  /** Line on which a text offset stands. */
  lineAt: (offset: number) => number
  /** Line and column (UTF-16 units, from 1) of a text offset. */
  pointAt: (offset: number) => { line: number; column: number }
  /** The text offset of a byte offset; of a byte inside a character, that character's. */
  offsetAt: (byte: number) => number
  /** The span of `[start, end)` in the text. */
  span: (start: number, end: number) => Span
}

/** Text units between two remembered byte positions: small enough to scan, large enough to cost no memory. */
const stride = 512

/** The bytes that a UTF-16 unit adds in UTF-8; a surrogate pair is counted as 4 on its first unit. */
const unitBytes = (unit: number): number =>
  unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdbff ? 4 : unit >= 0xdc00 && unit <= 0xdfff ? 0 : 3

/** Offsets at which lines start, first line included. */
const lineStarts = (text: string): number[] => {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}

/** Index of the last entry that is not greater than `value`, in an ascending list that starts at or below it. */
const lastNotAfter = (list: ArrayLike<number>, value: number): number => {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (list[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Ties decoded UTF-8 text to its bytes.
 *
 * @param bytes the content
 * @param text what `bytes` from `skip` on decode to as UTF-8, without loss
 * @param skip bytes of a byte order mark, which the text leaves out
 */
export const utf8Content = (bytes: Uint8Array, text: string, skip: number): Content => {
  let lines: number[] | undefined
  let checkpoints: Uint32Array | undefined
  const ascii = bytes.length - skip === text.length
  const marks = (): Uint32Array => {
    if (checkpoints) return checkpoints
    checkpoints = new Uint32Array(Math.floor(text.length / stride) + 1)
    let byte = skip
    for (let i = 0; i < text.length; i++) {
      if (i % stride === 0) checkpoints[i / stride] = byte
      byte += unitBytes(text.charCodeAt(i))
    }
    if (text.length % stride === 0) checkpoints[text.length / stride] = byte
    return checkpoints
  }
  const byteAt = (offset: number): number => {
    if (ascii) return skip + offset
    const mark = Math.floor(offset / stride)
    let byte = marks()[mark]!
    for (let i = mark * stride; i < offset; i++) byte += unitBytes(text.charCodeAt(i))
    return byte
  }
  const offsetAt = (byte: number): number => {
    if (ascii) return Math.max(0, byte - skip)
    const mark = lastNotAfter(marks(), byte)
    let at = marks()[mark]!
    let i = mark * stride
    while (i < text.length) {
      const next = at + unitBytes(text.charCodeAt(i))
      if (next > byte) break
      at = next
      i++
    }
    return i
  }
  const lineAt = (offset: number): number => lastNotAfter((lines ??= lineStarts(text)), offset) + 1
  const pointAt = (offset: number) => {
    const line = lineAt(offset)
    return { line, column: offset - lines![line - 1]! + 1 }
  }
  const span = (start: number, end: number): Span => ({
    line_start: lineAt(start),
    line_end: lineAt(Math.max(start, end - 1)),
    byte_start: byteAt(start),
    byte_end: byteAt(end)
  })
  return { bytes, text, encoding: 'utf-8', byteAt, lineAt, pointAt, offsetAt, span }
}
