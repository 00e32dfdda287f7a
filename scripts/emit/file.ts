import { createHash } from 'node:crypto'
import { closeSync, fchmodSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenFile } from './emitter.ts'
import { orFail } from './failure.ts'

/** Mode of every file written, whatever the user's umask. */
export const FILE_MODE = 0o644

/** A file of bytes being written: hashed and counted on the way. */
export interface FileSink {
  /** Appends; the bytes may be used again afterwards. Writes are synchronous, so that nothing piles up. */
  write: (bytes: Uint8Array) => void
  /** Closes; the file's description. `records` is what the caller counted. */
  close: (records: number | null) => WrittenFile
  /** Closes a file that is about to be thrown away; does nothing after `close`. */
  abort: () => void
}

/** Writes all of a buffer, however little the system takes at a time. */
const writeFully = (descriptor: number, bytes: Uint8Array): void => {
  let done = 0
  while (done < bytes.length) done += writeSync(descriptor, bytes, done)
}

/**
 * Creates a file of the dataset.
 *
 * @param folder the dataset's folder (or its stage)
 * @param path the file's path in it; its folder must exist, the file must not
 * @param mediaType as the catalogue gives it
 * @throws a `machine` failure where the file cannot be created or written
 */
export const openFile = (folder: string, path: string, mediaType: string): FileSink => {
  const name = join(folder, path)
  const descriptor = orFail('create', name, () => openSync(name, 'wx', FILE_MODE))
  const hash = createHash('sha256')
  let bytes = 0
  let open = true
  return {
    write: (chunk) => {
      orFail('write', name, () => writeFully(descriptor, chunk))
      hash.update(chunk)
      bytes += chunk.length
    },
    close: (records) => {
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
