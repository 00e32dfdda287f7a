import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { validateRecord } from '../../scripts/check/schema.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { verify } from '../../scripts/release/verify.ts'
import { temporaryFolder } from '../emit/folder.ts'
import { context, full, moved, removed, schemaFolder, sourceOf, totals } from '../emit/sample.ts'
import { reseal } from './reseal.ts'

const records: DatasetRecord[] = [full('a'), moved('b', 'a'), removed('c', 'theo yêu cầu')]

/** What is said of a dataset in which one file was changed, with sums that agree. */
const found = async (path: string, change: (text: string) => string): Promise<string[]> => {
  const folder = join(temporaryFolder(), 'dist')
  await emitDataset(sourceOf(records), folder)
  const before = readFileSync(join(folder, path), 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, path), after)
  reseal(folder, false)
  const problems = await verify(folder, { validateRecord, schemaFolder })
  expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['descriptors']))
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([path]))
  return problems.map(({ message }) => message)
}

/** A change of a JSON document. */
const changed =
  // biome-ignore lint/suspicious/noExplicitAny: a change may break any rule of the document's type.
    (change: (document: any) => void) =>
    (text: string): string => {
      const document = JSON.parse(text)
      change(document)
      return JSON.stringify(document)
    }

test('the descriptors of a release are as they should be', async () => {
  const folder = join(temporaryFolder(), 'dist')
  const metadata = { ...context.metadata, version: '1.2.3', released: '2026-12-01' }
  await emitDataset({ records, context: { ...context, metadata }, totals: () => totals }, folder)
  expect(await verify(folder, { validateRecord, schemaFolder })).toEqual([])
})

describe('datapackage.json', () => {
  test.each([
    ['is not JSON', () => '{', [expect.stringMatching(/^it is not JSON/u)]],
    [
      'has another title',
      changed((it) => (it.title = 'x')),
      [expect.stringMatching(/^title is "x", index\.json says/u)]
    ],
    ['has another version', changed((it) => (it.version = '9.9.9')), [expect.stringMatching(/^version is "9\.9\.9"/u)]],
    ['has a date', changed((it) => (it.created = '2026-01-01T00:00:00Z')), [expect.stringMatching(/^created is/u)]],
    ['has another licence', changed((it) => it.licenses.pop()), [expect.stringMatching(/^licenses is/u)]],
    [
      'names two resources alike',
      changed((it) => (it.resources[0].name = 'blocks')),
      ['two resources are named blocks']
    ],
    ['leaves out a file', changed((it) => it.resources.pop()), ['tombstones.csv is not listed']],
    [
      'leads out of the folder',
      changed((it) => (it.resources[1].path = '../x.json')),
      ['../x.json leads to no file beside it', 'articles.json is not listed']
    ],
    [
      'leads to another release',
      changed(
        (it) => (it.resources[1].path = 'https://github.com/tulieu/tulieu/releases/latest/download/articles.json')
      ),
      [expect.stringMatching(/leads to no file beside it$/u), 'articles.json is not listed']
    ],
    ['has another size', changed((it) => (it.resources[0].bytes = 5)), [expect.stringMatching(/its size is 5 here/u)]],
    [
      'has another sum',
      changed((it) => (it.resources[0].hash = `sha256:${'0'.repeat(64)}`)),
      [expect.stringMatching(/its SHA-256 is 000/u)]
    ],
    [
      'has fields in another order',
      changed((it) => it.resources[2].schema.fields.reverse()),
      ['articles: its fields are not the header row of articles.csv']
    ],
    [
      'has a key that is no field',
      changed((it) => (it.resources[2].schema.primaryKey = ['uuid'])),
      ['articles: the key uuid is no field']
    ],
    [
      'refers to a table that is not there',
      changed((it) => (it.resources[3].schema.foreignKeys[0].reference.resource = 'x')),
      ['blocks: the foreign key article_id leads nowhere: x.id']
    ],
    [
      'refers to rows that are not there',
      changed((it) => (it.resources[3].schema.foreignKeys[0].reference = { resource: 'tombstones', fields: ['id'] })),
      ['blocks: article_id ["a"] is not in tombstones']
    ],
    [
      'has resources of another shape',
      changed((it) => (it.resources = [1, null])),
      [expect.any(String), expect.any(String)]
    ]
  ])('%s', async (_, change, expected) => {
    expect(await found('datapackage.json', change)).toEqual(expected)
  })
})

describe('croissant.json', () => {
  test.each([
    ['is not JSON', () => '[', [expect.stringMatching(/^it is not JSON/u)]],
    ['has another name', changed((it) => (it.name = 'x')), [expect.stringMatching(/^name is "x"/u)]],
    ['has a day', changed((it) => (it.datePublished = '2026-01-01')), [expect.stringMatching(/^datePublished is/u)]],
    ['has no licence', changed((it) => delete it.license), [expect.stringMatching(/^license is null/u)]],
    [
      'has an @id twice',
      changed((it) => (it.recordSet[0].field[0]['@id'] = 'articles/id')),
      ['two things have the @id articles/id']
    ],
    [
      'refers to nothing',
      changed((it) => (it.recordSet[0].key['@id'] = 'articles/uuid')),
      ['nothing has the @id articles/uuid, to which it refers']
    ],
    [
      'has another sum',
      changed((it) => (it.distribution[0].sha256 = '0'.repeat(64))),
      [expect.stringMatching(/its SHA-256 is 000/u)]
    ],
    [
      'has another size',
      changed((it) => (it.distribution[0].contentSize = '7 B')),
      [expect.stringMatching(/its size is 7 here/u)]
    ],
    [
      'leads to another version',
      changed(
        (it) =>
          (it.distribution[0].contentUrl = 'https://github.com/tulieu/tulieu/releases/download/v9.9.9/articles.jsonl')
      ),
      [expect.stringMatching(/leads to no file beside it$/u), 'articles.jsonl is not listed']
    ],
    [
      'reads a column that is not there',
      changed((it) => (it.recordSet[0].field[1].source.extract.column = 'uuid')),
      ['articles/id: its file has no column uuid']
    ]
  ])('%s', async (_, change, expected) => {
    expect(await found('croissant.json', change)).toEqual(expected)
  })
})

describe('CITATION.cff', () => {
  test.each([
    ['is no YAML', (text: string) => `${text}\n : [`, [expect.stringMatching(/^it is not YAML/u)]],
    [
      'has another version',
      (text: string) => text.replace('0.1.0-dev', '0.2.0'),
      [expect.stringMatching(/^version is/u)]
    ],
    ['is of software', (text: string) => text.replace('"dataset"', '"software"'), [expect.stringMatching(/^type is/u)]]
  ])('%s', async (_, change, expected) => {
    expect(await found('CITATION.cff', change)).toEqual(expected)
  })
})

describe('README.md, the card', () => {
  test.each([
    ['has no front matter', (text: string) => text.slice(3), 1],
    ['has another title', (text: string) => text.replace(/pretty_name: .*/u, 'pretty_name: x'), 1],
    ['loads a file that is not there', (text: string) => text.replace('data_files: "articles', 'data_files: "x'), 1],
    ['links to a file that is not there', (text: string) => text.replaceAll('(people.csv)', '(persons.csv)'), 2]
  ])('%s', async (_, change, count) => {
    expect(await found('README.md', change)).toHaveLength(count)
  })
})
