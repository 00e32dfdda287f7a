import { mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import { compareFolders } from '../../emit/compare.ts'
import { failureKind, orFail } from '../../emit/failure.ts'
import { unpack } from '../archive/unpack.ts'
import type { Problems } from '../problems.ts'

/** What the file of an archive is called without its ending; null where it has none of an archive. */
export const stemOf = (archive: string): string | null =>
  /^(.+)\.(?:tar\.gz|tgz|zip)$/u.exec(basename(archive))?.[1] ?? null

/**
 * Unpacks an archive of a release; what is wrong with it is a problem of its file.
 *
 * @param work an empty folder, or one that is not there yet
 * @param top what the folder in it must be called; null for any
 * @returns the folder of its files; null after a problem
 */
export const openArchive = async (
  archive: string,
  work: string,
  top: string | null,
  problems: Problems
): Promise<string | null> => {
  orFail('create', work, () => mkdirSync(work, { recursive: true }))
  try {
    const folder = await unpack(archive, work)
    if (top === null || basename(folder) === top) return folder
    problems.add(
      basename(archive),
      'archive',
      `its files lie in ${basename(folder)}/, and should in ${top}/: it is another one`
    )
  } catch (error) {
    const kind = failureKind(error)
    if (kind === null || kind === 'machine') throw error
    const why = kind === 'usage' ? 'it is neither a .tar.gz nor a .zip' : (error as Error).message
    problems.add(basename(archive), 'archive', why.replace(`${basename(archive)}: `, ''))
  }
  return null
}

/** What tells two unpacked folders apart, in words: `source` is where the first comes from. */
export const folderFaults = (expected: string, found: string, source: string): { path: string; message: string }[] =>
  compareFolders(expected, found).map(({ path, state, why }) => {
    if (state === 'missing') return { path, message: `it is missing: ${source} has it` }
    return { path, message: state === 'extra' ? `${source} has no such file` : `it is not that of ${source}: ${why}` }
  })
