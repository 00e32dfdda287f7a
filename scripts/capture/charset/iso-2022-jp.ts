import iconv from 'iconv-lite'
import { type Charset, type Gap, unitsToText } from './charset.ts'

/** What bytes stand for, until an escape sequence says otherwise. */
type Mode = 'ascii' | 'roman' | 'katakana' | 'kanji'

const escapeByte = 0x1b
/** The escape sequences of the WHATWG Encoding Standard (ISO-2022-JP decoder), behind their first byte. */
const modes: { [sequence: string]: Mode } = {
  '(B': 'ascii',
  '(J': 'roman',
  '(I': 'katakana',
  $B: 'kanji',
  '$@': 'kanji'
}

const nothing = 0xfffd

/** Whether bytes switch to JIS X 0208 as ISO-2022-JP does. All of its bytes are ASCII, so that nothing else tells it. */
export const switchesToKanji = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('\x1b$B') || buffer.includes('\x1b$@')
}

/** The character of two bytes in JIS X 0208, which EUC-JP has with their highest bits set. */
const kanji = (lead: number, trail: number): number => {
  const text = iconv.decode(Uint8Array.of(lead | 0x80, trail | 0x80), 'euc-jp')
  return text.length === 1 ? text.charCodeAt(0) : nothing
}

const isGraphic = (byte: number | undefined): byte is number => byte !== undefined && byte > 0x20 && byte < 0x7f

const single = (byte: number, mode: Mode): number => {
  if (byte >= 0x80 || byte === 0x0e || byte === 0x0f || byte === escapeByte) return nothing
  if (mode === 'katakana') return isGraphic(byte) ? (byte < 0x60 ? byte + 0xff40 : nothing) : byte
  if (mode === 'roman' && byte === 0x5c) return 0xa5
  return mode === 'roman' && byte === 0x7e ? 0x203e : byte
}

/**
 * ISO-2022-JP, as the WHATWG Encoding Standard decodes it; iconv-lite has none. Escape sequences go with the character behind
 * them, those at the end with the one before.
 */
export const iso2022jp: Charset = {
  name: 'iso-2022-jp',
  decode: (bytes) => {
    const units = new Uint16Array(bytes.length)
    const starts = new Uint32Array(bytes.length + 1)
    const gaps: Gap[] = []
    let length = 0
    let mode: Mode = 'ascii'
    for (let i = 0, start = 0; i < bytes.length; start = i) {
      while (bytes[i] === escapeByte) {
        const next = modes[String.fromCharCode(bytes[i + 1] ?? 0, bytes[i + 2] ?? 0)]
        if (next === undefined) break
        mode = next
        i += 3
      }
      if (i >= bytes.length) break
      const lead = bytes[i]!
      const trail = bytes[i + 1]
      const pair = mode === 'kanji' && isGraphic(lead)
      const unit = !pair ? single(lead, mode) : isGraphic(trail) ? kanji(lead, trail) : nothing
      const end = i + (pair && isGraphic(trail) ? 2 : 1)
      if (unit === nothing) gaps.push({ start: i, end })
      starts[length] = start
      units[length++] = unit
      i = end
    }
    starts[length] = bytes.length
    return { text: unitsToText(units.subarray(0, length)), starts: starts.subarray(0, length + 1), gaps }
  }
}
