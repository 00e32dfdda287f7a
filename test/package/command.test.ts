import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }
import { datasetFile, project } from '../support/cli.ts'
import { write } from '../support/folder.ts'
import { river, school } from '../support/texts.ts'
import { install, pack, packAll, read, run } from './packed.ts'

const folder = mkdtempSync(join(tmpdir(), 'tulieu-command-'))
const lib = join(folder, 'lib')
const app = join(folder, 'app')

/** The packages that the command needs, as they lie in the project: nothing is fetched. */
const needed = Object.entries(lock.packages as { [path: string]: { dev?: boolean; optional?: boolean } })
  .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
  .map(([path]) => join(project, path))

beforeAll(() => {
  run(project, process.execPath, ['scripts/lib.ts', lib])
  const packed = join(folder, 'packed')
  install(app, [pack(lib, packed), ...packAll(needed, join(packed, 'needed'))])
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The installed command, run by this process's own Node. */
const tulieu = (...args: string[]): string =>
  run(app, process.execPath, ['node_modules/tulieu/scripts/tulieu.js', ...args])

test('asks for what the command needs, and brings nothing for contributors', () => {
  const published = JSON.parse(read(lib, 'package.json')) as object
  expect(published).toMatchObject({ name: 'tulieu', version: manifest.version, engines: { node: '>=24' } })
  expect(published).toHaveProperty('dependencies', manifest.dependencies)
  for (const name of ['private', 'scripts', 'devDependencies', 'optionalDependencies'])
    expect(published).not.toHaveProperty(name)
  expect(readdirSync(lib).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'RIGHTS.md',
    'VERSIONING.md',
    'package.json',
    'schema',
    'scripts'
  ])
})

test('runs from where npm puts it', () => {
  expect(run(app, 'node_modules/.bin/tulieu', ['--version'])).toBe(`${manifest.version}\n`)
  expect(tulieu('--help')).toContain('Usage: tulieu')
})

test('builds and verifies a dataset as the sources do', () => {
  write(app, { 'seeds/a.txt': river, 'seeds/b.txt': school })
  expect(tulieu('build', '--dataset', 'node_modules/tulieu/schema/dataset.yaml', '--quiet')).toBe('')
  expect(tulieu('verify', 'dist', '--seeds', 'seeds')).toContain('as it should be')
  const sources = [join(project, 'scripts/tulieu.ts'), 'build', '--check', '--quiet', '--dataset', datasetFile]
  expect(run(app, process.execPath, sources)).toBe('')
})
