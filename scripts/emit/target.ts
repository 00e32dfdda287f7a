import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { byCodePoint } from '../capture/find.ts'
import { CATALOGUE, CATALOGUE_SCHEMA } from './catalogue.ts'
import { errorCode, failure, machineFailure } from './failure.ts'
import { readLines } from './lines.ts'
import { parseSumsLine, SUMS } from './sums.ts'
import { walk } from './walk.ts'

/** What a folder is to a build: only these three may be replaced. */
export type TargetState = 'absent' | 'empty' | 'dataset'

/** How many foreign files a message names. */
const NAMED = 3

/**
 * Whether a folder is at a path where a dataset may be, or nothing. Links are not followed.
 *
 * @throws a `usage` failure where a link is there, a `machine` failure where a file is or the path cannot be read
 */
export const folderAt = (target: string): 'absent' | 'folder' => {
  let stats: Stats
  try {
    stats = lstatSync(target)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'absent'
    throw machineFailure('read', target, error)
  }
  if (stats.isSymbolicLink()) {
    throw failure('usage', `${target} is a symbolic link, which is never followed: name the folder itself`)
  }
  if (stats.isDirectory()) return 'folder'
  throw failure('machine', `${target} is not a folder: name another, or remove it`)
}

/**
 * What is at a path where a dataset is to be built.
 *
 * @throws as `folderAt`, and a `usage` failure where a folder is there that a build must not replace: one that is no dataset of
 *   ours, or has other files in it, which are named
 */
export const inspectTarget = (target: string): TargetState => {
  if (folderAt(target) === 'absent') return 'absent'
  if (walk(target).next().done) return 'empty'
  if (!isDataset(target)) {
    throw failure('usage', `${target} is not empty and no dataset of ours: name another folder, or empty this one`)
  }
  const foreign = foreignFiles(target)
  if (foreign.length === 0) return 'dataset'
  const more = foreign.length > NAMED ? ` and ${foreign.length - NAMED} more` : ''
  throw failure(
    'usage',
    `${target} has files in it that are not the dataset's: ${foreign.slice(0, NAMED).join(', ')}${more}; move them away`
  )
}

/** Whether a folder shows itself to be a dataset of ours: by its catalogue, which its sums list, as they do files only. */
const isDataset = (folder: string): boolean => {
  try {
    const catalogue = JSON.parse(readFileSync(join(folder, CATALOGUE), 'utf8')) as { $schema?: unknown } | null
    if (catalogue?.$schema !== CATALOGUE_SCHEMA) return false
    let listed = false
    for (const line of readLines(join(folder, SUMS))) {
      const entry = parseSumsLine(line)
      if (!entry) return false
      listed ||= entry.path === CATALOGUE
    }
    return listed
  } catch {
    return false
  }
}

/**
 * The files of a dataset's folder that its sums do not list. Both come in the same order, so neither is gathered; where the
 * sums are in disorder, files that they list may be named, too.
 */
const foreignFiles = (folder: string): string[] => {
  const foreign: string[] = []
  const sums = readLines(join(folder, SUMS))
  const next = (): string | null => {
    const line = sums.next()
    return line.done ? null : (parseSumsLine(line.value)?.path ?? null)
  }
  let listed = next()
  for (const { path, plain } of walk(folder)) {
    while (listed !== null && byCodePoint(listed, path) < 0) listed = next()
    if (!plain || (path !== listed && path !== SUMS)) foreign.push(path)
  }
  sums.return()
  return foreign
}
