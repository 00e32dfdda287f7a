import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emitDataset } from '../../scripts/emit/build.ts'
import type { Format } from '../../scripts/emit/emitter.ts'
import { orFail } from '../../scripts/emit/failure.ts'
import { inspectTarget } from '../../scripts/emit/target.ts'
import { filesIn, temporaryFolder } from './folder.ts'
import { article, sourceOf } from './sample.ts'

const build = (out: string): Promise<unknown> => emitDataset(sourceOf([article('a')]), out)

/** A dataset in a folder of the test's own. */
const dataset = async (): Promise<string> => {
  const out = join(temporaryFolder(), 'dist')
  await build(out)
  return out
}

describe('what a build may replace', () => {
  test('nothing, an empty folder, a dataset', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'empty'))
    expect(inspectTarget(join(folder, 'none'))).toBe('absent')
    expect(inspectTarget(join(folder, 'empty'))).toBe('empty')
    expect(inspectTarget(await dataset())).toBe('dataset')
  })

  test('a dataset of which a file was deleted or edited: nothing is lost that a build does not give', async () => {
    const out = await dataset()
    rmSync(join(out, 'articles.csv'))
    writeFileSync(join(out, 'people.csv'), 'edited')
    expect(inspectTarget(out)).toBe('dataset')
  })

  test('no dataset with other files in it: they are named', async () => {
    const out = await dataset()
    for (const name of ['b.txt', 'markdown/notes.md', 'd.txt', 'e.txt']) writeFileSync(join(out, name), 'x')
    expect(() => inspectTarget(out)).toThrow(/b\.txt, d\.txt, e\.txt and 1 more/)
    await expect(build(out)).rejects.toMatchObject({ failure: 'usage' })
    expect(filesIn(out)['markdown/notes.md']).toBe('x')
  })

  test('no dataset with a link in it', async () => {
    const out = await dataset()
    rmSync(join(out, 'people.csv'))
    symlinkSync('/etc/passwd', join(out, 'people.csv'))
    expect(() => inspectTarget(out)).toThrow(/people\.csv/)
  })

  test('no other folder, though it has sums of its own', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'thesis.txt'), 'x')
    expect(() => inspectTarget(folder)).toThrow(/no dataset of ours/)
    writeFileSync(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  thesis.txt\n${'0'.repeat(64)}  index.json\n`)
    writeFileSync(join(folder, 'index.json'), '{"$schema":"https://example.com/other"}')
    expect(() => inspectTarget(folder)).toThrow(/no dataset of ours/)
    await expect(build(folder)).rejects.toMatchObject({ failure: 'usage' })
    expect(Object.keys(filesIn(folder))).toHaveLength(3)
  })

  test('no link to a folder, be it to a dataset: it is not followed', async () => {
    const out = await dataset()
    const link = join(temporaryFolder(), 'link')
    symlinkSync(out, link)
    const before = filesIn(out)
    await expect(build(link)).rejects.toMatchObject({
      failure: 'usage',
      message: expect.stringContaining('symbolic link')
    })
    expect(filesIn(out)).toEqual(before)
  })

  test('no file, and nothing below a file', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'x')
    await expect(build(file)).rejects.toMatchObject({
      failure: 'machine',
      message: expect.stringContaining('not a folder')
    })
    await expect(build(join(file, 'dist'))).rejects.toMatchObject({ failure: 'machine' })
  })

  test('not the root of the file system', async () => {
    await expect(build('/')).rejects.toMatchObject({ failure: 'usage' })
  })
})

// Linux lets nobody, not even the superuser, make files there.
test.skipIf(process.platform !== 'linux')('a folder that cannot be written gives a clear error', async () => {
  await expect(build('/sys/dist')).rejects.toMatchObject({
    failure: 'machine',
    message: expect.stringMatching(/^cannot lock \/sys\/dist: .*(permission denied|not permitted|read-only)/)
  })
})

// Linux has a device that is always full.
test.skipIf(process.platform !== 'linux')('a full disk gives a clear error and leaves the old dataset', async () => {
  const out = await dataset()
  const before = filesIn(out)
  const source = sourceOf([article('b')])
  const write = (): void => orFail('write', '/dev/full', () => writeFileSync('/dev/full', 'x'))
  const full: Format = { name: 'full', open: () => ({ write, close: () => [], abort: () => {} }) }
  await expect(emitDataset({ ...source, also: [full] }, out)).rejects.toMatchObject({
    failure: 'machine',
    message: expect.stringContaining('the disk is full')
  })
  expect(filesIn(out)).toEqual(before)
  expect(readdirSync(join(out, '..'))).toEqual(['dist'])
})
