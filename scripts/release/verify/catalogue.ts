import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Catalogue } from '../../../schema/index.d.ts'
import { CATALOGUE } from '../../emit/catalogue.ts'
import type { Measured } from '../../emit/measure.ts'
import { sumsLine } from '../../emit/sums.ts'
import type { Tally } from '../../emit/tally.ts'
import type { Problems } from '../problems.ts'
import { readValid } from './valid.ts'

/**
 * Reads `index.json` and validates it.
 *
 * @param schemaFolder where this program's own `index.schema.json` lies: a dataset does not say by which schema it is judged
 * @returns null where it cannot be used
 */
export const readCatalogue = (folder: string, schemaFolder: string, problems: Problems): Catalogue | null =>
  readValid<Catalogue>(folder, CATALOGUE, join(schemaFolder, 'index.schema.json'), 'catalogue', problems)

/** What a catalogue's entry should say of a folder: its files' sizes added up, the sum of their lines, and their number. */
const measureFolder = (path: string, present: Map<string, Measured>): Measured & { count: number } => {
  const hash = createHash('sha256')
  let bytes = 0
  let count = 0
  for (const [name, file] of present) {
    if (!name.startsWith(path)) continue
    hash.update(sumsLine({ sha256: file.sha256, path: name }))
    bytes += file.bytes
    count += 1
  }
  return { bytes, sha256: hash.digest('hex'), count }
}

/** Checks that the catalogue lists every file but itself once, with its size and its sum. */
export const checkFileList = (catalogue: Catalogue, present: Map<string, Measured>, problems: Problems): void => {
  const covered = new Set([CATALOGUE])
  for (const { path, bytes, sha256, records } of catalogue.files) {
    const say = (message: string): void => problems.add(CATALOGUE, 'catalogue', `${path}: ${message}`)
    const isFolder = path.endsWith('/')
    if (covered.has(path)) say('it is listed twice')
    covered.add(path)
    const measured = isFolder ? measureFolder(path, present) : present.get(path)
    if (!measured) {
      say('it is listed, but not there')
      continue
    }
    if (measured.bytes !== bytes) say(`bytes is ${bytes}, it has ${measured.bytes}`)
    if (measured.sha256 !== sha256) say(`sha256 is ${sha256}, it has ${measured.sha256}`)
    if (isFolder && 'count' in measured && measured.count !== records) {
      say(`records is ${records}, it has ${measured.count} files`)
    }
  }
  for (const path of present.keys()) {
    const folder = path.slice(0, path.indexOf('/') + 1)
    if (!covered.has(path) && !(folder && covered.has(folder))) {
      problems.add(path, 'catalogue', `it is not listed in ${CATALOGUE}`)
    }
  }
}

/**
 * Checks the catalogue's numbers.
 *
 * @param tally what the records add up to
 * @param records records or rows found in each file
 */
export const checkCounts = (
  catalogue: Catalogue,
  tally: Tally,
  records: Map<string, number>,
  problems: Problems
): void => {
  for (const part of ['counts', 'coverage'] as const) {
    for (const [name, value] of Object.entries(tally[part])) {
      const said = (catalogue[part] as { [name: string]: number })[name]
      if (said !== value) {
        problems.add(CATALOGUE, 'counts', `/${part}/${name} is ${said}, the records add up to ${value}`)
      }
    }
  }
  for (const { path, records: said } of catalogue.files) {
    const count = records.get(path)
    if (count !== undefined && count !== said) {
      problems.add(CATALOGUE, 'counts', `${path}: records is ${said}, it has ${count}`)
    }
  }
}
