import { DecodingMode, HtmlEntityDecoder } from 'entities/decode'

/** A character reference: what it stands for (one or two code points) and the offset after it. */
export interface Reference {
  text: string
  end: number
}

let text = ''
// The decoder of the parser itself: named references with and without `;`, numbers with the windows-1252 remapping.
const decoder = new HtmlEntityDecoder((codePoint) => {
  text += String.fromCodePoint(codePoint)
})

/** The character reference at an `&` in a text, or null where the `&` stands for itself. */
export const referenceAt = (source: string, at: number): Reference | null => {
  text = ''
  decoder.startEntity(DecodingMode.Legacy)
  const read = decoder.write(source, at + 1)
  const length = read < 0 ? decoder.end() : read
  return length > 0 ? { text, end: at + length } : null
}
