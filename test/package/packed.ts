import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { article, full, moved, removed, sourceOf } from '../emit/sample.ts'

/** What the packed dataset has: an id of every kind, and some that are no names for a program's members. */
export const records: DatasetRecord[] = [
  article('9'),
  full('a'),
  moved('b', 'a'),
  removed('c', 'theo yêu cầu'),
  article('constructor')
]

/** A word that only the record `9` has. */
export const MARK = 'Bài số 9'

/** Runs a program to its end; what it prints. Its own words stand in the error where it fails. */
export const run = (cwd: string, program: string, args: string[], env: NodeJS.ProcessEnv = {}): string => {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...env } })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error })
  }
}

/** npm's settings are its own: a cache that is empty, so that nothing can come from elsewhere. */
const npm = (cwd: string, cache: string, args: string[]): string =>
  run(cwd, 'npm', [...args, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', cache])

/** Packs folders as `npm publish` does; the paths of the tarballs. */
export const packAll = (folders: string[], into: string): string[] => {
  mkdirSync(into, { recursive: true })
  const args = ['pack', ...folders, '--json', '--pack-destination', into]
  const packed = JSON.parse(npm(into, join(into, '.cache'), args)) as { filename: string }[]
  return packed.map(({ filename }) => join(into, filename))
}

/** Packs one folder. */
export const pack = (folder: string, into: string): string => packAll([folder], into)[0]!

/** Makes a project of these fixtures and installs tarballs in it. */
export const install = (folder: string, tarballs: string[], fixtures: string[] = []): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  npm(folder, join(folder, '.cache'), ['install', ...tarballs])
  for (const name of fixtures) cpSync(join(import.meta.dirname, 'fixtures', name), join(folder, name))
}

/** A dataset of these records, built in a folder that is not there yet. */
export const buildDataset = async (folder: string, from: DatasetRecord[] = records): Promise<string> => {
  await emitDataset(sourceOf(from), folder)
  return folder
}

/** A file as text. */
export const read = (...path: string[]): string => readFileSync(join(...path), 'utf8')
