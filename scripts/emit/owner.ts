import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who holds a lock: enough to tell whether that process still runs, and to name it to a user. */
export interface Owner {
  /** Unlike any other owner's; sorts by time, roughly. */
  nonce: string
  pid: number
  host: string
  /** The machine's boot and the process table that `pid` counts in; null where the system does not say (Linux does). */
  boot: string | null
  table: string | null
  /** When the process started, in clock ticks since boot (proc(5), `stat` field 22); null where the system does not say. */
  started: string | null
  /** When the lock was taken, for people: RFC 3339. */
  since: string
}

/** What `read` gives, null where it throws: the file is not there on this system. */
const maybe = (read: () => string): string | null => {
  try {
    return read()
  } catch {
    return null
  }
}

/**
 * A process's state and start: fields 3 and 22 of `stat`, the first and the 20th after the name in parentheses, which may
 * itself hold anything.
 */
const statOf = (pid: number): { state: string | null; started: string | null } => {
  const stat = maybe(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields?.[0] ?? null, started: fields?.[19] ?? null }
}

const bootOf = (): string | null => maybe(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim())
const tableOf = (): string | null => maybe(() => readlinkSync('/proc/self/ns/pid'))

/** This process, as the owner of a lock taken now. */
export const thisOwner = (): Owner => {
  const now = new Date()
  return {
    nonce: `${now.getTime().toString(36).padStart(9, '0')}-${randomBytes(6).toString('hex')}`,
    pid: process.pid,
    host: hostname(),
    boot: bootOf(),
    table: tableOf(),
    started: statOf(process.pid).started,
    since: now.toISOString()
  }
}

/** Whether some process has this id. A process of another user counts: it cannot be signalled, but it is there. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/**
 * Whether an owner's process still runs. An owner on another machine, or in another container, cannot be seen from here: it
 * counts as running. A process id that was given to a new process since is told by its start.
 */
export const mayRun = (owner: Owner): boolean => {
  if (owner.host !== hostname()) return true
  if (owner.boot !== bootOf()) return false
  if (owner.table !== tableOf()) return true
  if (!isRunning(owner.pid)) return false
  const { state, started } = statOf(owner.pid)
  // A zombie has ended: only its parent has not taken note yet.
  return state !== 'Z' && (owner.started === null || owner.started === started)
}

/** An owner read back from its lock; null where the text is not one: the machine went down while it was written. */
export const parseOwner = (text: string): Owner | null => {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null
    const whole =
      owner && typeof owner.nonce === 'string' && Number.isSafeInteger(owner.pid) && owner.host !== undefined
    return whole ? (owner as Owner) : null
  } catch {
    return null
  }
}
