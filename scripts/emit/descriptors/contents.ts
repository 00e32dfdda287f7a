import type { Table } from '../csv/table.ts'
import type { WrittenFile } from '../emitter.ts'
import { tables } from '../index.ts'
import type { Subject } from './descriptor.ts'

/** A data file with all that is known of it. */
export interface Contents {
  file: WrittenFile
  /** As seen from a descriptor beside it. */
  path: string
  address: string
  /** What is in it, in a sentence. */
  description: string
  /** For a CSV table as RFC 4180 has it: its columns and keys. */
  table: Table | null
  /** A schema file of the dataset that describes the whole file, or each of its lines. */
  schema: string | null
}

/** What each kind of data file is, by its name or its ending: a new format needs a line here. */
const KINDS: readonly (readonly [name: RegExp, description: string, schema?: string])[] = [
  [/^articles\.jsonl$/, 'The canonical form: a whole record a line, as canonical JSON.', 'schema/article.schema.json'],
  [/^articles\.json$/, 'The same records in one JSON document.', 'schema/articles.schema.json'],
  [/\.excel\.csv$/, 'A copy of the table for spreadsheet programs: with byte order mark, formulas made harmless.'],
  [/\.parquet$/, 'The same records in columns, lists as lists.'],
  [/\.sqlite$/, 'The same records as a database, with full-text search.']
]

/**
 * The data files that can be had by themselves, in the order of writing. Folders of many files and files without records (schemas,
 * types) are no data.
 */
export const contentsOf = ({ files, place }: Subject): Contents[] =>
  files.flatMap((file) => {
    const path = place.path(file.path)
    const address = place.address(file.path)
    if (file.records === null || file.path.endsWith('/') || path === null || address === null) return []
    const table = tables.find(({ name }) => `${name}.csv` === file.path) ?? null
    const [, description, schema] = KINDS.find(([name]) => name.test(file.path)) ?? []
    const known = schema !== undefined && files.some((other) => other.path === schema)
    return {
      file,
      path,
      address,
      description: table ? `A row is ${table.row}.` : (description ?? 'Data of the same records.'),
      table,
      schema: known ? place.path(schema) : null
    }
  })
