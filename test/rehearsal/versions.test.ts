import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { market } from '../support/texts.ts'
import { runProposal, runPush, runRelease } from './event.ts'
import { expectReleased, onlyPull, openPulls, timeout, today } from './expected.ts'
import { logOf } from './runner.ts'
import type { Pull } from './stand-ins/state.ts'
import { build, createReleasedWorld, datasetOn, edit, setVersion, type World } from './world.ts'

describe('versions grow with what changed', { timeout }, () => {
  let world: World
  beforeAll(() => {
    world = createReleasedWorld('1.0.0', '1.0.1')
  }, timeout)

  test('nothing: no pull request', async () => {
    await runProposal(
      world,
      world.push('Mend a typo', (clone) => edit(join(clone, 'README.md'), /$/u, '\n'))
    )
    expect(openPulls(world)).toEqual([])
  })

  test('a new article: minor', async () => {
    const commit = world.push('Add a capture', (clone) => {
      writeFileSync(join(clone, 'seeds/market.txt'), market)
      build(clone)
    })
    await runProposal(world, commit)
    expect(onlyPull(world).title).toBe('Release 1.1.0')
    expect(datasetOn(world, 'release/next')).toEqual({ version: '1.1.0', released: today() })
  })

  test('undone: the pull request goes, and its branch', async () => {
    const [{ number }] = openPulls(world) as [Pull]
    const commit = world.push('Take it back', () => world.git('revert', '--no-commit', 'HEAD'))
    await runProposal(world, commit)
    expect(world.state().pulls[number - 1]).toMatchObject({ state: 'closed' })
    expect(world.git('ls-remote', 'origin', 'refs/heads/release/next')).toBe('')
  })

  test('a narrower licence: major, all the way', async () => {
    const commit = world.push('Ask for attribution', (clone) => {
      edit(join(clone, 'schema/dataset.yaml'), 'name: CC0-1.0', 'name: CC-BY-4.0')
      build(clone)
    })
    await runProposal(world, commit)
    expect(onlyPull(world).title).toBe('Release 2.0.0')
    const merged = world.merge('squash')
    await runPush(world, merged)
    await expectReleased(world, '2.0.0', merged)
    expect(onlyPull(world).title).toBe('Begin 2.0.1-dev')
  })

  test('a tag on another commit stops a release before anything is made', async () => {
    world.git('push', '--quiet', 'origin', 'HEAD~1:refs/tags/v3.0.0')
    const commit = world.push('Release by hand', (clone) => {
      setVersion(clone, '3.0.0', '2026-12-01')
    })
    const before = world.state()
    const run = await runRelease(world, commit)
    expect(run.jobs.version!.result).toBe('failure')
    expect(logOf(run)).toContain('3.0.0 was released from commit')
    expect(world.state()).toEqual(before)
  })
})
