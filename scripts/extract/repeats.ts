/** A number made of a text's length and a few of its letters: texts that are alike have the same. */
const placeOf = (text: string): number =>
  (text.length * 769 +
    text.charCodeAt(0) * 961 +
    text.charCodeAt(text.length >> 1) * 31 +
    text.charCodeAt(text.length - 1)) &
  0x1fff

/**
 * How often each of several texts stands among them, itself included; 1 for the empty one. Most texts of a page stand there once,
 * and are told from the others by a few letters.
 */
export const countRepeats = (texts: readonly string[]): number[] => {
  const places = new Uint16Array(0x2000)
  for (const text of texts) places[placeOf(text)]!++
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '' && places[placeOf(text)]! > 1) counts.set(text, (counts.get(text) ?? 0) + 1)
  return texts.map((text) => (places[placeOf(text)]! > 1 ? (counts.get(text) ?? 1) : 1))
}
