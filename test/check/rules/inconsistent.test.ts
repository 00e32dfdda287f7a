import { describe, expect, test } from 'vitest'
import type { Mark } from '../../../schema/article.d.ts'
import type { Draft } from '../../../scripts/check/rule.ts'
import { inconsistent } from '../../../scripts/check/rules/inconsistent.ts'
import { article, context } from '../sample.ts'

const pointers = (changes: Partial<Draft>) =>
  inconsistent.check(article(changes), context()).map(({ pointer }) => pointer)

test('finds nothing in a sound record', () => {
  expect(pointers({})).toEqual([])
})

test('finds text and counts that are not those of the blocks', () => {
  expect(pointers({ text: `${article().text}.` })).toEqual(['/text', '/counts/characters'])
  expect(pointers({ counts: { ...article().counts, blocks: 9 } })).toEqual(['/counts/blocks'])
})

test('counts characters as code points', () => {
  const [first] = article().blocks
  const blocks = [{ ...first!, type: 'quote' as const, text: '𠮷😀', marks: [] }]
  expect(pointers({ blocks, text: '𠮷😀', counts: { ...article().counts, blocks: 1, characters: 2 } })).toEqual([])
})

describe('marks', () => {
  const withMark = (mark: Mark) => {
    const record = article()
    const [first] = record.blocks
    if (first && 'marks' in first) first.marks = [mark]
    return inconsistent.check(record, context()).map(({ reason }) => reason)
  }

  test('fit the text', () => {
    expect(withMark({ type: 'link', start: 0, end: 4, url: 'https://example.vn' })).toEqual([])
    expect(withMark({ type: 'strong', start: 0, end: 999, url: null })).toHaveLength(1)
    expect(withMark({ type: 'strong', start: 4, end: 4, url: null })).toHaveLength(1)
  })

  test('have an address if and only if they are links', () => {
    expect(withMark({ type: 'link', start: 0, end: 4, url: null })).toHaveLength(1)
    expect(withMark({ type: 'emphasis', start: 0, end: 4, url: '/x' })).toHaveLength(1)
  })
})

describe('pointers', () => {
  const reference = article().sources['/title']!

  test('lead to a value', () => {
    expect(pointers({ sources: { ...article().sources, '/publisher/fax': reference } })).toEqual(['/publisher/fax'])
    expect(pointers({ notes: [{ rule: 'x', field: '/titel', message: 'x', source: null }] })).toEqual(['/notes/0'])
    const [piece] = article().dropped
    expect(pointers({ dropped: [{ ...piece!, feeds: ['/publisher/phone'] }] })).toEqual(['/dropped/0'])
  })

  test('may lead to nothing where the curator says so', () => {
    expect(pointers({ sources: { '/section': { ...reference, via: 'seed.yaml' } } })).toEqual([])
  })
})
