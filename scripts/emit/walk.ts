import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byCodePoint } from '../capture/find.ts'
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
  const others = new Set<string>()
  // Names alone are kept: a folder may have as many files as there are records. A folder sorts by its name and a slash.
  const names = entries.map((entry) => {
    if (!entry.isDirectory() && !entry.isFile()) others.add(entry.name)
    return entry.isDirectory() ? `${entry.name}/` : entry.name
  })
  names.sort(byCodePoint)
  for (const name of names) {
    if (name.endsWith('/')) yield* walk(folder, below + name)
    else yield { path: below + name, plain: !others.has(name) }
  }
}
