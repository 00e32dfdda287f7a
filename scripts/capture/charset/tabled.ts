import iconv from 'iconv-lite'
import { type Charset, type Gap, unitsToText } from './charset.ts'
import { singleByte, withBytes } from './single.ts'

/** The characters of the bytes 0 to 255, where each is one; else null. */
const tableOf = (name: string): string | null => {
  const characters = Array.from({ length: 256 }, (_, byte) => iconv.decode(Uint8Array.of(byte), name))
  if (characters.some((character) => character.length !== 1)) return null
  // As the WHATWG Encoding Standard has it, a C1 byte without a character of its own is that control.
  return characters
    .map((character, byte) =>
      character === '\ufffd' && byte >= 0x80 && byte < 0xa0 ? String.fromCharCode(byte) : character
    )
    .join('')
}

/** A charset of one to four bytes a character, decoded byte by byte: the decoder says when a character is whole. */
const multiByte = (name: string): Charset => ({
  name,
  decode: (bytes) => {
    const decoder = iconv.getDecoder(name)
    // A broken sequence may give more characters than its last byte.
    const units = new Uint16Array(bytes.length * 2 + 8)
    const starts = new Uint32Array(units.length + 1)
    const gaps: Gap[] = []
    let length = 0
    let start = 0
    const add = (text: string, end: number): void => {
      for (let k = 0; k < text.length; k++) {
        starts[length] = start
        units[length++] = text.charCodeAt(k)
      }
      if (text.includes('\ufffd')) gaps.push({ start, end })
      start = end
    }
    const one = Buffer.alloc(1)
    for (let i = 0; i < bytes.length; i++) {
      one[0] = bytes[i]!
      const text = decoder.write(one)
      if (text !== '') add(text, i + 1)
    }
    const rest = decoder.end() ?? ''
    if (rest !== '' || start < bytes.length) add(rest === '' ? '\ufffd' : rest, bytes.length)
    starts[length] = bytes.length
    return { text: unitsToText(units.subarray(0, length)), starts: starts.subarray(0, length + 1), gaps }
  }
})

/** Charsets of more than one byte a character; iconv-lite knows them by these names. */
const wide = new Set(['gbk', 'gb18030', 'big5', 'euc-jp', 'euc-kr', 'shift_jis'])

/** Names that iconv-lite has for what the WHATWG Encoding Standard calls otherwise. */
const otherNames: { [name: string]: string } = { 'x-mac-cyrillic': 'maccyrillic' }

/** Bytes in which iconv-lite's tables are not those of the WHATWG Encoding Standard. */
const corrections: { [name: string]: { [byte: number]: string } } = {
  'koi8-u': { 174: 'ў', 190: 'Ў' },
  macintosh: { 189: '\u03a9', 219: '€', 240: '\uf8ff' },
  'x-mac-cyrillic': { 162: 'Ґ', 182: 'ґ', 255: '€' }
}

const known = new Map<string, Charset | null>()

/**
 * A charset by its WHATWG name, from iconv-lite's tables. Those are the same on every Node; the ones behind `TextDecoder`
 * change with ICU. Null where iconv-lite has none.
 */
export const tabled = (name: string): Charset | null => {
  const found = known.get(name)
  if (found !== undefined) return found
  let charset: Charset | null = null
  if (wide.has(name)) charset = multiByte(name)
  else {
    const own = otherNames[name] ?? name
    const table = iconv.encodingExists(own) ? tableOf(own) : null
    if (table !== null) charset = singleByte(name, withBytes(table, corrections[name] ?? {}))
  }
  known.set(name, charset)
  return charset
}
