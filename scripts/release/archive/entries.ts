import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { failure, orFail } from '../../emit/failure.ts'
import { walk } from '../../emit/walk.ts'
import { nameFault } from './names.ts'

/** A file to be packed. */
export interface ArchiveEntry {
  /** Its name in the archive. */
  name: string
  /** Where it lies. */
  file: string
  bytes: number
}

/**
 * The files of a folder, to be packed below `top`, in the bytewise order of their names.
 *
 * @throws a `usage` failure for something that is no plain file, or has a name that could not be unpacked everywhere
 */
export function* entriesOf(folder: string, top: string): Generator<ArchiveEntry, void, void> {
  for (const { path, plain } of walk(folder)) {
    const name = `${top}/${path}`
    const file = join(folder, path)
    const fault = plain ? nameFault(name) : 'it is not a plain file'
    if (fault !== null) throw failure('usage', `${file} cannot be packed: ${fault}`)
    yield { name, file, bytes: orFail('read', file, () => lstatSync(file)).size }
  }
}

/** Mode of every file in an archive. */
export const PACKED_MODE = 0o644
