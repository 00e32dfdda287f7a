import { join } from 'node:path'
import { failureKind } from '../../emit/failure.ts'
import { readCsvRows } from '../read/csv.ts'
import { agree, checkListed, type Described, fileAt, parseShaped, repeated } from './described.ts'

interface Field {
  '@id': string
  source?: { fileObject: { '@id': string }; extract: { column: string } }
  subField?: Field[]
}

interface Croissant {
  [member: string]: unknown
  distribution: { '@id': string; contentUrl: string; contentSize: string; sha256: string }[]
  recordSet: { '@id': string; field: Field[] }[]
}

const reference = { type: 'object', required: ['@id'], properties: { '@id': { type: 'string' } } }

const SHAPE = {
  type: 'object',
  required: ['distribution', 'recordSet'],
  properties: {
    distribution: {
      type: 'array',
      items: {
        type: 'object',
        required: ['@id', 'contentUrl', 'contentSize', 'sha256'],
        properties: {
          '@id': { type: 'string' },
          contentUrl: { type: 'string' },
          contentSize: { type: 'string', pattern: '^[0-9]{1,15} B$' },
          sha256: { type: 'string' }
        }
      }
    },
    recordSet: {
      type: 'array',
      items: {
        type: 'object',
        required: ['@id', 'field'],
        properties: { '@id': { type: 'string' }, field: { $ref: '#/$defs/fields' } }
      }
    }
  },
  $defs: {
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['@id'],
        properties: {
          '@id': { type: 'string' },
          source: {
            type: 'object',
            required: ['fileObject', 'extract'],
            properties: {
              fileObject: reference,
              extract: { type: 'object', required: ['column'], properties: { column: { type: 'string' } } }
            }
          },
          subField: { $ref: '#/$defs/fields' }
        }
      }
    }
  }
}

/** Checks `croissant.json`: unique ids, references that lead to one, files with size and sum, columns that are there. */
export const checkCroissant = (described: Described): void => {
  const { catalogue, say } = described
  const found = parseShaped<Croissant>(described.text, SHAPE, say)
  if (!found) return
  const { title, version, released, licences, homepage } = catalogue
  agree(
    found,
    {
      name: title.en,
      url: homepage,
      version,
      datePublished: released,
      license: [licences.data.url, licences.texts.url]
    },
    say
  )
  const { ids, references } = identifiers([found.distribution, found.recordSet])
  for (const id of repeated(ids)) say(`two things have the @id ${id}`)
  const known = new Set(ids)
  for (const id of new Set(references)) if (!known.has(id)) say(`nothing has the @id ${id}, to which it refers`)
  checkListed(
    found.distribution.map(({ contentUrl, contentSize, sha256 }) => ({
      address: contentUrl,
      bytes: Number.parseInt(contentSize, 10),
      sha256
    })),
    described
  )
  checkColumns(found, described)
}

/** The `@id` of everything, and those of bare references `{"@id": …}`. */
const identifiers = (value: unknown): { ids: string[]; references: string[] } => {
  const ids: string[] = []
  const references: string[] = []
  const waiting = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next === null || typeof next !== 'object') continue
    const { '@id': id, ...rest } = next as { '@id'?: unknown }
    const members = Object.values(rest)
    if (typeof id === 'string') (members.length === 0 ? references : ids).push(id)
    for (const member of members) waiting.push(member)
  }
  return { ids, references }
}

/** Checks that each field's column is in its file: in a table's header row, else among the fields of an article. */
const checkColumns = (
  { distribution, recordSet }: Croissant,
  { folder, catalogue, present, fields, say }: Described
): void => {
  const columnsOf = new Map<string, ReadonlySet<string>>()
  for (const { '@id': id, contentUrl } of distribution) {
    const file = fileAt(contentUrl, catalogue)
    if (file === null || !present.has(file)) continue
    columnsOf.set(id, file.endsWith('.csv') ? headerOf(join(folder, file)) : fields)
  }
  const waiting = recordSet.flatMap(({ field }) => field)
  for (const { '@id': id, source, subField } of waiting) {
    waiting.push(...(subField ?? []))
    const columns = source && columnsOf.get(source.fileObject['@id'])
    if (columns && !columns.has(source.extract.column)) say(`${id}: its file has no column ${source.extract.column}`)
  }
}

/** The header row of a table; empty where it cannot be read, which is found elsewhere. */
const headerOf = (path: string): Set<string> => {
  const rows = readCsvRows(path)
  try {
    const header = rows.next()
    return new Set(header.done ? [] : header.value.cells)
  } catch (error) {
    if (failureKind(error) === null) throw error
    return new Set()
  } finally {
    rows.return()
  }
}
