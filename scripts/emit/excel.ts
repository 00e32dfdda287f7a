import type { DatasetRecord } from '../../schema/article.d.ts'
import { cellsOf, csvLines, type Table } from './csv/table.ts'
import type { AlsoFormat, Emitter } from './emitter.ts'
import { PART, partsOf } from './excel/parts.ts'
import { openSink } from './sink.ts'

/** By it Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** The file's name in a dataset. */
export const excelName = ({ name }: Table): string => `${name}.excel.csv`

const openTable = (folder: string, table: Table): Emitter => {
  const sink = openSink(folder, excelName(table), 'text/csv; charset=utf-8; header=present')
  let records = 0
  sink.write(BYTE_ORDER_MARK + csvLines([[...table.columns, PART]]))
  return {
    write: (record: DatasetRecord) => {
      const rows = cellsOf(table, record)
      sink.write(csvLines(rows.flatMap((cells) => partsOf(table.columns, cells))))
      records += rows.length
    },
    close: () => [sink.close(records)],
    abort: sink.abort
  }
}

/**
 * `NAME.excel.csv`: the CSV tables for a double click in Excel. With byte order mark; an apostrophe stands before what a
 * spreadsheet would run or change; a cell longer than Excel reads goes on in a further row. `unguard`, and putting parts together,
 * gives the CSV table's rows back.
 */
export const excel = (tables: readonly Table[]): AlsoFormat => ({
  name: 'excel',
  files: tables.map(excelName),
  open: (folder) => {
    const emitters: Emitter[] = []
    const abort = (): void => {
      for (const emitter of emitters) emitter.abort()
    }
    try {
      for (const table of tables) emitters.push(openTable(folder, table))
    } catch (error) {
      abort()
      throw error
    }
    return {
      write: (record) => {
        for (const emitter of emitters) emitter.write(record)
      },
      close: () => emitters.flatMap((emitter) => emitter.close()),
      abort
    }
  }
})
