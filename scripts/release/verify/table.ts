import { type Cells, projectRows, type Table } from '../../emit/csv/table.ts'
import type { Problems } from '../problems.ts'
import type { CsvRow } from '../read/csv.ts'
import { type Companion, companion, type Fault } from './companion.ts'

/** A file with a table's rows. */
interface TableFile {
  path: string
  /** Under which its problems are reported. */
  rule: string
  /** Its header, and its rows. */
  rows: Generator<CsvRow, void, void>
}

/** A CSV table, or its Excel variant, beside `articles.jsonl`: the rows that its records project to. */
export const tableCompanion = (table: Table, { path, rule, rows }: TableFile, problems: Problems): Companion => {
  // A dataset of an older version may have fewer columns: new ones go to the end.
  let columns: readonly string[] | null = null
  const parts = (function* (): Generator<CsvRow, void, void> {
    const header = rows.next()
    const { cells, fault } = header.done ? { cells: [], fault: null } : header.value
    const known = cells.length > 1 && cells.every((cell, index) => cell === table.columns[index])
    if (known) columns = cells
    else yield { cells, line: 1, fault: fault ?? `its columns are not ${table.columns.join(', ')}` }
    yield* rows
  })()
  const rowFault = (row: CsvRow | null, cells: Cells): Fault => {
    if (!row) return { message: `it ends before the row ${cells[table.columns[0] ?? '']}` }
    if (row.fault !== null || !columns) return { message: row.fault ?? 'it has no header', line: row.line }
    if (row.cells.length !== columns.length) {
      return { message: `the row has ${row.cells.length} cells, not ${columns.length}`, line: row.line }
    }
    const wrong = columns.find((column, index) => row.cells[index] !== cells[column])
    return wrong === undefined
      ? null
      : { message: `${wrong} is not what the record of articles.jsonl gives`, line: row.line }
  }
  return companion(
    {
      path,
      rule,
      parts,
      check: async (record, _, next) => {
        for (const cells of projectRows(table, record)) {
          const fault = rowFault(await next(), cells)
          if (fault) return fault
        }
        return null
      },
      rest: ({ fault, line }) => ({ message: fault ?? 'it has more rows than the records give', line })
    },
    problems
  )
}
