import { isUtf8 } from 'node:buffer'
import type { VFile } from 'vfile'
import type { Charset, Decoded, Gap } from './charset/charset.ts'
import { decodeWellFormed, sequenceAt } from './charset/unicode.ts'
import { hasVisible } from './clean.ts'
import { type Content, type ContentNote, contentOf, utf8Content } from './content.ts'
import { type Detected, detectCharset, hasNul } from './detect.ts'
import type { Limits } from './limits.ts'
import { lineBeyond } from './lines.ts'
import { addMessage } from './message.ts'
import { limitOf, tooLarge } from './size.ts'

/** Below this a reader should look whether the text reads right. */
const certain = 0.7

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`

const share = (confidence: number): string => `${Math.round(confidence * 100)} %`

const isEmpty = (text: string, bytes: Uint8Array, file: VFile): boolean => {
  if (hasVisible(text)) return false
  addMessage(file, {
    rule: 'empty',
    severity: 'error',
    reason: bytes.length === 0 ? 'is empty' : 'has nothing but white space',
    fix: 'capture the page again, or delete the file'
  })
  return true
}

/** An HTML page may have a few NULs among its text, which parsers drop; in a picture they are many. */
const fewNuls = 1 / 1000

/** Says that a content is no text, where it has a NUL. */
const isBinary = (content: Content, file: VFile, allowed = 0): boolean => {
  if (!hasNul(content.bytes)) return false
  const nul = content.text.indexOf('\0')
  if (nul < 0 || content.text.split('\0').length - 1 <= allowed) return false
  const [first, second] = content.bytes
  const packed = first === 0x1f && second === 0x8b
  addMessage(file, {
    rule: 'binary',
    severity: 'error',
    reason: packed ? 'is packed with gzip' : `has a NUL at byte ${content.byteAt(nul)}: it is no text`,
    place: content.pointAt(nul),
    fix: packed
      ? 'add .gz to its name, or unpack it'
      : 'capture the page as text or HTML; images, PDF and Word files are no captures'
  })
  return true
}

const overruledNote = ({ charset, overruled }: Detected): ContentNote[] => {
  if (overruled === null) return []
  const { label, declared } = overruled
  const who = declared === null ? 'NAME.yaml' : 'the page'
  const message = `${who} says ${label}, which the bytes are not: read as ${charset.name}`
  return [{ rule: 'overruled-charset', message, bytes: declared }]
}

const uncertainNote = ({ charset, confidence }: Detected): ContentNote[] => {
  if (confidence >= certain) return []
  const message = `nothing says for sure in what encoding this is: read as ${charset.name} (${share(confidence)} sure)`
  return [{ rule: 'uncertain-encoding', message, bytes: null }]
}

const gapNote = ({ charset }: Detected, gaps: Gap[], bytes: Uint8Array, skip: number): ContentNote[] => {
  const first = gaps[0]
  if (!first) return []
  const start = first.start + skip
  const count = gaps.length === 1 ? 'one place has' : `${gaps.length} places have`
  const message = `${count} bytes that stand for nothing in ${charset.name}, the first ${hex(bytes[start]!)} at byte ${start}`
  return [{ rule: 'undecodable', message, bytes: { start, end: first.end + skip } }]
}

const isTooLong = (content: Content, limits: Limits, file: VFile): boolean => {
  const start = lineBeyond(content.text, limits.lineCharacters)
  if (start === null) return false
  addMessage(file, {
    rule: 'long-line',
    severity: 'error',
    reason: `has a line of more than ${limits.lineCharacters} characters`,
    place: content.pointAt(start),
    fix: 'break the text into paragraphs, or raise the limit with --max-line'
  })
  return true
}

/**
 * Decodes a capture's content: finds out its charset, and says in notes what a reader should know about that.
 *
 * @param charset the curator's word on the charset; null where there is none
 * @returns null after an error message: too large, empty, binary, or a line too long
 */
export const decodeContent = (
  bytes: Uint8Array,
  media: 'text/plain' | 'text/html',
  limits: Limits,
  file: VFile,
  charset: Charset | null = null
): Content | null => {
  if (bytes.length > limitOf(media, limits)) return tooLarge(bytes.length, media, limits, file)
  const detected = detectCharset(bytes, media === 'text/html', charset)
  const { skip } = detected
  const rest = bytes.subarray(skip)
  const decoded: Decoded = detected.wellFormed ? decodeWellFormed(rest) : detected.charset.decode(rest)
  const notes = [
    ...overruledNote(detected),
    ...uncertainNote(detected),
    ...gapNote(detected, decoded.gaps, bytes, skip)
  ]
  const content = contentOf(bytes, decoded, skip, {
    encoding: detected.charset.name,
    confidence: detected.confidence,
    notes
  })
  const nuls = media === 'text/html' ? Math.floor(content.text.length * fewNuls) : 0
  if (isBinary(content, file, nuls) || isEmpty(content.text, bytes, file)) return null
  return media === 'text/plain' && isTooLong(content, limits, file) ? null : content
}

/**
 * Decodes a file of the project's own, strictly, as UTF-8 with or without a byte order mark.
 *
 * @returns null after an error message: empty, binary, or not UTF-8 (with line, column and byte)
 */
export const decodeUtf8 = (bytes: Uint8Array, file: VFile): Content | null => {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let valid = bytes.length
  if (!isUtf8(bytes)) {
    valid = 0
    for (let length = sequenceAt(bytes, 0); length > 0; length = sequenceAt(bytes, valid)) valid += length
  }
  // What stands before the first bad byte is valid, and tells its line and column.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(mark, valid))
  const content = utf8Content(bytes, text, mark)
  if (isBinary(content, file)) return null
  if (valid < bytes.length) {
    addMessage(file, {
      rule: 'not-utf-8',
      severity: 'error',
      reason: `is not UTF-8: byte ${hex(bytes[valid]!)} at byte ${valid}`,
      place: content.pointAt(text.length),
      expected: 'UTF-8',
      fix: 'save the file as UTF-8'
    })
    return null
  }
  return isEmpty(text, bytes, file) ? null : content
}
