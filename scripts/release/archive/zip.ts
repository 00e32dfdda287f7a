import { createReadStream, createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { machineFailure } from '../../emit/failure.ts'
import { type ArchiveEntry, PACKED_MODE } from './entries.ts'

/** A DOS timestamp has no zone, and is written in the machine's own: noon of a day is noon everywhere, and no clock is put forward then. */
const noonOf = (day: string): Date => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, date, 12)
}

/**
 * Writes a `.zip` that is the same on every machine with the same zlib: one mode, one time, no extra fields.
 *
 * Keeps every name: the directory at a zip's end has them all.
 *
 * @param path the file to be made; none may be there
 * @param entries in the order in which they are to stand
 * @param day when the files are said to have been changed, `YYYY-MM-DD`: noon
 */
export const writeZip = async (path: string, entries: Iterable<ArchiveEntry>, day: string): Promise<void> => {
  // All names first: yazl begins to read with the first one it gets.
  const all = [...entries]
  const zip = new ZipFile()
  const mtime = noonOf(day)
  const options = { mtime, mode: 0o100000 | PACKED_MODE, forceDosTimestamp: true, compressionLevel: 9 }
  const output = zip.outputStream as Readable
  const fail = (error: Error): unknown => output.destroy(error)
  zip.on('error', fail)
  for (const { name, file, bytes } of all) {
    zip.addReadStreamLazy(name, { ...options, size: bytes }, (take) =>
      take(null, createReadStream(file).on('error', fail))
    )
  }
  zip.end()
  try {
    await pipeline(output, createWriteStream(path, { flags: 'wx', mode: 0o644 }))
  } catch (error) {
    throw machineFailure('write', path, error)
  }
}
