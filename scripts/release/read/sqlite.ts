import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import { failure, failureKind } from '../../emit/failure.ts'
import { sqliteCode, sqliteFailure } from '../../emit/sqlite/failure.ts'
import { articleTables, DATABASE } from '../../emit/sqlite/schema.ts'
import { type Children, rebuildArticle, rebuildTombstone } from './sqlite/rebuild.ts'
import { startSearchCheck } from './sqlite/search.ts'

/** `articles.sqlite` as it is read: first what it says of its dataset, then a record at a time. */
export type SqlitePart =
  | { kind: 'head'; about: { [name: string]: SQLOutputValue | undefined } }
  | { kind: 'record'; record: DatasetRecord }

/** Names of what makes up a database, with the SQL of each: what SQLite and its extensions keep for themselves left out. */
const SCHEMA = `
SELECT type, name, sql FROM sqlite_schema
WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT GLOB 'articles_search_*' AND name NOT GLOB 'articles_exact_*'
ORDER BY type, name`

/** What a database must be made of. */
const expectedSchema = (): string => {
  const database = new DatabaseSync(':memory:')
  try {
    database.exec(DATABASE)
    return JSON.stringify(database.prepare(SCHEMA).all())
  } finally {
    database.close()
  }
}

/** Ids of articles and tombstones in order, each with the kind of table it is in. */
const IDS = `
SELECT id, 'articles' AS place FROM articles UNION ALL SELECT id, 'tombstones' FROM tombstones
ORDER BY id, place`

/** An error of SQLite as a failure: the machine's, or the file's. */
const broken = (path: string, error: unknown): unknown => {
  const known = sqliteFailure('read', path, error)
  if (failureKind(known) !== null) return known
  // Of a record that lies about its own form, the rebuilding makes an error of its own.
  const told = sqliteCode(error) === null ? 'its rows make no records' : 'it is no SQLite database that can be read'
  return failure('content', `${told}: ${(error as Error).message}`, error)
}

/**
 * Reads `articles.sqlite`, a record at a time, after checking that it is whole, that it is made of the tables that tulieu
 * writes, and that no row leads nowhere; in the end, that its search indexes are those of its articles. Nothing is written, not even a journal.
 *
 * @throws a `machine` failure where the file cannot be read, a `content` failure where it is not such a database
 */
export function* readSqliteRecords(path: string): Generator<SqlitePart, void, void> {
  let database: DatabaseSync | null = null
  try {
    const url = pathToFileURL(path)
    // Whatever the file says of journals beside it, none is looked for or made.
    url.searchParams.set('immutable', '1')
    database = new DatabaseSync(url, { readOnly: true, allowExtension: false })
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    checkWhole(database)
    yield { kind: 'head', about: aboutOf(database) }
    const children = childrenOf(database)
    const article = database.prepare('SELECT * FROM articles WHERE id = ?')
    const search = startSearchCheck(database)
    const tombstone = database.prepare('SELECT * FROM tombstones WHERE id = ?')
    for (const { id, place } of database.prepare(IDS).iterate()) {
      const record =
        place === 'articles'
          ? rebuildArticle(article.get(id!)!, (table) => children(table, id!))
          : rebuildTombstone(tombstone.get(id!)!)
      if (record.kind === 'article') search.add(record)
      yield { kind: 'record', record }
    }
    search.check()
  } catch (error) {
    throw broken(path, error)
  } finally {
    if (database?.isOpen) database.close()
  }
}

const checkWhole = (database: DatabaseSync): void => {
  if (JSON.stringify(database.prepare(SCHEMA).all()) !== expectedSchema()) {
    throw failure('content', 'its tables, indexes and views are not those of the records')
  }
  const [damage] = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})
  if (damage !== 'ok') throw failure('content', `it is damaged: ${String(damage).replaceAll('\n', ' ')}`)
  const orphan = database.prepare('PRAGMA foreign_key_check').get()
  if (orphan) throw failure('content', `a row of ${orphan.table} belongs to no row of ${orphan.parent}`)
}

const aboutOf = (database: DatabaseSync): { [name: string]: SQLOutputValue | undefined } =>
  Object.fromEntries(
    database
      .prepare('SELECT name, value FROM dataset')
      .all()
      .map(({ name, value }) => [String(name), value])
  )

/** Finds the rows that belong to an article, in the order of their places in it. */
const childrenOf = (database: DatabaseSync): ((table: string, id: SQLOutputValue) => ReturnType<Children>) => {
  const statements = new Map(
    articleTables
      .filter(({ name }) => name !== 'articles')
      // Tables without row numbers lie in the order of their keys: article, then place.
      .map(({ name }) => [name, database.prepare(`SELECT * FROM ${name} WHERE article_id = ?`)])
  )
  return (table, id) => statements.get(table)!.all(id)
}
