import type { Bilingual } from '../../../schema/dataset.d.ts'
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
  description: Bilingual
  /** For a CSV table as RFC 4180 has it: its columns and keys. */
  table: Table | null
  /** A schema file of the dataset that describes the whole file, or each of its lines. */
  schema: string | null
}

/** What each kind of data file is, by its name or its ending: a new format needs a line here. */
const KINDS: readonly { name: RegExp; description: Bilingual; schema?: string }[] = [
  {
    name: /^articles\.jsonl$/,
    description: {
      en: 'The canonical form: a whole record a line, as canonical JSON.',
      vi: 'Dạng chuẩn: mỗi dòng là một bản ghi đầy đủ ở dạng JSON chuẩn tắc.'
    },
    schema: 'schema/article.schema.json'
  },
  {
    name: /^articles\.json$/,
    description: { en: 'The same records in one JSON document.', vi: 'Các bản ghi đó trong một tài liệu JSON.' },
    schema: 'schema/articles.schema.json'
  },
  {
    name: /\.excel\.csv$/,
    description: {
      en: 'A copy of the table for spreadsheet programs: with byte order mark, formulas made harmless.',
      vi: 'Bản sao của bảng cho phần mềm bảng tính: có dấu thứ tự byte, công thức bị vô hiệu hóa.'
    }
  },
  {
    name: /\.parquet$/,
    description: {
      en: 'The same records in columns, lists as lists.',
      vi: 'Các bản ghi đó theo cột, danh sách vẫn là danh sách.'
    }
  },
  {
    name: /\.sqlite$/,
    description: {
      en: 'The same records as a database, with full-text search.',
      vi: 'Các bản ghi đó trong cơ sở dữ liệu, có tìm kiếm toàn văn.'
    }
  }
]

const UNKNOWN: Bilingual = { en: 'Data of the same records.', vi: 'Dữ liệu của các bản ghi đó.' }

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
    const { description = UNKNOWN, schema } = KINDS.find(({ name }) => name.test(file.path)) ?? {}
    const known = schema !== undefined && files.some((other) => other.path === schema)
    return {
      file,
      path,
      address,
      description: table ? { en: `A row is ${table.row.en}.`, vi: `Mỗi dòng là ${table.row.vi}.` } : description,
      table,
      schema: known ? place.path(schema) : null
    }
  })
