import { unguard } from '../../emit/excel/cell.ts'
import { KEYS, PART } from '../../emit/excel/parts.ts'
import { type CsvRow, readCsvRows } from './csv.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** Why a row is no next part of the one before; null where it is. */
const partFault = (columns: readonly string[], before: CsvRow, row: CsvRow): string | null => {
  if (row.cells.length !== columns.length) return `the row has ${row.cells.length} cells, not ${columns.length}`
  if (Number(row.cells.at(-1)) !== Number(before.cells.at(-1)) + 1) return 'the parts of a row do not follow each other'
  const other = columns.some((column, index) => KEYS.has(column) && row.cells[index] !== before.cells[index])
  return other ? 'a part of a row has another key than the part before' : null
}

/**
 * The rows of an Excel table as the CSV table has them, its header first: without apostrophes, parts put together, without the
 * column that counts them.
 *
 * @throws as `readLines` does
 */
export function* readExcelRows(path: string): Generator<CsvRow, void, void> {
  const rows = readCsvRows(path, BYTE_ORDER_MARK)
  const header = rows.next()
  if (header.done) return
  const { cells: columns, fault, line } = header.value
  if (fault !== null || columns.at(-1) !== PART) {
    yield { cells: columns, line, fault: fault ?? `its last column is not ${PART}` }
    return
  }
  yield { cells: columns.slice(0, -1), line, fault: null }
  let whole: CsvRow | null = null
  let before: CsvRow | null = null
  for (const row of rows) {
    if (row.fault === null && row.cells.at(-1) !== '1' && whole && before) {
      const why = partFault(columns, before, row)
      if (why !== null) whole = { ...row, fault: why }
      else {
        for (const [index, column] of columns.slice(0, -1).entries()) {
          if (!KEYS.has(column)) whole.cells[index] += unguard(row.cells[index] ?? '')
        }
      }
    } else {
      if (whole) yield whole
      const fault = row.fault ?? (row.cells.at(-1) === '1' ? null : 'its first row is no first part')
      whole = { ...row, fault, cells: row.cells.slice(0, -1).map(unguard) }
    }
    before = row
  }
  if (whole) yield whole
}
