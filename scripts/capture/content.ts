import type { Span } from '../../schema/article.d.ts'
import type { Decoded } from './charset/charset.ts'
import { lineStarts } from './lines.ts'
import { lastNotAfter, type Offsets, offsetsOf } from './offsets.ts'
import { plainLines } from './repair/plain-bytes.ts'

/** Something a reader of the record should know about how its content was read. */
export interface ContentNote {
  rule: 'overruled-charset' | 'uncertain-encoding' | 'undecodable'
  /** One sentence, without a final stop. */
  message: string
  /** The bytes it is about; null where it is about all. */
  bytes: { start: number; end: number } | null
}

/** How a content was decoded. */
export interface Provenance {
  /** The charset: a WHATWG name in lower case, or the usual name of one that has none there. */
  encoding: string
  /** How sure that is, 0 to 1: 1 where the content proves it. */
  confidence: number
  notes: ContentNote[]
}

/**
 * A seed's content: the bytes after any container is taken off, the text they decode to, and the way back from a place in
 * the text to bytes and lines.
 *
 * Offsets are UTF-16 offsets into `text`. Lines are counted from 1 and end at LF, CR LF or CR.
 */
export interface Content extends Offsets, Provenance {
  bytes: Uint8Array
  text: string
  /** Line on which a text offset stands. */
  lineAt: (offset: number) => number
  /** Line and column (UTF-16 units, from 1) of a text offset. */
  pointAt: (offset: number) => { line: number; column: number }
  /** The span of `[start, end)` in the text. */
  span: (start: number, end: number) => Span
  /** Whether it is known already that a line, counted from 1, needs no repair. */
  isPlainLine: (line: number) => boolean
}

/**
 * Ties decoded text to its bytes.
 *
 * @param bytes the content
 * @param decoded what `bytes` from `skip` on decode to
 * @param skip bytes of a byte order mark, which the text leaves out
 */
export const contentOf = (bytes: Uint8Array, decoded: Decoded, skip: number, provenance: Provenance): Content => {
  const { text } = decoded
  const { byteAt, offsetAt } = offsetsOf(decoded, skip, bytes.length)
  let lines: number[] | undefined
  const starts = (): number[] => (lines ??= lineStarts(text))
  const lineAt = (offset: number): number => lastNotAfter(starts(), offset) + 1
  const pointAt = (offset: number) => {
    const line = lineAt(offset)
    return { line, column: offset - starts()[line - 1]! + 1 }
  }
  const span = (start: number, end: number): Span => ({
    line_start: lineAt(start),
    line_end: lineAt(Math.max(start, end - 1)),
    byte_start: byteAt(start),
    byte_end: byteAt(end)
  })
  let plain: Uint8Array | undefined
  const isPlainLine = (line: number): boolean => {
    if (decoded.starts !== null) return false
    plain ??= plainLines(bytes.subarray(skip))
    // A CR alone ends a line of the text, and none there.
    return plain.length === starts().length && plain[line - 1] === 1
  }
  return { bytes, text, ...provenance, byteAt, offsetAt, lineAt, pointAt, span, isPlainLine }
}

/** Ties text that is known to be UTF-8 to its bytes. */
export const utf8Content = (bytes: Uint8Array, text: string, skip: number): Content =>
  contentOf(bytes, { text, starts: null, gaps: [] }, skip, { encoding: 'utf-8', confidence: 1, notes: [] })
