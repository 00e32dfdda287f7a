import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Parser, type ReadEntry } from 'tar'
import { failureKind, orFail } from '../../emit/failure.ts'
import type { ArchiveLimits } from './limits.ts'
import { archiveFailure, type ReceivedFile, startReceiver } from './receive.ts'

/** Bytes read at a time. */
const CHUNK = 1 << 16

const FILES: readonly string[] = ['File', 'OldFile']

/** What an entry that is no file is called in messages. */
const KINDS: { [type: string]: string } = {
  Link: 'a hard link',
  SymbolicLink: 'a symbolic link',
  CharacterDevice: 'a device',
  BlockDevice: 'a device',
  FIFO: 'a pipe'
}

/**
 * Unpacks a `.tar.gz` of files and folders: links, devices and what else tar knows are refused.
 *
 * @returns the one folder in which its files lie
 * @throws a `content` failure that names the entry and what is wrong with it
 */
export const untar = (archive: string, folder: string, limits: ArchiveLimits): string => {
  const packed = orFail('read', archive, () => statSync(archive)).size
  const receiver = startReceiver(archive, packed, folder, limits)
  let fault: unknown = null
  let ended = false
  let current: ReceivedFile | null = null
  const guard = (work: () => void): void => {
    if (fault !== null) return
    try {
      work()
    } catch (error) {
      fault = error
    }
  }
  const refuse = ({ path, type }: ReadEntry): void =>
    guard(() => {
      const what = KINDS[type] ?? `an entry of the kind ${type}`
      throw archiveFailure(archive, `${JSON.stringify(path)}: it is ${what}, not a file`)
    })
  const take = (entry: ReadEntry): void => {
    guard(() => {
      if (entry.type === 'Directory') return receiver.folder(entry.path.replace(/\/$/u, ''))
      if (!FILES.includes(entry.type)) return refuse(entry)
      const file = receiver.open(entry.path, entry.size)
      current = file
      entry.on('data', (chunk) => guard(() => file.write(chunk)))
      entry.on('end', () => guard(file.close))
    })
    entry.resume()
  }
  // It has a limit of its own against what stands between files: a thousand bytes for each packed one.
  const parser = new Parser({ strict: true, gzip: true })
  parser.on('entry', take)
  parser.on('ignoredEntry', refuse)
  parser.on('eof', () => {
    ended = true
  })
  parser.on('error', (error: Error) => {
    const why = error.message.includes('Truncated input') ? 'it was cut off' : error.message
    fault ??= archiveFailure(archive, `it cannot be unpacked: ${why}`, error)
  })
  const descriptor = orFail('read', archive, () => openSync(archive, 'r'))
  try {
    // The parser works while it is written to, and so does everything above: no byte waits anywhere.
    while (fault === null) {
      const buffer = Buffer.allocUnsafe(CHUNK)
      const count = orFail('read', archive, () => readSync(descriptor, buffer))
      if (count === 0) break
      parser.write(buffer.subarray(0, count))
    }
    if (fault === null) parser.end()
  } catch (error) {
    fault ??= failureKind(error) === null ? archiveFailure(archive, `it cannot be unpacked: ${error}`, error) : error
  } finally {
    closeSync(descriptor)
    ;(current as ReceivedFile | null)?.abort()
  }
  if (fault !== null) throw fault
  if (!ended) throw archiveFailure(archive, 'it ends without an end mark: it was cut off')
  return receiver.finish()
}
