import { unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenFile } from './emitter.ts'
import { orFail } from './failure.ts'
import { readLines } from './lines.ts'
import { openSink } from './sink.ts'

/** The list of sums, in the form `sha256sum -c` reads. */
export const SUMS = 'SHA256SUMS'

/** One line of the sums. */
export const sumsLine = ({ sha256, path }: { sha256: string; path: string }): string => `${sha256}  ${path}\n`

/** The sums of one folder's files, written as they come. */
export interface SumsPart {
  write: (file: WrittenFile) => void
  close: () => WrittenFile
  abort: () => void
}

/**
 * Opens a part of the sums: lines for files named `FOLDER/ID.ext` that come in the order of their ids. They leave in the
 * bytewise order of their paths without being gathered: the two differ only where an id continues another with `-`, the
 * one character of an id that sorts before `.`, so a line waits no longer than such ids go on.
 */
export const openSumsPart = (folder: string, path: string): SumsPart => {
  const sink = openSink(folder, path, 'text/plain')
  const waiting: WrittenFile[] = []
  const stem = (file: WrittenFile): string => file.path.slice(0, file.path.lastIndexOf('.'))
  let lines = 0
  const release = (next: WrittenFile | null): void => {
    for (;;) {
      const last = waiting.at(-1)
      if (!last || (next && stem(next).startsWith(`${stem(last)}-`))) return
      sink.write(sumsLine(last))
      waiting.pop()
      lines += 1
    }
  }
  return {
    write: (file) => {
      release(file)
      waiting.push(file)
    },
    close: () => {
      release(null)
      return sink.close(lines)
    },
    abort: sink.abort
  }
}

/**
 * Writes `SHA256SUMS`: every file but itself, in the bytewise order of paths, a folder's part taken over and removed.
 *
 * @param folder the dataset being built
 * @param files everything else that was written
 */
export const writeSums = (folder: string, files: readonly WrittenFile[]): WrittenFile => {
  const sink = openSink(folder, SUMS, 'text/plain')
  try {
    const byPath = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    for (const file of byPath) {
      if (file.sums === undefined) {
        sink.write(sumsLine(file))
        continue
      }
      const part = join(folder, file.sums)
      for (const line of readLines(part)) sink.write(`${line}\n`)
      orFail('remove', part, () => unlinkSync(part))
    }
    return sink.close(null)
  } finally {
    sink.abort()
  }
}

/** Whether a path stays within the dataset's folder and means the same everywhere: relative, `/` between its parts, no `..`. */
export const isDatasetPath = (path: string): boolean =>
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\\0\n]/.test(path)

/** A line of `SHA256SUMS`, read back; null where it is none. */
export const parseSumsLine = (line: string): { sha256: string; path: string } | null => {
  const match = /^([0-9a-f]{64}) [ *](.+)$/su.exec(line)
  if (!match) return null
  const [, sha256, path] = match as unknown as [string, string, string]
  return isDatasetPath(path) ? { sha256, path } : null
}
