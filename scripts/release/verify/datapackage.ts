import { join } from 'node:path'
import { failureKind } from '../../emit/failure.ts'
import { readCsvRows } from '../read/csv.ts'
import { agree, checkListed, type Described, fileAt, parseShaped, repeated } from './described.ts'

interface Resource {
  name: string
  path: string
  bytes: number
  hash: string
  schema?: {
    fields: { name: string }[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}

interface Package {
  title: string
  version: string
  created?: string
  licenses: { path: string }[]
  resources: Resource[]
}

const names = { type: 'array', items: { type: 'string' }, minItems: 1 }

const SHAPE = {
  type: 'object',
  required: ['title', 'version', 'licenses', 'resources'],
  properties: {
    licenses: {
      type: 'array',
      items: { type: 'object', required: ['path'], properties: { path: { type: 'string' } } }
    },
    resources: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'path', 'bytes', 'hash'],
        properties: {
          name: { type: 'string' },
          path: { type: 'string' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields', 'primaryKey'],
            properties: {
              fields: {
                type: 'array',
                items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
              },
              primaryKey: names,
              foreignKeys: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['fields', 'reference'],
                  properties: {
                    fields: names,
                    reference: {
                      type: 'object',
                      required: ['resource', 'fields'],
                      properties: { resource: { type: 'string' }, fields: names }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/**
 * Checks `datapackage.json`: unique names, files with size and sum, header rows equal to the fields in order, and foreign keys that
 * lead to keys that are there. Keeps the distinct values of one foreign key at a time in memory.
 */
export const checkDatapackage = (described: Described): void => {
  const { catalogue, say } = described
  const found = parseShaped<Package>(described.text, SHAPE, say)
  if (!found) return
  const { title, version, released, licences } = catalogue
  agree({ ...found }, { title: title.en, version, created: released && `${released}T00:00:00Z` }, say)
  agree(
    { licenses: found.licenses.map(({ path }) => path) },
    { licenses: [licences.data.url, licences.texts.url] },
    say
  )
  for (const name of repeated(found.resources.map((resource) => resource.name))) say(`two resources are named ${name}`)
  checkListed(
    found.resources.map(({ path, bytes, hash }) => ({ address: path, bytes, sha256: hash.slice('sha256:'.length) })),
    described
  )
  const tables = found.resources.filter(({ schema }) => schema)
  const sound = tables.filter((table) => hasItsHeader(table, described))
  for (const table of sound) checkKeys(table, tables, sound, described)
}

/** Whether a table's fields are its header row, in order; says so where not. */
const hasItsHeader = (table: Resource, described: Described): boolean => {
  const rows = tableRows(table, described)
  const header = rows.next()
  rows.return()
  const same = !header.done && header.value.join() === table.schema?.fields.map(({ name }) => name).join()
  if (!same) described.say(`${table.name}: its fields are not the header row of ${table.path}`)
  return same
}

/** Checks a table's keys; values only where both tables are `sound`. */
const checkKeys = (resource: Resource, tables: Resource[], sound: Resource[], described: Described): void => {
  const { say } = described
  const { fields = [], primaryKey = [], foreignKeys = [] } = resource.schema ?? {}
  const columns = fields.map(({ name }) => name)
  for (const name of primaryKey) if (!columns.includes(name)) say(`${resource.name}: the key ${name} is no field`)
  for (const { fields: own, reference } of foreignKeys) {
    const target = tables.find(({ name }) => name === reference.resource)
    const known = new Set(target?.schema?.fields.map(({ name }) => name))
    const missing = [
      ...own.filter((name) => !columns.includes(name)),
      ...reference.fields.filter((name) => !known.has(name)).map((name) => `${reference.resource}.${name}`)
    ]
    if (!target || missing.length > 0 || own.length !== reference.fields.length) {
      say(
        `${resource.name}: the foreign key ${own.join(', ')} leads nowhere: ${missing.join(', ') || reference.resource}`
      )
      continue
    }
    if (!sound.includes(target)) continue
    const left = new Set(keysOf(resource, own, described))
    for (const key of keysOf(target, reference.fields, described)) left.delete(key)
    const [first] = left
    if (first !== undefined) {
      const others = left.size > 1 ? ` and ${left.size - 1} more` : ''
      say(`${resource.name}: ${own.join(', ')} ${first}${others} is not in ${reference.resource}`)
    }
  }
}

/** The values of some columns, as JSON; rows in which one is empty have none. */
function* keysOf(resource: Resource, fields: string[], described: Described): Generator<string, void, void> {
  const columns = resource.schema?.fields.map(({ name }) => name) ?? []
  const places = fields.map((name) => columns.indexOf(name))
  const rows = tableRows(resource, described)
  rows.next()
  for (const cells of rows) {
    const values = places.map((place) => cells[place] ?? '')
    if (values.every((value) => value !== '')) yield JSON.stringify(values)
  }
}

/** The rows of a resource's file; none where it cannot be read, which is found elsewhere. */
function* tableRows({ path }: Resource, { folder, catalogue, present }: Described): Generator<string[], void, void> {
  const file = fileAt(path, catalogue)
  if (file === null || !present.has(file)) return
  try {
    for (const { cells, fault } of readCsvRows(join(folder, file))) {
      if (fault !== null) return
      yield cells
    }
  } catch (error) {
    if (failureKind(error) === null) throw error
  }
}
