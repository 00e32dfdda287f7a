import { existsSync, lstatSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CATALOGUE } from '../emit/catalogue.ts'
import { failure, orFail } from '../emit/failure.ts'
import { removeFolder } from '../emit/stage.ts'
import { isDatasetPath } from '../emit/sums.ts'
import { recover } from '../emit/swap.ts'
import { unpack } from './archive/unpack.ts'
import { RECORDS } from './diff/records.ts'
import { checkOut, commitOf } from './open/git.ts'

/** A dataset that can be read. */
export interface OpenDataset {
  /** The folder of its files; null for `none`, the dataset before the first. */
  folder: string | null
  /** How a user knows it. */
  shown: string
  /** Removes what was unpacked to read it. */
  close: () => void
}

/** What stands for the dataset before the first. */
export const NONE = 'none'

/** What a git ref begins with where a folder has the same name. */
const GIT = 'git:'

/** Where a commit's dataset is by default. */
const DEFAULT_PATH = 'dist'

/** Folders other than that of the schemas have a file for each record, which says nothing that `articles.jsonl` does not say. */
const isNeeded = (path: string): boolean => !path.includes('/') || path.startsWith('schema/')

/**
 * Opens a dataset for reading: `none`; a folder or an archive (`.tar.gz`, `.zip`); or a git ref, such as `main`, `v1.2.0` or `HEAD~1`, with `:PATH` where the dataset
 * is not in `dist` of the repository. What is on the disk comes before a ref of the same name; `git:NAME` is always a ref,
 * `./NAME` never. A build that was killed is brought to its end first.
 *
 * @throws a `usage` failure where there is no such dataset; a `content` failure where a commit's is broken
 */
export const openDataset = async (place: string): Promise<OpenDataset> => {
  if (place === NONE) return { folder: null, shown: NONE, close: () => {} }
  if (place.startsWith(GIT)) return openRef(place.slice(GIT.length), place)
  if (existsSync(place) || /^\.{0,2}[/\\]/u.test(place)) return openFile(place)
  return openRef(place, place)
}

const openFile = async (place: string): Promise<OpenDataset> => {
  await recover(place)
  const stats = lstatSync(place, { throwIfNoEntry: false })
  if (!stats) throw failure('usage', `${place} is not there: name a dataset's folder or archive`)
  if (stats.isSymbolicLink() && statSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw failure('usage', `${place} is a symbolic link, which is never followed: name the folder itself`)
  if (stats.isDirectory()) return { folder: datasetIn(place, place), shown: place, close: () => {} }
  return inTemporaryFolder(place, (folder) => unpack(place, folder))
}

/** Opens a dataset that must be written out first, and removes it in the end, or after an error. */
const inTemporaryFolder = async (
  shown: string,
  writeOut: (folder: string) => Promise<string>
): Promise<OpenDataset> => {
  const base = join(tmpdir(), 'tulieu-open-')
  const folder = orFail('create', base, () => mkdtempSync(base))
  const close = (): void => removeFolder(folder)
  try {
    return { folder: datasetIn(await writeOut(folder), shown), shown, close }
  } catch (error) {
    close()
    throw error
  }
}

/** The folder, once it shows itself to be a dataset. */
const datasetIn = (folder: string, shown: string): string => {
  for (const name of [CATALOGUE, RECORDS])
    if (!lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
      throw failure('usage', `${shown} is no dataset: it has no ${name}`)
  return folder
}

const openRef = async (place: string, shown: string): Promise<OpenDataset> => {
  const colon = place.indexOf(':')
  const [ref, given] = colon < 0 ? [place, DEFAULT_PATH] : [place.slice(0, colon), place.slice(colon + 1)]
  const path = given.replace(/\/+$/u, '')
  const commit = commitOf(ref)
  if (!commit)
    throw failure(
      'usage',
      `${shown} is neither on the disk nor a git ref: name a dataset's folder, its archive, a ref, or ${NONE}`
    )
  if (!isDatasetPath(path))
    throw failure('usage', `${path} is no path within a repository: name one such as ${DEFAULT_PATH}`)
  return inTemporaryFolder(shown, async (folder) => {
    if (!checkOut(commit, path, folder, isNeeded))
      throw failure('usage', `${ref} has no folder ${path}: name where its dataset is as ${ref}:PATH`)
    return folder
  })
}
