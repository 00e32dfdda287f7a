import { join } from 'node:path'
import canonicalize from 'canonicalize'
import type { Article, DatasetRecord } from '../../schema/article.d.ts'
import type { Catalogue } from '../../schema/index.d.ts'
import { CATALOGUE } from '../emit/catalogue.ts'
import { membersOf } from '../emit/descriptors/meaning.ts'
import { readRecordSchema } from '../emit/descriptors/schema.ts'
import { excelName } from '../emit/excel.ts'
import { failure, failureKind } from '../emit/failure.ts'
import { tables } from '../emit/index.ts'
import { readLines } from '../emit/lines.ts'
import type { Measured } from '../emit/measure.ts'
import { PARQUET } from '../emit/parquet.ts'
import { SQLITE } from '../emit/sqlite.ts'
import { addToTally, newTally, type Tally } from '../emit/tally.ts'
import { folderAt } from '../emit/target.ts'
import { recordHash } from '../extract/hash.ts'
import { newProblems, type Problem, type Problems } from './problems.ts'
import { readCsvRows } from './read/csv.ts'
import { readExcelRows } from './read/excel.ts'
import { readParquetRecords } from './read/parquet.ts'
import { readSqliteRecords } from './read/sqlite.ts'
import { checkCounts, checkFileList, readCatalogue } from './verify/catalogue.ts'
import { claimFaults, coverageFault } from './verify/claims.ts'
import type { Companion } from './verify/companion.ts'
import { checkDescriptors } from './verify/descriptors.ts'
import { checkSums } from './verify/files.ts'
import { jsonCompanion } from './verify/json.ts'
import { markdownFault } from './verify/markdown.ts'
import { checkPackage, type PackageCheck } from './verify/package.ts'
import { recordFileFault } from './verify/record.ts'
import { tableCompanion } from './verify/table.ts'
import { wholeCompanion } from './verify/whole.ts'

/** What verification needs from elsewhere. */
export interface VerifyOptions {
  /** What is wrong with a record by its schema; empty for a valid one. */
  validateRecord: (record: unknown) => { pointer: string; message: string }[]
  /** Where this program's schema files lie. */
  schemaFolder: string
}

const RECORDS = 'articles.jsonl'

/**
 * Verifies a dataset by itself, offline: every file against `SHA256SUMS`; `index.json` and the descriptors against the files; every
 * record against the schema, its hash, its claims and its sums of characters; every other format against the records.
 * Reads one record at a time. Call `recover` first.
 *
 * @param folder the dataset's folder
 * @returns everything that is wrong; empty for a dataset that is whole and true to itself
 * @throws a `usage` failure where there is no dataset, a `machine` failure where a file cannot be read
 */
export const verify = async (folder: string, options: VerifyOptions): Promise<Problem[]> => {
  if (folderAt(folder) === 'absent') throw failure('usage', `${folder} is not there: name the folder of a dataset`)
  const problems = newProblems()
  const present = checkSums(folder, problems)
  if (!present.has(CATALOGUE))
    problems.add(CATALOGUE, 'catalogue', 'it is missing: this is no dataset, or not a whole one')
  const catalogue = present.has(CATALOGUE) ? readCatalogue(folder, options.schemaFolder, problems) : null
  if (catalogue) {
    checkFileList(catalogue, present, problems)
    const fields = new Set(membersOf(readRecordSchema(options.schemaFolder), 'Article'))
    checkDescriptors(folder, catalogue, present, fields, problems)
  }
  if (!present.has(RECORDS)) return problems.list
  const companions = openCompanions(folder, options, present, catalogue, problems)
  const npm = checkPackage(folder, catalogue, present, problems)
  const tally = newTally()
  const records = new Map<string, number>()
  const whole = await checkRecords(folder, options, present, companions, npm, tally, problems)
  npm.close(whole)
  for (const { path, close } of companions) {
    const count = await close(whole)
    if (count !== null) records.set(path, count)
  }
  records.set(RECORDS, tally.counts.records)
  if (catalogue && whole) checkCounts(catalogue, tally, records, problems)
  return problems.list
}

/** The files that are compared record by record, those that are there: others are named as missing already. */
export const openCompanions = (
  folder: string,
  { schemaFolder }: VerifyOptions,
  present: Map<string, Measured>,
  catalogue: Catalogue | null,
  problems: Problems
): Companion[] => {
  const whole = [
    { path: PARQUET, rule: 'parquet', parts: readParquetRecords(join(folder, PARQUET), schemaFolder) },
    { path: SQLITE, rule: 'sqlite', parts: readSqliteRecords(join(folder, SQLITE)) }
  ]
  const flat = tables.flatMap((table) => {
    const [path, excel] = [`${table.name}.csv`, excelName(table)]
    return [
      { table, path, rule: 'csv', rows: readCsvRows(join(folder, path)) },
      { table, path: excel, rule: 'excel', rows: readExcelRows(join(folder, excel)) }
    ]
  })
  const isPresent = ({ path }: { path: string }): boolean => present.has(path)
  return [
    ...(present.has('articles.json') ? [jsonCompanion(folder, catalogue?.version ?? null, problems)] : []),
    ...flat.filter(isPresent).map(({ table, ...file }) => tableCompanion(table, file, problems)),
    ...whole.filter(isPresent).map((file) => wholeCompanion(file, catalogue, problems))
  ]
}

/** Reads the records through; false where one could not be read, so that what they add up to means nothing. */
const checkRecords = async (
  folder: string,
  { validateRecord }: VerifyOptions,
  present: Map<string, Measured>,
  companions: Companion[],
  npm: PackageCheck,
  tally: Tally,
  problems: Problems
): Promise<boolean> => {
  const kinds = new Map<string, DatasetRecord['kind']>()
  const targets = new Map<string, number>()
  let number = 0
  let previous: string | null = null
  let whole = true
  const say = (rule: string, message: string): void => problems.add(RECORDS, rule, message, number)
  try {
    for (const line of readLines(join(folder, RECORDS))) {
      number += 1
      const parsed = parseRecord(line, validateRecord, say)
      if (!parsed) {
        whole = false
        continue
      }
      const { record, canonical } = parsed
      if (previous !== null && record.id <= previous) say('order', `${record.id} does not come after ${previous}`)
      previous = record.id
      kinds.set(record.id, record.kind)
      if (record.kind === 'moved') targets.set(record.moved_to, number)
      if (record.kind === 'article') checkArticle(record, say)
      const hash = recordHash(record)
      if (hash !== record.hash) say('hash', `${record.id}: hash is ${record.hash}, its content has ${hash}`)
      addToTally(tally, record)
      if (!whole) continue
      for (const { compare } of companions) await compare(record, canonical)
      npm.add(record)
      checkOwnFiles(folder, record, present, problems)
    }
  } catch (error) {
    if (failureKind(error) !== 'content') throw error
    problems.add(RECORDS, 'json', (error as Error).message)
    return false
  }
  for (const [to, line] of targets) {
    if (!kinds.has(to)) problems.add(RECORDS, 'moved', `moved_to names ${to}, which is no record`, line)
  }
  if (whole) checkStrays(present, kinds, problems)
  return whole
}

/** Checks the files that a record has for itself. */
const checkOwnFiles = (
  folder: string,
  record: DatasetRecord,
  present: Map<string, Measured>,
  problems: Problems
): void => {
  const check = (path: string, rule: string, faultOf: (path: string) => string | null): void => {
    const fault = present.has(path)
      ? faultOf(path)
      : `it is missing, ${RECORDS} has the ${record.kind === 'article' ? 'article' : 'tombstone'}`
    if (fault) problems.add(path, rule, fault)
  }
  check(`records/${record.id}.json`, 'records', (path) => recordFileFault(folder, path, record))
  if (record.kind === 'article')
    check(`markdown/${record.id}.md`, 'markdown', (path) => markdownFault(folder, path, record))
}

/** Names what lies among the records' own files and belongs to none. */
const checkStrays = (
  present: Map<string, Measured>,
  kinds: Map<string, DatasetRecord['kind']>,
  problems: Problems
): void => {
  for (const path of present.keys()) {
    const [, rule, name] = /^(markdown|records)\/(.*)$/su.exec(path) ?? []
    if (rule === undefined || name === undefined) continue
    const kind = kinds.get(name.replace(rule === 'markdown' ? /\.md$/u : /\.json$/u, ''))
    const belongs = rule === 'markdown' ? kind === 'article' && name.endsWith('.md') : kind && name.endsWith('.json')
    if (!belongs) problems.add(path, rule, `${RECORDS} has no ${rule === 'markdown' ? 'article' : 'record'} for it`)
  }
}

/** A valid record with its canonical JSON; null after saying why it is none. */
const parseRecord = (
  line: string,
  validateRecord: VerifyOptions['validateRecord'],
  say: (rule: string, message: string) => void
): { record: DatasetRecord; canonical: string } | null => {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    say('json', `the line is not JSON: ${(error as Error).message}`)
    return null
  }
  const violations = validateRecord(record)
  for (const { pointer, message } of violations) say('schema', `${pointer || 'the record'} ${message}`)
  if (violations.length > 0) return null
  const canonical = canonicalOrNull(record)
  if (canonical !== line) say('canonical', 'the line is not canonical JSON (RFC 8785)')
  return canonical === null ? null : { record: record as DatasetRecord, canonical }
}

const canonicalOrNull = (value: unknown): string | null => {
  try {
    return canonicalize(value) ?? null
  } catch {
    return null
  }
}

const checkArticle = (article: Article, say: (rule: string, message: string) => void): void => {
  for (const fault of claimFaults(article)) say('claims', `${article.id}: ${fault}`)
  const fault = coverageFault(article)
  if (fault) say('coverage', `${article.id}: ${fault}`)
}
