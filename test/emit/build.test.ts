import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, DatasetRecord } from '../../schema/article.d.ts'
import articleSchema from '../../schema/article.schema.json' with { type: 'json' }
import type { Catalogue } from '../../schema/index.d.ts'
import indexSchema from '../../schema/index.schema.json' with { type: 'json' }
import { strictly } from '../../scripts/capture/violations.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { filesIn, temporaryFolder } from './folder.ts'
import { nastyArticle } from './nasty.ts'
import { article, context, full, metadata, moved, removed, sourceOf, totals } from './sample.ts'

const records: DatasetRecord[] = [
  full('a'),
  article('a-b'),
  article('a0'),
  moved('b', 'a'),
  removed('c', 'theo yêu cầu')
]

/** Builds a dataset in a folder of the test's own and reads it. */
const built = async (from: DatasetRecord[] = records): Promise<{ [path: string]: string }> => {
  const out = join(temporaryFolder(), 'dist')
  await emitDataset(sourceOf(from), out)
  return filesIn(out)
}

const sum = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('the files', () => {
  test('are all there, and the sums list all but themselves in the bytewise order of paths', async () => {
    const files = await built()
    const listed = files
      .SHA256SUMS!.trimEnd()
      .split('\n')
      .map((line) => line.split('  '))
    expect(listed.map(([, path]) => path)).toEqual([
      'CITATION.cff',
      'README.md',
      'RIGHTS.md',
      'articles.csv',
      'articles.json',
      'articles.jsonl',
      'blocks.csv',
      'croissant.json',
      'datapackage.json',
      'dropped.csv',
      'figures.csv',
      'index.cjs',
      'index.d.cts',
      'index.d.ts',
      'index.js',
      'index.json',
      'markdown/a-b.md',
      'markdown/a.md',
      'markdown/a0.md',
      'package.json',
      'people.csv',
      'records/a-b.json',
      'records/a.json',
      'records/a0.json',
      'records/b.json',
      'records/c.json',
      'schema/article.d.ts',
      'schema/article.schema.json',
      'schema/articles.schema.json',
      'schema/changes.schema.json',
      'schema/index.schema.json',
      'tombstones.csv',
      'types/articles.d.cts',
      'types/record.d.cts'
    ])
    expect(Object.keys(files).sort()).toEqual(['SHA256SUMS', ...listed.map(([, path]) => path!)].sort())
    for (const [sha256, path] of listed) expect(sum(files[path!]!), path).toBe(sha256)
  })

  test('the catalogue is valid, and lists every file but itself and the sums, a folder of records as one', async () => {
    const files = await built()
    const catalogue = JSON.parse(files['index.json']!) as Catalogue
    const validate = new Ajv2020(strictly).compile(indexSchema)
    expect(validate(catalogue), JSON.stringify(validate.errors)).toBe(true)
    const linesOf = (path: string): string =>
      files.SHA256SUMS!.replaceAll(/^.*\n/gmu, (line) => (line.includes(`  ${path}`) ? line : ''))
    for (const { path, bytes, sha256 } of catalogue.files) {
      const text = path.endsWith('/') ? null : files[path]!
      expect(sha256, path).toBe(sum(text ?? linesOf(path)))
      expect(bytes, path).toBe(
        text === null
          ? Object.entries(files).reduce(
              (all, [name, page]) => all + (name.startsWith(path) ? Buffer.byteLength(page) : 0),
              0
            )
          : Buffer.byteLength(text)
      )
    }
    expect(Object.fromEntries(catalogue.files.map(({ path, records: count }) => [path, count]))).toMatchObject({
      'articles.jsonl': 5,
      'articles.json': 5,
      'articles.csv': 3,
      'blocks.csv': 12,
      'figures.csv': 2,
      'people.csv': 1,
      'dropped.csv': 1,
      'tombstones.csv': 2,
      'markdown/': 3,
      'records/': 5,
      'schema/index.schema.json': null
    })
  })

  test('the catalogue says what is in the dataset', async () => {
    const catalogue = JSON.parse((await built())['index.json']!) as Catalogue
    expect(catalogue).toMatchObject({
      version: metadata.version,
      released: metadata.released,
      schema_version: metadata.schema_version,
      seeds_sha256: totals.seeds_sha256,
      hidden_characters: 0,
      counts: { records: 5, articles: 3, moved: 1, removed: 1, blocks: 12, figures: 2, people: 1, dropped: 1 },
      coverage: { characters: 30, body: 18, fields: 9, dropped: 3, unexplained: 0 }
    })
  })

  test('a dataset of nothing is a dataset', async () => {
    const files = await built([])
    expect(files['articles.jsonl']).toBe('')
    expect(JSON.parse(files['articles.json']!).articles).toEqual([])
    expect(files['tombstones.csv']).toBe('id,kind,since,moved_to,reason,hash\r\n')
  })

  test('are readable by all and depend on no umask', async () => {
    const out = join(temporaryFolder(), 'dist')
    const before = process.umask(0o077)
    try {
      await emitDataset(sourceOf(records), out)
    } finally {
      process.umask(before)
    }
    const modeOf = (path: string): number => statSync(join(out, path)).mode & 0o777
    expect(['', 'markdown', 'schema'].map(modeOf)).toEqual([0o755, 0o755, 0o755])
    expect(['index.json', 'SHA256SUMS', 'markdown/a.md', 'schema/index.schema.json'].map(modeOf)).toEqual([
      0o644, 0o644, 0o644, 0o644
    ])
  })
})

describe('JSON and JSONL', () => {
  test('hold whole records, however nasty their texts', async () => {
    await fc.assert(
      fc.asyncProperty(nastyArticle, async (record) => {
        const files = await built([full('a'), record, removed('z', 'x')])
        const expected = [full('a'), record, removed('z', 'x')]
        expect(JSON.parse(files['articles.json']!).articles).toEqual(expected)
        expect(
          files['articles.jsonl']!.trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line))
        ).toEqual(expected)
      }),
      { numRuns: 25 }
    )
  })

  test('articles.json is laid out as JSON.stringify does it, with members in the order of the schema', async () => {
    const files = await built()
    const document = JSON.parse(files['articles.json']!) as { articles: Article[] }
    expect(files['articles.json']).toBe(`${JSON.stringify(document, null, 2)}\n`)
    expect(Object.keys(document)).toEqual(['$schema', 'version', 'articles'])
    const order = articleSchema.$defs
    expect(Object.keys(document.articles[0]!)).toEqual(Object.keys(order.Article.properties))
    expect(Object.keys(document.articles[3]!)).toEqual(Object.keys(order.Moved.properties))
    const figure = document.articles[0]!.blocks.find(({ type }) => type === 'figure')
    expect(Object.keys(figure!)).toEqual(Object.keys(order.FigureBlock.properties))
    expect(Object.keys(document.articles[0]!.sources['/title']!)).toEqual(Object.keys(order.Reference.properties))
  })

  test('the order of members in a record changes no byte', async () => {
    const turned = Object.fromEntries(Object.entries(full('a')).reverse()) as unknown as Article
    expect(await built([turned])).toEqual(await built([full('a')]))
  })

  test('articles.json is described by the schema that it names', async () => {
    const files = await built()
    const document = JSON.parse(files['articles.json']!) as { $schema: string }
    const ajv = new Ajv2020(strictly)
    ajv.addSchema(JSON.parse(files['schema/article.schema.json']!))
    const validate = ajv.compile(JSON.parse(files[document.$schema.slice(2)]!))
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...document, articles: [{}] })).toBe(false)
  })

  test('JSONL is canonical: members by name, no spaces', async () => {
    const files = await built([moved('b', 'a')])
    expect(files['articles.jsonl']).toBe(
      `{"hash":"${moved('b', 'a').hash}","id":"b","kind":"moved","moved_to":"a","since":"2026-11-20"}\n`
    )
  })

  test('half a surrogate pair is refused: it has no UTF-8', async () => {
    const broken = { ...article('a'), title: 'a\ud800b' }
    await expect(built([broken])).rejects.toMatchObject({ failure: 'content', message: expect.stringMatching(/^a: /) })
  })
})

describe('a build that fails', () => {
  /** A folder with a dataset of `records`, and what is in it. */
  const standing = async (): Promise<{ out: string; parent: string; before: { [path: string]: string } }> => {
    const parent = temporaryFolder()
    const out = join(parent, 'dist')
    await emitDataset(sourceOf(records), out)
    return { out, parent, before: filesIn(out) }
  }

  test('because the records do leaves the old dataset, and nothing beside it', async () => {
    const { out, parent, before } = await standing()
    async function* failing(): AsyncGenerator<DatasetRecord> {
      yield article('x')
      throw new Error('seed broken')
    }
    await expect(emitDataset(sourceOf(failing()), out)).rejects.toThrow('seed broken')
    expect(filesIn(out)).toEqual(before)
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('because it is given up at the end leaves the old dataset, too', async () => {
    const { out, parent, before } = await standing()
    expect(await emitDataset({ records: [article('x')], context, totals: () => null }, out)).toBeNull()
    expect(filesIn(out)).toEqual(before)
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('because a record comes twice leaves the old dataset, too', async () => {
    const { out, before } = await standing()
    await expect(emitDataset(sourceOf([article('x'), article('x')]), out)).rejects.toThrow('x came after x')
    expect(filesIn(out)).toEqual(before)
  })

  test('because an id would be another file leaves the old dataset, too', async () => {
    const { out, before } = await standing()
    await expect(emitDataset(sourceOf([article('../../x')]), out)).rejects.toMatchObject({ failure: 'content' })
    expect(filesIn(out)).toEqual(before)
  })

  test('because somebody put a file into the target meanwhile keeps that file', async () => {
    const { out, before } = await standing()
    function* meddling(): Generator<DatasetRecord> {
      yield article('x')
      writeFileSync(join(out, 'my notes.txt'), 'x')
    }
    await expect(emitDataset(sourceOf(meddling()), out)).rejects.toMatchObject({
      failure: 'usage',
      message: expect.stringContaining('my notes.txt')
    })
    expect(filesIn(out)).toEqual({ ...before, 'my notes.txt': 'x' })
  })
})

test('a build replaces a dataset whole, and makes the folders above it', async () => {
  const out = join(temporaryFolder(), 'deep', 'er', 'dist')
  await emitDataset(sourceOf(records), out)
  await emitDataset(sourceOf([article('z')]), out)
  expect(filesIn(out)).toEqual(await built([article('z')]))
})

test('an empty folder is replaced', async () => {
  const out = join(temporaryFolder(), 'dist')
  mkdirSync(out)
  await emitDataset(sourceOf(records), out)
  expect(Object.keys(filesIn(out))).toContain('index.json')
})
