import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '../../emit/catalogue.ts'
import { failure, orFail } from '../../emit/failure.ts'
import { isDatasetPath } from '../../emit/sums.ts'
import { isObject, type Json, type JsonObject, keyOf, memberOf, textOf } from './json.ts'
import { compareLicences } from './licences.ts'
import type { Note } from './rules.ts'

/** What the catalogue of a dataset of any version says. */
export interface Head {
  name: string
  version: string
  schema_version: string
  /** Day of the release; null between releases. */
  released: string | null
  catalogue: JsonObject
  /** Media types of its files, by path. */
  files: Map<string, string>
}

/**
 * Reads a JSON file of a dataset.
 *
 * @throws a `content` failure where it is no JSON object, a `machine` failure where it cannot be read
 */
export const readJsonObject = (path: string): JsonObject => {
  const text = orFail('read', path, () => readFileSync(path, 'utf8'))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw failure('content', `${path} is not JSON: ${(error as Error).message}`, error)
  }
  if (!isObject(value)) throw failure('content', `${path} is not a JSON object`)
  return value
}

/**
 * Reads what a dataset's catalogue says.
 *
 * @throws as `readJsonObject`, and a `content` failure where a version is missing
 */
export const readHead = (folder: string): Head => {
  const path = join(folder, CATALOGUE)
  const catalogue = readJsonObject(path)
  const need = (name: string): string => {
    const value = textOf(catalogue, name)
    if (value === null) throw failure('content', `${path} has no ${name}: it is no catalogue of a dataset`)
    return value
  }
  const files = new Map<string, string>()
  const listed = memberOf(catalogue, 'files')
  for (const file of Array.isArray(listed) ? listed : []) {
    const name = textOf(file, 'path')
    // A folder of many files ends in a slash. What leads out of the dataset is none of its files.
    if (name !== null && isDatasetPath(name.replace(/\/$/u, ''))) files.set(name, textOf(file, 'media_type') ?? '')
  }
  return {
    name: need('name'),
    version: need('version'),
    schema_version: need('schema_version'),
    released: textOf(catalogue, 'released'),
    catalogue,
    files
  }
}

/** Notes what differs between two catalogues: files, licences, and what the dataset says of itself. */
export const compareHeads = (before: Head, after: Head, note: Note): void => {
  for (const [path, type] of before.files) {
    const now = after.files.get(path)
    if (now === undefined) note('file-removed', path)
    else if (now !== type) note('file-retyped', path, `${type} before, ${now} now`)
  }
  for (const path of after.files.keys()) if (!before.files.has(path)) note('file-added', path)
  if (before.name !== after.name) note('dataset-renamed', before.name, `now ${after.name}`)
  const [old, next] = [before.catalogue, after.catalogue]
  if (keyOf(old.languages) !== keyOf(next.languages)) note('languages', 'languages', shown(next.languages))
  for (const field of ['title', 'description', 'homepage', 'repository'])
    if (keyOf(old[field]) !== keyOf(next[field])) note('metadata', field)
  compareLicences(old.licences, next.licences, note)
}

const shown = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : String(value))
