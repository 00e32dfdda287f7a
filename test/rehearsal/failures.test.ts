import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runProposal, runRelease } from './event.ts'
import { expectReleased, onlyPull, timeout } from './expected.ts'
import { logOf } from './runner.ts'
import { build, createReleasedWorld, type World } from './world.ts'

describe('a release that fails again and again', { timeout }, () => {
  let world: World
  let commit: string
  beforeAll(async () => {
    world = createReleasedWorld('0.1.0', '0.1.1')
    const correction = world.push('Correct a section', (clone) => {
      const override = 'overrides:\n  section:\n    value: Đời sống\n    reason: The page shows it in a picture only.\n'
      writeFileSync(join(clone, 'seeds/000_8793b973273cb7b5.yaml'), override)
      build(clone)
    })
    await runProposal(world, correction)
    expect(onlyPull(world).title).toBe('Release 0.1.1')
    commit = world.merge('merge')
  }, timeout)
  const published = (): string[] =>
    world.state().changes.filter((change) => /publish|--draft=false|release create/u.test(change))

  test('goes on where it stopped, and publishes nothing twice', async () => {
    // Each of these strikes once: before the work, or after it, when nobody hears that it was done.
    world.change(({ faults }) => {
      faults.push(
        'gh release upload',
        'after gh release create',
        'after gh release edit v0.1.1 --draft=false',
        'after npm publish'
      )
    })
    let run = await runRelease(world, commit)
    let attempts = 1
    // Somebody had put another file into the draft.
    world.change(({ releases }) => {
      releases[0]!.assets['notes.txt'] = '0'.repeat(64)
    })
    while (!run.success && attempts < 9) {
      run = await runRelease(world, commit, run)
      attempts++
    }
    expect(world.state().faults).toEqual([])
    expect(attempts).toBe(5)
    const once = ['gh release create v0.1.1', 'gh release edit v0.1.1 --draft=false', 'npm publish tulieu-data@0.1.1']
    expect(published()).toEqual(expect.arrayContaining(once))
    expect(new Set(published()).size).toBe(published().length)
    await expectReleased(world, '0.1.1', commit)
  })

  test('run again from the start, it finds everything done', async () => {
    const before = published()
    const run = await runRelease(world, commit)
    expect(logOf(run)).toContain('v0.1.1 is published already')
    expect(run.success).toBe(true)
    expect(published()).toEqual(before)
  })

  test('its notes are about what changed since the release before', () => {
    const { notes } = world.state().releases[0]!
    expect(notes).toContain('000_8793b973273cb7b5')
    expect(notes).not.toContain('001_dc34ba8873e93297')
  })
})
