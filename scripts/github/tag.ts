import { failure } from '../emit/failure.ts'
import { run } from './programs.ts'

/** The tag of a version. */
export const tagOf = (version: string): string => `v${version}`

/** The commit that a version's tag stands for in the remote repository; null where there is none. */
export const taggedCommit = (version: string): string | null => {
  const ref = `refs/tags/${tagOf(version)}`
  const lines = run('git', ['ls-remote', 'origin', ref, `${ref}^{}`])
    .split('\n')
    .filter(Boolean)
  // An annotated tag has two lines: its own object, and behind it, with ^{}, the commit.
  return lines.at(-1)?.split('\t')[0] ?? null
}

/** A version is released once, and its tag never moves: the failure for a commit that comes too late. */
export const releasedElsewhere = (version: string, commit: string): Error =>
  failure(
    'content',
    `${version} was released from commit ${commit}, and the data is another now: merge the pull request that begins the next version, then build again`
  )
