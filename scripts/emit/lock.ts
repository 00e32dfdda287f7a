import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, failure, machineFailure, orFail } from './failure.ts'
import { mayRun, type Owner, parseOwner, thisOwner } from './owner.ts'
import { leftovers, type Places } from './places.ts'

/** A lock that is held. */
export interface Lock {
  release: () => void
}

/** How often, and how far apart, a process that came first looks again at those that came after it, which will give way. */
const LOOKS = 25
const PAUSE_MS = 20

/**
 * Tries to take the lock of a dataset's folder, so that only one process builds, swaps or recovers it.
 *
 * Every contender puts up a file of its own, whole from the start and named like no other, and only then looks for others.
 * It holds the lock once it has seen nobody else's: of two contenders, the later one to put its file up sees the earlier
 * one's. So a dead owner's file can be removed by anybody at any time, with no race about who takes it over.
 *
 * @returns the lock, or the process that has it
 * @throws a `machine` failure where the folder cannot be written
 */
export const tryLock = async (places: Places): Promise<{ lock: Lock } | { owner: Owner }> => {
  const { owner, file } = announce(places)
  const release = (): void => rmSync(file, { force: true })
  try {
    for (let look = 1; ; look += 1) {
      const other = others(places, owner).at(0)
      if (!other) return { lock: { release } }
      // Of two that came at once, one must stay: the first by name.
      if (other.nonce < owner.nonce || look === LOOKS) {
        release()
        return { owner: other }
      }
      await sleep(PAUSE_MS)
    }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * Takes the lock of a dataset's folder.
 *
 * @throws a `machine` failure that names the owner where another process has it
 */
export const takeLock = async (places: Places): Promise<Lock> => {
  const taken = await tryLock(places)
  if ('lock' in taken) return taken.lock
  const { pid, host, since, nonce } = taken.owner
  throw failure(
    'machine',
    `${places.target} is being built by process ${pid} on ${host} since ${since}: wait until it has finished ` +
      `(if that machine is gone, delete ${join(places.parent, nameOf(places, 'lock', nonce))})`
  )
}

const nameOf = ({ prefix }: Places, what: 'lock' | 'new', nonce: string): string => `${prefix}${what}-${nonce}`

/** Puts up this process's file: written under another name, so that nobody sees half of it. */
const announce = (places: Places): { owner: Owner; file: string } => {
  for (let attempt = 1; ; attempt += 1) {
    const owner = thisOwner()
    const draft = join(places.parent, nameOf(places, 'new', owner.nonce))
    const file = join(places.parent, nameOf(places, 'lock', owner.nonce))
    try {
      writeFileSync(draft, `${JSON.stringify(owner)}\n`, { flag: 'wx', mode: 0o644 })
      renameSync(draft, file)
      return { owner, file }
    } catch (error) {
      // Whoever holds the lock clears drafts away, ours too: once more.
      if (errorCode(error) === 'ENOENT' && attempt < 5) continue
      throw machineFailure('lock', places.target, error)
    }
  }
}

/** The other owners that may still run, the first to come first. */
const others = (places: Places, self: Owner | null): Owner[] => {
  const found: Owner[] = []
  const lockPrefix = nameOf(places, 'lock', '')
  for (const name of leftovers(places).sort()) {
    if (!name.startsWith(lockPrefix) || name === lockPrefix + self?.nonce) continue
    const file = join(places.parent, name)
    const owner = readOwner(file)
    if (owner === 'gone') continue
    if (owner && mayRun(owner)) found.push(owner)
    else orFail('remove the lock', file, () => rmSync(file, { force: true }))
  }
  return found
}

const readOwner = (file: string): Owner | 'gone' | null => {
  try {
    return parseOwner(readFileSync(file, 'utf8'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone'
    throw machineFailure('read the lock', file, error)
  }
}
