import { lstatSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { failure, failureKind, orFail } from './failure.ts'
import { tryLock } from './lock.ts'
import { leftovers, type Places, placesOf } from './places.ts'
import { removeFolder, syncFolder } from './stage.ts'
import { inspectTarget } from './target.ts'

/** Whether something is at a path, be it a broken link. */
const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

const rename = (from: string, to: string): void => orFail('move', from, () => renameSync(from, to))

/** Deletes a dataset that is no longer wanted: renamed first, so that half a dataset never has a dataset's place. */
const discard = ({ trash }: Places, path: string): void => {
  removeFolder(trash)
  rename(path, trash)
  removeFolder(trash)
}

/** Deletes what a build that failed has staged. */
export const discardStage = (places: Places): void => {
  if (exists(places.stage)) discard(places, places.stage)
}

/**
 * Puts the staged dataset, whole and on the disk, in the target's place: two renames. Killed before the first, the old dataset
 * stands; killed between them, `recoverLocked` completes the swap; after them the new one stands. The lock must be held.
 */
export const swap = async (places: Places): Promise<void> => {
  const { target, parent, stage, old } = places
  await syncFolder(parent)
  if (exists(target)) rename(target, old)
  try {
    rename(stage, target)
  } catch (error) {
    if (exists(old) && !exists(target)) rename(old, target)
    throw error
  }
  await syncFolder(parent)
  if (exists(old)) discard(places, old)
}

/**
 * Brings a dataset's folder to rest after a build that was killed: a swap that had begun is completed, a stage that had not come
 * so far is deleted. The lock must be held.
 *
 * The stage is whole whenever the old dataset has been moved away, and the old dataset is whole whenever it has that name.
 *
 * @throws a `usage` failure where somebody has put other files in the target's place meanwhile: nothing is deleted then
 */
export const recoverLocked = async (places: Places): Promise<void> => {
  const { target, parent, prefix, stage, old, trash } = places
  removeFolder(trash)
  for (const name of leftovers(places)) {
    if (name.startsWith(`${prefix}new-`)) rmSync(join(parent, name), { force: true })
  }
  if (exists(old)) {
    const state = stateOf(places)
    if (state === 'dataset') discard(places, old)
    else {
      if (state === 'empty') orFail('remove', target, () => rmdirSync(target))
      rename(exists(stage) ? stage : old, target)
      await syncFolder(parent)
      if (exists(old)) discard(places, old)
    }
  }
  discardStage(places)
}

/** What stands in the target's place while an old dataset waits beside it. */
const stateOf = ({ target, old }: Places): ReturnType<typeof inspectTarget> => {
  try {
    return inspectTarget(target)
  } catch (error) {
    if (failureKind(error) !== 'usage') throw error
    throw failure(
      'usage',
      `a build was interrupted, and other files stand in its place since: ${target}; the dataset from before is ${old}: ` +
        'move one of the two away',
      error
    )
  }
}

/** How often, and how far apart, a reader looks again while a running build is between its two renames. */
const LOOKS = 50
const PAUSE_MS = 20

/**
 * What every command does before it opens a dataset: completes or undoes the swap of a build that was killed, and clears away
 * its lock and its stage. A build that is running is left alone: its old dataset can be read until it is replaced.
 *
 * @param path the dataset's folder
 * @returns `clean` where nothing was to be done, `recovered` where something was, `busy` where a build is running
 * @throws a `machine` failure where the file system fails, a `usage` failure where other files stand in the way
 */
export const recover = async (path: string): Promise<'clean' | 'recovered' | 'busy'> => {
  const places = placesOf(path)
  if (leftovers(places).length === 0) return 'clean'
  for (let look = 1; ; look += 1) {
    const taken = await tryLock(places)
    if ('lock' in taken) {
      try {
        await recoverLocked(places)
      } finally {
        taken.lock.release()
      }
      return 'recovered'
    }
    if (exists(places.target) || look === LOOKS) return 'busy'
    await sleep(PAUSE_MS)
  }
}
