import { describe, expect, test } from 'vitest'
import { type FieldChange, fieldChanges } from '../../../scripts/release/diff/fields.ts'
import type { JsonObject } from '../../../scripts/release/diff/json.ts'

const shown = ({ pointer, change, before, after, provenance }: FieldChange): string =>
  `${provenance ? 'about ' : ''}${change} ${pointer} ${JSON.stringify(before)} ${JSON.stringify(after)}`

const between = (before: JsonObject, after: JsonObject): string[] => fieldChanges(before, after).map(shown)

const paragraph = (text: string, at: number): JsonObject => ({ type: 'paragraph', text, source: [{ byte_start: at }] })

describe('values that differ are named by pointer', () => {
  test('plain values, absent ones, nested ones, names with a slash', () => {
    const before = { title: 'Mã', section: null, publisher: { fax: '1', 'a/b~c': 1 }, gone: 5 }
    const after = { title: 'Má', section: 'Đời sống', publisher: { fax: '1', 'a/b~c': 2 }, come: 6 }
    expect(between(before, after)).toEqual([
      'changed /title "Mã" "Má"',
      'changed /section null "Đời sống"',
      'changed /publisher/a~1b~0c 1 2',
      'removed /gone 5 undefined',
      'added /come undefined 6'
    ])
  })

  test('an object in the place of null is one change', () => {
    expect(between({ publisher: null }, { publisher: { fax: '1' } })).toEqual(['changed /publisher null {"fax":"1"}'])
  })

  test('["ab", "c"] and ["a", "bc"] are not the same', () => {
    expect(between({ names: ['ab', 'c'] }, { names: ['a', 'bc'] })).toEqual([
      'changed /names/0 "ab" "a"',
      'changed /names/1 "c" "bc"'
    ])
  })

  test('members in another order are the same', () => {
    expect(between({ a: { x: 1, y: [{ p: 1, q: 2 }] } }, { a: { y: [{ q: 2, p: 1 }], x: 1 } })).toEqual([])
  })
})

describe('lists are aligned', () => {
  const [a, b, c] = ['Đoạn một.', 'Đoạn hai.', 'Đoạn ba.']

  test('an item in between changes nothing but itself', () => {
    const before = { blocks: [paragraph(a!, 0), paragraph(c!, 10)] }
    const after = { blocks: [paragraph(a!, 0), paragraph(b!, 10), paragraph(c!, 20)] }
    expect(fieldChanges(before, after).map(({ pointer, change, provenance }) => [pointer, change, provenance])).toEqual(
      [
        ['/blocks/1', 'added', false],
        ['/blocks/2/source', 'changed', true]
      ]
    )
  })

  test('an item that was reworded is compared with what it was', () => {
    const after = { blocks: [paragraph(a!, 0), paragraph('Đoạn thứ hai.', 10), paragraph(c!, 20)] }
    expect(between({ blocks: [paragraph(a!, 0), paragraph(b!, 10), paragraph(c!, 20)] }, after)).toEqual([
      'changed /blocks/1/text "Đoạn hai." "Đoạn thứ hai."'
    ])
  })

  test('a removed item is named where it was', () => {
    expect(between({ list: ['x', 'y', 'z'] }, { list: ['x', 'z'] })).toEqual(['removed /list/1 "y" undefined'])
  })

  test('a paragraph does not become a figure', () => {
    const before = { blocks: [paragraph(a!, 0), paragraph(b!, 0)] }
    const after = {
      blocks: [
        { type: 'figure', caption: 'Ảnh' },
        { type: 'figure', caption: 'Ảnh hai' }
      ]
    }
    expect(fieldChanges(before, after).map(({ pointer, change }) => `${change} ${pointer}`)).toEqual([
      'removed /blocks/0',
      'removed /blocks/1',
      'added /blocks/0',
      'added /blocks/1'
    ])
  })
})

describe('what follows from other values is not said twice', () => {
  test('text, counts and hash', () => {
    const before = { blocks: [paragraph('Một.', 0)], text: 'Một.', counts: { blocks: 1 }, hash: 'a' }
    const after = { blocks: [paragraph('Hai.', 0)], text: 'Hai.', counts: { blocks: 1 }, hash: 'b' }
    expect(between(before, after)).toEqual(['changed /blocks/0/text "Một." "Hai."'])
  })

  test('unless nothing else differs', () => {
    expect(between({ text: 'Một.', hash: 'a' }, { text: 'Hai.', hash: 'a' })).toEqual(['changed /text "Một." "Hai."'])
  })
})

test('provenance is told apart, and not number by number', () => {
  const before = {
    seed: { encoding: 'utf-8', bytes: 5 },
    sources: { '/title': { byte_start: 0, byte_end: 5, claim: [{ byte_end: 5 }] } },
    people: [{ name: 'An', source: { byte_start: 1 } }]
  }
  const after = {
    seed: { encoding: 'utf-16le', bytes: 10 },
    sources: { '/title': { byte_start: 2, byte_end: 7, claim: [{ byte_end: 7 }] } },
    people: [{ name: 'An', source: { byte_start: 3 } }]
  }
  expect(fieldChanges(before, after).map(({ pointer, provenance }) => [pointer, provenance])).toEqual([
    ['/seed/encoding', true],
    ['/seed/bytes', true],
    ['/sources/~1title', true],
    ['/people/0/source', true]
  ])
})
