import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { errorCode, failure, machineFailure } from './failure.ts'

/** Where a dataset stands, and the hidden names beside it that a build uses. All lie in one folder, so that renames move them. */
export interface Places {
  /** The dataset's folder, absolute. */
  target: string
  /** The folder it lies in. */
  parent: string
  /** What every name beside the target begins with. */
  prefix: string
  /** The dataset being built. It is whole, and safe on disk, before the target is moved away. */
  stage: string
  /** The dataset that was replaced: always whole. */
  old: string
  /** What is being deleted: never whole, never wanted. */
  trash: string
}

/**
 * The places of a dataset.
 *
 * @param path the dataset's folder, as the user gave it
 * @throws a `usage` failure where it has no name: the root of a file system
 */
export const placesOf = (path: string): Places => {
  const target = resolve(path)
  const name = basename(target)
  if (name === '') throw failure('usage', `${path} cannot be a dataset: name a folder`)
  const parent = dirname(target)
  const prefix = `.${name}.tulieu-`
  const beside = (what: string): string => join(parent, prefix + what)
  return { target, parent, prefix, stage: beside('stage'), old: beside('old'), trash: beside('trash') }
}

/** Names beside the target that belong to its builds, such as `.dist.tulieu-stage`; none where the folder is not there. */
export const leftovers = ({ parent, prefix }: Places): string[] => {
  try {
    return readdirSync(parent).filter((name) => name.startsWith(prefix))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw machineFailure('read', parent, error)
  }
}
