import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { school } from '../support/texts.ts'
import { timeout } from './expected.ts'
import { activeIn, hostile, pwned } from './hostile.ts'
import { logOf, runWorkflow } from './runner.ts'
import { build, createWorld } from './world.ts'

describe('a stranger’s pull request', { timeout }, () => {
  test('CI says what it does to the data, and runs nothing of what it names', async () => {
    const world = createWorld()
    const branch = 'a;touch$IFS\'pwned\'`touch$IFS"pwned"`$(touch$IFS"pwned")'
    world.git('checkout', '--quiet', '-b', branch)
    writeFileSync(join(world.clone, 'seeds/hostile2.txt'), school.replace(/^.*\n/u, `${hostile}\n`))
    build(world.clone)
    world.git('add', '--all')
    world.git('commit', '--quiet', '--message', hostile)
    const sha = world.git('rev-parse', 'HEAD')
    world.git('push', '--quiet', 'origin', 'HEAD:refs/pull/9/merge')
    world.git('checkout', '--quiet', '-')
    const event = { name: 'pull_request', sha, ref: 'refs/pull/9/merge', headRef: branch } as const
    const run = await runWorkflow(world, 'ci.yml', event, {
      without: ['Workflows']
    })
    expect(logOf(run)).toContain('dist is current')
    expect(run.success).toBe(true)
    const { summary } = run.jobs.check!
    expect(summary).toContain('hostile2')
    expect(activeIn(summary)).toEqual([])
    expect(pwned(world)).toEqual([])
  })
})
