import { tabled } from '../charset/tabled.ts'
import { windows1252Table } from '../charset/windows-1252.ts'

/** The bytes that characters were wrongly read from: the way back from text to bytes. */
export type Inverse = Map<string, number>

const inverseOf = (table: string): Inverse => {
  const inverse: Inverse = new Map()
  for (let byte = 255; byte >= 0; byte--) inverse.set(table[byte]!, byte)
  inverse.delete('\ufffd')
  return inverse
}

/** The characters of the bytes 0 to 255 of a charset of one byte a character. */
const tableOf = (name: string): string => tabled(name)!.decode(Uint8Array.from({ length: 256 }, (_, i) => i)).text

/** C1 controls stand for the bytes of their number: some decoders keep them where a code page has nothing. */
const sloppy = (inverse: Inverse): Inverse => {
  for (let byte = 0x80; byte < 0xa0; byte++) {
    const control = String.fromCharCode(byte)
    if (!inverse.has(control)) inverse.set(control, byte)
  }
  return inverse
}

/** windows-1252 with ISO 8859-1 in it: text read as either has its bytes told. */
export const windows1252Inverse = sloppy(inverseOf(windows1252Table))

/** What some decoders have for two bytes of macintosh: the sign of Ohm, and the currency that the euro took the place of. */
const olderMacintosh: [string, number][] = [
  ['\u2126', 0xbd],
  ['¤', 0xdb]
]

/**
 * The charsets that UTF-8 was most often read as, the most frequent first. ISO 8859-1 is windows-1252 with C1 controls.
 */
export const misreadings: { name: string; inverse: Inverse }[] = [
  { name: 'windows-1252', inverse: windows1252Inverse },
  { name: 'windows-1258', inverse: sloppy(inverseOf(tableOf('windows-1258'))) },
  { name: 'windows-1250', inverse: sloppy(inverseOf(tableOf('windows-1250'))) },
  { name: 'macintosh', inverse: new Map([...inverseOf(tableOf('macintosh')), ...olderMacintosh]) },
  { name: 'ibm437', inverse: inverseOf(tableOf('cp437')) }
]
