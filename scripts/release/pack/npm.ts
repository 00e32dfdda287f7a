import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../../emit/failure.ts'
import type { Base } from './base.ts'

/** How npm is called: under `npm run`, the very npm that runs, on this Node, so that what it packs depends on no other. */
export const npmCommand = (): string[] => {
  const running = process.env.npm_execpath
  return running?.endsWith('.js') ? [process.execPath, running] : ['npm']
}

/**
 * Packs the dataset's folder as npm does it for publishing: `PACKAGE-X.Y.Z.tgz`.
 *
 * @returns false where the folder is no package
 */
export const writeNpmPackage = (folder: string, base: Base): boolean => {
  if (!existsSync(join(base.folder, 'package.json'))) return false
  const [command, ...first] = npmCommand()
  let name: string
  try {
    name = execFileSync(
      command!,
      [...first, 'pack', '--ignore-scripts', '--silent', '--offline', `--pack-destination=${folder}`],
      { cwd: base.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    ).trim()
  } catch (error) {
    throw failure('machine', `npm pack failed: run it in ${base.folder} to see why`, error)
  }
  chmodSync(join(folder, name), 0o644)
  return true
}
