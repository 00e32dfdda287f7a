import { closeSync, createWriteStream, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Header, Pax } from 'tar'
import { failure, machineFailure, orFail } from '../../emit/failure.ts'
import { type ArchiveEntry, PACKED_MODE } from './entries.ts'

/** Tar is laid out in blocks of this many bytes, and ends with two empty ones. */
const BLOCK = 512
const END = Buffer.alloc(2 * BLOCK)

/** Bytes read at a time. */
const CHUNK = 1 << 16

/**
 * Writes a `.tar.gz` that is the same on every machine with the same zlib: ustar (with a pax header for a name that does not
 * fit), no owner, one mode, one time, no time or name in the gzip header.
 *
 * @param path the file to be made; none may be there
 * @param entries in the order in which they are to stand
 * @param day when the files are said to have been changed, `YYYY-MM-DD`: noon UTC
 */
export const writeTarGz = async (path: string, entries: Iterable<ArchiveEntry>, day: string): Promise<void> => {
  try {
    await pipeline(
      Readable.from(blocks(entries, new Date(`${day}T12:00:00Z`)), { objectMode: false }),
      createGzip({ level: 9 }),
      createWriteStream(path, { flags: 'wx', mode: 0o644 })
    )
  } catch (error) {
    throw machineFailure('write', path, error)
  }
}

function* blocks(entries: Iterable<ArchiveEntry>, mtime: Date): Generator<Buffer, void, void> {
  for (const { name, file, bytes } of entries) {
    yield* headers(name, bytes, mtime)
    yield* content(file, bytes)
    if (bytes % BLOCK > 0) yield Buffer.alloc(BLOCK - (bytes % BLOCK))
  }
  yield END
}

function* headers(path: string, size: number, mtime: Date): Generator<Buffer, void, void> {
  const header = new Header({ path, size, mtime, mode: PACKED_MODE, uid: 0, gid: 0, type: 'File' })
  // It says whether the name fits only after it was written.
  header.encode()
  if (header.needPax) yield new Pax({ path, size, mtime, uid: 0, gid: 0 }).encode()
  yield header.block!
}

function* content(file: string, bytes: number): Generator<Buffer, void, void> {
  const descriptor = orFail('read', file, () => openSync(file, 'r'))
  try {
    let rest = bytes
    while (rest > 0) {
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK, rest))
      const count = orFail('read', file, () => readSync(descriptor, buffer))
      if (count === 0) throw failure('machine', `${file} became shorter while it was packed`)
      rest -= count
      yield buffer.subarray(0, count)
    }
  } finally {
    closeSync(descriptor)
  }
}
