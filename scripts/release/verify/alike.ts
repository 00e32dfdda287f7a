import { readFileSync } from 'node:fs'
import { firstDifference, sameBytes } from '../../emit/compare.ts'

/** Where SQLite notes which version of it wrote a file last (https://www.sqlite.org/fileformat.html, 1.3.19). */
const WRITER = { start: 96, end: 100 }

const isDatabase = (bytes: Buffer): boolean => bytes.subarray(0, 16).toString('latin1') === 'SQLite format 3\0'

/**
 * Where two files differ that should be the same; null where they are, but for what depends on the version of a library and
 * not on the data.
 */
export const differenceOf = (expected: string, found: string): string | null => {
  if (sameBytes(expected, found)) return null
  if (!/\.(?:sqlite|db)$/u.test(expected)) return firstDifference(expected, found)
  const [a, b] = [readFileSync(expected), readFileSync(found)]
  for (const bytes of [a, b]) if (isDatabase(bytes)) bytes.fill(0, WRITER.start, WRITER.end)
  return a.equals(b) ? null : 'its bytes differ'
}
