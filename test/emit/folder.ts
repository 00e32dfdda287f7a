import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { walk } from '../../scripts/emit/walk.ts'

/** An empty folder of the test's own, removed after it. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tulieu-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file in a folder with its text, by path. */
export const filesIn = (folder: string): { [path: string]: string } =>
  Object.fromEntries([...walk(folder)].map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')]))
