import Papa from 'papaparse'
import { readLines } from '../../emit/lines.ts'

/** A row of a CSV file as it is read. */
export interface CsvRow {
  cells: string[]
  /** Line on which it starts, from 1. */
  line: number
  /** Why it is no row of RFC 4180 as published here: its end, or its quotes; null for a good one. */
  fault: string | null
}

/** Quotes in a line: a row goes on while their number is odd. */
const quotes = (line: string): number => {
  let count = 0
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1
  return count
}

/**
 * The rows of a CSV file, its header first, one at a time.
 *
 * @param start what the file begins with before its first row
 * @throws as `readLines` does
 */
export function* readCsvRows(path: string, start = ''): Generator<CsvRow, void, void> {
  let parts: string[] = []
  let open = false
  let number = 0
  let first = 1
  for (const line of readLines(path)) {
    number += 1
    if (number === 1 && !line.startsWith(start)) yield { cells: [], line: 1, fault: 'it has no byte order mark' }
    parts.push(number === 1 ? line.slice(start.length) : line)
    if (quotes(line) % 2 === 1) open = !open
    if (open) continue
    yield toRow(parts.join('\n'), first)
    parts = []
    first = number + 1
  }
  if (parts.length > 0) yield { cells: [], line: first, fault: 'a quote is not closed' }
}

const toRow = (text: string, line: number): CsvRow => {
  if (!text.endsWith('\r')) return { cells: [], line, fault: 'the row does not end in CR LF' }
  const { data, errors } = Papa.parse<string[]>(text.slice(0, -1), { delimiter: ',', newline: '\r\n' })
  const fault = errors.at(0)?.message ?? (data.length > 1 ? 'a lone CR LF stands outside quotes' : null)
  return { cells: data[0] ?? [''], line, fault }
}
