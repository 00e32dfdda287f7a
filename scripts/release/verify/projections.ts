import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import canonicalize from 'canonicalize'
import type { Article, DatasetRecord } from '../../../schema/article.d.ts'
import { projectRows, type Table } from '../../emit/csv/table.ts'
import { failureKind } from '../../emit/failure.ts'
import { markdownText, projectMarkdown } from '../../emit/markdown.ts'
import { recordText } from '../../emit/records.ts'
import type { Problems } from '../problems.ts'
import { type CsvRow, readCsvRows } from '../read/csv.ts'
import { type JsonPart, readJsonRecords } from '../read/json.ts'
import { readMarkdown } from '../read/markdown.ts'

/** A file that is read beside `articles.jsonl`, record by record, and compared with it. */
export interface Companion {
  path: string
  /** Compares what the file has next with a record. Does nothing after the first problem. */
  compare: (record: DatasetRecord, canonical: string) => void
  /**
   * Closes the file, after checking that nothing is left of it where all records were compared (`complete`); records or rows
   * found, null where it was not read to its end.
   */
  close: (complete: boolean) => number | null
}

/** A companion around a generator of parts: it stops at the first problem, for what follows would be out of step. */
const companion = <Part>(
  path: string,
  rule: string,
  parts: Generator<Part, void, void>,
  problems: Problems,
  check: (
    record: DatasetRecord,
    canonical: string,
    next: () => Part | null
  ) => { message: string; line?: number } | null,
  rest: (part: Part) => { message: string; line: number } | null
): Companion => {
  let broken = false
  let count = 0
  const guarded = (work: () => { message: string; line?: number } | null): void => {
    if (broken) return
    try {
      const found = work()
      if (!found) return
      problems.add(path, rule, found.message, found.line)
    } catch (error) {
      if (failureKind(error) === null) throw error
      problems.add(path, rule, (error as Error).message)
    }
    broken = true
  }
  const next = (): Part | null => {
    const step = parts.next()
    if (step.done) return null
    count += 1
    return step.value
  }
  return {
    path,
    compare: (record, canonical) => guarded(() => check(record, canonical, next)),
    close: (complete) => {
      if (complete) {
        guarded(() => {
          const step = parts.next()
          return step.done ? null : rest(step.value)
        })
      }
      parts.return()
      return broken || !complete ? null : count
    }
  }
}

/** `articles.json` beside `articles.jsonl`: the same records. */
export const jsonCompanion = (folder: string, version: string | null, problems: Problems): Companion => {
  const path = 'articles.json'
  const parts = readJsonRecords(join(folder, path))
  const records = (function* (): Generator<JsonPart, void, void> {
    for (const part of parts) {
      if (part.kind !== 'head') yield part
      else if (version !== null && part.head.version !== version) {
        problems.add(path, 'json', `version is ${JSON.stringify(part.head.version)}, index.json says ${version}`)
      }
    }
  })()
  return companion(
    path,
    'json',
    records,
    problems,
    ({ id }, canonical, next) => {
      const part = next()
      if (part?.kind === 'fault') return part
      if (part?.kind !== 'record') return { message: `it ends before ${id}` }
      let same: boolean
      try {
        same = canonicalize(JSON.parse(part.text)) === canonical
      } catch (error) {
        return { message: `the record is not JSON: ${(error as Error).message}`, line: part.line }
      }
      return same ? null : { message: `${id} is not the record of articles.jsonl`, line: part.line }
    },
    (part) =>
      part.kind === 'record' ? { message: 'it has more records than articles.jsonl', line: part.line } : faultOf(part)
  )
}

const faultOf = (part: JsonPart): { message: string; line: number } | null => (part.kind === 'fault' ? part : null)

/** A CSV table beside `articles.jsonl`: the rows that its records project to. */
export const csvCompanion = (folder: string, table: Table, problems: Problems): Companion => {
  const path = `${table.name}.csv`
  const rows = readCsvRows(join(folder, path))
  // A dataset of an older version may have fewer columns: new ones go to the end.
  let columns: readonly string[] | null = null
  const body = (function* (): Generator<CsvRow, void, void> {
    const header = rows.next()
    const { cells, fault } = header.done ? { cells: [], fault: null } : header.value
    const known = cells.length > 1 && cells.every((cell, index) => cell === table.columns[index])
    if (known) columns = cells
    else yield { cells, line: 1, fault: fault ?? `its columns are not ${table.columns.join(', ')}` }
    yield* rows
  })()
  const more = ({ fault, line }: CsvRow): { message: string; line: number } => ({
    message: fault ?? 'it has more rows than the records give',
    line
  })
  const checkRow = (
    row: CsvRow | null,
    cells: { [column: string]: string }
  ): { message: string; line?: number } | null => {
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
    path,
    'csv',
    body,
    problems,
    (record, _, next) => {
      for (const cells of projectRows(table, record)) {
        const fault = checkRow(next(), cells)
        if (fault) return fault
      }
      return null
    },
    more
  )
}

/** Larger files of one record are not read: a record's own text is far smaller. */
const LARGEST = 1 << 28

/** What is wrong with an article's Markdown file; null where it shows what its record says. */
export const markdownFault = (folder: string, path: string, article: Article): string | null => {
  const file = join(folder, path)
  if (statSync(file).size > LARGEST) return 'it is larger than 256 MiB'
  const text = readFileSync(file, 'utf8')
  // What this version writes is right. Another version of the library may escape otherwise: then what a reader sees counts.
  if (text === markdownText(article)) return null
  try {
    const same = isDeepStrictEqual(readMarkdown(text), projectMarkdown(article))
    return same ? null : 'it does not show the record of articles.jsonl'
  } catch (error) {
    return `it cannot be read: ${(error as Error).message}`
  }
}

/** What is wrong with a record's own file; null where it is its line of `articles.jsonl`. */
export const recordFileFault = (folder: string, path: string, record: DatasetRecord): string | null => {
  const file = join(folder, path)
  if (statSync(file).size > LARGEST) return 'it is larger than 256 MiB'
  return readFileSync(file, 'utf8') === recordText(record) ? null : 'it is not the record of articles.jsonl'
}
