import type { Contents } from '../contents.ts'
import { type Described, describe, membersOf } from '../meaning.ts'
import type { RecordSchema } from '../schema.ts'

/** Files that hold whole records, the best to load first: types are kept in Parquet, and guessed by readers of JSON Lines. */
const RECORDS = ['articles.parquet', 'articles.jsonl']

/**
 * The record sets: articles with their nested lists, from the first file of whole records that is there, and tombstones.
 *
 * @param contents the data files
 */
export const recordSets = (schema: RecordSchema, contents: readonly Contents[]): object[] => {
  const records = RECORDS.flatMap((name) => contents.find(({ file }) => file.path === name) ?? [])[0]
  const tombstones = contents.find(({ table }) => table?.name === 'tombstones')
  return [
    ...(records ? [articleSet(schema, records.path)] : []),
    ...(tombstones ? [tombstoneSet(schema, tombstones)] : [])
  ]
}

const DATA_TYPES: { [type in Described['type']]?: string } = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  date: 'sc:Date',
  time: 'sc:DateTime'
}

const articleSet = (schema: RecordSchema, file: string): object => ({
  '@type': 'cr:RecordSet',
  '@id': 'articles',
  name: 'articles',
  description:
    'A record each: an article, or by its kind a tombstone, of which only id, kind and hash are told here. Marks in texts, rows of tables, and places in the capture are in the file, but not in this record set.',
  key: { '@id': 'articles/id' },
  field: membersOf(schema, 'Article').flatMap((name) => fieldOf(schema, file, name))
})

/** A field of an article; none where its values are nested deeper than readers load. */
const fieldOf = (schema: RecordSchema, file: string, name: string): object[] => {
  const place = `Article.${name}`
  const { type, description, items } = describe(schema, place)
  const id = `articles/${name}`
  const base = { '@type': 'cr:Field', '@id': id, name, description }
  const extract = { fileObject: { '@id': file }, extract: { column: name } }
  const array = { isArray: true, arrayShape: '-1' }
  if (DATA_TYPES[type]) return [{ ...base, dataType: DATA_TYPES[type], source: extract }]
  if (type === 'array' && items === 'string') return [{ ...base, ...array, dataType: 'sc:Text', source: extract }]
  const subField = membersOf(schema, place).flatMap((member) => {
    const inner = describe(schema, `${place}.${member}`)
    const dataType =
      inner.type === 'array' ? (inner.items === 'string' ? 'sc:Text' : undefined) : DATA_TYPES[inner.type]
    // A list inside a list cannot be told from its neighbour's.
    if (dataType === undefined || (type === 'array' && inner.type === 'array')) return []
    return [
      {
        '@type': 'cr:Field',
        '@id': `${id}/${member}`,
        name: member,
        description: inner.description,
        dataType,
        ...(inner.type === 'array' ? array : {}),
        source: { ...extract, transform: { jsonPath: member } }
      }
    ]
  })
  if (subField.length === 0) return []
  return [{ ...base, ...(type === 'array' ? array : {}), subField }]
}

/** Tombstones come from their table, where all columns are always there: in JSON Lines they have other members than articles. */
const tombstoneSet = (schema: RecordSchema, { path, table }: Contents): object => ({
  '@type': 'cr:RecordSet',
  '@id': 'tombstones',
  name: 'tombstones',
  description: 'An id each that is no longer an article: where it moved to, or why it was removed.',
  key: { '@id': 'tombstones/id' },
  field: (table?.columns ?? []).map((column) => {
    const { type, description } = describe(schema, table?.meaning[column] ?? '')
    return {
      '@type': 'cr:Field',
      '@id': `tombstones/${column}`,
      name: column,
      description,
      dataType: DATA_TYPES[type],
      source: { fileObject: { '@id': path }, extract: { column } }
    }
  })
})
