import { expect, test } from 'vitest'
import type { Draft } from '../../../scripts/check/rule.ts'
import { untracedValue } from '../../../scripts/check/rules/untraced-value.ts'
import { article, context } from '../sample.ts'

const pointers = (changes: Partial<Draft>) =>
  untracedValue.check(article(changes), context()).map(({ pointer }) => pointer)

test('wants a source for every value of the header and of figures', () => {
  expect(pointers({})).toEqual([])
  expect(pointers({ section: 'Đời sống', rights: { notice: 'Ghi rõ nguồn', attribution: ['A'] } })).toEqual([
    '/section',
    '/rights/notice',
    '/rights/attribution/0'
  ])
  const figure = { type: 'figure', file_name: null, url: null, alt: 'Hồ bơi', caption: null, credit: null } as const
  expect(pointers({ blocks: [{ ...figure, ordinal: 1, source: [] }] })).toEqual(['/blocks/0/alt'])
})

test('takes the source of an object for all in it', () => {
  const reference = article().sources['/title']!
  const publisher = { name: 'Xã Bình Minh', domain: null, address: null, phone: '0123', fax: null, email: null }
  expect(pointers({ publisher, sources: { ...article().sources, '/publisher': reference } })).toEqual([])
  expect(pointers({ publisher, sources: { ...article().sources, '/publisher/phone': reference } })).toEqual([
    '/publisher/name'
  ])
})
