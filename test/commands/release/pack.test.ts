import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unpack } from '../../../scripts/release/archive/unpack.ts'
import { cli, project } from '../../support/cli.ts'
import { datasetFile } from '../../support/dataset.ts'
import { snapshot, temporaryFolder, write } from '../../support/folder.ts'
import { makeProject } from './released.ts'

const made = join(tmpdir(), `tulieu-test-pack-${process.pid}`)
const release = join(made, 'build/release')

beforeAll(async () => {
  await makeProject(made)
  const { code, stderr } = await cli(['release', 'pack'], { cwd: made })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})
afterAll(() => rmSync(made, { recursive: true, force: true }))

const copy = (): string => {
  const folder = temporaryFolder()
  cpSync(made, folder, { recursive: true })
  return folder
}

const pack = (cwd: string, ...args: string[]) => cli(['release', 'pack', ...args], { cwd })

describe.concurrent('the assets of a release', () => {
  test('are the dataset in every form, the seeds, and their sums', () => {
    const names = readdirSync(release).sort()
    expect(names).toEqual(
      expect.arrayContaining([
        'CITATION.cff',
        'SHA256SUMS',
        'article.schema.json',
        'articles.csv',
        'articles.json',
        'articles.jsonl',
        'index.json',
        'markdown.tar.gz',
        'seeds.tar.gz',
        'tulieu-1.2.3.cdx.json',
        'tulieu-1.2.3.tar.gz',
        'tulieu-1.2.3.zip'
      ])
    )
    for (const name of names) expect(statSync(join(release, name)).mode & 0o777, name).toBe(0o644)
    const found = snapshot(release)
    const lines = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
    expect(lines).toEqual(names.filter((name) => name !== 'SHA256SUMS').map((name) => `${found[name]}  ${name}`))
  })

  test.each(['tar.gz', 'zip'])('the .%s is the dataset, byte for byte', async (ending) => {
    const top = await unpack(join(release, `tulieu-1.2.3.${ending}`), temporaryFolder())
    expect(top).toMatch(/tulieu-1\.2\.3$/u)
    expect(snapshot(top)).toEqual(snapshot(join(made, 'dist')))
  })

  test('single files are those of the dataset', () => {
    for (const name of ['articles.jsonl', 'articles.json', 'blocks.csv', 'index.json'])
      expect(readFileSync(join(release, name)).equals(readFileSync(join(made, 'dist', name))), name).toBe(true)
  })

  test('descriptors name the tag', () => {
    expect(readFileSync(join(release, 'CITATION.cff'), 'utf8')).toContain('/releases/tag/v1.2.3')
  })

  test('seeds.tar.gz is enough to build the same dataset', async () => {
    const top = await unpack(join(release, 'seeds.tar.gz'), temporaryFolder())
    const { code } = await cli(['build', 'seeds', '--dataset', 'dataset.yaml', '--quiet'], { cwd: top })
    expect(code).toBe(0)
    expect(snapshot(join(top, 'dist'))).toEqual(snapshot(join(made, 'dist')))
  })

  test('the bill of materials names the program and what it runs with, and no machine', () => {
    const sbom = JSON.parse(readFileSync(join(release, 'tulieu-1.2.3.cdx.json'), 'utf8'))
    expect(sbom).toMatchObject({
      bomFormat: 'CycloneDX',
      serialNumber: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u
      ),
      metadata: { timestamp: '2024-02-29T12:00:00Z', component: { name: 'tulieu' } }
    })
    const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
      packages: { [folder: string]: { dev?: boolean } }
    }
    const runWith = Object.entries(packages).flatMap(([folder, { dev }]) =>
      folder === '' || dev ? [] : [folder.replace(/^.*node_modules\//u, '')]
    )
    const names = sbom.components.map(({ name, group }: { name: string; group?: string }) =>
      group ? `${group}/${name}` : name
    )
    expect(names.sort()).toEqual(runWith.sort())
  })
})

describe.concurrent('a release is the same', () => {
  test('in another folder, zone, language and umask', async () => {
    const folder = temporaryFolder()
    await makeProject(folder)
    const { code } = await cli(['release', 'pack', '--quiet', '--out', 'somewhere'], {
      cwd: folder,
      env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      before: ['sh', '-c', 'umask 077; exec "$@"', 'sh']
    })
    expect(code).toBe(0)
    expect(snapshot(join(folder, 'somewhere'))).toEqual(snapshot(release))
    expect(statSync(join(folder, 'somewhere/articles.csv')).mode & 0o777).toBe(0o644)
  })

  test('when it is packed again over itself', async () => {
    const folder = copy()
    const { code, stdout, stderr } = await pack(folder, '--quiet')
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(snapshot(join(folder, 'build/release'))).toEqual(snapshot(release))
  })
})

describe.concurrent('nothing is packed, and the release before stands', () => {
  const cases: [string, (folder: string) => void, number, RegExp][] = [
    [
      'a version between releases',
      (folder) => {
        cpSync(datasetFile, join(folder, 'schema/dataset.yaml'))
      },
      2,
      /-dev is no version that can be released: give the dataset a version without -dev and a date/u
    ],
    [
      'a dataset that is not current',
      (folder) => writeFileSync(join(folder, 'seeds/a.txt'), 'Một bài\n\nMột câu.\n'),
      1,
      /dist is not what seeds gives|the seeds have \d+ error/u
    ],
    [
      'a curator’s file that came since',
      (folder) => write(folder, { 'seeds/a.yaml': 'url: https://example.vn/a\n' }),
      1,
      /dist is not what seeds gives: see "tulieu build --check"/u
    ],
    [
      'another version in dataset.yaml',
      (folder) =>
        writeFileSync(
          join(folder, 'schema/dataset.yaml'),
          readFileSync(join(folder, 'schema/dataset.yaml'), 'utf8').replace('1.2.3', '1.2.4')
        ),
      1,
      /dist is not what seeds gives/u
    ],
    [
      'a dataset that was tampered with',
      (folder) => writeFileSync(join(folder, 'dist/articles.csv'), ''),
      1,
      /dist is not whole/u
    ],
    ['no dataset', (folder) => rmSync(join(folder, 'dist'), { recursive: true }), 2, /dist is not there/u],
    [
      'a file of somebody else’s',
      (folder) => write(folder, { 'build/release/mine.txt': 'x' }),
      2,
      /files in it that are not the dataset's: mine\.txt/u
    ]
  ]

  test.each(cases)('%s', async (_, change, expected, message) => {
    const folder = copy()
    change(folder)
    if (expected === 2 && message.source.includes('-dev')) await cli(['build', '--quiet'], { cwd: folder })
    const before = snapshot(join(folder, 'build'))
    const { code, stdout, stderr } = await pack(folder)
    expect(stderr).toMatch(message)
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
    expect(snapshot(join(folder, 'build'))).toEqual(before)
    expect(readdirSync(join(folder, 'build'))).toEqual(['release'])
    expect(existsSync(join(folder, 'build/release/SHA256SUMS'))).toBe(true)
  })

  test.each(['dist', 'dist/release', 'seeds/x', '.', 'link'])('into %s, which it is made of', async (out) => {
    const folder = copy()
    symlinkSync('dist', join(folder, 'link'))
    const before = snapshot(folder)
    const { code, stderr } = await pack(folder, '--out', out)
    expect(stderr).toMatch(/would replace (?:dist|seeds), lie in it, or hold it: name another folder with --out/u)
    expect(code).toBe(2)
    expect(snapshot(folder)).toEqual(before)
  })
})
