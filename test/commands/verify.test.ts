import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../support/cli.ts'
import { datasetFile } from '../support/dataset.ts'
import { temporaryFolder, write } from '../support/folder.ts'
import { market, river, school } from '../support/texts.ts'

const good = join(tmpdir(), `tulieu-test-verify-${process.pid}`)

beforeAll(async () => {
  write(join(good, 'seeds'), {
    'a.txt': river,
    'x/b.txt': school,
    'x/b.yaml': 'url: https://example.vn/b\n',
    'gone.yaml': 'kind: removed\nsince: 2024-01-01\nreason: theo yêu cầu\n'
  })
  const { code } = await cli(['build', '--dataset', datasetFile, '--quiet'], { cwd: good })
  expect(code).toBe(0)
})
afterAll(() => rmSync(good, { recursive: true, force: true }))

const copy = (): string => {
  const folder = temporaryFolder()
  cpSync(good, folder, { recursive: true })
  return folder
}

const verify = (cwd: string, ...args: string[]) => cli(['verify', ...args], { cwd })

/** Changes a file of a dataset. */
const change = (folder: string, path: string, edit: (text: string) => string): void => {
  const file = join(folder, path)
  const before = readFileSync(file, 'utf8')
  const after = edit(before)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
}

describe.concurrent('a dataset as it was built', () => {
  test('passes, with its seeds and rebuilt', async () => {
    const cwd = copy()
    const whole = { code: 0, stdout: 'dist: every sum, record, claim and format is as it should be\n', stderr: '' }
    expect(await verify(cwd)).toMatchObject(whole)
    expect(await verify(cwd, 'dist', '--seeds', 'seeds')).toMatchObject(whole)
    expect(await verify(cwd, 'dist', '--seeds', 'seeds', '--rebuild', '--dataset', datasetFile)).toMatchObject(whole)
  })

  test('cannot be rebuilt without its captures', async () => {
    const { code, stderr } = await verify(copy(), 'dist', '--rebuild')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--rebuild needs the captures') })
  })

  test('passes in another place, and quietly', async () => {
    const cwd = copy()
    expect(await verify(tmpdir(), join(cwd, 'dist'), '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })
})

describe.concurrent('what was tampered with is named', () => {
  const cases: [string, string, (text: string) => string, RegExp][] = [
    ['a byte of a record', 'articles.jsonl', (text) => text.replace('Phú Hòa', 'Phú Hoà'), /^dist\/articles\.jsonl/mu],
    ['a cell', 'articles.csv', (text) => text.replace('Phú Hòa', 'Phú Hoà'), /^dist\/articles\.csv/mu],
    ['a Markdown file', 'markdown/a.md', (text) => `${text}\nThêm một dòng.\n`, /^dist\/markdown\/a\.md/mu],
    ['the catalogue', 'index.json', (text) => text.replace('"articles": 2', '"articles": 3'), /^dist\/index\.json/mu],
    ['a sum', 'SHA256SUMS', (text) => text.replace(/^[0-9a-f]/u, (digit) => (digit === '0' ? '1' : '0')), /^dist\//mu],
    ['a schema', 'schema/article.schema.json', (text) => `${text} `, /^dist\/schema\/article\.schema\.json/mu],
    ['an empty file', 'articles.json', () => '', /^dist\/articles\.json/mu],
    ['no JSON', 'articles.jsonl', () => '{\n', /^dist\/articles\.jsonl/mu]
  ]

  test.each(cases)('%s', async (_, path, edit, expected) => {
    const cwd = copy()
    change(cwd, join('dist', path), edit)
    const { code, stdout, stderr } = await verify(cwd)
    expect(code).toBe(1)
    expect(stdout).toMatch(expected)
    expect(stderr).toMatch(/^tulieu: dist has \d+ problems?$/mu)
    expect(stdout + stderr).not.toMatch(/^\s+at /mu)
  })

  test.each([
    ['missing', 'markdown/a.md'],
    ['missing', 'articles.csv']
  ])('a %s file: %s', async (_, path) => {
    const cwd = copy()
    rmSync(join(cwd, 'dist', path))
    const { code, stdout } = await verify(cwd)
    expect(code).toBe(1)
    expect(stdout).toContain(`dist/${path}: `)
  })

  test('a file too many, and a link in a file’s place', async () => {
    const cwd = copy()
    writeFileSync(join(cwd, 'dist/notes.txt'), 'x')
    rmSync(join(cwd, 'dist/people.csv'))
    symlinkSync('articles.csv', join(cwd, 'dist/people.csv'))
    const { code, stdout } = await verify(cwd)
    expect(code).toBe(1)
    expect(stdout).toContain('dist/notes.txt: ')
    expect(stdout).toContain('dist/people.csv: ')
  })

  test('every sum put right again does not help: the record’s hash is its own', async () => {
    const cwd = copy()
    const { createHash } = await import('node:crypto')
    const sum = (path: string): string =>
      createHash('sha256')
        .update(readFileSync(join(cwd, 'dist', path)))
        .digest('hex')
    const old = sum('articles.jsonl')
    change(cwd, 'dist/articles.jsonl', (text) => text.replaceAll('Phú Hòa', 'Phú Hoà'))
    const oldIndex = sum('index.json')
    change(cwd, 'dist/index.json', (text) => text.replaceAll(old, sum('articles.jsonl')))
    change(cwd, 'dist/SHA256SUMS', (text) =>
      text.replace(old, sum('articles.jsonl')).replace(oldIndex, sum('index.json'))
    )
    const { code, stdout } = await verify(cwd)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^dist\/articles\.jsonl:1: hash: /mu)
  })
})

describe.concurrent('with the seeds', () => {
  test.each([
    [
      'one byte of a capture',
      (cwd: string) => change(cwd, 'seeds/x/b.txt', (text) => text.replace('rộng', 'rông')),
      'x/b.txt is another one'
    ],
    ['a capture that is gone', (cwd: string) => rmSync(join(cwd, 'seeds/a.txt')), 'a.txt cannot be read: no such file'],
    ['a capture made longer', (cwd: string) => change(cwd, 'seeds/a.txt', (text) => `${text}\n\nThêm.\n`), 'a.txt has']
  ])('%s is named', async (_, edit, message) => {
    const cwd = copy()
    edit(cwd)
    const { code, stdout } = await verify(cwd, 'dist', '--seeds', 'seeds')
    expect(code).toBe(1)
    expect(stdout.trimEnd().split('\n')).toEqual([expect.stringMatching(/^dist\/articles\.jsonl:\d+: seed: /u)])
    expect(stdout).toContain(message)
  })

  test('--rebuild finds a seed that came since, a curator’s word, and a seed with errors', async () => {
    const rebuild = async (files: { [path: string]: string }): Promise<string> => {
      const cwd = write(copy(), files)
      const { code, stdout } = await verify(cwd, 'dist', '--seeds', 'seeds', '--rebuild', '--dataset', datasetFile)
      expect(code).toBe(1)
      return stdout
    }
    expect(await rebuild({ 'seeds/c.txt': market })).toMatch(/^dist\/markdown\/c\.md: rebuild: missing: /mu)
    expect(await rebuild({ 'seeds/x/b.yaml': 'url: https://example.vn/b2\n' })).toMatch(
      /^dist\/articles\.jsonl: rebuild: stale: line \d+: /mu
    )
    expect(await rebuild({ 'seeds/c.txt': '' })).toMatch(/rebuild: the seeds have 1 errors?: run "tulieu check"/u)
  })
})

describe.concurrent('what is no dataset', () => {
  test.each([
    ['nothing there', (_: string) => {}],
    ['an empty folder', (cwd: string) => mkdirSync(join(cwd, 'data'))],
    ['another folder', (cwd: string) => write(join(cwd, 'data'), { 'a.txt': 'x' })],
    ['a file', (cwd: string) => writeFileSync(join(cwd, 'data'), 'x')]
  ])('%s', async (_, make) => {
    const cwd = temporaryFolder()
    make(cwd)
    const { code, stdout, stderr } = await verify(cwd, 'data')
    expect([1, 2, 3]).toContain(code)
    expect(stdout + stderr).toContain('data')
    expect(stdout + stderr).not.toMatch(/^\s+at /mu)
  })
})
