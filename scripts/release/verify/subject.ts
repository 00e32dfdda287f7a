import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { failure, failureKind, orFail } from '../../emit/failure.ts'
import { readLines } from '../../emit/lines.ts'
import { parseSumsLine, SUMS } from '../../emit/sums.ts'

/** What a path that is to be verified is: a dataset's folder, the assets of a release in a folder, or one archive. */
export type Subject = 'dataset' | 'release' | 'archive'

/**
 * Tells what is to be verified. A release has bare names in its `SHA256SUMS`, a dataset has folders; without sums, a dataset
 * has folders all the same.
 *
 * @throws a `usage` failure where nothing is there, or a link
 */
export const subjectAt = (path: string): Subject => {
  const stats = orFail('read', path, () => lstatSync(path, { throwIfNoEntry: false }))
  if (!stats) throw failure('usage', `${path} is not there: name the folder of a dataset or a release, or an archive`)
  if (stats.isSymbolicLink()) {
    throw failure('usage', `${path} is a symbolic link, which is never followed: name what it leads to`)
  }
  if (!stats.isDirectory()) return 'archive'
  if (existsSync(join(path, 'schema')) || existsSync(join(path, 'markdown'))) return 'dataset'
  return hasBareNames(join(path, SUMS)) ? 'release' : 'dataset'
}

const hasBareNames = (sums: string): boolean => {
  if (!existsSync(sums)) return false
  try {
    for (const line of readLines(sums)) if (parseSumsLine(line)?.path.includes('/')) return false
    return true
  } catch (error) {
    if (failureKind(error) === null) throw error
    return true
  }
}
