import type { Charset } from '../../scripts/capture/charset/charset.ts'

const inverses = new Map<string, Map<string, number[]>>()

/** The bytes of every character that a charset has: what its decoder gives back for one byte or two. */
const inverseOf = (charset: Charset): Map<string, number[]> => {
  const known = inverses.get(charset.name)
  if (known) return known
  const inverse = new Map<string, number[]>()
  const add = (bytes: number[]): void => {
    const { text } = charset.decode(Uint8Array.from(bytes))
    if (text.length === 1 && text !== '\ufffd' && !inverse.has(text)) inverse.set(text, bytes)
  }
  for (let byte = 0x20; byte < 0x100; byte++) add([byte])
  for (let byte = 0; byte < 0x20; byte++) add([byte])
  for (let first = 0x20; first < 0x100; first++) for (let second = 0x80; second < 0x100; second++) add([first, second])
  inverses.set(charset.name, inverse)
  return inverse
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u

/** Text with tones as characters of their own after the vowel, as windows-1258 has them. */
const apart = (text: string): string =>
  [...text.normalize('NFC')]
    .map((character) => {
      const parts = [...character.normalize('NFD')]
      const tone = parts.find((part) => tones.test(part))
      return tone
        ? parts
            .filter((part) => part !== tone)
            .join('')
            .normalize('NFC') + tone
        : character
    })
    .join('')

/** Small letters for those that TCVN3 has no capital of. */
const smaller = (text: string): string => text.replace(/[^\p{ASCII}ĂÂĐÊÔƠƯ]/gu, (character) => character.toLowerCase())

/**
 * A text in a charset's bytes; null where the charset has not all of its characters. In TCVN3 accented capitals become small.
 */
export const encode = (text: string, charset: Charset): Uint8Array | null => {
  const given = charset.name === 'tcvn3' ? smaller(text) : text
  const inverse = inverseOf(charset)
  const bytes: number[] = []
  for (const character of given.normalize('NFC')) {
    const own = inverse.get(character)
    if (own) {
      bytes.push(...own)
      continue
    }
    for (const part of apart(character)) {
      const found = inverse.get(part)
      if (!found) return null
      bytes.push(...found)
    }
  }
  return Uint8Array.from(bytes)
}
