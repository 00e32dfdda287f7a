import { chmodSync, closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Article, DatasetRecord, Moved, Removed } from '../../schema/article.d.ts'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import type { AlsoFormat, EmitContext, Emitter } from './emitter.ts'
import { orFail } from './failure.ts'
import { FILE_MODE } from './file.ts'
import { measure } from './measure.ts'
import { orSqliteFail } from './sqlite/failure.ts'
import { articleTables, DATABASE, foldForSearch, SEARCHED } from './sqlite/schema.ts'
import type { Row } from './sqlite/table.ts'

/** The file's name in a dataset. */
export const SQLITE = 'articles.sqlite'

/** What tells the file from other SQLite databases (`file articles.sqlite`): `tuli` in ASCII. */
const APPLICATION = 0x74756c69

/**
 * The file is made in a stage that is thrown away where anything fails, so that it needs no journal, which would lie beside it,
 * and no waiting for the disk, which comes later for all files. The page size is fixed, so that it depends on no build of SQLite.
 */
const SETTINGS = `
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA application_id = ${APPLICATION};
PRAGMA foreign_keys = ON;`

/** What brings the file into its last form: indexes of one piece, numbers for the planner of queries, no page unused or out of place. */
const FINISH = `
INSERT INTO articles_search (articles_search) VALUES ('optimize');
INSERT INTO articles_exact (articles_exact) VALUES ('optimize');
COMMIT;
ANALYZE;
VACUUM;`

/** What the table `dataset` says, in the order of its names. */
export const aboutDataset = (metadata: DatasetMetadata): [name: string, value: string | null][] => [
  ['description_en', metadata.description.en],
  ['description_vi', metadata.description.vi],
  ['homepage', metadata.homepage],
  ['licences', JSON.stringify(metadata.licences)],
  ['name', metadata.name],
  ['released', metadata.released],
  ['repository', metadata.repository],
  ['schema_version', metadata.schema_version],
  ['title_en', metadata.title.en],
  ['title_vi', metadata.title.vi],
  ['version', metadata.version]
]

/** A statement that inserts rows of a table by the names of its columns; a column that a row lacks is null. */
const inserting = (database: DatabaseSync, table: string): ((row: Row) => void) => {
  const columns = database
    .prepare(`SELECT name FROM pragma_table_info(?)`)
    .all(table)
    .map(({ name }) => String(name))
  const statement = database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`
  )
  return (row) => void statement.run(row)
}

/** Puts articles into a database, one at a time. */
const articleWriter = (database: DatabaseSync): ((article: Article) => void) => {
  const tables = articleTables.map(({ name, rows }) => ({ rows, insert: inserting(database, name) }))
  const columns = Object.keys(SEARCHED) as (keyof typeof SEARCHED)[]
  const index = (name: string): StatementSync =>
    database.prepare(`INSERT INTO ${name} (rowid, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`)
  const search = index('articles_search')
  const exact = index('articles_exact')
  let number = 0
  return (article) => {
    for (const { rows, insert } of tables) for (const row of rows(article)) insert(row)
    number += 1
    const texts = columns.map((column) => article[column])
    search.run(number, ...texts.map((text) => text && foldForSearch(text)))
    exact.run(number, ...texts)
  }
}

/**
 * Where SQLite writes its own version, as a big-endian number (file format, section 1.3). It never reads it again; with it the sums of
 * the file, which descriptors tell, would depend on the build of SQLite.
 */
const WRITER = { start: 96, bytes: 4 }

/** Writes zeros where SQLite wrote its version. */
const forgetWriter = (path: string): void => {
  const descriptor = openSync(path, 'r+')
  try {
    writeSync(descriptor, new Uint8Array(WRITER.bytes), 0, WRITER.bytes, WRITER.start)
  } finally {
    closeSync(descriptor)
  }
}

/** The row of a tombstone. */
export const tombstoneRow = (record: Moved | Removed): Row => ({
  id: record.id,
  kind: record.kind,
  since: record.since,
  moved_to: record.kind === 'moved' ? record.moved_to : null,
  reason: record.kind === 'removed' ? record.reason : null,
  hash: record.hash
})

const open = (folder: string, { metadata }: EmitContext): Emitter => {
  const path = join(folder, SQLITE)
  const guarded = <T>(operation: () => T): T => orSqliteFail('write', path, operation)
  closeSync(orFail('create', path, () => openSync(path, 'wx', FILE_MODE)))
  const database = guarded(() => new DatabaseSync(path))
  const writers = guarded(() => {
    database.exec(`${SETTINGS}\nBEGIN;\n${DATABASE}`)
    const about = inserting(database, 'dataset')
    for (const [name, value] of aboutDataset(metadata)) about({ name, value })
    return { article: articleWriter(database), tombstone: inserting(database, 'tombstones') }
  })
  let records = 0
  return {
    write: (record: DatasetRecord) => {
      guarded(() => (record.kind === 'article' ? writers.article(record) : writers.tombstone(tombstoneRow(record))))
      records += 1
    },
    close: () => {
      guarded(() => {
        database.exec(FINISH)
        database.close()
      })
      orFail('write', path, () => forgetWriter(path))
      orFail('write', path, () => chmodSync(path, FILE_MODE))
      return [{ path: SQLITE, media_type: 'application/vnd.sqlite3', records, ...measure(path) }]
    },
    abort: () => {
      try {
        if (database.isOpen) database.close()
      } catch {
        // The disk failed: the file is thrown away either way.
      }
    }
  }
}

/**
 * `articles.sqlite`: whole records as tables with keys, and two indexes for searching. Built twice, it has the same bytes, by
 * another version of SQLite, too, as far as the two write alike.
 */
export const sqlite: AlsoFormat = { name: 'sqlite', files: [SQLITE], open }
