import Papa from 'papaparse'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import type { Bilingual } from '../../../schema/dataset.d.ts'
import type { Format } from '../emitter.ts'
import { failure } from '../failure.ts'
import { openSink } from '../sink.ts'

/** A row: a cell for every column, null for an empty one. */
export type Row<Column extends string = string> = { [column in Column]: string | number | null }

/** A row as a CSV reader gives it back: text only, an empty cell for null. */
export type Cells = { [column: string]: string }

/**
 * What a column holds, so that descriptors can say it: the place in `article.schema.json` that describes the value, as
 * `Definition.property.property` (more than one where tables join definitions), or words for what no record has.
 */
export type Meaning =
  | string
  | {
      at: string | readonly string[]
      /** The cell may be empty though the value is never null. */
      optional?: true
    }
  | { says: string; type: 'integer' }

/** Columns whose values stand in another table, too. */
export interface TableReference<Column extends string = string> {
  columns: readonly Column[]
  table: string
  /** The columns there, in the same order. */
  to: readonly string[]
}

/**
 * A CSV table: a stated projection of the records. RFC 4180, UTF-8 without byte order mark, CRLF after every row; cells are
 * the values as they are, never altered for spreadsheets; an empty cell is null. The first column is never empty.
 */
export interface Table<Column extends string = string> {
  /** File name without `.csv`. */
  name: string
  /** What a row stands for: `an article`. */
  row: Bilingual
  /** In the order of the file. Frozen: a new column goes to the end. */
  columns: readonly Column[]
  meaning: { [column in Column]: Meaning }
  /** The columns that tell a row from all others. */
  key: readonly Column[]
  references: readonly TableReference<Column>[]
  /** The rows that a record gives, in order. */
  rows: (record: DatasetRecord) => Row<Column>[]
}

const LINE_END = '\r\n'

/** The cell of a value that has a structure of its own (a list): JSON. */
export const jsonCell = (value: unknown): string => JSON.stringify(value)

/** A value as its cell holds it. */
const cell = (value: string | number | null): string => (value === null ? '' : String(value))

/** What a reader of the table finds of a record: its rows, each cell as text. */
export const projectRows = (table: Table, record: DatasetRecord): Cells[] =>
  table
    .rows(record)
    .map((row) => Object.fromEntries(table.columns.map((column) => [column, cell(row[column] ?? null)])))

/** Rows as CSV text, each with its line end. */
export const csvLines = (rows: string[][]): string =>
  rows.length === 0 ? '' : Papa.unparse(rows, { newline: LINE_END, header: false }) + LINE_END

/** The table's header row. */
export const csvHeader = (table: Table): string => csvLines([[...table.columns]])

/**
 * The rows of a record, each cell as text, in the order of the columns.
 *
 * @throws a `content` failure where a cell holds a NUL, which CSV readers do not agree on
 */
export const cellsOf = (table: Table, record: DatasetRecord): string[][] => {
  const rows = table.rows(record).map((row) => table.columns.map((column) => cell(row[column] ?? null)))
  if (rows.some((cells) => cells.some((text) => text.includes('\0')))) {
    throw failure('content', `${record.id}: ${table.name}.csv cannot hold a NUL character`)
  }
  return rows
}

/**
 * The rows of a record as CSV text, and their number.
 *
 * @throws as `cellsOf`
 */
export const csvRows = (table: Table, record: DatasetRecord): { text: string; count: number } => {
  const rows = cellsOf(table, record)
  return { text: csvLines(rows), count: rows.length }
}

/** The format that writes a table. */
export const csv = (table: Table): Format => ({
  name: `${table.name}.csv`,
  open: (folder) => {
    const sink = openSink(folder, `${table.name}.csv`, 'text/csv; charset=utf-8; header=present')
    let records = 0
    sink.write(csvHeader(table))
    return {
      write: (record) => {
        const { text, count } = csvRows(table, record)
        sink.write(text)
        records += count
      },
      close: () => [sink.close(records)],
      abort: sink.abort
    }
  }
})
