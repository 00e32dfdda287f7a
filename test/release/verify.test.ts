import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, DatasetRecord } from '../../schema/article.d.ts'
import { validateRecord } from '../../scripts/check/schema.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { alsoFormats } from '../../scripts/emit/index.ts'
import { SUMS } from '../../scripts/emit/sums.ts'
import { recordHash } from '../../scripts/extract/hash.ts'
import type { Problem } from '../../scripts/release/problems.ts'
import { verify } from '../../scripts/release/verify.ts'
import { temporaryFolder } from '../emit/folder.ts'
import { nastyArticle } from '../emit/nasty.ts'
import { article, context, full, moved, removed, schemaFolder, sourceOf } from '../emit/sample.ts'
import { reseal } from './reseal.ts'

const options = { validateRecord, schemaFolder }
const records: DatasetRecord[] = [full('a'), article('a-b'), moved('b', 'a'), removed('c', 'theo yêu cầu')]

/** A dataset in a folder of the test's own. */
const dataset = async (from: DatasetRecord[] = records): Promise<string> => {
  const out = join(temporaryFolder(), 'dist')
  await emitDataset({ ...sourceOf(from), also: alsoFormats }, out)
  return out
}

/** Changes a file's text. */
const edit = (folder: string, path: string, change: (text: string) => string): void => {
  const before = readFileSync(join(folder, path), 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, path), after)
}

/** The problems of a dataset after an edit that its sums agree with. */
const afterEdit = async (path: string, change: (text: string) => string): Promise<Problem[]> => {
  const folder = await dataset()
  edit(folder, path, change)
  reseal(folder)
  return verify(folder, options)
}

/** The problems of a dataset built from a record that is not true to itself. */
const ofArticle = async (change: (record: Article) => Article): Promise<Problem[]> => {
  const changed = change(full('a'))
  return verify(await dataset([{ ...changed, hash: recordHash(changed) }]), options)
}

describe('a dataset that is whole', () => {
  test('has no problems', async () => {
    expect(await verify(await dataset(), options)).toEqual([])
    expect(await verify(await dataset([]), options)).toEqual([])
  })

  test('has none, however nasty its texts', async () => {
    await fc.assert(
      fc.asyncProperty(nastyArticle, async (record) => {
        // The schema forbids some of what may be in such a text; formats must carry it all the same.
        const lenient = { ...options, validateRecord: () => [] }
        expect(await verify(await dataset([record]), lenient)).toEqual([])
      }),
      { numRuns: 25 }
    )
  })
})

describe('sums', () => {
  test('name every file that is missing, changed, or not listed', async () => {
    const folder = await dataset()
    rmSync(join(folder, 'people.csv'))
    appendFileSync(join(folder, 'schema/article.d.ts'), 'x')
    writeFileSync(join(folder, 'extra.txt'), 'x')
    const found = (await verify(folder, options)).filter(({ rule }) => rule === 'sums')
    expect(found.map(({ file, message }) => [file, message.split(',')[0]?.split(':')[0]])).toEqual([
      ['extra.txt', 'it is not listed in SHA256SUMS'],
      ['schema/article.d.ts', 'it was changed'],
      ['people.csv', 'it is missing']
    ])
  })

  test('lines that are none, or lead out of the folder, are named with their number', async () => {
    const folder = await dataset()
    const lines = readFileSync(join(folder, SUMS), 'utf8').trimEnd().split('\n').length
    edit(folder, SUMS, (text) => `${'0'.repeat(64)}  ../../etc/passwd\n${text}nonsense\n`)
    const found = await verify(folder, options)
    expect(found.map(({ file, line }) => [file, line])).toEqual([
      [SUMS, 1],
      [SUMS, 1 + lines + 1]
    ])
  })

  test('a link is no file of a dataset, and is not read', async () => {
    const folder = await dataset()
    rmSync(join(folder, 'people.csv'))
    symlinkSync('/etc/passwd', join(folder, 'people.csv'))
    expect(await verify(folder, options)).toContainEqual({
      file: 'people.csv',
      rule: 'sums',
      message: 'it is not a plain file'
    })
  })

  test('without sums, or without a catalogue, it is said so', async () => {
    const folder = await dataset()
    rmSync(join(folder, SUMS))
    rmSync(join(folder, 'index.json'))
    const files = (await verify(folder, options)).filter(({ rule }) => rule !== 'sums').map(({ file }) => file)
    expect(files).toContain('index.json')
    await expect(verify(join(folder, 'none'), options)).rejects.toMatchObject({ failure: 'usage' })
  })
})

describe('the catalogue', () => {
  /** The problems after an edit of `index.json`, which changes its sum, too. */
  const found = async (from: string, to: string): Promise<string[]> => {
    const folder = await dataset()
    edit(folder, 'index.json', (text) => text.replace(from, to))
    const all = await verify(folder, options)
    expect(all[0]).toMatchObject({ file: 'index.json', rule: 'sums' })
    return all.slice(1).map(({ file, rule, message }) => `${file} ${rule}: ${message}`)
  }

  test('must agree with the files', async () => {
    expect(await found('"path": "people.csv"', '"path": "persons.csv"')).toEqual([
      'index.json catalogue: persons.csv: it is listed, but not there',
      'people.csv catalogue: it is not listed in index.json'
    ])
    expect(await found('"records": 2', '"records": 7')).toEqual([
      'index.json counts: articles.csv: records is 7, it has 2'
    ])
  })

  test('must agree with the records', async () => {
    expect(await found('"people": 1', '"people": 2')).toEqual([
      'index.json counts: /counts/people is 2, the records add up to 1'
    ])
    expect(await found('"body": 12', '"body": 13')).toEqual([
      'index.json counts: /coverage/body is 13, the records add up to 12'
    ])
  })

  test('must be valid, with the sum of the seeds', async () => {
    expect((await found('"seeds_sha256"', '"seed_sum"')).join()).toContain('lacks the field "seeds_sha256"')
    expect((await found('{', '')).join()).toContain('it is not JSON')
  })
})

describe('records', () => {
  const rules = (found: Problem[]): string[] => found.map(({ file, line, rule }) => `${file}:${line} ${rule}`)

  test('must be valid by the schema', async () => {
    const found = await ofArticle((record) => ({ ...record, title: '' }))
    expect(found).toContainEqual({
      file: 'articles.jsonl',
      line: 1,
      rule: 'schema',
      message: '/title must not be empty'
    })
  })

  test('must have the hash of their content', async () => {
    const found = await verify(await dataset([article('a'), { ...full('b'), hash: '0'.repeat(64) }]), options)
    expect(rules(found)).toEqual(['articles.jsonl:2 hash'])
  })

  test('must not claim a byte twice, none, or one beyond the end', async () => {
    const twice = await ofArticle((record) => ({
      ...record,
      dropped: record.dropped.map((piece) => ({ ...piece, source: record.blocks[1]!.source }))
    }))
    expect(twice.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^a: \/blocks\/1 and \/dropped\/0 both claim/)
    ])
    const header = await ofArticle((record) => {
      const title = record.sources['/title']!
      return { ...record, sources: { '/title': { ...title, claim: record.blocks[0]!.source } } }
    })
    expect(header[0]?.message).toMatch(/\/title|\/blocks\/0/)
    const beyond = await ofArticle((record) => ({ ...record, seed: { ...record.seed, content_bytes: 20 } }))
    expect(beyond[0]?.message).toMatch(/but the content has 20/)
    const nothing = await ofArticle((record) => {
      const [first, ...rest] = record.blocks
      const source = first!.source.map((span) => ({ ...span, byte_end: span.byte_start }))
      return { ...record, blocks: [{ ...first!, source }, ...rest] } as Article
    })
    expect(nothing[0]?.message).toMatch(/\/blocks\/0 claims nothing/)
  })

  test('a reference may overlap anything', async () => {
    const found = await ofArticle((record) => {
      const span = record.blocks[0]!.source[0]!
      return { ...record, sources: { ...record.sources, '/lede': { ...span, raw: null, via: null, claim: null } } }
    })
    expect(found).toEqual([])
  })

  test('must account for all their characters', async () => {
    const found = await ofArticle((record) => ({ ...record, coverage: { ...record.coverage, unexplained: 1 } }))
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['coverage', 'a: coverage.characters is 10, its parts add up to 11']
    ])
  })

  test('must be canonical, in order, and lead to records that are there', async () => {
    expect(rules(await afterEdit('articles.jsonl', (text) => text.replace('{', '{ ')))).toEqual([
      'articles.jsonl:1 canonical'
    ])
    const swapped = await afterEdit('articles.jsonl', (text) => {
      const [first, ...rest] = text.trimEnd().split('\n')
      return `${[...rest, first].join('\n')}\n`
    })
    expect(rules(swapped)).toContain('articles.jsonl:4 order')
    expect(rules(await verify(await dataset([moved('a', 'nowhere')]), options))).toContain('articles.jsonl:1 moved')
  })

  test('that cannot be read are named, all of them', async () => {
    const found = await afterEdit('articles.jsonl', (text) =>
      text.replace('{', '').replace('"kind":"moved"', '"kind":"gone"')
    )
    expect(rules(found)).toEqual(['articles.jsonl:1 json', 'articles.jsonl:3 schema'])
  })
})

describe('the other formats must say what the records say', () => {
  const problem = (file: string, rule: string, message: unknown, line?: number): object => ({
    file,
    rule,
    message,
    ...(line === undefined ? {} : { line })
  })

  test('articles.json', async () => {
    expect(await afterEdit('articles.json', (text) => text.replace('"Xã hội"', '"Khác"'))).toEqual([
      problem('articles.json', 'json', 'a is not the record of articles.jsonl', 5)
    ])
    expect(await afterEdit('articles.json', (text) => text.replace('0.1.0-dev', '0.2.0'))).toEqual([
      problem('articles.json', 'json', 'version is "0.2.0", index.json says 0.1.0-dev')
    ])
    expect(await afterEdit('articles.json', (text) => JSON.stringify(JSON.parse(text)))).toEqual([
      problem('articles.json', 'json', expect.stringContaining('ends too early'), 1)
    ])
    const more = (text: string): string => text.replace('\n  ]', `,\n    {\n      "kind": "x"\n    }\n  ]`)
    expect((await afterEdit('articles.json', more))[0]?.message).toBe('it has more records than articles.jsonl')
  })

  test('a CSV table: a cell, a row, the columns, the line ends', async () => {
    expect(await afterEdit('blocks.csv', (text) => text.replace('Ba việc', 'Bốn việc'))).toEqual([
      problem('blocks.csv', 'csv', 'text is not what the record of articles.jsonl gives', 3)
    ])
    expect(await afterEdit('people.csv', (text) => `${text}a,1,b,,c,1,1\r\n`)).toEqual([
      problem('people.csv', 'csv', 'it has more rows than the records give', 3)
    ])
    expect(await afterEdit('tombstones.csv', (text) => text.replace(/c,removed.*\r\n/, ''))).toEqual([
      problem('tombstones.csv', 'csv', 'it ends before the row c')
    ])
    // The descriptor's columns are not the header row then, either.
    const header = problem('datapackage.json', 'descriptors', expect.stringContaining('header row of dropped.csv'))
    expect(await afterEdit('dropped.csv', (text) => text.replace('kind', 'type'))).toEqual([
      header,
      problem('dropped.csv', 'csv', expect.stringMatching(/its columns are not article_id, index, kind/), 1)
    ])
    expect(await afterEdit('dropped.csv', (text) => text.replaceAll('\r\n', '\n'))).toEqual([
      header,
      problem('dropped.csv', 'csv', 'the row does not end in CR LF', 1)
    ])
  })

  test('a CSV table may be quoted otherwise', async () => {
    expect(await afterEdit('people.csv', (text) => text.replace('Phạm Thử', '"Phạm Thử"'))).toEqual([])
  })

  test('an Excel table: a cell, a part, the byte order mark', async () => {
    const path = 'people.excel.csv'
    expect(await afterEdit(path, (text) => text.replace('Phạm Thử', "'Phạm Thử"))).toEqual([])
    expect(await afterEdit(path, (text) => text.replace('Phạm Thử', 'Phạm Thủ'))).toEqual([
      problem(path, 'excel', 'name is not what the record of articles.jsonl gives', 2)
    ])
    expect(await afterEdit(path, (text) => text.replace(',1\r\n', ',2\r\n'))).toEqual([
      problem(path, 'excel', 'its first row is no first part', 2)
    ])
    expect(await afterEdit(path, (text) => text.slice(1))).toEqual([
      problem(path, 'excel', 'it has no byte order mark', 1)
    ])
  })

  test('Parquet and SQLite: other records, fewer, more, another version, another file, a part of one', async () => {
    const others: [DatasetRecord[], string][] = [
      [
        [full('a'), article('a-b', { section: 'Khác' }), ...records.slice(2)],
        'a-b is not the record of articles.jsonl'
      ],
      [records.slice(0, 3), 'it ends before c'],
      [[...records, removed('d', 'x')], 'it has more records than articles.jsonl']
    ]
    for (const path of ['articles.parquet', 'articles.sqlite']) {
      const rule = path.replace('articles.', '')
      /** The problems of a dataset in which this file is another. */
      const withOther = async (bytes: Buffer): Promise<Problem[]> => {
        const folder = await dataset()
        writeFileSync(join(folder, path), bytes)
        reseal(folder)
        return verify(folder, options)
      }
      for (const [other, message] of others) {
        const bytes = readFileSync(join(await dataset(other), path))
        expect(await withOther(bytes)).toEqual([problem(path, rule, message)])
      }
      const next = join(temporaryFolder(), 'dist')
      const newer = { ...context, metadata: { ...context.metadata, version: '9.9.9' } }
      await emitDataset({ ...sourceOf(records), context: newer, also: alsoFormats }, next)
      expect(await withOther(readFileSync(join(next, path)))).toEqual([
        problem(path, rule, 'version is "9.9.9", index.json says 0.1.0-dev')
      ])
      const own = readFileSync(join(await dataset(), path))
      for (const bytes of [Buffer.alloc(0), Buffer.from('id,title\r\n'), own.subarray(0, own.length / 2)]) {
        expect(await withOther(bytes)).toEqual([problem(path, rule, expect.stringMatching(/^it/))])
      }
    }
  })

  test('Markdown: its text, its front matter, a file too many, a file too few', async () => {
    expect(await afterEdit('markdown/a.md', (text) => text.replace('Ba việc', 'Bốn việc'))).toEqual([
      problem('markdown/a.md', 'markdown', 'it does not show the record of articles.jsonl')
    ])
    expect(await afterEdit('markdown/a.md', (text) => text.replace('section: "Xã hội"\n', ''))).toHaveLength(1)
    expect(await afterEdit('markdown/a.md', (text) => text.replace('title: "', 'title: "\\'))).toEqual([
      problem('markdown/a.md', 'markdown', expect.stringContaining('it cannot be read'))
    ])
    const folder = await dataset()
    writeFileSync(join(folder, 'markdown/z.md'), 'x')
    rmSync(join(folder, 'markdown/a.md'))
    reseal(folder)
    expect(await verify(folder, options)).toEqual([
      problem('markdown/a.md', 'markdown', 'it is missing, articles.jsonl has the article'),
      problem('markdown/z.md', 'markdown', 'articles.jsonl has no article for it')
    ])
  })

  test('Markdown may be escaped otherwise, as long as it shows the same', async () => {
    expect(
      await afterEdit('markdown/a.md', (text) =>
        text.replace('- Thứ nhất: đọc.\n- Thứ hai', '* Thứ nhất\\: đọc.\n* Thứ hai')
      )
    ).toEqual([])
  })
})

describe('the npm package must be what the records and the catalogue give', () => {
  const found = async (path: string, change: (text: string) => string): Promise<string[]> =>
    (await afterEdit(path, change)).map(({ file, rule, message }) => `${file} ${rule}: ${message}`)

  test('a record’s own file: its text, one too many, one too few', async () => {
    expect(await found('records/a.json', (text) => text.replace('Ba việc', 'Bốn việc'))).toEqual([
      'records/a.json records: it is not the record of articles.jsonl'
    ])
    expect(await found('records/c.json', (text) => text.replace('theo yêu cầu', 'x'))).toEqual([
      'records/c.json records: it is not the record of articles.jsonl'
    ])
    const folder = await dataset()
    writeFileSync(join(folder, 'records/z.json'), '{}\n')
    writeFileSync(join(folder, 'records/a.js'), 'x')
    rmSync(join(folder, 'records/b.json'))
    reseal(folder)
    const all = await verify(folder, options)
    expect(all.filter(({ rule }) => rule === 'records').map(({ file, message }) => `${file} ${message}`)).toEqual([
      'records/b.json it is missing, articles.jsonl has the tombstone',
      'records/a.js articles.jsonl has no record for it',
      'records/z.json articles.jsonl has no record for it'
    ])
  })

  test('its code: one article for another, anything besides', async () => {
    expect(await found('index.js', (text) => text.replace('records/a.json', 'records/a-b.json'))).toEqual([
      expect.stringMatching(/^index\.js package: it is not what the records and index\.json give: line \d+: /u)
    ])
    expect(await found('index.cjs', (text) => `${text}require('node:child_process')\n`)).toEqual([
      expect.stringMatching(/^index\.cjs package: .* should not be there: "require\('node:child_process'\)"/u)
    ])
  })

  test('its types, and its manifest: a script, another name, another version', async () => {
    expect(await found('index.d.ts', (text) => text.replace('"a"', '"z"'))).toHaveLength(1)
    const scripts = (text: string): string => text.replace('"type":', '"scripts": { "install": "x" },\n  "type":')
    for (const change of [
      scripts,
      (text: string) => text.replace('"tulieu-data"', '"tulieu-date"'),
      (text: string) => text.replace('0.1.0-dev', '0.2.0')
    ])
      expect(await found('package.json', change)).toEqual([
        expect.stringMatching(/^package\.json package: it is not what the records and index\.json give: line \d+: /u)
      ])
  })

  test('all of it', async () => {
    const folder = await dataset()
    rmSync(join(folder, 'index.d.cts'))
    reseal(folder)
    expect(await verify(folder, options)).toContainEqual({
      file: 'index.d.cts',
      rule: 'package',
      message: 'it is missing'
    })
  })
})
