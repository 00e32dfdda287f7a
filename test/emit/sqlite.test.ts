import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { fold } from '../../scripts/capture/fold.ts'
import { sqlite } from '../../scripts/emit/sqlite.ts'
import { readSqliteRecords } from '../../scripts/release/read/sqlite.ts'
import { temporaryFolder } from './folder.ts'
import { article, context, full, metadata, moved, removed } from './sample.ts'

/** A folder with a database of these records. */
const written = (records: DatasetRecord[], folder = temporaryFolder()): string => {
  const emitter = sqlite.open(folder, context)
  for (const record of records) emitter.write(record)
  emitter.close()
  return folder
}

/** A database of these records, opened to be read. */
const database = (records: DatasetRecord[]): DatabaseSync => {
  const opened = new DatabaseSync(join(written(records), 'articles.sqlite'), { readOnly: true })
  onTestFinished(() => opened.close())
  return opened
}

const paragraph = (text: string): DatasetRecord => ({ type: 'paragraph', text, marks: [] }) as never

describe('search', () => {
  const about = (id: string, title: string, text: string): DatasetRecord =>
    article(id, { title, blocks: [paragraph(text) as never] })
  const opened = (): DatabaseSync =>
    database([
      about('a', 'Chợ nổi', 'Ghe từ Hà Nội về, đường xa.'),
      about('b', 'Hà Nội mùa thu', 'Lá rụng đầy ĐƯỜNG làng.'),
      about('c', 'Ruộng muối', 'Nội trong hà, và Dương viết về kỹ thuật, kĩ sư.')
    ])

  /** Ids that a query of the README finds, best first. */
  const find = (data: DatabaseSync, query: string): unknown[] =>
    data
      .prepare(
        `SELECT articles.id FROM articles_search JOIN articles ON articles.number = articles_search.rowid
         WHERE articles_search MATCH ? ORDER BY rank`
      )
      .all(fold(query))
      .map(({ id }) => id)

  test('finds words whatever their marks and case, titles first', () => {
    const data = opened()
    for (const query of ['"ha noi"', '"Hà Nội"', '"HÀ NỘI"', '"Hà Nội"'.normalize('NFD')]) {
      expect(find(data, query), query).toEqual(['b', 'a'])
    }
    expect(find(data, 'ha noi').sort()).toEqual(['a', 'b', 'c'])
    for (const query of ['duong', 'đường', 'Đường', 'ĐUONG']) {
      expect(find(data, query).sort(), query).toEqual(['a', 'b', 'c'])
    }
    expect(find(data, 'ruong')).toEqual(['c'])
    for (const query of ['kỹ thuật', 'kĩ thuật', '"ky thuat"', 'ky su', 'ki'])
      expect(find(data, query), query).toEqual(['c'])
    expect(find(data, 'khong')).toEqual([])
  })

  test('finds words as they are written, but for case', () => {
    const exact = opened().prepare('SELECT count(*) AS count FROM articles_exact WHERE articles_exact MATCH ?')
    const count = (query: string): unknown => exact.get(query)?.count
    expect(['đường', 'Đường', 'Dương', 'duong', '"Hà Nội"', '"ha noi"'].map(count)).toEqual([2, 2, 1, 0, 2, 0])
  })

  test('shows what it found as it is written', () => {
    const shown = opened()
      .prepare(`SELECT snippet(articles_search, -1, '[', ']', '…', 4) AS shown FROM articles_search('duong xa')`)
      .all()
    expect(shown).toEqual([{ shown: '…Nội về, [đường] [xa].' }])
  })
})

describe('the file', () => {
  const records = [full('a'), article('b'), moved('c', 'a'), removed('d', 'theo yêu cầu')]

  test('has the same bytes however often it is written, and nothing lies beside it', () => {
    const folders = [written(records), written(records)]
    const [one, other] = folders.map((folder) => readFileSync(join(folder, 'articles.sqlite')))
    expect(one!.equals(other!)).toBe(true)
    expect(folders.map((folder) => readdirSync(folder))).toEqual([['articles.sqlite'], ['articles.sqlite']])
  })

  test('says what it is', () => {
    const data = database(records)
    const about = Object.fromEntries(
      data
        .prepare('SELECT name, value FROM dataset')
        .all()
        .map(({ name, value }) => [name, value])
    )
    expect(about).toMatchObject({ name: metadata.name, version: metadata.version, released: null })
    expect(readFileSync(data.location()!).subarray(68, 72).toString()).toBe('tuli')
  })

  test('is sound, its tables are strict and its keys hold', () => {
    const data = database(records)
    expect(data.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(data.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    const loose = data.prepare(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'`
    )
    expect(loose.all()).toEqual([])
  })

  test('its views list every id, and every link with its text', () => {
    const data = database(records)
    expect(data.prepare('SELECT id, kind, moved_to FROM records ORDER BY id').all()).toEqual([
      { id: 'a', kind: 'article', moved_to: null },
      { id: 'b', kind: 'article', moved_to: null },
      { id: 'c', kind: 'moved', moved_to: 'a' },
      { id: 'd', kind: 'removed', moved_to: null }
    ])
    expect(data.prepare('SELECT * FROM links').all()).toEqual([
      { article_id: 'a', block: 0, text: 'xem trang này', url: 'https://vidu.example/a_(b)' }
    ])
  })
})

test('a full disk is the machine’s failure', ({ skip }) => {
  const disk = temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]).status !== 0) {
    return skip('a small disk cannot be mounted here: needs root')
  }
  onTestFinished(() => void spawnSync('umount', ['-l', disk]))
  const many = Array.from({ length: 400 }, (_, index) => full(`a${1000 + index}`))
  expect(() => written(many, disk)).toThrow(
    expect.objectContaining({
      failure: 'machine',
      message: expect.stringMatching(/^cannot write .*: the disk is full/u)
    })
  )
})

describe('a search index that is not that of the articles', () => {
  const records = [
    article('a', { title: 'Chợ nổi' }),
    article('b', { title: 'Đường làng' }),
    removed('c', 'theo yêu cầu')
  ]
  const damages: [string, RegExp][] = [
    [`INSERT INTO articles_search (articles_search) VALUES ('delete-all')`, /^articles_search is not the index/u],
    [`INSERT INTO articles_exact (articles_exact) VALUES ('delete-all')`, /^articles_exact is not the index/u],
    [`INSERT INTO articles_exact (rowid, title) VALUES (3, 'lạ')`, /^articles_exact is not the index/u],
    [
      `INSERT INTO articles_search (articles_search, rowid, title) VALUES ('delete', 2, 'Duong lang');
       INSERT INTO articles_search (rowid, title) VALUES (2, 'Ao lang')`,
      /^articles_search is not the index/u
    ]
  ]

  test.each(damages)('%s', (sql, message) => {
    const path = join(written(records), 'articles.sqlite')
    expect([...readSqliteRecords(path)]).toHaveLength(4)
    const changed = new DatabaseSync(path)
    changed.exec(sql)
    changed.close()
    expect(() => [...readSqliteRecords(path)]).toThrow(
      expect.objectContaining({ failure: 'content', message: expect.stringMatching(message) })
    )
  })
})
