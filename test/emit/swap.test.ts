import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { takeLock, tryLock } from '../../scripts/emit/lock.ts'
import { type Owner, thisOwner } from '../../scripts/emit/owner.ts'
import { type Places, placesOf } from '../../scripts/emit/places.ts'
import { recover } from '../../scripts/emit/swap.ts'
import { filesIn, temporaryFolder } from './folder.ts'
import { article, sourceOf } from './sample.ts'

const build = (out: string, ...ids: string[]): Promise<unknown> =>
  emitDataset(sourceOf(ids.map((id) => article(id))), out)

/** A dataset of article `old`, and beside it one of article `new` in the place where a build stages. */
const staged = async (): Promise<{ places: Places; old: object; fresh: object; parent: string }> => {
  const parent = temporaryFolder()
  const places = placesOf(join(parent, 'dist'))
  await build(places.target, 'new')
  const fresh = filesIn(places.target)
  renameSync(places.target, places.stage)
  const elsewhere = join(temporaryFolder(), 'dist')
  await build(elsewhere, 'old')
  cpSync(elsewhere, places.target, { recursive: true })
  return { places, old: filesIn(places.target), fresh, parent }
}

describe('recover, after a build was killed', () => {
  test('does nothing where no build was', async () => {
    const out = join(temporaryFolder(), 'dist')
    expect(await recover(out)).toBe('clean')
    await build(out, 'a')
    expect(await recover(out)).toBe('clean')
    expect(await recover(join(out, 'no', 'such'))).toBe('clean')
  })

  test('before the first rename: keeps the old dataset and clears the stage away', async () => {
    const { places, old, parent } = await staged()
    rmSync(join(places.stage, 'index.json'))
    expect(await recover(places.target)).toBe('recovered')
    expect(filesIn(places.target)).toEqual(old)
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('between the renames: completes the swap', async () => {
    const { places, fresh, parent } = await staged()
    renameSync(places.target, places.old)
    expect(await recover(places.target)).toBe('recovered')
    expect(filesIn(places.target)).toEqual(fresh)
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('between the renames, when somebody made an empty folder since: completes the swap', async () => {
    const { places, fresh } = await staged()
    renameSync(places.target, places.old)
    mkdirSync(places.target)
    await recover(places.target)
    expect(filesIn(places.target)).toEqual(fresh)
  })

  test('between the renames, when somebody put other files there since: deletes nothing and says so', async () => {
    const { places, old, fresh } = await staged()
    renameSync(places.target, places.old)
    mkdirSync(places.target)
    writeFileSync(join(places.target, 'mine.txt'), 'x')
    await expect(recover(places.target)).rejects.toMatchObject({ failure: 'usage' })
    expect(filesIn(places.target)).toEqual({ 'mine.txt': 'x' })
    expect(filesIn(places.old)).toEqual(old)
    expect(filesIn(places.stage)).toEqual(fresh)
  })

  test('after the second rename: keeps the new dataset and clears the old one away', async () => {
    const { places, fresh, parent } = await staged()
    renameSync(places.target, places.old)
    renameSync(places.stage, places.target)
    await recover(places.target)
    expect(filesIn(places.target)).toEqual(fresh)
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('while it deleted the old dataset: never takes half a dataset for one', async () => {
    const { places, parent } = await staged()
    rmSync(join(places.stage, 'index.json'))
    renameSync(places.stage, places.trash)
    rmSync(places.target, { recursive: true })
    await recover(places.target)
    expect(readdirSync(parent)).toEqual([])
  })

  test('the next build recovers by itself', async () => {
    const { places, parent } = await staged()
    renameSync(places.target, places.old)
    await build(places.target, 'third')
    expect(Object.keys(filesIn(places.target))).toContain('markdown/third.md')
    expect(readdirSync(parent)).toEqual(['dist'])
  })
})

/** Puts a lock up as an owner that is like this process but for what is given. */
const lockOf = (places: Places, owner: Partial<Owner>): string => {
  const whole = { ...thisOwner(), ...owner }
  const name = `${places.prefix}lock-${whole.nonce}`
  writeFileSync(join(places.parent, name), JSON.stringify(whole))
  return name
}

/** A process that has ended. */
const deadPid = async (): Promise<number> => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid!
}

describe('the lock', () => {
  const places = (): Places => placesOf(join(temporaryFolder(), 'dist'))

  test('a second build at once fails, and names the first', async () => {
    const { target } = places()
    let second: unknown
    async function* slow(): AsyncGenerator<DatasetRecord> {
      yield article('first')
      second = await build(target, 'second').catch((error: unknown) => error)
    }
    await emitDataset(sourceOf(slow()), target)
    expect(second).toMatchObject({
      failure: 'machine',
      message: expect.stringContaining(`is being built by process ${process.pid} on ${hostname()} since 20`)
    })
    expect(Object.keys(filesIn(target))).toContain('markdown/first.md')
  })

  test('a running build is left alone by recover', async () => {
    const { target, parent } = places()
    await build(target, 'old')
    let seen: unknown
    async function* slow(): AsyncGenerator<DatasetRecord> {
      seen = await recover(target)
      yield article('new')
    }
    await emitDataset(sourceOf(slow()), target)
    expect(seen).toBe('busy')
    expect(Object.keys(filesIn(target))).toContain('markdown/new.md')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  test('a dead owner is taken over', async () => {
    const there = places()
    lockOf(there, { pid: await deadPid() })
    const lock = await takeLock(there)
    lock.release()
    expect(readdirSync(there.parent)).toEqual([])
  })

  test('where the system does not say when a process started, a dead owner is one without a process', async () => {
    const there = places()
    lockOf(there, { pid: await deadPid(), started: null })
    expect(await tryLock(there)).toHaveProperty('lock')
  })

  test('an owner whose process id was given to another process is dead', async () => {
    const there = places()
    lockOf(there, { started: '1' })
    expect(await tryLock(there)).toHaveProperty('lock')
  })

  test('an owner from before the machine was started again is dead', async () => {
    const there = places()
    lockOf(there, { boot: 'another' })
    expect(await tryLock(there)).toHaveProperty('lock')
  })

  test('an owner on another machine cannot be seen from here: it is not taken over, and the message says what to do', async () => {
    const there = places()
    const name = lockOf(there, { host: 'elsewhere.example', nonce: '0' })
    await expect(takeLock(there)).rejects.toMatchObject({
      message: expect.stringContaining(`delete ${join(there.parent, name)}`)
    })
    expect(readdirSync(there.parent)).toEqual([name])
  })

  test('a lock file that a power cut left empty is no lock', async () => {
    const there = places()
    writeFileSync(join(there.parent, `${there.prefix}lock-x`), '')
    expect(await tryLock(there)).toHaveProperty('lock')
  })

  test('of many that come at once over a dead owner, exactly one gets it', async () => {
    const there = places()
    lockOf(there, { pid: await deadPid() })
    const taken = await Promise.all(Array.from({ length: 20 }, () => tryLock(there)))
    expect(taken.filter((one) => 'lock' in one)).toHaveLength(1)
  })

  test('another dataset in the same folder has its own', async () => {
    const there = places()
    await takeLock(there)
    expect(await tryLock(placesOf(join(there.parent, 'dist2')))).toHaveProperty('lock')
  })
})
