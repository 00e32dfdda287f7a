import { createHash } from 'node:crypto'
import { closeSync, fchmodSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenFile } from './emitter.ts'
import { orFail } from './failure.ts'

/** Text is gathered to about this many UTF-16 units before it is encoded, hashed and written. */
const BUFFER_UNITS = 1 << 18

/** Mode of every file written, whatever the user's umask. */
const FILE_MODE = 0o644

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

/** Writes all of a buffer, however little the system takes at a time. */
const writeFully = (descriptor: number, bytes: Uint8Array): void => {
  let done = 0
  while (done < bytes.length) done += writeSync(descriptor, bytes, done)
}

/**
 * Creates a text file of the dataset.
 *
 * @param folder the dataset's folder (or its stage)
 * @param path the file's path in it; its folder must exist, the file must not
 * @param mediaType as the catalogue gives it
 * @throws a `machine` failure where the file cannot be created or written
 */
export const openSink = (folder: string, path: string, mediaType: string): Sink => {
  const name = join(folder, path)
  const descriptor = orFail('create', name, () => openSync(name, 'wx', FILE_MODE))
  const hash = createHash('sha256')
  let bytes = 0
  let parts: string[] = []
  let units = 0
  let open = true
  const flush = (): void => {
    let text = parts.join('')
    parts = []
    units = 0
    while (text !== '') {
      const { read, written } = encoder.encodeInto(text, scratch)
      const chunk = scratch.subarray(0, written)
      orFail('write', name, () => writeFully(descriptor, chunk))
      hash.update(chunk)
      bytes += written
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
      orFail('write', name, () => fchmodSync(descriptor, FILE_MODE))
      open = false
      orFail('write', name, () => closeSync(descriptor))
      return { path, media_type: mediaType, bytes, sha256: hash.digest('hex'), records }
    },
    abort: () => {
      if (!open) return
      open = false
      try {
        closeSync(descriptor)
      } catch {
        // The disk failed: the file is thrown away either way.
      }
    }
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
