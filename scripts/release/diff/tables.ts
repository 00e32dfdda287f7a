import { join } from 'node:path'
import { readCsvRows } from '../read/csv.ts'
import type { Head } from './catalogue.ts'
import type { Note } from './rules.ts'

/** The names of a table's columns: its first row. */
const columnsOf = (path: string): string[] => {
  const rows = readCsvRows(path)
  try {
    const first = rows.next()
    return first.done ? [] : first.value.cells
  } finally {
    rows.return()
  }
}

/** Notes what differs between the columns of the CSV tables that two datasets have. */
export const compareTables = (folders: [string, string], heads: [Head, Head], note: Note): void => {
  for (const table of heads[0].files.keys()) {
    if (!table.endsWith('.csv') || !heads[1].files.has(table)) continue
    const [old, next] = [columnsOf(join(folders[0], table)), columnsOf(join(folders[1], table))]
    for (const column of old) if (!next.includes(column)) note('column-removed', `${table}: ${column}`)
    const added = next.filter((column) => !old.includes(column))
    for (const column of added) note('column-added', `${table}: ${column}`)
    const kept = old.filter((column) => next.includes(column))
    const moved = kept.find((column, i) => next[i] !== column)
    if (moved !== undefined) note('column-moved', `${table}: ${moved}`, `now number ${next.indexOf(moved) + 1}`)
  }
}
