import { closeSync, openSync, readSync } from 'node:fs'
import { failure, orFail } from '../../emit/failure.ts'
import { type ArchiveLimits, archiveLimits } from './limits.ts'
import { untar } from './untar.ts'
import { unzip } from './unzip.ts'

/** What a file's first bytes say it is; null for neither. A name may have been changed on the way. */
export const archiveKind = (path: string): 'tar.gz' | 'zip' | null => {
  const head = Buffer.alloc(4)
  const descriptor = orFail('read', path, () => openSync(path, 'r'))
  try {
    orFail('read', path, () => readSync(descriptor, head))
  } finally {
    closeSync(descriptor)
  }
  if (head.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return 'tar.gz'
  return head.subarray(0, 2).toString('latin1') === 'PK' ? 'zip' : null
}

/**
 * Unpacks a `.tar.gz` or `.zip` that anybody may have made: only files below one top folder come out of it, under names that are
 * safe and different on every system, within limits of number and size.
 *
 * @param archive the file
 * @param folder an empty folder that the caller made, and removes: after an error there is rubbish in it
 * @returns the path of the archive's top folder below `folder`
 * @throws a `usage` failure where the file is no archive; a `content` failure for one that is broken or hostile, naming the entry
 *   and what is wrong; a `machine` failure where the file system fails
 */
export const unpack = async (
  archive: string,
  folder: string,
  limits: ArchiveLimits = archiveLimits
): Promise<string> => {
  const kind = archiveKind(archive)
  if (kind === 'tar.gz') return untar(archive, folder, limits)
  if (kind === 'zip') return unzip(archive, folder, limits)
  throw failure(
    'usage',
    `${archive} is neither a .tar.gz nor a .zip: name the folder of a dataset, or an archive of one`
  )
}
