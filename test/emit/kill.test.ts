import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { validateRecord } from '../../scripts/check/schema.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { recover } from '../../scripts/emit/swap.ts'
import { verify } from '../../scripts/release/verify.ts'
import { temporaryFolder } from './folder.ts'
import { killRecords } from './kill-records.ts'
import { schemaFolder, sourceOf } from './sample.ts'

const KILLS = 20

/** Longer than a build of the child takes where nothing else runs: kills fall into every part of one. */
const LONGEST_MS = 300

const sumsOf = (folder: string): string => readFileSync(join(folder, 'SHA256SUMS'), 'utf8')

/** What the sums are where one of the two datasets was built undisturbed. */
const undisturbed = async (which: 'a' | 'b'): Promise<string> => {
  const out = join(temporaryFolder(), 'dist')
  await emitDataset(sourceOf(killRecords(which)), out)
  return sumsOf(out)
}

/** Lets a process build in turn and kills it without notice at some moment, after at most `longest` milliseconds. */
const killedBuild = async (out: string, longest: number): Promise<void> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts'), out], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await once(child.stdout, 'data')
  await sleep(Math.random() * longest)
  child.kill('SIGKILL')
  const [code, signal] = await once(child, 'exit')
  expect([code, signal]).toEqual([null, 'SIGKILL'])
}

test(`${KILLS} builds killed at random moments leave the old dataset or the new one, whole`, {
  timeout: 120_000
}, async () => {
  const whole = [await undisturbed('a'), await undisturbed('b')]
  const parent = temporaryFolder()
  const out = join(parent, 'dist')
  let longest = LONGEST_MS
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = existsSync(out)
    await killedBuild(out, longest)
    const beside = readdirSync(parent).join(' ')
    await recover(out)
    // The very first builds may be killed before there is any dataset.
    expect(readdirSync(parent), beside).toEqual(before || existsSync(out) ? ['dist'] : [])
    if (!existsSync(out)) {
      // On a busy machine the first build takes longer.
      longest *= 1.5
      continue
    }
    expect(await verify(out, { validateRecord, schemaFolder }), beside).toEqual([])
    expect(whole, beside).toContain(sumsOf(out))
  }
  expect(existsSync(out)).toBe(true)
})
