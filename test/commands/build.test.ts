import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { alsoFormats } from '../../scripts/emit/index.ts'
import { cli } from '../support/cli.ts'
import { datasetFile } from '../support/dataset.ts'
import { snapshot, temporaryFolder, write } from '../support/folder.ts'
import { market, river, school } from '../support/texts.ts'
import { messagesIn } from './printed.ts'

const folder = (): string => write(temporaryFolder(), { 'seeds/a.txt': river, 'seeds/x/b.txt': school })

const build = (cwd: string, ...args: string[]) => cli(['build', '--dataset', datasetFile, ...args], { cwd })

describe.concurrent('build', () => {
  test('makes dist from seeds, and nothing beside it', async () => {
    const cwd = folder()
    const { code, stdout } = await build(cwd)
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^dist: 2 articles, 0 tombstones, /u) })
    expect(readdirSync(cwd).sort()).toEqual(['dist', 'seeds'])
    expect(Object.keys(snapshot(join(cwd, 'dist')))).toEqual([
      'CITATION.cff',
      'README.md',
      'RIGHTS.md',
      'SHA256SUMS',
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
      'markdown/a.md',
      'markdown/b.md',
      'package.json',
      'people.csv',
      'records/a.json',
      'records/b.json',
      'schema/article.d.ts',
      'schema/article.schema.json',
      'schema/articles.schema.json',
      'schema/changes.schema.json',
      'schema/index.schema.json',
      'tombstones.csv',
      'types/articles.d.cts',
      'types/record.d.cts'
    ])
  })

  test('replaces the dataset: what is gone from the seeds is gone from it', async () => {
    const cwd = folder()
    await build(cwd)
    rmSync(join(cwd, 'seeds/a.txt'))
    write(cwd, { 'seeds/c.txt': market })
    expect((await build(cwd)).code).toBe(0)
    expect(readdirSync(join(cwd, 'dist/markdown'))).toEqual(['b.md', 'c.md'])
  })

  test('takes folders and captures by name, and makes the way to --out', async () => {
    const cwd = write(folder(), { 'more/c.txt': market })
    const { code, stdout } = await build(cwd, 'more', 'seeds/a.txt', '--out', 'new/data')
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^new\/data: 2 articles/u) })
    expect(readdirSync(join(cwd, 'new/data/markdown'))).toEqual(['a.md', 'c.md'])
  })

  test('a curator’s file speaks for the page, and must say something', async () => {
    const cwd = write(folder(), {
      'seeds/a.yaml':
        'url: https://example.vn/a\noverrides:\n  section:\n    value: Đời sống\n    reason: trang chỉ ghi bằng hình\n',
      'seeds/gone.yaml': 'kind: moved\nsince: 2024-01-01\nmoved_to: a\n'
    })
    expect((await build(cwd)).code).toBe(0)
    const [a] = readFileSync(join(cwd, 'dist/articles.jsonl'), 'utf8')
      .split('\n')
      .map((line) => line && JSON.parse(line))
    expect(a).toMatchObject({ id: 'a', section: 'Đời sống', seed: { url: 'https://example.vn/a' } })
    expect(readFileSync(join(cwd, 'dist/tombstones.csv'), 'utf8')).toContain('gone')
    write(cwd, { 'seeds/a.yaml': `overrides:\n  title:\n    value: ${JSON.stringify(a.title)}\n    reason: thừa\n` })
    const { code, stderr } = await build(cwd)
    expect(code).toBe(1)
    expect(messagesIn(stderr)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^seeds\/a\.yaml:2:3 error override-without-effect: /u)])
    )
  })

  test('names and modes are the same whatever the umask', async () => {
    const cwd = folder()
    const { code } = await cli(['build', '--dataset', datasetFile], {
      cwd,
      before: ['sh', '-c', 'umask 077; exec "$@"', 'sh']
    })
    expect(code).toBe(0)
    const mode = (path: string): string => (statSync(join(cwd, path)).mode & 0o777).toString(8)
    expect(['dist', 'dist/markdown', 'dist/index.json', 'dist/markdown/a.md'].map(mode)).toEqual([
      '755',
      '755',
      '644',
      '644'
    ])
  })
})

describe.concurrent('build --also', () => {
  test('adds the formats that are named, and a check knows which a dataset has', async () => {
    const cwd = folder()
    expect((await build(cwd, '--also', 'parquet', '--quiet')).code).toBe(0)
    expect(readdirSync(join(cwd, 'dist'))).toContain('articles.parquet')
    const { files } = JSON.parse(readFileSync(join(cwd, 'dist/index.json'), 'utf8'))
    expect(files).toContainEqual(
      expect.objectContaining({
        path: 'articles.parquet',
        media_type: 'application/vnd.apache.parquet',
        records: 2
      })
    )
    expect(await build(cwd, '--check', '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect((await build(cwd, '--quiet')).code).toBe(0)
    expect(readdirSync(join(cwd, 'dist'))).not.toContain('articles.parquet')
  })

  test('a stale dataset is told how to be built with all that it has', async () => {
    const cwd = folder()
    await build(cwd, '--also', 'parquet', '--quiet')
    write(cwd, { 'seeds/c.txt': market })
    const { code, stdout, stderr } = await build(cwd, '--check', '--quiet')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'tulieu: dist is not current: run "tulieu build --also parquet"\n'
    })
    expect(stdout).toMatch(/^dist\/articles\.parquet: stale: its bytes differ$/mu)
  })

  test('a name that is no format is wrong usage, and the names are told', async () => {
    const cwd = folder()
    const { code, stderr } = await build(cwd, '--also', 'parquet,xlsx')
    expect(code).toBe(2)
    for (const name of ['xlsx', ...alsoFormats.map((format) => format.name)]) expect(stderr).toContain(name)
    expect(readdirSync(cwd)).toEqual(['seeds'])
  })
})

describe.concurrent('build --check', () => {
  const changed = async (edit: (cwd: string) => void) => {
    const cwd = folder()
    expect((await build(cwd)).code).toBe(0)
    edit(cwd)
    const before = snapshot(cwd)
    const result = await build(cwd, '--check', '--quiet')
    expect(snapshot(cwd)).toEqual(before)
    return { ...result, lines: result.stdout.trimEnd().split('\n') }
  }

  test('is content where nothing changed, and writes nothing', async () => {
    expect(await changed(() => {})).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  test('says which files are stale after a seed changed, and why', async () => {
    const { code, lines, stderr } = await changed((cwd) =>
      write(cwd, { 'seeds/a.txt': river.replace('hai cây số', 'ba cây số') })
    )
    expect(code).toBe(1)
    expect(lines.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'dist/README.md: stale',
      'dist/SHA256SUMS: stale',
      'dist/articles.csv: stale',
      'dist/articles.json: stale',
      'dist/articles.jsonl: stale',
      'dist/blocks.csv: stale',
      'dist/croissant.json: stale',
      'dist/datapackage.json: stale',
      'dist/index.json: stale',
      'dist/markdown/a.md: stale',
      'dist/records/a.json: stale'
    ])
    expect(lines.find((line) => line.includes('blocks.csv'))).toMatch(
      /line \d+: expected .*ba cây số.*, found .*hai cây số/u
    )
    expect(stderr).toBe('tulieu: dist is not current: run "tulieu build"\n')
  })

  test('says what is missing and what is too much', async () => {
    const { code, lines } = await changed((cwd) => {
      rmSync(join(cwd, 'dist/people.csv'))
      writeFileSync(join(cwd, 'dist/markdown/z.md'), '')
    })
    expect(code).toBe(1)
    expect(lines).toEqual([
      'dist/markdown/z.md: extra: it is there, but the seeds do not give it',
      'dist/people.csv: missing: the seeds give it, but it is not there'
    ])
  })

  test('where there is no dataset yet, everything is missing', async () => {
    const { code, lines } = await changed((cwd) => rmSync(join(cwd, 'dist'), { recursive: true }))
    expect(code).toBe(1)
    expect(lines.every((line) => line.includes(': missing: '))).toBe(true)
  })

  test('seeds with errors are no reason to say that all is current', async () => {
    const { code, stderr } = await changed((cwd) => write(cwd, { 'seeds/c.txt': '' }))
    expect(code).toBe(1)
    expect(messagesIn(stderr)).toEqual(['seeds/c.txt error empty: is empty'])
  })
})
