import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { failure, orFail } from '../../emit/failure.ts'
import { type ArchiveLimits, HARMLESS_BYTES } from './limits.ts'
import { watchNames } from './names.ts'

/** Where the files of an archive go, one after the other: whatever the archive's form, the same rules hold. */
export interface Receiver {
  /** Makes a folder. */
  folder: (name: string) => void
  /** Opens the next file; `size` is what the archive says it has. */
  open: (name: string, size: number) => ReceivedFile
  /** After the last file: the one folder in which all of them lie, as a path. */
  finish: () => string
}

/** A file being unpacked. */
export interface ReceivedFile {
  write: (chunk: Uint8Array) => void
  /** Throws where it has fewer bytes than the archive said. */
  close: () => void
  abort: () => void
}

/** An error about an archive: it is broken, or hostile. */
export const archiveFailure = (archive: string, what: string, cause?: unknown): Error =>
  failure('content', `${basename(archive)}: ${what}`, cause)

/**
 * Receives an archive's files below a folder. Every name is checked before anything is made, sizes count before a byte is
 * written, and a file is only ever created where none is.
 *
 * @param archive its path, for messages
 * @param packed its size in bytes
 * @param folder an empty folder
 */
export const startReceiver = (archive: string, packed: number, folder: string, limits: ArchiveLimits): Receiver => {
  const names = watchNames()
  const made = new Set<string>()
  let top: string | null = null
  let entries = 0
  let total = 0
  const refuse = (name: string, why: string): never => {
    throw archiveFailure(archive, `${JSON.stringify(name)}: ${why}`)
  }
  const enter = (name: string, size: number, fault: string | null): void => {
    if (fault !== null) refuse(name, fault)
    const [first] = name.split('/') as [string]
    if (top !== null && first !== top) refuse(name, `it does not lie in ${top}/, as the files before it`)
    top = first
    entries += 1
    if (entries > limits.entries) refuse(name, `the archive has more than ${limits.entries} files`)
    if (!Number.isSafeInteger(size) || size < 0) refuse(name, 'its size is no number of bytes')
    total += size
    if (total > limits.bytes) refuse(name, `the archive unpacks to more than ${limits.bytes} bytes`)
    if (total > HARMLESS_BYTES && total > packed * limits.ratio) {
      refuse(name, `the archive unpacks to more than ${limits.ratio} times its size: it is a bomb, or not ours`)
    }
  }
  const makeFolder = (name: string): void => {
    if (made.has(name)) return
    made.add(name)
    const path = join(folder, name)
    orFail('create', path, () => mkdirSync(path, { recursive: true }))
  }
  return {
    folder: (name) => {
      enter(name, 0, names.addFolder(name))
      makeFolder(name)
    },
    open: (name, size) => {
      enter(name, size, names.addFile(name))
      if (!name.includes('/')) refuse(name, 'it does not lie in a folder: the archive should have one around all files')
      makeFolder(dirname(name))
      const path = join(folder, name)
      const descriptor = orFail('create', path, () => openSync(path, 'wx', 0o644))
      let written = 0
      let open = true
      const close = (): void => {
        if (!open) return
        open = false
        closeSync(descriptor)
      }
      return {
        write: (chunk) => {
          written += chunk.length
          if (written > size) refuse(name, `it has more than the ${size} bytes that the archive says`)
          for (let done = 0; done < chunk.length; )
            done += orFail('write', path, () => writeSync(descriptor, chunk, done))
        },
        close: () => {
          close()
          if (written < size) refuse(name, `it has ${written} bytes, the archive says ${size}: it was cut off`)
        },
        abort: close
      }
    },
    finish: () => {
      if (top === null) throw archiveFailure(archive, 'there is no file in it')
      return join(folder, top)
    }
  }
}
