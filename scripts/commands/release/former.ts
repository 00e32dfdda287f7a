import type { Command } from 'commander'
import { failure } from '../../emit/failure.ts'
import { readHead } from '../../release/diff/catalogue.ts'
import { NONE, type OpenDataset, openDataset } from '../../release/open.ts'
import { formerTag } from '../../release/plan/former.ts'
import { isRelease } from '../../release/plan/version.ts'

/** Which datasets a command compares. */
export interface FormerOptions {
  from?: string
  data: string
}

/** For what a former release is wanted. */
export type Purpose =
  /** To say what the next release is: the greatest release is the former one. */
  | 'next'
  /** To describe a release that may have its tag already: the former one is the greatest before it. */
  | 'made'

/** Gives a command the options that name the dataset to be released and the release before it. */
export const withFormer = (command: Command): Command =>
  command
    .option(
      '--from <old>',
      'the former release, named as for "tulieu diff"; none for the first (default: the greatest tag vX.Y.Z, its dist/)'
    )
    .option('--data <folder>', 'the dataset to be released', 'dist')

/**
 * Opens the dataset to be released and the former release, and closes them after use.
 *
 * @param use gets their folders; of the former one null where there is none
 */
export const withBoth = async <T>(
  { from, data }: FormerOptions,
  purpose: Purpose,
  use: (before: string | null, after: string) => T | Promise<T>
): Promise<T> => {
  const next = await openDataset(data)
  try {
    if (next.folder === null) throw failure('usage', `${NONE} cannot be released: name a dataset with --data`)
    const { version } = readHead(next.folder)
    const former = await openFormer(from, purpose === 'made' && isRelease(version) ? version : null)
    try {
      return await use(former.folder, next.folder)
    } finally {
      former.close()
    }
  } finally {
    next.close()
  }
}

const openFormer = async (from: string | undefined, below: string | null): Promise<OpenDataset> => {
  if (from !== undefined) return openDataset(from)
  const tag = formerTag(below)
  if (tag === null) return openDataset(NONE)
  const former = await openDataset(`git:refs/tags/${tag}`)
  const { version } = readHead(former.folder!)
  if (`v${version}` === tag) return former
  former.close()
  throw failure('content', `the dataset of tag ${tag} says that it is ${version}: name the former release with --from`)
}
