import type { WrittenFile } from './emitter.ts'
import { openFile } from './file.ts'

/** Text is gathered to about this many UTF-16 units before it is encoded, hashed and written. */
const BUFFER_UNITS = 1 << 18

/** A text file being written: UTF-8, hashed and counted on the way. */
export interface Sink {
  /** Appends; a string must not end inside a surrogate pair. Writes are synchronous, so memory stays bounded. */
  write: (text: string) => void
  /** Flushes and closes; the file's description. `records` is what the caller counted. */
  close: (records: number | null) => WrittenFile
  /** Closes without flushing. */
  abort: () => void
}

/** Text is encoded in here, for all sinks: writes are synchronous, so that one buffer serves them and none is thrown away. */
const scratch = new Uint8Array(1 << 20)
const encoder = new TextEncoder()

/** Creates a text file of the dataset; parameters and failures are those of `openFile`. */
export const openSink = (folder: string, path: string, mediaType: string): Sink => {
  const file = openFile(folder, path, mediaType)
  let parts: string[] = []
  let units = 0
  const flush = (): void => {
    let text = parts.join('')
    parts = []
    units = 0
    while (text !== '') {
      const { read, written } = encoder.encodeInto(text, scratch)
      file.write(scratch.subarray(0, written))
      text = text.slice(read)
    }
  }
  return {
    write: (text) => {
      parts.push(text)
      units += text.length
      if (units >= BUFFER_UNITS) flush()
    },
    close: (records) => {
      flush()
      return file.close(records)
    },
    abort: file.abort
  }
}

/** Writes a small text file of the dataset that has no records, as `openSink` does. */
export const writeText = (folder: string, path: string, mediaType: string, text: string): WrittenFile => {
  const sink = openSink(folder, path, mediaType)
  try {
    sink.write(text)
    return sink.close(null)
  } finally {
    sink.abort()
  }
}
