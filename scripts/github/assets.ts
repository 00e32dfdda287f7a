import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../emit/failure.ts'

/** A release's files: SHA-256 in hexadecimal digits, by name. */
export interface Assets {
  [name: string]: string
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/**
 * Reads the files of a release and holds them against their `SHA256SUMS`.
 *
 * @param unlisted names that the sums cannot list: made from them
 * @throws a `content` failure that names every file that is missing, changed, or not listed
 */
export const readAssets = (folder: string, unlisted: string[]): Assets => {
  const assets: Assets = {}
  for (const name of readdirSync(folder).sort()) assets[name] = sha256(join(folder, name))
  const listed = new Map(
    readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)])
  )
  const problems = [
    ...[...listed].filter(([name, sum]) => assets[name] !== sum).map(([name]) => `${name} is missing or changed`),
    ...Object.keys(assets)
      .filter((name) => name !== 'SHA256SUMS' && !listed.has(name) && !unlisted.includes(name))
      .map((name) => `${name} is not listed`)
  ]
  if (problems.length > 0) throw failure('content', `${folder} is not what its SHA256SUMS say: ${problems.join(', ')}`)
  return assets
}
