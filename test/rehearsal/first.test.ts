import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { market } from '../support/texts.ts'
import { runProposal, runPush, runRelease } from './event.ts'
import { expectReleased, onlyPull, openPulls, timeout, today } from './expected.ts'
import { activeIn, hostile, pwned } from './hostile.ts'
import { logOf } from './runner.ts'
import { build, createWorld, datasetOn, edit, type World } from './world.ts'

describe('a first release, with everything around it that could get in its way', { timeout }, () => {
  let world: World
  beforeAll(() => {
    world = createWorld()
    world.push('Add a capture', (clone) => {
      writeFileSync(join(clone, 'seeds/hostile.txt'), market.replace(/^.*\n/u, `${hostile}\n`))
      build(clone)
    })
    world.git('tag', 'next')
    world.git('push', '--quiet', 'origin', 'next')
    // A stranger's pull request from a branch of the same name.
    world.change(({ pulls }) => {
      const fork = { fork: true, state: 'open', merged: null, comments: [] } as const
      pulls.push({ ...fork, number: 1, head: 'release/next', title: 'Mine', body: '', comments: [] })
    })
  }, timeout)
  const head = (): string => world.git('rev-parse', 'HEAD')

  test('a pull request proposes it', async () => {
    const { release } = await runPush(world, head())
    expect(release.jobs.build!.result).toBe('skipped')
    expect(onlyPull(world)).toMatchObject({ head: 'release/next', title: 'Release 0.1.0' })
    expect(world.state().pulls[0]).toMatchObject({ title: 'Mine', state: 'open', comments: [] })
    expect(datasetOn(world, 'release/next')).toEqual({ version: '0.1.0', released: today() })
    expect(world.git('show', 'origin/release/next:CHANGELOG.md')).toContain(`\n## [0.1.0] - ${today()}\n`)
    expect(world.git('diff', '--name-only', 'origin/main', 'origin/release/next', '--', ':!dist').split('\n')).toEqual([
      'CHANGELOG.md',
      'schema/dataset.yaml'
    ])
    expect(world.state().dispatched).toEqual(['ci.yml release/next'])
  })

  test('the same push again changes nothing', async () => {
    const { pulls, dispatched } = world.state()
    await runProposal(world, head())
    expect(world.state()).toMatchObject({ pulls, dispatched })
  })

  test('merging it publishes the release, and proposes to go on', async () => {
    const commit = world.merge('squash')
    await runPush(world, commit)
    const { notes } = await expectReleased(world, '0.1.0', commit)
    expect(notes).toContain('0.1.0')
    expect(activeIn(notes)).toEqual([])
    const [, merged] = world.state().pulls
    expect(merged!.comments).toEqual([expect.stringContaining('/releases/tag/v0.1.0')])
    expect(onlyPull(world).title).toBe('Begin 0.1.1-dev')
  })

  test('data that changes under the number of the release is refused, other changes are not', async () => {
    const main = head()
    const typo = world.push('Mend a typo', (clone) => edit(join(clone, 'README.md'), /$/u, '\n'))
    expect((await runRelease(world, typo)).jobs.build!.result).toBe('skipped')
    world.git('checkout', '--quiet', '-b', 'correction')
    edit(join(world.clone, 'dist/articles.csv'), /$/u, ' ')
    world.git('commit', '--quiet', '--all', '--message', 'Correct')
    world.git('push', '--quiet', 'origin', 'correction')
    const run = await runRelease(world, head())
    expect(run.success).toBe(false)
    expect(logOf(run)).toContain(`0.1.0 was released from commit ${main}`)
    world.git('checkout', '--quiet', '-')
  })

  test('then the dataset is between releases again, and nothing is left to propose', async () => {
    await runProposal(world, head())
    const commit = world.merge('merge')
    const before = world.state()
    await runPush(world, commit)
    expect(datasetOn(world, 'main')).toEqual({ version: '0.1.1-dev', released: null })
    expect(openPulls(world)).toEqual([])
    expect(world.state()).toEqual(before)
  })

  test('nothing in a title was ever run', () => {
    expect(world.git('show', 'v0.1.0:dist/articles.jsonl')).toContain('$(touch pwned)')
    expect(pwned(world)).toEqual([])
  })
})
