import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** Where the folders of one test file lie: all are removed at its end, since tests that run at once have no end of their own. */
const root = mkdtempSync(join(tmpdir(), 'tulieu-test-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** An empty folder of the test's own, open to every user, removed in the end. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(root, 'a-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Writes files below a folder and returns it; their folders are made. */
export const write = (folder: string, files: { [path: string]: string | Uint8Array }): string => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

/** Everything below a folder: each file with its SHA-256, each link and other thing with what it is. */
export const snapshot = (folder: string): { [path: string]: string } => {
  const found: { [path: string]: string } = {}
  const visit = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`
      const stats = lstatSync(join(folder, path))
      if (stats.isDirectory()) visit(path)
      else if (stats.isFile())
        found[path] = createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')
      else found[path] = 'no file'
    }
  }
  visit('')
  return found
}
