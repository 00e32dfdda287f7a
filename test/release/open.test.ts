import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { entriesOf } from '../../scripts/release/archive/entries.ts'
import { writeTarGz } from '../../scripts/release/archive/tar.ts'
import { writeZip } from '../../scripts/release/archive/zip.ts'
import { openDataset } from '../../scripts/release/open.ts'
import { filesIn } from '../emit/folder.ts'
import { article } from '../emit/sample.ts'
import { temporaryFolder } from '../support/folder.ts'
import { makeDataset } from './dataset.ts'
import { makeRepository, type Repository } from './repository.ts'

let repository: Repository
let here: string

beforeEach(() => {
  here = process.cwd()
  repository = makeRepository()
  process.chdir(repository.folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  process.chdir(here)
})

const dataset = (id: string) => makeDataset({ records: [article(id)] })

/** The ids of the dataset that a place leads to. */
const idsAt = async (place: string): Promise<string[]> => {
  const { folder, close } = await openDataset(place)
  const text = readFileSync(join(folder!, 'articles.jsonl'), 'utf8')
  close()
  return [...text.matchAll(/"id":"([^"]*)"/gu)].map((match) => match[1]!)
}

describe('a git ref', () => {
  test('is a branch, a tag, an ancestor, a hash; its dataset is in dist unless a path says otherwise', async () => {
    repository.commit(await dataset('first'), ['v1.0.0'])
    repository.commit(await dataset('elsewhere'), [], 'data/vi')
    repository.commit(await dataset('second'))
    const hash = repository.git('rev-parse', 'HEAD').trim()
    expect(await idsAt('v1.0.0')).toEqual(['first'])
    expect(await idsAt('main')).toEqual(['second'])
    expect(await idsAt('HEAD~1')).toEqual(['first'])
    expect(await idsAt(hash)).toEqual(['second'])
    expect(await idsAt('main:data/vi')).toEqual(['elsewhere'])
    expect(await idsAt('main:data/vi/')).toEqual(['elsewhere'])
  })

  test('comes after a folder of the same name; git: and ./ say which', async () => {
    repository.commit(await dataset('ref'))
    repository.commit(await dataset('ref'), [], 'main')
    writeFileSync(
      'main/articles.jsonl',
      readFileSync('main/articles.jsonl', 'utf8').replace('"id":"ref"', '"id":"folder"')
    )
    expect(await idsAt('main')).toEqual(['folder'])
    expect(await idsAt('./main')).toEqual(['folder'])
    expect(await idsAt('git:main')).toEqual(['ref'])
  })

  test('a link to a folder is not followed, and the message says so', async () => {
    symlinkSync(await dataset('a'), 'data')
    await expect(openDataset('data')).rejects.toThrow(
      expect.objectContaining({ failure: 'usage', message: expect.stringMatching(/^data is a symbolic link/u) })
    )
  })

  test('gives every byte as it was committed, and leaves nothing behind', async () => {
    const made = await dataset('a')
    repository.commit(made)
    vi.stubEnv('TMPDIR', temporaryFolder())
    const { folder, close } = await openDataset('HEAD')
    const [got, want] = [filesIn(folder!), filesIn(made)]
    for (const path of Object.keys(want)) if (/^(?!schema\/).*\//u.test(path)) delete want[path]
    expect(got).toEqual(want)
    close()
    expect(existsSync(folder!)).toBe(false)
    expect(readdirSync(tmpdir())).toEqual([])
  })

  test.each([
    ['nowhere', /nowhere is neither on the disk nor a git ref/u],
    ['--output=/tmp/x', /neither on the disk nor a git ref/u],
    ['main; touch x', /neither on the disk nor a git ref/u],
    ['git:', /neither on the disk nor a git ref/u],
    ['main:data', /main has no folder data/u],
    ['main:../secret', /is no path within a repository/u],
    ['main:/etc', /is no path within a repository/u],
    ['main:.git', /main has no folder \.git/u],
    ['./main', /is not there/u]
  ])('%s is refused', async (place, message) => {
    repository.commit(await dataset('a'))
    await expect(openDataset(place)).rejects.toThrow(expect.objectContaining({ failure: 'usage' }))
    await expect(openDataset(place)).rejects.toThrow(message)
    expect(existsSync(join(repository.folder, 'x'))).toBe(false)
  })

  test('with a link in its dataset is refused, and nothing is written through it', async () => {
    repository.commit(await dataset('a'))
    symlinkSync('/tmp', join(repository.folder, 'dist/away'))
    repository.git('add', '--all')
    repository.git('commit', '--quiet', '--message=Link')
    await expect(openDataset('HEAD')).rejects.toThrow(/"away" in commit [0-9a-f]{12} is not a plain file/u)
  })

  test('outside a repository is no ref', async () => {
    process.chdir(tmpdir())
    await expect(openDataset('main')).rejects.toThrow(/neither on the disk nor a git ref/u)
  })
})

describe('an archive', () => {
  test.each([
    ['tar.gz', writeTarGz],
    ['zip', writeZip]
  ])('%s is unpacked for reading, and nothing stays', async (kind, pack) => {
    await pack(`data.${kind}`, entriesOf(await dataset('packed'), 'data-1.0.0'), '2026-11-20')
    vi.stubEnv('TMPDIR', temporaryFolder())
    expect(await idsAt(`data.${kind}`)).toEqual(['packed'])
    expect(readdirSync(tmpdir())).toEqual([])
  })

  test('that holds no dataset is refused, and nothing stays', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), 'x')
    await writeZip('data.zip', entriesOf(folder, 'data-1.0.0'), '2026-11-20')
    vi.stubEnv('TMPDIR', temporaryFolder())
    await expect(openDataset('data.zip')).rejects.toThrow('data.zip is no dataset: it has no index.json')
    expect(readdirSync(tmpdir())).toEqual([])
  })
})

describe('a folder', () => {
  test('that is no dataset is refused', async () => {
    mkdirSync('empty')
    writeFileSync('file', '')
    await expect(openDataset('empty')).rejects.toThrow('empty is no dataset: it has no index.json')
    await expect(openDataset('file')).rejects.toThrow('file is neither a .tar.gz nor a .zip')
  })

  test('is read where it is, and not removed', async () => {
    const made = await dataset('a')
    const { folder, close } = await openDataset(made)
    close()
    expect(folder).toBe(made)
    expect(existsSync(made)).toBe(true)
  })
})

test('none is the dataset before the first', async () => {
  expect((await openDataset('none')).folder).toBeNull()
})
