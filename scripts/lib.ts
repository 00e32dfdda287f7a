/**
 * Makes the package that people install: the command compiled to JavaScript, since Node strips no types under node_modules, with
 * what it reads and a manifest that has nothing for contributors (the pinned Node, tools, scripts).
 *
 * `node scripts/lib.ts [FOLDER]`; the folder, `build/lib` by default, is replaced. Publish that one: the project's own package.json
 * is private.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import manifest from '../package.json' with { type: 'json' }

const project = join(import.meta.dirname, '..')

/** What goes with the compiled command: its schemas, and pages for people. */
const COPIED = ['schema', 'LICENSE', 'README.md', 'RIGHTS.md', 'CHANGELOG.md', 'VERSIONING.md']

/** The manifest of the published package: what of the project's own holds for those who install it. */
export const libManifest = (): object => {
  const { name, version, description, keywords, license, homepage, repository, bugs, type, engines, dependencies } =
    manifest
  const bin = { tulieu: 'scripts/tulieu.js' }
  return { name, version, description, keywords, license, homepage, repository, bugs, type, engines, bin, dependencies }
}

if (import.meta.main) {
  const out = resolve(process.argv[2] ?? join(project, 'build/lib'))
  rmSync(out, { recursive: true, force: true })
  const tsc = join(project, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', join(project, 'scripts/tsconfig.lib.json'), '--outDir', out], {
    stdio: 'inherit'
  })
  for (const path of COPIED) cpSync(join(project, path), join(out, path), { recursive: true })
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(libManifest(), null, 2)}\n`)
}
