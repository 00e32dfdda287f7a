import { join } from 'node:path'
import { failureKind } from '../../emit/failure.ts'
import { readLines } from '../../emit/lines.ts'
import { type Measured, measure } from '../../emit/measure.ts'
import { parseSumsLine, SUMS } from '../../emit/sums.ts'
import { walk } from '../../emit/walk.ts'
import type { Problems } from '../problems.ts'

/** The sums as they are listed, and what is wrong with the list itself. */
const readSums = (folder: string, problems: Problems): Map<string, string> => {
  const listed = new Map<string, string>()
  let number = 0
  let previous: string | null = null
  try {
    for (const line of readLines(join(folder, SUMS))) {
      number += 1
      const entry = parseSumsLine(line)
      if (!entry) {
        problems.add(SUMS, 'sums', 'the line is not `<sha256>  <path>`', number)
        continue
      }
      const { path, sha256 } = entry
      if (previous !== null && Buffer.compare(Buffer.from(path), Buffer.from(previous)) <= 0) {
        problems.add(SUMS, 'sums', `${path} is not in the bytewise order of paths, or is listed twice`, number)
      }
      previous = path
      listed.set(path, sha256)
    }
  } catch (error) {
    if (failureKind(error) === null) throw error
    problems.add(SUMS, 'sums', (error as Error).message)
  }
  return listed
}

/** What the sums of a folder may be lenient about. */
export interface SumsLeniency {
  /** Told what is listed and not there, instead of a problem. */
  missing: (path: string) => void
  /** Whether a file may be there without being listed. */
  unlisted: (path: string) => boolean
}

/**
 * Checks every file of a folder against its `SHA256SUMS`.
 *
 * @returns the files that are there, in the bytewise order of paths, measured
 */
export const checkSums = (folder: string, problems: Problems, leniency?: SumsLeniency): Map<string, Measured> => {
  const listed = readSums(folder, problems)
  const present = new Map<string, Measured>()
  for (const { path, plain } of walk(folder)) {
    if (path === SUMS) continue
    if (!plain) {
      problems.add(path, 'sums', 'it is not a plain file')
      listed.delete(path)
      continue
    }
    const measured = measure(join(folder, path))
    present.set(path, measured)
    const expected = listed.get(path)
    if (expected === undefined) {
      if (!leniency?.unlisted(path)) problems.add(path, 'sums', `it is not listed in ${SUMS}`)
    } else if (expected !== measured.sha256) {
      problems.add(path, 'sums', `it was changed: its SHA-256 is ${measured.sha256}, ${SUMS} says ${expected}`)
    }
    listed.delete(path)
  }
  const missing = leniency?.missing ?? ((path) => problems.add(path, 'sums', `it is missing, ${SUMS} lists it`))
  for (const path of listed.keys()) missing(path)
  return present
}
