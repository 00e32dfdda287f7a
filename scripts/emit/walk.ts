import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { orFail } from './failure.ts'

/** Something in a folder: a plain file, or something else (a link, a socket, …) that no dataset has. */
export interface Found {
  /** Relative to the folder, with `/` between its parts. */
  path: string
  plain: boolean
}

/** Everything in a folder and below but the folders themselves, in the bytewise order of paths. Links are not followed. */
export function* walk(folder: string, below = ''): Generator<Found, void, void> {
  const path = join(folder, below)
  const entries = orFail('read', path, () => readdirSync(path, { withFileTypes: true }))
  const named = entries.map((entry) => ({
    entry,
    // A folder's files sort by its name and a slash.
    key: Buffer.from(entry.isDirectory() ? `${entry.name}/` : entry.name)
  }))
  named.sort((a, b) => Buffer.compare(a.key, b.key))
  for (const { entry } of named) {
    const name = below + entry.name
    if (entry.isDirectory()) yield* walk(folder, `${name}/`)
    else yield { path: name, plain: entry.isFile() }
  }
}
