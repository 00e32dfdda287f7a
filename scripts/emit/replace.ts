import { mkdirSync } from 'node:fs'
import { orFail } from './failure.ts'
import { takeLock } from './lock.ts'
import { placesOf } from './places.ts'
import { makeFolder, syncTree } from './stage.ts'
import { discardStage, recoverLocked, swap } from './swap.ts'
import { inspectTarget } from './target.ts'

/**
 * Writes a folder in place of an old one, all or nothing: it is staged beside its target under a lock, brought to the disk, and
 * swapped in. Killed at any moment it leaves the old folder or the new one, whole, once `recover` has run, which every
 * call does first.
 *
 * @param out the folder; its parents are made. Replaced only if absent, empty, or one that was written so, with nothing
 *   else in it: it must have `index.json`, and `SHA256SUMS` that lists every file
 * @param write fills an empty folder; null gives up, and so does an error
 * @returns what `write` gave; where that is null, the old folder stands
 * @throws what `write` throws; a `usage` failure where `out` may not be replaced; a `machine` failure where the file system
 *   fails or another process writes it. The old folder stands then.
 */
export const replaceFolder = async <Written>(
  out: string,
  write: (stage: string) => Promise<Written | null>
): Promise<Written | null> => {
  const places = placesOf(out)
  orFail('create', places.parent, () => mkdirSync(places.parent, { recursive: true }))
  const lock = await takeLock(places)
  try {
    await recoverLocked(places)
    inspectTarget(places.target)
    try {
      makeFolder(places.stage)
      const written = await write(places.stage)
      if (written === null) {
        discardStage(places)
        return null
      }
      await syncTree(places.stage)
      // Somebody may have put a file there meanwhile.
      inspectTarget(places.target)
      await swap(places)
      return written
    } catch (error) {
      try {
        discardStage(places)
      } catch {
        // What failed first is what the user must hear of; the next command clears the stage away.
      }
      throw error
    }
  } finally {
    lock.release()
  }
}
