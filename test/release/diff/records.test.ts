import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { joinRecords } from '../../../scripts/release/diff/records.ts'
import { temporaryFolder } from '../../support/folder.ts'

const folderOf = (...lines: string[]): string => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'articles.jsonl'), lines.map((line) => `${line}\n`).join(''))
  return folder
}
const ids = (...names: string[]): string => folderOf(...names.map((id) => JSON.stringify({ id })))

test('joins records by id, each once, whichever side they are on', () => {
  const pairs = [...joinRecords(ids('a', 'c', 'd'), ids('B', 'a', 'b', 'd', 'e'))]
  expect(pairs.map(({ id, before, after }) => `${before ? '<' : ' '}${id}${after ? '>' : ''}`)).toEqual([
    ' B>',
    '<a>',
    ' b>',
    '<c',
    '<d>',
    ' e>'
  ])
})

test('nothing, and none', () => {
  expect([...joinRecords(ids(), ids())]).toEqual([])
  expect([...joinRecords(null, ids('a'))].map(({ id, before }) => [id, before])).toEqual([['a', null]])
})

describe('what is no list of records is named with file and line', () => {
  const deep = `{"id":"a","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  test.each([
    ['out of order', ids('b', 'a'), /articles\.jsonl:2: a does not come after b/u],
    ['twice', ids('a', 'a'), /articles\.jsonl:2: a does not come after a/u],
    ['no JSON', folderOf('{"id":"a"}', '{'), /articles\.jsonl:2: the line is not JSON/u],
    ['no object', folderOf('[]'), /articles\.jsonl:1: the line is no record/u],
    ['no id', folderOf('{"id":"../a"}'), /articles\.jsonl:1: the line is no record/u],
    ['too deep', folderOf(deep), /articles\.jsonl:1: the line is nested deeper/u]
  ])('%s', (_, folder, message) => {
    expect(() => [...joinRecords(ids('a'), folder)]).toThrow(expect.objectContaining({ failure: 'content' }))
    expect(() => [...joinRecords(folder, ids('a'))]).toThrow(message)
  })
})
