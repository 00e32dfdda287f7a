import { statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { errorCode, failureKind, machineFailure, orFail } from '../../emit/failure.ts'
import type { ArchiveLimits } from './limits.ts'
import { archiveFailure, type Receiver, startReceiver } from './receive.ts'

/** The type bits of a Unix mode, in the high half of an entry's external attributes. */
const TYPE = 0o170000
const TYPES: ReadonlyMap<number, string> = new Map([
  [0o120000, 'a symbolic link'],
  [0o020000, 'a device'],
  [0o060000, 'a device'],
  [0o010000, 'a pipe']
])
const PLAIN: readonly number[] = [0, 0o100000, 0o040000]

/** Where an entry's mode is of Unix: `version made by`, high byte (APPNOTE.TXT 4.4.2). */
const UNIX = 3

/**
 * Unpacks a `.zip` of files and folders: links, encrypted entries, unusual compression, and entries that the two directories
 * of a zip call by different names are refused.
 *
 * @returns the one folder in which its files lie
 * @throws a `content` failure that names the entry and what is wrong with it
 */
export const unzip = async (archive: string, folder: string, limits: ArchiveLimits): Promise<string> => {
  const packed = orFail('read', archive, () => statSync(archive)).size
  const receiver = startReceiver(archive, packed, folder, limits)
  try {
    const zip = await openPromise(archive, { lazyEntries: true, strictFileNames: true, autoClose: false })
    try {
      for await (const entry of zip.eachEntry()) await takeEntry(archive, zip, entry, receiver)
    } finally {
      zip.close()
    }
  } catch (error) {
    if (failureKind(error) !== null) throw error
    if (/^E(?!RR_)/u.test(errorCode(error) ?? '')) throw machineFailure('read', archive, error)
    throw archiveFailure(archive, `it cannot be unpacked: ${(error as Error).message}`, error)
  }
  return receiver.finish()
}

const takeEntry = async (archive: string, zip: ZipFile, entry: Entry, receiver: Receiver): Promise<void> => {
  const name = entry.fileName
  const refuse = (why: string): never => {
    throw archiveFailure(archive, `${JSON.stringify(name)}: ${why}`)
  }
  const type = entry.versionMadeBy >> 8 === UNIX ? (entry.externalFileAttributes >>> 16) & TYPE : 0
  if (!PLAIN.includes(type)) refuse(`it is ${TYPES.get(type) ?? 'something else'}, not a file`)
  if (entry.isEncrypted()) refuse('it is encrypted')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    refuse(`it is compressed by method ${entry.compressionMethod}: only stored and deflated files are unpacked`)
  }
  const local = await zip.readLocalFileHeaderPromise(entry)
  if (!local.fileName.equals(entry.fileNameRaw)) {
    refuse(`it is called ${JSON.stringify(local.fileName.toString('utf8'))} in another place of the archive`)
  }
  if (name.endsWith('/')) return receiver.folder(name.slice(0, -1))
  const file = receiver.open(name, entry.uncompressedSize)
  try {
    let sum = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum)
      file.write(chunk)
    }
    file.close()
    if (sum !== entry.crc32) refuse('its bytes are not those that were packed: the CRC-32 differs')
  } finally {
    file.abort()
  }
}
