import { type Charset, type Gap, unitsToText } from './charset.ts'
import { windows1252Table } from './windows-1252.ts'

/** The marks that a byte adds to the letter before it, as combining characters: shape first, then tone. */
export const marks = {
  acute: '\u0301',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
  circumflex: '\u0302',
  breve: '\u0306'
}

/** What a charset of one or two bytes a character is made of. Bytes are written as windows-1252 shows them, in lower case. */
export interface DoubleByteTable {
  /** Letters of one byte that windows-1252 does not have there: `ñ` is đ in VNI. */
  letters: { [byte: string]: string }
  /** Letters that take marks, and for each mark's byte what it adds. */
  marked: { on: string; marks: { [byte: string]: string } }[]
}

/** No pair of bytes. */
const none = 0
/** What stands for nothing. */
const nothing = 0xfffd
/** From here on windows-1252 has letters, and these charsets their own letters and marks. */
const firstLetter = 0xc0

/**
 * A charset in which a letter's byte may be followed by one of a mark. Capitals have capitals as marks, but a mark of either
 * case is accepted: people typed both. Signs are those of windows-1252. A mark without a letter that takes it is a gap.
 */
export const doubleByte = (name: string, { letters, marked }: DoubleByteTable): Charset => {
  const byteOf = (character: string): number => windows1252Table.indexOf(character)
  const single = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < firstLetter ? windows1252Table.charCodeAt(byte) : nothing
  )
  for (const [shown, letter] of Object.entries(letters)) {
    single[byteOf(shown)] = letter.charCodeAt(0)
    single[byteOf(shown.toUpperCase())] = letter.toUpperCase().charCodeAt(0)
  }
  // The letter that a pair of bytes makes, at `first << 8 | second`.
  const pairs = new Uint16Array(0x10000)
  for (const group of marked) {
    for (const shown of group.on) {
      for (const base of [shown, shown.toUpperCase()]) {
        for (const [mark, adds] of Object.entries(group.marks)) {
          const made = (String.fromCharCode(single[byteOf(base)]!) + adds).normalize('NFC')
          for (const second of [mark, mark.toUpperCase()]) {
            pairs[(byteOf(base) << 8) | byteOf(second)] = made.charCodeAt(0)
          }
        }
      }
    }
  }
  return {
    name,
    decode: (bytes) => {
      const units = new Uint16Array(bytes.length)
      const starts = new Uint32Array(bytes.length + 1)
      const gaps: Gap[] = []
      let length = 0
      for (let i = 0; i < bytes.length; i++) {
        starts[length] = i
        const pair = bytes[i + 1]! < 0x80 || i + 1 === bytes.length ? none : pairs[(bytes[i]! << 8) | bytes[i + 1]!]!
        const unit = pair === none ? single[bytes[i]!]! : pair
        if (unit === nothing) gaps.push({ start: i, end: i + 1 })
        units[length++] = unit
        if (pair !== none) i++
      }
      starts[length] = bytes.length
      return { text: unitsToText(units.subarray(0, length)), starts: starts.subarray(0, length + 1), gaps }
    }
  }
}
