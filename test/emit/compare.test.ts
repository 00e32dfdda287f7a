import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emitDataset } from '../../scripts/emit/build.ts'
import { checkDataset, compareFolders } from '../../scripts/emit/compare.ts'
import { filesIn, temporaryFolder } from './folder.ts'
import { article, context, sourceOf } from './sample.ts'

/** A folder with these files. */
const folderOf = (files: { [name: string]: string | Buffer }): string => {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('checkDataset', () => {
  test('finds nothing where the dataset is current', async () => {
    const out = join(temporaryFolder(), 'dist')
    const source = sourceOf([article('a'), article('b')])
    await emitDataset(source, out)
    expect(await checkDataset(source, out)).toEqual([])
  })

  test('says which file is stale and where, and touches nothing', async () => {
    const out = join(temporaryFolder(), 'dist')
    await emitDataset(sourceOf([article('a'), article('b')]), out)
    const before = filesIn(out)
    const found = await checkDataset(sourceOf([article('a', { section: 'Giáo dục' }), article('c')]), out)
    const states = Object.fromEntries(found!.map(({ path, state }) => [path, state]))
    expect(states).toMatchObject({
      'articles.csv': 'stale',
      'index.json': 'stale',
      'markdown/a.md': 'stale',
      'markdown/b.md': 'extra',
      'markdown/c.md': 'missing'
    })
    expect(states).not.toHaveProperty('people.csv')
    expect(found!.find(({ path }) => path === 'markdown/a.md')?.why).toBe(
      'line 4: expected "section: \\"Giáo dục\\"", found "language: \\"vi\\""'
    )
    expect(filesIn(out)).toEqual(before)
  })

  test('of a dataset that is not there every file is missing', async () => {
    const found = await checkDataset(sourceOf([article('a')]), join(temporaryFolder(), 'none'))
    expect(found!.every(({ state }) => state === 'missing')).toBe(true)
    expect(found!.map(({ path }) => path)).toContain('markdown/a.md')
  })

  test('gives up with its source', async () => {
    const out = join(temporaryFolder(), 'dist')
    expect(await checkDataset({ records: [], context, totals: () => null }, out)).toBeNull()
  })

  test('does not follow a link', async () => {
    const link = join(temporaryFolder(), 'link')
    symlinkSync(temporaryFolder(), link)
    await expect(checkDataset(sourceOf([]), link)).rejects.toMatchObject({ failure: 'usage' })
  })
})

describe('compareFolders', () => {
  const why = (expected: string | Buffer, found: string | Buffer): string | undefined =>
    compareFolders(folderOf({ f: expected }), folderOf({ f: found }))[0]?.why

  test('names the first line that differs', () => {
    expect(why('a\nb\nc\n', 'a\nx\ny\n')).toBe('line 2: expected "b", found "x"')
    expect(why('a\nb\n', 'a\n')).toBe('it ends before line 2: expected "b"')
    expect(why('a\n', 'a\nb\n')).toBe('line 2 and what follows should not be there: "b"')
    expect(why('a\n', 'a')).toBe('it differs in the line end at its end')
    expect(why('a\n', 'a\r\n')).toBe('line 1: expected "a", found "a\\r"')
  })

  test('shows of a long line the part that differs', () => {
    const line = 'x'.repeat(1000)
    expect(why(`${line}a${line}`, `${line}b${line}`)).toBe(
      `line 1: expected …"${'x'.repeat(30)}a${'x'.repeat(29)}"…, found …"${'x'.repeat(30)}b${'x'.repeat(29)}"…`
    )
  })

  test('does not stumble over bytes that are no text', () => {
    expect(why('a\n', Buffer.from([0xff, 0xfe]))).toBe('its bytes differ')
  })

  test('walks folders and files in the same order', () => {
    const fresh = folderOf({ 'a/b': '1', 'a-b': '2', 'a.b': '3', 'z/y/x': '4' })
    const target = folderOf({ 'a/b': '1', 'a-b': '2', 'a/c': '5', 'z/y/x': '4' })
    expect(compareFolders(fresh, target).map(({ path, state }) => [path, state])).toEqual([
      ['a.b', 'missing'],
      ['a/c', 'extra']
    ])
  })

  test('a link in the place of a file is stale', () => {
    const target = folderOf({ f: 'x' })
    rmSync(join(target, 'f'))
    symlinkSync('/etc/hostname', join(target, 'f'))
    expect(compareFolders(folderOf({ f: 'x' }), target)).toEqual([
      { path: 'f', state: 'stale', why: 'it is not a plain file' }
    ])
  })
})
