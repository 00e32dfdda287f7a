import { hash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { VFile } from 'vfile'
import type { Charset } from './charset/charset.ts'
import type { Content } from './content.ts'
import { decodeContent } from './decode.ts'
import type { Limits } from './limits.ts'
import { addMessage } from './message.ts'
import { limitOf, shownLimit, sizeFix, tooLarge } from './size.ts'

/** A capture's bytes as they lie on disk and as content, with the sums by which a record names them. */
export interface Capture {
  sha256: string
  bytes: number
  contentSha256: string
  content: Content
}

const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

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
 * @param charset the curator's word on the charset; null where there is none
 * @returns null after an error message
 */
export const readCapture = (
  path: string,
  media: 'text/plain' | 'text/html',
  limits: Limits,
  file: VFile,
  charset: Charset | null = null
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
  const decoded = decodeContent(content, media, limits, file, charset)
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
