import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '../../emit/catalogue.ts'
import { failure, orFail } from '../../emit/failure.ts'
import { RIGHTS } from '../../emit/rights.ts'
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
  /** Its files, by path. */
  files: Map<string, { media_type: string; sha256: string }>
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
  const files: Head['files'] = new Map()
  const listed = memberOf(catalogue, 'files')
  for (const file of Array.isArray(listed) ? listed : []) {
    const name = textOf(file, 'path')
    // A folder of many files ends in a slash. What leads out of the dataset is none of its files.
    if (name !== null && isDatasetPath(name.replace(/\/$/u, '')))
      files.set(name, { media_type: textOf(file, 'media_type') ?? '', sha256: textOf(file, 'sha256') ?? '' })
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
  for (const [path, was] of before.files) {
    const is = after.files.get(path)
    if (!is) note('file-removed', path)
    else if (is.media_type !== was.media_type)
      note('file-retyped', path, `${was.media_type} before, ${is.media_type} now`)
    else if (is.sha256 !== was.sha256 && path === RIGHTS) note('rights-page', path)
  }
  for (const path of after.files.keys()) if (!before.files.has(path)) note('file-added', path)
  if (before.name !== after.name) note('dataset-renamed', before.name, `now ${after.name}`)
  const [old, next] = [before.catalogue, after.catalogue]
  // What an older catalogue did not say at all has not changed.
  const changed = (field: string): boolean => old[field] !== undefined && keyOf(old[field]) !== keyOf(next[field])
  if (changed('languages')) note('languages', 'languages', shown(next.languages))
  if (changed('package')) note('dataset-renamed', shown(old.package), `now ${shown(next.package)}`)
  for (const field of ['title', 'description', 'keywords', 'homepage', 'repository', 'creator'])
    if (changed(field)) note('metadata', field)
  compareLicences(old.licences, next.licences, note)
}

const shown = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : String(value))
