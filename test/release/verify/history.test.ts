import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measure } from '../../../scripts/emit/measure.ts'
import { SUMS, sumsLine } from '../../../scripts/emit/sums.ts'
import { makeProject, releasedMetadata } from '../../commands/release/released.ts'
import { cli } from '../../support/cli.ts'
import { temporaryFolder, write } from '../../support/folder.ts'
import { market } from '../../support/texts.ts'

const made = mkdtempSync(join(tmpdir(), 'tulieu-test-history-'))
const project = join(made, 'project')
const former = join(made, 'former')
const good = join(made, 'good')
const DELTA = 'delta-from-1.2.3.jsonl'

const succeed = async (...args: string[]): Promise<void> => {
  const { code, stdout, stderr } = await cli(args, { cwd: project })
  expect({ code, said: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, said: '' })
}

/** Two releases: in the second an article is new, and another one's author is spelled otherwise. */
beforeAll(async () => {
  write(made, { 'project/x': '' })
  await makeProject(project)
  await succeed('release', 'pack', '--out', join(made, 'first'), '--quiet')
  cpSync(join(project, 'dist'), former, { recursive: true })
  write(project, {
    'schema/dataset.yaml': releasedMetadata('1.3.0', '2024-03-31'),
    'seeds/market.txt': market,
    'seeds/a.txt': `${readFileSync(join(project, 'seeds/a.txt'), 'utf8').trim()} Nước đã rút.\n`
  })
  await succeed('build', '--quiet')
  await succeed(
    'release',
    'pack',
    '--from',
    former,
    '--feed',
    join(made, 'first/changes.atom'),
    '--out',
    good,
    '--quiet'
  )
}, 300_000)
afterAll(() => rmSync(made, { recursive: true, force: true }))

/** The release with one file edited, and its sums made right again. */
const tampered = (name: string, from: string | RegExp, to: string): string => {
  const folder = join(temporaryFolder(), 'release')
  cpSync(good, folder, { recursive: true })
  const text = readFileSync(join(folder, name), 'utf8')
  const edited = text.replace(from, to)
  expect(edited).not.toBe(text)
  writeFileSync(join(folder, name), edited)
  const files = readdirSync(folder).filter((file) => file !== SUMS)
  const lines = files.sort().map((path) => sumsLine({ path, sha256: measure(join(folder, path)).sha256 }))
  writeFileSync(join(folder, SUMS), lines.join(''))
  return folder
}

test('a release says what leads to it, and the feed goes on', async () => {
  expect(JSON.parse(readFileSync(join(good, 'changes.json'), 'utf8'))).toMatchObject({
    from: { version: '1.2.3' },
    to: { version: '1.3.0' },
    level: 'minor',
    counts: { added: 1, corrected: 1 }
  })
  const feed = readFileSync(join(good, 'changes.atom'), 'utf8')
  expect([...feed.matchAll(/<entry>\n {4}<title>([^<]*)/gu)].map(([, title]) => title)).toEqual([
    'tulieu 1.3.0: minor',
    'tulieu 1.2.3: the first release'
  ])
  expect(existsSync(join(made, 'first', DELTA))).toBe(false)
  for (const [release, ...more] of [[join(made, 'first')], [good], [good, '--from', former]])
    expect(await cli(['verify', release!, '--all', ...more])).toMatchObject({ code: 0 })
})

describe('a history that was forged, with its sums made right', () => {
  const edits: [what: string, name: string, from: string | RegExp, to: string, said: RegExp][] = [
    [
      'a count',
      'changes.json',
      '"added": 1',
      '"added": 2',
      /changes\.json: history: \/counts\/added is 2, there are 1/u
    ],
    ['a version', 'changes.json', '"version": "1.3.0"', '"version": "1.3.1"', /\/to\/version is 1\.3\.1/u],
    ['an id', 'changes.json', '"id": "market"', '"id": "marker"', /marker: it changed, and there is no such record/u],
    ['a hash', 'changes.json', /("hash_after": ")[0-9a-f]/u, '$1x', /changes\.json: history: /u],
    ['no JSON', 'changes.json', '{', '[', /changes\.json: history: it is not JSON/u],
    ['a word of a record', DELTA, 'Nước đã rút', 'Nước đã lên', /delta-from-1\.2\.3\.jsonl: history: a: its record/u],
    ['a line', DELTA, /\{"id":"market".*\n/u, '', /market: changes\.json says that it changed/u],
    [
      'where it leads',
      DELTA,
      /("result":\{[^}]*"sha256":")[0-9a-f]{4}/u,
      '$10000',
      /it leads to a articles\.jsonl of SHA-256 0000/u
    ],
    ['where it starts', DELTA, '"version":"1.2.3"', '"version":"1.2.2"', /it starts from 1\.2\.2/u],
    ['a line that is none', DELTA, /$/u, 'x\n', /:4: the line is no operation/u],
    ['a word of the feed', 'changes.atom', '1 added', '9 added', /changes\.atom: history: it is not what leads/u],
    ['no feed', 'changes.atom', '<feed', '<food', /changes\.atom: history: .*is no feed/u]
  ]
  test.each(edits)('%s in %s', async (_, name, from, to, said) => {
    const { code, stdout } = await cli(['verify', tampered(name, from, to)])
    expect(stdout).toMatch(said)
    expect(code).toBe(1)
  })

  test('what only the former release tells', async () => {
    const folder = tampered('changes.json', '"pointer": "/', '"pointer": "/x')
    const { code, stdout } = await cli(['verify', folder, '--from', former])
    expect(stdout).toMatch(/changes\.json: history: it is not what leads to this release: line \d+/u)
    expect(code).toBe(1)
  })
})
