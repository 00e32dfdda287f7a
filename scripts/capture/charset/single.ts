import { type Charset, type Gap, unitsToText } from './charset.ts'

/** What stands for nothing. */
const nothing = 0xfffd

/**
 * A charset of one byte a character.
 *
 * @param table the characters of the bytes 0 to 255, all of the first plane; U+FFFD where a byte stands for nothing
 */
export const singleByte = (name: string, table: string): Charset => {
  const units = Uint16Array.from({ length: 256 }, (_, byte) => table.charCodeAt(byte))
  const whole = !table.includes('\ufffd')
  return {
    name,
    decode: (bytes) => {
      const text = new Uint16Array(bytes.length)
      for (let i = 0; i < bytes.length; i++) text[i] = units[bytes[i]!]!
      const gaps: Gap[] = []
      if (!whole) {
        for (let i = text.indexOf(nothing); i >= 0; i = text.indexOf(nothing, i + 1))
          gaps.push({ start: i, end: i + 1 })
      }
      return { text: unitsToText(text), starts: 1, gaps }
    }
  }
}

/** The characters U+0000 to U+007F. */
export const ascii = String.fromCharCode(...Array(128).keys())

/** A table with other characters at some bytes. */
export const withBytes = (table: string, others: { [byte: number]: string }): string => {
  const characters = [...table]
  for (const [byte, character] of Object.entries(others)) characters[Number(byte)] = character
  return characters.join('')
}
