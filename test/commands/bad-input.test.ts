import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../support/cli.ts'
import { datasetFile } from '../support/dataset.ts'
import { snapshot, temporaryFolder, write } from '../support/folder.ts'
import { market, river, school } from '../support/texts.ts'
import { asUser } from '../support/user.ts'
import { errorsIn } from './printed.ts'

/** A dataset built once, which every bad build must leave as it is. */
const old = join(tmpdir(), `tulieu-test-old-${process.pid}`)

beforeAll(async () => {
  write(join(old, 'seeds'), { 'river.txt': river })
  const { code, stderr } = await cli(['build', 'seeds', '--dataset', datasetFile, '--quiet'], { cwd: old })
  expect(stderr).toBe('')
  expect(code).toBe(0)
})
afterAll(() => rmSync(old, { recursive: true, force: true }))

/** A folder with the old dataset, the seed it was built from, and others. */
const withSeeds = (files: { [path: string]: string | Uint8Array }): string => {
  const folder = temporaryFolder()
  cpSync(old, folder, { recursive: true })
  write(join(folder, 'seeds'), files)
  return folder
}

const build = (folder: string, ...more: string[]) =>
  cli(['build', 'seeds', '--dataset', datasetFile, ...more], { cwd: folder })

/** Builds, and sees that nothing was written and nothing left lying about. */
const refused = async (folder: string, ...more: string[]): Promise<string[]> => {
  const before = snapshot(join(folder, 'dist'))
  const names = readdirSync(folder)
  const { code, stdout, stderr } = await build(folder, ...more)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('tulieu: nothing was written, dist is as it was: ')
  expect(snapshot(join(folder, 'dist'))).toEqual(before)
  expect(readdirSync(folder)).toEqual(names)
  return errorsIn(stderr)
}

const noTitle = 'Trang chủ\nLiên hệ\n'
const nested = `<!doctype html><title>Mã</title><body>${'<div>'.repeat(5000)}x${'</div>'.repeat(5000)}`

const cases: [name: string, files: { [path: string]: string | Uint8Array }, errors: string[]][] = [
  ['an empty file', { 'bad.txt': '' }, ['seeds/bad.txt error empty: is empty']],
  ['white space only', { 'bad.txt': ' \r\n\u00a0\n' }, ['seeds/bad.txt error empty: has nothing but white space']],
  [
    'binary',
    { 'bad.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]) },
    ['seeds/bad.txt:3:1 error binary: has a NUL at byte 8: it is no text']
  ],
  [
    'a NUL',
    { 'bad.txt': `${river}\n\0` },
    [`seeds/bad.txt:13:1 error binary: has a NUL at byte ${Buffer.byteLength(river) + 1}: it is no text`]
  ],
  [
    'a curator’s encoding that nobody knows',
    { 'bad.txt': market, 'bad.yaml': 'url: https://example.vn/\ncharset: klingon\n' },
    ['seeds/bad.yaml:2:10 error unknown-charset: charset names an encoding that is not known: "klingon"']
  ],
  [
    'over the size limit for text',
    { 'bad.txt': Buffer.alloc(16 * 1024 * 1024 + 1, 'a') },
    ['seeds/bad.txt error too-large: has 16777217 bytes, and the limit for a text capture is 16 MiB']
  ],
  [
    'over the size limit for HTML',
    { 'bad.html': Buffer.alloc(4 * 1024 * 1024 + 1, 'a') },
    ['seeds/bad.html error too-large: has 4194305 bytes, and the limit for an HTML page is 4 MiB']
  ],
  [
    'over the size limit once unpacked',
    { 'bad.txt.gz': gzipSync(Buffer.alloc(17 * 1024 * 1024, 'a')) },
    ['seeds/bad.txt.gz error too-large: unpacks to more than 16 MiB']
  ],
  [
    'broken gzip',
    { 'bad.txt.gz': gzipSync(river).subarray(0, 200) },
    [expect.stringContaining('seeds/bad.txt.gz error broken-gzip: is not a whole gzip file')]
  ],
  [
    'nested 5,000 deep',
    { 'bad.html': nested },
    ['seeds/bad.html:1:2584 error html-depth: elements are nested more than 512 deep']
  ],
  [
    'no title and no body',
    { 'bad.txt': noTitle },
    ['seeds/bad.txt error no-body: has no body', 'seeds/bad.txt error no-title: has no title']
  ],
  [
    'two seeds with one id',
    { 'a.txt': school, 'x/a.txt': market },
    ['seeds/x/a.txt error duplicate-id: has the id a, as has seeds/a.txt']
  ],
  [
    'ids that differ only in case',
    { 'A.txt': school, 'x/a.txt': market },
    [expect.stringMatching(/^seeds\/x\/a\.txt error duplicate-id: .*seeds\/A\.txt/u)]
  ],
  [
    'an id with forbidden characters',
    { 'bản tin.txt': school },
    ['seeds/bản tin.txt error bad-id: gives the id "bản tin"']
  ],
  [
    'a directory named x.txt',
    { 'x.txt/a.txt': school },
    ['seeds/x.txt error not-a-file: is a folder named like a capture']
  ],
  ['another kind of file', { 'a.pdf': 'x' }, ['seeds/a.pdf error not-a-seed: is no capture']],
  [
    'broken YAML',
    { 'river.yaml': 'url: https://example.vn/\ntitle: [unclosed\n' },
    [expect.stringMatching(/^seeds\/river\.yaml:\d+:\d+ error sidecar: is broken YAML: /u)]
  ],
  [
    'YAML with an unknown field',
    { 'river.yaml': 'url: https://example.vn/\ntitel: Mã\n' },
    [expect.stringMatching(/^seeds\/river\.yaml:2:1 error sidecar: .*titel/u)]
  ],
  [
    'a curator’s file that is not UTF-8',
    { 'river.yaml': Buffer.from([0x75, 0x72, 0x6c, 0x3a, 0x20, 0xff]) },
    ['seeds/river.yaml:1:6 error not-utf-8: is not UTF-8: byte 0xFF at byte 5']
  ]
]

describe.concurrent('one clear message, and the old dataset stands', () => {
  test.each(cases)('%s', async (_, files, errors) => {
    expect(await refused(withSeeds(files))).toEqual(errors)
  })

  test('a link out of the folder', async () => {
    const folder = withSeeds({})
    write(folder, { 'secret.txt': school })
    symlinkSync('../secret.txt', join(folder, 'seeds/link.txt'))
    symlinkSync('..', join(folder, 'seeds/up'))
    const out = 'error link-out: is a link that leads out of the folder or to a folder'
    expect(await refused(folder)).toEqual([`seeds/link.txt ${out}`, `seeds/up ${out}`])
  })

  test('limits can be set', async () => {
    const folder = withSeeds({ 'school.txt': school })
    expect(await refused(folder, '--max-text-mib', '0.0001')).toContain(
      `seeds/school.txt error too-large: has ${Buffer.byteLength(school)} bytes, and the limit for a text capture is 104 bytes`
    )
  })

  test.skipIf(asUser === null)('an unreadable file (root can read all: run as nobody)', async () => {
    const folder = withSeeds({ 'school.txt': school })
    const { chmodSync, chownSync } = await import('node:fs')
    chmodSync(join(folder, 'seeds/school.txt'), 0o000)
    const before = snapshot(join(folder, 'dist'))
    if (process.getuid?.() === 0) for (const name of ['', 'dist']) chownSync(join(folder, name), 65534, 65534)
    const { code, stderr } = await cli(['build', 'seeds', '--dataset', datasetFile], { cwd: folder, before: asUser! })
    expect(errorsIn(stderr)).toEqual(['seeds/school.txt error unreadable: cannot be read: permission denied'])
    expect(code).toBe(1)
    expect(snapshot(join(folder, 'dist'))).toEqual(before)
  })

  test('seeds that are not there', async () => {
    const folder = withSeeds({})
    rmSync(join(folder, 'seeds'), { recursive: true })
    expect(await refused(folder)).toEqual(['seeds error unreadable: cannot be read: no such file'])
  })

  test('a folder without captures: an empty dataset is not what anybody meant', async () => {
    const folder = withSeeds({})
    rmSync(join(folder, 'seeds'), { recursive: true })
    mkdirSync(join(folder, 'seeds'))
    expect(await refused(folder)).toEqual(['seeds error no-seeds: has no captures'])
  })
})

describe.concurrent('many problems', () => {
  const many = {
    'empty.txt': '',
    'null.txt': 'Mã\0',
    'latin.txt': Buffer.from([0x4d, 0xe3, 0x20, 0x73]),
    'nothing.txt': noTitle,
    'x.txt/a.txt': school,
    'photo.jpg': 'x',
    'deep/river.html': '<title>x</title>',
    'river.yaml': 'titel: Mã\nurls: []\n',
    'alone.yaml': 'url: https://example.vn/\n',
    'school.txt': school
  }

  test('of all seeds are reported in one run, every one of a file, in the order of paths', async () => {
    const errors = await refused(withSeeds(many))
    expect(errors.map((error) => error.replace(/(?<=error )(\S+): .*/u, '$1'))).toEqual([
      'seeds/alone.yaml error sidecar',
      'seeds/deep/river.html error no-body',
      'seeds/empty.txt error empty',
      'seeds/latin.txt error no-body',
      'seeds/nothing.txt error no-body',
      'seeds/nothing.txt error no-title',
      'seeds/null.txt:1:3 error binary',
      'seeds/photo.jpg error not-a-seed',
      'seeds/river.txt error duplicate-id',
      'seeds/river.yaml:1:1 error sidecar',
      'seeds/river.yaml:2:1 error sidecar',
      'seeds/x.txt error not-a-file'
    ])
  })

  test('--keep-going builds the good ones, names the others, and still exits 1', async () => {
    const folder = withSeeds(many)
    const { code, stdout, stderr } = await build(folder, '--keep-going')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^dist: 1 articles, 0 tombstones, /u)
    expect(stderr).toMatch(/^tulieu: \d+ seeds were left out: \d+ errors, named above$/mu)
    for (const name of [
      'empty.txt',
      'null.txt',
      'latin.txt',
      'nothing.txt',
      'x.txt',
      'photo.jpg',
      'alone.yaml',
      'river.yaml'
    ]) {
      expect(stderr).toContain(`seeds/${name}\n`)
    }
    expect(Object.keys(snapshot(join(folder, 'dist/markdown')))).toEqual(['school.md'])
    expect((await cli(['verify', 'dist', '--seeds', 'seeds'], { cwd: folder })).code).toBe(0)
  })
})
