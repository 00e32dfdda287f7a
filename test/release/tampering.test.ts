import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateRecord } from '../../scripts/check/schema.ts'
import { rebuild } from '../../scripts/commands/verify/rebuild.ts'
import { recount } from '../../scripts/commands/verify/recount.ts'
import { readContext } from '../../scripts/emit/metadata.ts'
import type { Problem } from '../../scripts/release/problems.ts'
import { verifyRelease } from '../../scripts/release/verify/release.ts'
import { makeProject } from '../commands/release/released.ts'
import { temporaryFolder } from '../emit/folder.ts'
import { cli } from '../support/cli.ts'
import { archiveEdits } from './tampering/archives.ts'
import { careless } from './tampering/careless.ts'
import { forged } from './tampering/forged.ts'
import { hostile } from './tampering/hostile.ts'
import { forgedFormats, singleEdits } from './tampering/singles.ts'
import { DAY, type Damage, edit, name, reseal, schemaFolder } from './tampering/tools.ts'

const made = mkdtempSync(join(tmpdir(), 'tulieu-test-tampering-'))
const good = join(made, 'build/release')

beforeAll(async () => {
  await makeProject(made, '1.2.3', DAY)
  const { code, stderr } = await cli(['release', 'pack', '--quiet'], { cwd: made })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
}, 300_000)
afterAll(() => rmSync(made, { recursive: true, force: true }))

const copy = (): string => {
  const folder = join(temporaryFolder(), 'release')
  cpSync(good, folder, { recursive: true })
  return folder
}

/** What verify finds in a release: with its captures, as everybody has them who has all assets. */
const problemsOf = async (folder: string, options: { all?: boolean; rebuild?: boolean } = {}): Promise<Problem[]> => {
  const { problems, base, seeds } = await verifyRelease(folder, {
    validateRecord,
    schemaFolder,
    all: options.all ?? false,
    work: temporaryFolder()
  })
  if (problems.length > 0 || !base || !seeds) return problems
  const found = recount(base.folder, seeds.folder)
  if (found.length > 0 || !options.rebuild) return found
  return rebuild(base.folder, seeds.folder, readContext(seeds.metadata!, schemaFolder))
}

const run = async ({ do: damage, file, cause, all, rebuild: again, sealed }: Damage): Promise<void> => {
  const folder = copy()
  await damage(folder)
  if (sealed) reseal(folder)
  const problems = await problemsOf(folder, { all: all ?? false, rebuild: again ?? false })
  const found = problems.map((problem) => `${problem.file}: ${problem.message}`)
  expect(found).toContainEqual(
    expect.stringMatching(new RegExp(`^${file.replaceAll('.', '\\.')}: .*(?:${cause.source})`, 'u'))
  )
}

test('a release as it was packed has no problem, whole or in parts', async () => {
  expect(await problemsOf(good, { all: true, rebuild: true })).toEqual([])
  const folder = copy()
  for (const file of readdirSync(folder)) if (/\.(?:zip|tgz|cff|d\.ts)$/u.test(file)) rmSync(join(folder, file))
  writeFileSync(join(folder, `tulieu-v1.2.3.intoto.jsonl`), '{}\n')
  expect(await problemsOf(folder, { rebuild: true })).toEqual([])
})

describe('careless damage: sums tell', () => {
  test.each(careless.map((damage) => [damage.what, damage] as const))('%s', (_, damage) => run(damage))
})

describe('single files changed, sums adjusted: the archives tell', () => {
  test.each(singleEdits.map((damage) => [damage.what, damage] as const))('%s', (_, damage) =>
    run({ ...damage, sealed: true })
  )
})

describe('formats that only releases have, sums adjusted: the records tell', () => {
  test.each(forgedFormats.map((damage) => [damage.what, damage] as const))('%s', (_, damage) =>
    run({ ...damage, sealed: true })
  )
})

describe('archives changed, sums adjusted: the other assets tell', () => {
  test.each(archiveEdits.map((damage) => [damage.what, damage] as const))('%s', (_, damage) =>
    run({ ...damage, sealed: true })
  )
})

describe('hostile archives, sums adjusted', () => {
  test.each(hostile.map((damage) => [damage.what, damage] as const))('%s', (_, damage) =>
    run({ ...damage, sealed: true })
  )
})

describe('everything forged in every format, all hashes and sums adjusted: the captures tell', () => {
  test.each(forged.map((damage) => [damage.what, damage] as const))('%s', (_, damage) => run(damage))
})

test('without the archives, single files are held against the records', async () => {
  const folder = copy()
  for (const archive of [`${name}.tar.gz`, `${name}.zip`, 'tulieu-data-1.2.3.tgz', 'markdown.tar.gz'])
    rmSync(join(folder, archive))
  edit(join(folder, 'people.csv'), (text) => `${text}x`)
  reseal(folder)
  const [problem, ...rest] = await problemsOf(folder)
  expect(problem).toMatchObject({
    file: 'people.csv',
    rule: 'assets',
    message: expect.stringContaining('the dataset of articles.jsonl and index.json')
  })
  expect(rest).toEqual([])
})

describe('what is said on the command line', () => {
  const lines = async (...args: string[]): Promise<string[]> => {
    const { code, stdout } = await cli(['verify', ...args], { cwd: dirname(good) })
    expect(code).toBe(1)
    return stdout.trimEnd().split('\n')
  }

  test('begins with the way to an archive, once', async () => {
    const folder = copy()
    edit(join(folder, `${name}.zip`), (text) => text.slice(0, -30))
    expect((await lines(join(folder, `${name}.zip`)))[0]).toMatch(
      new RegExp(`^${folder}/${name.replaceAll('.', '\\.')}\\.zip: archive: `, 'u')
    )
  })

  test('names captures that are broken, rather than ask for them', async () => {
    const seeds = join(copy(), 'seeds.tar.gz')
    writeFileSync(seeds, readFileSync(seeds).subarray(0, 200))
    const found = await lines(join('release', `${name}.zip`), '--seeds', seeds, '--rebuild')
    expect(found).toEqual([expect.stringMatching(/seeds\.tar\.gz: archive: it cannot be unpacked/u)])
  })
})
