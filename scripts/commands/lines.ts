/** A line of a stream: its text, or what is wrong with it. */
export type InputLine = { text: string } | { problem: string }

const LF = 10
const CR = 13

/**
 * Splits a stream of bytes at LF, and at nothing else: U+2028 and the like may stand in JSON. A CR before the LF is taken
 * off, and so is a byte order mark. No more than one line is in memory.
 *
 * @param most bytes of the longest line; a longer one is passed over, and named
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length > most) parts = []
    else parts.push(part)
  }
  const end = (): InputLine => {
    const line =
      length > most ? { problem: `has ${length} bytes, and the longest that is read has ${most}` } : decode(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of input) {
    let from = 0
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      add(chunk.subarray(from, at))
      yield end()
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield end()
}

const decode = (parts: Uint8Array[]): InputLine => {
  const bytes = Buffer.concat(parts)
  const line = bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(line) }
  } catch {
    return { problem: 'is not UTF-8' }
  }
}
