import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { applyDelta, deltaName, writeDelta } from '../../scripts/release/delta.ts'
import { diff } from '../../scripts/release/diff.ts'
import { readPage, snippetsOf } from '../docs/page.ts'
import { nastyArticle } from '../emit/nasty.ts'
import { article, moved, removed } from '../emit/sample.ts'
import { temporaryFolder } from '../support/folder.ts'
import { makeDataset } from './dataset.ts'

const jsonl = (folder: string): string => join(folder, 'articles.jsonl')

/** Puts records into a dataset in the place of its own: much quicker than to build one. */
const put = (folder: string, records: DatasetRecord[]): void =>
  writeFileSync(jsonl(folder), records.map((record) => `${canonicalize(record)}\n`).join(''))

/** The delta between two datasets, and what it makes of the older one. */
const deltaOf = (before: string, after: string) => {
  const folder = temporaryFolder()
  const file = writeDelta(folder, diff(before, after))!
  const path = join(folder, file.path)
  return { file, path, lines: readFileSync(path, 'utf8').trimEnd().split('\n'), made: join(folder, 'made.jsonl') }
}

const from = (version: string) => ({ version, released: '2026-12-01' })

describe('a delta', () => {
  let before: string
  let after: string

  beforeEach(async () => {
    before = await makeDataset({ records: [article('a'), article('b'), article('c')], metadata: from('1.0.0') })
    after = await makeDataset({
      records: [article('a', { title: 'Đã sửa' }), moved('b', 'a'), article('d')],
      metadata: from('2.0.0')
    })
  })

  test('says where it starts and ends, and names each operation, sorted by id', () => {
    const { file, lines } = deltaOf(before, after)
    expect(file).toMatchObject({ path: 'delta-from-1.0.0.jsonl', records: 4 })
    const [head, ...operations] = lines.map((line) => JSON.parse(line))
    expect(head).toMatchObject({ delta: 1, base: { version: '1.0.0' }, result: { version: '2.0.0' } })
    expect(operations.map(({ op, id, record }) => [op, id, record?.kind])).toEqual([
      ['MOD', 'a', 'article'],
      ['MOD', 'b', 'moved'],
      ['DEL', 'c', undefined],
      ['ADD', 'd', 'article']
    ])
    expect(lines.map((line) => canonicalize(JSON.parse(line)))).toEqual(lines)
  })

  test('leads from the one to the other, byte for byte', () => {
    const { path, made } = deltaOf(before, after)
    applyDelta(path, jsonl(before), made)
    expect(readFileSync(made)).toEqual(readFileSync(jsonl(after)))
  })

  test('is written even where nothing changed', () => {
    const { lines, path, made } = deltaOf(before, before)
    expect(lines).toHaveLength(1)
    applyDelta(path, jsonl(before), made)
    expect(readFileSync(made)).toEqual(readFileSync(jsonl(before)))
  })

  test('is none for a first release', () => {
    expect(writeDelta(temporaryFolder(), diff(null, after))).toBeNull()
  })

  test('refuses another base, and a result that is not the one promised; nothing is left', () => {
    const { path, made, lines } = deltaOf(before, after)
    expect(() => applyDelta(path, jsonl(after), made)).toThrow(/starts from another file than .*expected SHA-256/u)
    writeFileSync(path, lines.with(1, lines[1]!.replace('Đã sửa', 'Đã xóa')).join('\n'))
    expect(() => applyDelta(path, jsonl(before), made)).toThrow(/does not lead where it says/u)
    expect(existsSync(made)).toBe(false)
  })

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ['no head', (lines) => lines.slice(1), /is no delta of form 1/u],
    ['an empty file', () => [], /is no delta of form 1/u],
    ['no operation', (lines) => lines.with(2, 'x'), /:3: the line is no operation/u],
    ['an operation out of order', ([head, a, b, ...rest]) => [head!, b!, a!, ...rest], /:3: a does not come after b/u],
    [
      'an addition of what is there',
      (lines) => lines.with(1, lines[1]!.replace('MOD', 'ADD')),
      /:2: a is in .* already/u
    ],
    ['a change of what is not there', (lines) => lines.with(4, lines[4]!.replace('ADD', 'MOD')), /:5: d is not in /u]
  ])('that has %s is refused with its line', (_, edit, message) => {
    const { path, made, lines } = deltaOf(before, after)
    writeFileSync(path, edit(lines).join('\n'))
    expect(() => applyDelta(path, jsonl(before), made)).toThrow(expect.objectContaining({ failure: 'content' }))
    expect(() => applyDelta(path, jsonl(before), made)).toThrow(message)
    expect(existsSync(made)).toBe(false)
  })
})

describe('apply(delta, old) is new, byte for byte', () => {
  const record = fc.oneof(
    { weight: 3, arbitrary: nastyArticle },
    { weight: 1, arbitrary: fc.constant(moved('x', 'y')) },
    { weight: 1, arbitrary: fc.constant(removed('x', 'Yêu cầu')) }
  )
  const ids = fc.uniqueArray(fc.constantFrom('a', 'A', 'a-', 'a-b', 'a_', 'B', '0', 'zz', 'b1', 'b10', 'b2'))
  const dataset = fc
    .tuple(ids, fc.array(record, { minLength: 11, maxLength: 11 }))
    .map(([names, records]) => names.toSorted().map((id, i) => ({ ...records[i]!, id }) as DatasetRecord))

  test('for any two datasets', async () => {
    const [before, after] = [await makeDataset({ records: [] }), await makeDataset({ records: [] })]
    fc.assert(
      fc.property(dataset, dataset, fc.nat(11), (old, other, kept) => {
        // Some records stay as they are.
        const stay = new Map(old.slice(0, kept).map((one) => [one.id, one]))
        put(before, old)
        put(
          after,
          other.map((one) => stay.get(one.id) ?? one)
        )
        const { path, made } = deltaOf(before, after)
        applyDelta(path, jsonl(before), made)
        expect(readFileSync(made, 'utf8')).toBe(readFileSync(jsonl(after), 'utf8'))
      }),
      { numRuns: 60 }
    )
  })
})

test('the lines of Python that VERSIONING.md shows do the same', async ({ skip }) => {
  const snippet = snippetsOf(readPage('VERSIONING.md')).find(({ language }) => language === 'python')!
  const python = process.env.TULIEU_PYTHON ?? 'python3'
  try {
    execFileSync(python, ['--version'], { stdio: 'ignore' })
  } catch {
    console.info(`skipped: there is no ${python}`)
    skip()
  }
  const nasty = fc.sample(nastyArticle, { numRuns: 5, seed: 1 }).map((one, i) => ({ ...one, id: `n${i}` }))
  const before = await makeDataset({ records: [article('a'), article('b'), article('c')], metadata: from('1.2.0') })
  const after = await makeDataset({ records: [article('a', { title: 'Đã sửa' }), article('c'), ...nasty] })
  const folder = temporaryFolder()
  writeDelta(folder, diff(before, after))
  writeFileSync(join(folder, 'old.jsonl'), readFileSync(jsonl(before)))
  expect(deltaName('1.2.0')).toBe('delta-from-1.2.0.jsonl')
  execFileSync(python, ['-c', snippet.code], { cwd: folder, env: { PATH: process.env.PATH, PYTHONUTF8: '1' } })
  expect(readFileSync(join(folder, 'new.jsonl'))).toEqual(readFileSync(jsonl(after)))
  writeFileSync(join(folder, 'old.jsonl'), 'x\n')
  expect(() => execFileSync(python, ['-c', snippet.code], { cwd: folder, stdio: 'pipe' })).toThrow()
})
