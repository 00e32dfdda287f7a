import { isAscii, isUtf8 } from 'node:buffer'
import { type Charset, type Decoded, type Gap, unitsToText } from './charset.ts'

const replacement = 0xfffd

/**
 * Length of the well-formed UTF-8 sequence at an index, or minus the length of the ill-formed one: of what could begin a
 * character, at least 1 (table 3-7 of the Unicode Standard, and its "maximal subpart" for what is replaced together).
 */
export const sequenceAt = (bytes: Uint8Array, i: number): number => {
  const lead = bytes[i]!
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return -1
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let k = 1; k < length; k++) {
    const next = bytes[i + k]
    if (next === undefined || next < (k === 1 ? low : 0x80) || next > (k === 1 ? high : 0xbf)) return -k
  }
  return length
}

/**
 * Bytes that are decoded at once. Node keeps strings from about a million units on (`EXTERN_APEX` of its `string_bytes.cc`)
 * outside of V8's heap, where all that walks over them takes twice as long.
 */
const atOnce = 500_000

/** Decodes UTF-8 that is known to be well formed. Text of one byte a unit is kept so, and is quicker to work with. */
export const decodeWellFormed = (bytes: Uint8Array): Decoded => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = isAscii(bytes) ? 'latin1' : 'utf8'
  if (bytes.length <= atOnce) return { text: buffer.toString(encoding), starts: null, gaps: [] }
  const parts: string[] = []
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(bytes.length, from + atOnce)
    // No character is parted.
    while (to < bytes.length && (bytes[to]! & 0xc0) === 0x80) to--
    parts.push(buffer.toString(encoding, from, to))
    from = to
  }
  return { text: parts.join(''), starts: null, gaps: [] }
}

/** UTF-8. Ill-formed sequences are gaps. */
export const utf8: Charset = {
  name: 'utf-8',
  decode: (bytes) => {
    if (isUtf8(bytes)) return decodeWellFormed(bytes)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const starts = new Uint32Array(text.length + 1)
    const gaps: Gap[] = []
    let unit = 0
    for (let i = 0; i < bytes.length; ) {
      const length = sequenceAt(bytes, i)
      const end = i + Math.abs(length)
      if (length < 0) gaps.push({ start: i, end })
      starts[unit++] = i
      // The second half of a pair begins where the first does.
      if (length === 4) starts[unit++] = i
      i = end
    }
    starts[unit] = bytes.length
    return { text, starts, gaps }
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** UTF-16. Halves of pairs that stand alone, and an odd byte at the end, are gaps. */
const utf16 = (name: string, low: 0 | 1): Charset => ({
  name,
  decode: (bytes) => {
    const whole = bytes.length >> 1
    const odd = bytes.length & 1
    const units = new Uint16Array(whole + odd)
    const gaps: Gap[] = []
    for (let i = 0; i < whole; i++) units[i] = bytes[2 * i + low]! | (bytes[2 * i + 1 - low]! << 8)
    for (let i = 0; i < whole; i++) {
      if (isHigh(units[i]!) && i + 1 < whole && isLow(units[i + 1]!)) i++
      else if (isHigh(units[i]!) || isLow(units[i]!)) {
        units[i] = replacement
        gaps.push({ start: 2 * i, end: 2 * i + 2 })
      }
    }
    if (odd === 0) return { text: unitsToText(units), starts: 2, gaps }
    units[whole] = replacement
    gaps.push({ start: bytes.length - 1, end: bytes.length })
    const starts = Uint32Array.from({ length: units.length + 1 }, (_, i) => Math.min(2 * i, bytes.length))
    return { text: unitsToText(units), starts, gaps }
  }
})

/** UTF-32. What is no code point is a gap. */
const utf32 = (name: string, littleEndian: boolean): Charset => ({
  name,
  decode: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const units = new Uint16Array((bytes.length >> 1) + 1)
    const starts = new Uint32Array(units.length + 1)
    const gaps: Gap[] = []
    let length = 0
    const add = (unit: number, start: number): void => {
      starts[length] = start
      units[length++] = unit
    }
    for (let i = 0; i < bytes.length; i += 4) {
      const code = i + 4 <= bytes.length ? view.getUint32(i, littleEndian) : -1
      if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
        gaps.push({ start: i, end: Math.min(i + 4, bytes.length) })
        add(replacement, i)
      } else if (code > 0xffff) {
        add(0xd7c0 + (code >> 10), i)
        add(0xdc00 | (code & 0x3ff), i)
      } else add(code, i)
    }
    starts[length] = bytes.length
    return { text: unitsToText(units.subarray(0, length)), starts: starts.subarray(0, length + 1), gaps }
  }
})

export const utf16le = utf16('utf-16le', 0)
export const utf16be = utf16('utf-16be', 1)
export const utf32le = utf32('utf-32le', true)
export const utf32be = utf32('utf-32be', false)
