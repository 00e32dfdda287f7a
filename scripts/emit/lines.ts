import { closeSync, openSync, readSync } from 'node:fs'
import { failure, orFail } from './failure.ts'

/** Bytes read at a time. */
const CHUNK = 1 << 18

/** The longest line that is read: the largest record is well below, and a longer one would not fit into a string. */
const LONGEST = 1 << 28

/**
 * The lines of a UTF-8 file, without their line feeds, one at a time. A last line without a line feed counts; a file that
 * ends in a line feed has no empty line after it.
 *
 * @param path the file
 * @throws a `machine` failure where it cannot be read, a `content` failure for bytes that are no UTF-8 or a line of more than
 *   256 MiB
 */
export function* readLines(path: string): Generator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const descriptor = orFail('read', path, () => openSync(path, 'r'))
  let number = 0
  const decode = (parts: Uint8Array[]): string => {
    number += 1
    try {
      return decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts))
    } catch (error) {
      throw failure('content', `${path}:${number}: the line is not valid UTF-8`, error)
    }
  }
  try {
    let parts: Uint8Array[] = []
    let length = 0
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const count = orFail('read', path, () => readSync(descriptor, chunk))
      if (count === 0) break
      let start = 0
      for (;;) {
        const end = chunk.subarray(0, count).indexOf(10, start)
        if (end < 0) break
        parts.push(chunk.subarray(start, end))
        const line = decode(parts)
        parts = []
        length = 0
        start = end + 1
        yield line
      }
      parts.push(chunk.subarray(start, count))
      length += count - start
      if (length > LONGEST) throw failure('content', `${path}:${number + 1}: the line is longer than 256 MiB`)
    }
    if (length > 0) yield decode(parts)
  } finally {
    closeSync(descriptor)
  }
}
