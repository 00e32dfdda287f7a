import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { failure, orFail } from '../../emit/failure.ts'
import { isDatasetPath } from '../../emit/sums.ts'

/** A commit of the repository that the working directory is in. */
export interface Commit {
  /** Its full object name. */
  hash: string
}

/** What a dataset in a commit may cost: far more than any that fits into a repository. */
const MOST_FILES = 100_000
const MOST_BYTES = 16 * 1024 ** 3

/** Bytes of Git's answers that are read: a listing of the most files. */
const LONGEST_ANSWER = 64 * 1024 * 1024

/** Git never asks anybody anything, and says what is wrong in English. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0'
})

/**
 * What Git answers, without a shell; null where it refuses.
 *
 * @throws a `machine` failure where there is no Git
 */
export const askGit = (args: string[]): string | null => {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      env: environment(),
      maxBuffer: LONGEST_ANSWER,
      stdio: ['ignore', 'pipe', 'ignore']
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw failure('machine', 'git is not installed: name a folder or an archive instead of a git ref', error)
    return null
  }
}

/** The commit that a name means (`main`, `v1.2.0`, `HEAD~1`, a hash); null where it means none, or there is no repository. */
export const commitOf = (ref: string): Commit | null => {
  if (ref === '' || ref.includes('\0')) return null
  const answer = askGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/mu.exec(answer ?? '')?.[0]
  return hash === undefined ? null : { hash }
}

/** A file of a commit. */
interface TreeFile {
  path: string
  blob: string
  bytes: number
}

/** The files below a folder of a commit; null where it has no such folder. */
const filesOf = ({ hash }: Commit, folder: string): TreeFile[] | null => {
  const answer = askGit(['ls-tree', '-r', '-z', '-l', '--full-tree', `${hash}:${folder}`])
  if (answer === null) return null
  return answer
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, mode, blob, bytes, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.+)$/su.exec(entry) ?? []
      if ((mode !== '100644' && mode !== '100755') || !isDatasetPath(path!))
        throw failure('content', `${JSON.stringify(path ?? entry)} in commit ${hash.slice(0, 12)} is not a plain file`)
      return { path: path!, blob: blob!, bytes: Number(bytes) }
    })
}

/**
 * Writes the files below a folder of a commit into another folder, byte for byte.
 *
 * @param folder where in the commit, with `/` between its parts
 * @param target an empty folder
 * @param wanted which of the files
 * @returns false where the commit has no such folder
 * @throws a `content` failure where something is no plain file, or there is more than any dataset has
 */
export const checkOut = (
  commit: Commit,
  folder: string,
  target: string,
  wanted: (path: string) => boolean
): boolean => {
  const files = filesOf(commit, folder)?.filter(({ path }) => wanted(path))
  if (!files) return false
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  if (files.length > MOST_FILES || bytes > MOST_BYTES)
    throw failure(
      'content',
      `${folder} in commit ${commit.hash.slice(0, 12)} is too large: ${files.length} files, ${bytes} bytes`
    )
  for (const { path, blob } of files) {
    const file = join(target, path)
    orFail('create', file, () => mkdirSync(dirname(file), { recursive: true }))
    const descriptor = orFail('create', file, () => openSync(file, 'wx', 0o644))
    try {
      const { status } = spawnSync('git', ['cat-file', 'blob', blob], {
        env: environment(),
        stdio: ['ignore', descriptor, 'ignore']
      })
      if (status !== 0) throw failure('machine', `git cannot read ${path} of commit ${commit.hash.slice(0, 12)}`)
    } finally {
      closeSync(descriptor)
    }
  }
  return true
}
