import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { projectRows } from '../../scripts/emit/csv/table.ts'
import type { Format } from '../../scripts/emit/emitter.ts'
import { alsoFormats, tables } from '../../scripts/emit/index.ts'
import { json } from '../../scripts/emit/json.ts'
import { jsonl } from '../../scripts/emit/jsonl.ts'
import { readLines } from '../../scripts/emit/lines.ts'
import { projectMarkdown } from '../../scripts/emit/markdown.ts'
import { parquet } from '../../scripts/emit/parquet.ts'
import { sqlite } from '../../scripts/emit/sqlite.ts'
import { readCsvRows } from '../../scripts/release/read/csv.ts'
import { readExcelRows } from '../../scripts/release/read/excel.ts'
import { readJsonRecords } from '../../scripts/release/read/json.ts'
import { readMarkdown } from '../../scripts/release/read/markdown.ts'
import { readParquetRecords } from '../../scripts/release/read/parquet.ts'
import { readSqliteRecords } from '../../scripts/release/read/sqlite.ts'
import { anyRecord } from './any-record.ts'
import { temporaryFolder } from './folder.ts'
import { nastyArticle } from './nasty.ts'
import { article, context, full, moved, removed, schemaFolder, sourceOf } from './sample.ts'

/** Every format on request and every format of a dataset, written into one folder. */
const written = async (records: DatasetRecord[]): Promise<string> => {
  const out = join(temporaryFolder(), 'dist')
  await emitDataset({ ...sourceOf(records), also: alsoFormats }, out)
  return out
}

/** Readers of the formats that hold whole records. */
const whole: { [name: string]: (folder: string) => Promise<unknown[]> } = {
  'articles.jsonl': async (folder) => [...readLines(join(folder, 'articles.jsonl'))].map((line) => JSON.parse(line)),
  'articles.json': async (folder) =>
    [...readJsonRecords(join(folder, 'articles.json'))].flatMap((part) =>
      part.kind === 'record' ? [JSON.parse(part.text)] : []
    ),
  'articles.parquet': async (folder) => {
    const records: unknown[] = []
    for await (const part of readParquetRecords(join(folder, 'articles.parquet'), schemaFolder)) {
      if (part.kind === 'record') records.push(part.record)
    }
    return records
  },
  'articles.sqlite': async (folder) =>
    [...readSqliteRecords(join(folder, 'articles.sqlite'))].flatMap((part) =>
      part.kind === 'record' ? [part.record] : []
    )
}

/** What is read from each file, and what the records say that it should be. */
const readings = async (folder: string, records: DatasetRecord[]): Promise<[string, unknown, unknown][]> => [
  ...(await Promise.all(
    Object.entries(whole).map(
      async ([path, read]): Promise<[string, unknown, unknown]> => [path, await read(folder), records]
    )
  )),
  ...tables.flatMap((table) => {
    const expected = records.flatMap((record) => projectRows(table, record))
    const readers = { [`${table.name}.csv`]: readCsvRows, [`${table.name}.excel.csv`]: readExcelRows }
    return Object.entries(readers).map(([path, read]): [string, unknown, unknown] => {
      const [header, ...rows] = [...read(join(folder, path))]
      const named = rows.map(({ cells }) =>
        Object.fromEntries(header!.cells.map((name, index) => [name, cells[index]]))
      )
      return [path, named, expected]
    })
  }),
  ...records.map((record): [string, unknown, unknown] => {
    const path = `records/${record.id}.json`
    return [path, JSON.parse(readFileSync(join(folder, path), 'utf8')), record]
  }),
  ...records.flatMap((record): [string, unknown, unknown][] => {
    const path = `markdown/${record.id}.md`
    return record.kind === 'article'
      ? [[path, readMarkdown(readFileSync(join(folder, path), 'utf8')), projectMarkdown(record)]]
      : []
  })
]

const expectRoundTrip = async (records: DatasetRecord[]): Promise<void> => {
  for (const [path, read, expected] of await readings(await written(records), records)) {
    expect(read, path).toEqual(expected)
  }
}

describe('every format gives back what was written', () => {
  test('of each kind of record and block, and of none', async () => {
    await expectRoundTrip([full('a'), article('a-b'), moved('b', 'a'), removed('c', 'theo yêu cầu')])
    await expectRoundTrip([])
    await expectRoundTrip([removed('c', 'theo yêu cầu')])
  })

  test('however nasty the texts', async () => {
    await fc.assert(
      fc.asyncProperty(nastyArticle, (record) => expectRoundTrip([full('a'), record, moved('z', 'a')])),
      { numRuns: 25 }
    )
  })

  test('a text that is too long for a cell of Excel', async () => {
    const text = '; =1 😀'.repeat(20_000)
    await expectRoundTrip([article('a', { title: text, blocks: [{ type: 'paragraph', text, marks: [] }] }), full('b')])
  })

  test('more records than are written at a time', async () => {
    await expectRoundTrip(Array.from({ length: 2100 }, (_, index) => moved(`m${10000 + index}`, 'a')))
  })
})

describe('formats of whole records hold every field of the schema, whatever is in it', () => {
  const formatOf: { [path: string]: Format } = {
    'articles.jsonl': jsonl,
    'articles.json': json,
    'articles.parquet': parquet,
    'articles.sqlite': sqlite
  }
  test.each(Object.entries(formatOf))('%s', async (path, { open }) => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyRecord('a'), anyRecord('b'), anyRecord('c')), async (records) => {
        const out = temporaryFolder()
        const emitter = open(out, context)
        for (const record of records) emitter.write(record)
        emitter.close()
        expect(await whole[path]!(out)).toEqual(records)
      }),
      { numRuns: 50 }
    )
  })
})
