import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { cli } from '../support/cli.ts'
import { temporaryFolder } from '../support/folder.ts'
import type { Pull, Release } from './stand-ins/state.ts'
import type { World } from './world.ts'

/** Milliseconds for a test: each runs workflows from end to end, on machines that may be busy. */
export const timeout = 600_000

/** The open pull requests that are ours. */
export const openPulls = (world: World): Pull[] =>
  world.state().pulls.filter(({ state, fork }) => state === 'open' && !fork)

/** The one that is open: there must be no other. */
export const onlyPull = (world: World): Pull => {
  const pulls = openPulls(world)
  expect(pulls.map(({ title }) => title)).toHaveLength(1)
  return pulls[0]!
}

/** The day by the machine's clock, which the workflows read: the tests' own stands still. */
export const today = (): string => new Date(vi.getRealSystemTime()).toISOString().slice(0, 10)

/** Downloads a release's files as a user does. */
const download = (world: World, tag: string): string => {
  const folder = temporaryFolder()
  cpSync(join(world.folder, 'assets', tag), folder, { recursive: true })
  return folder
}

/** Holds what users get of a release against what they are promised. */
export const expectReleased = async (world: World, version: string, commit: string): Promise<Release> => {
  const tag = `v${version}`
  const { releases, packages, site } = world.state()
  const release = releases.find((one) => one.tag === tag)!
  expect(release).toMatchObject({ draft: false, latest: true, title: tag })
  expect(world.git('ls-remote', 'origin', `refs/tags/${tag}`)).toBe(`${commit}\trefs/tags/${tag}`)
  expect(JSON.parse(world.git('show', `${commit}:dist/index.json`))).toMatchObject({ version })
  expect(Object.keys(release.assets)).toEqual(
    expect.arrayContaining([
      'SHA256SUMS',
      'articles.jsonl',
      'changes.atom',
      'changes.json',
      'croissant.json',
      'seeds.tar.gz',
      `tulieu-${version}.tar.gz`,
      `tulieu-${version}.zip`,
      `tulieu-${tag}.intoto.jsonl`
    ])
  )
  const folder = download(world, tag)
  const { subjects, commit: signed } = JSON.parse(readFileSync(join(folder, `tulieu-${tag}.intoto.jsonl`), 'utf8'))
  expect(signed).toBe(commit)
  expect(subjects).toEqual(
    Object.keys(release.assets)
      .filter((name) => !name.endsWith('.intoto.jsonl'))
      .sort()
  )
  const verified = await cli(['verify', folder])
  expect(verified.stdout + verified.stderr).toContain('as it should be')
  expect(verified.code).toBe(0)
  expect(Object.keys(packages['tulieu-data'] ?? {})).toContain(version)
  expect(Object.keys(site)).toEqual(expect.arrayContaining(['index.html', 'schema/v0/article.schema.json']))
  return release
}
