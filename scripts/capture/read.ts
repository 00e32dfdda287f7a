import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { VFile } from 'vfile'
import { type Content, utf8Content } from './content.ts'
import type { Limits } from './limits.ts'
import { addMessage } from './message.ts'

/** A capture's bytes as they lie on disk and as content, with the sums by which a record names them. */
export interface Capture {
  sha256: string
  bytes: number
  contentSha256: string
  content: Content
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A limit as a user sets it. */
const shownLimit = (bytes: number): string => {
  const mib = bytes / 1024 / 1024
  return mib * 100 === Math.round(mib * 100) ? `${mib} MiB` : `${bytes} bytes`
}

const limitOf = (media: 'text/plain' | 'text/html', limits: Limits): number =>
  media === 'text/html' ? limits.htmlBytes : limits.textBytes

/** What gzip may add to bytes that it cannot pack: a header with a name, and five bytes a block (RFC 1951 and 1952). */
const gzipOverhead = 64 * 1024

/** Why a file cannot be read, in words. */
export const ioReason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  const words: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'no such file',
    EISDIR: 'it is a folder',
    ELOOP: 'too many links',
    EMFILE: 'too many open files'
  }
  return (code && words[code]) || message
}

/**
 * Reads a capture and decodes it, or says on `file` why not.
 *
 * @param path where the file lies
 * @param media decides the size limit
 * @param file takes the messages; its path is what the user sees
 * @returns null after an error message
 */
export const readCapture = (
  path: string,
  media: 'text/plain' | 'text/html',
  limits: Limits,
  file: VFile
): Capture | null => {
  const packed = /\.gz$/iu.test(path)
  let stored: Buffer
  try {
    const { size } = statSync(path)
    if (size > limitOf(media, limits) + (packed ? gzipOverhead : 0)) return tooLarge(size, media, limits, file)
    stored = readFileSync(path)
  } catch (error) {
    addMessage(file, {
      rule: 'unreadable',
      severity: 'error',
      reason: `cannot be read: ${ioReason(error)}`,
      fix: 'make the file readable, or take it out of the folder'
    })
    return null
  }
  const content = packed ? unzip(stored, media, limits, file) : stored
  if (content === null) return null
  const decoded = decodeContent(content, media, limits, file)
  if (decoded === null) return null
  const sum = sha256(stored)
  return {
    sha256: sum,
    bytes: stored.length,
    contentSha256: content === stored ? sum : sha256(content),
    content: decoded
  }
}

/** The unpacked bytes of a `.gz` capture, bounded before they are made. */
const unzip = (stored: Uint8Array, media: 'text/plain' | 'text/html', limits: Limits, file: VFile): Buffer | null => {
  const most = limitOf(media, limits)
  try {
    return gunzipSync(stored, { maxOutputLength: most })
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    addMessage(file, {
      rule: large ? 'too-large' : 'broken-gzip',
      severity: 'error',
      reason: large ? `unpacks to more than ${shownLimit(most)}` : `is not a whole gzip file: ${ioReason(error)}`,
      fix: large ? sizeFix(media) : 'capture the page again, or store it unpacked without .gz'
    })
    return null
  }
}

const sizeFix = (media: 'text/plain' | 'text/html'): string =>
  `split the capture, or raise the limit with ${media === 'text/html' ? '--max-html-mib' : '--max-text-mib'}`

const tooLarge = (bytes: number, media: 'text/plain' | 'text/html', limits: Limits, file: VFile): null => {
  const what = media === 'text/html' ? 'an HTML page' : 'a text capture'
  addMessage(file, {
    rule: 'too-large',
    severity: 'error',
    reason: `has ${bytes} bytes, and the limit for ${what} is ${shownLimit(limitOf(media, limits))}`,
    fix: sizeFix(media)
  })
  return null
}

/**
 * Decodes a capture's content, strictly, as UTF-8 with or without a byte order mark.
 *
 * @returns null after an error message: too large, empty, binary, or not UTF-8 (with line, column and byte)
 */
export const decodeContent = (
  bytes: Uint8Array,
  media: 'text/plain' | 'text/html',
  limits: Limits,
  file: VFile
): Content | null => {
  if (bytes.length > limitOf(media, limits)) return tooLarge(bytes.length, media, limits, file)
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    addMessage(file, {
      rule: 'not-utf-8',
      severity: 'error',
      reason: 'begins with a UTF-16 byte order mark',
      place: { line: 1, column: 1 },
      expected: 'UTF-8',
      fix: 'save the capture as UTF-8'
    })
    return null
  }
  const invalid = isUtf8(bytes) ? -1 : firstInvalidUtf8(bytes)
  // What stands before the first bad byte is valid, and tells its line and column.
  const valid = invalid < 0 ? bytes : bytes.subarray(0, invalid)
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(valid.subarray(mark))
  const content = utf8Content(bytes, text, mark)
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    addMessage(file, {
      rule: 'binary',
      severity: 'error',
      reason: `has a NUL at byte ${nul}: it is no text`,
      place: nul < valid.length ? content.pointAt(content.offsetAt(nul)) : undefined,
      fix: 'capture the page as text or HTML; images, PDF and Word files are no captures'
    })
    return null
  }
  if (invalid >= 0) {
    const value = bytes[invalid]!.toString(16).toUpperCase().padStart(2, '0')
    addMessage(file, {
      rule: 'not-utf-8',
      severity: 'error',
      reason: `is not UTF-8: byte 0x${value} at byte ${invalid}`,
      place: content.pointAt(text.length),
      expected: 'UTF-8',
      fix: 'find out how the capture was saved and convert it to UTF-8'
    })
    return null
  }
  if (!/[^\s\u0085\p{Default_Ignorable_Code_Point}]/u.test(text)) {
    addMessage(file, {
      rule: 'empty',
      severity: 'error',
      reason: bytes.length === 0 ? 'is empty' : 'has nothing but white space',
      fix: 'capture the page again, or delete the file'
    })
    return null
  }
  return content
}

/**
 * Index of the first byte that cannot belong to well-formed UTF-8, or -1.
 * Rules: table 3-7 of the Unicode Standard (no overlong forms, no surrogates, nothing above U+10FFFF).
 */
export const firstInvalidUtf8 = (bytes: Uint8Array): number => {
  let i = 0
  while (i < bytes.length) {
    const lead = bytes[i]!
    if (lead < 0x80) {
      i++
      continue
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
    if (length === 0 || i + length > bytes.length) return i
    const second = bytes[i + 1]!
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < low || second > high) return i
    for (let k = 2; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return i
    i += length
  }
  return -1
}
