import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { walk } from '../../emit/walk.ts'
import type { Problems } from '../problems.ts'
import { differenceOf } from './alike.ts'
import { openArchive } from './archive.ts'

/** The folder in every tarball of npm's. */
const TOP = 'package'

/**
 * Holds the npm package of a release against the dataset: every file in it is one of the dataset's, and none that belongs to it is
 * missing.
 *
 * @param name of the tarball, which lies in `folder`
 * @param work an empty folder, or one that is not there yet
 * @param base the dataset's folder
 */
export const checkTarball = async (
  folder: string,
  name: string,
  work: string,
  base: string,
  problems: Problems
): Promise<void> => {
  const top = await openArchive(join(folder, name), work, TOP, problems)
  if (top === null) return
  const inside = new Set<string>()
  for (const { path } of walk(top)) {
    inside.add(path)
    const expected = join(base, path)
    const why = existsSync(expected) ? differenceOf(expected, join(top, path)) : 'the dataset has no such file'
    if (why !== null) problems.add(name, 'archive', `${path} is not that of the dataset: ${why}`)
  }
  const { files } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8')) as { files: string[] }
  const belongs = (path: string): boolean => files.some((file) => path === file || path.startsWith(`${file}/`))
  for (const { path } of walk(base)) {
    if (!inside.has(path) && (belongs(path) || path === 'package.json'))
      problems.add(name, 'archive', `${path} is missing in it`)
  }
}
