import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeStamp, readDateLine } from '../../../scripts/extract/dates/dateline.ts'
import { wordFilter } from '../../../scripts/extract/dates/filter.ts'
import { tokenize } from '../../../scripts/extract/dates/tokens.ts'

const syllables = ['kỹ', 'Kĩ', 'sư', 'THUỶ', 'thủy', 'quý', 'quí', 'giám', 'đốc', 'CEO', 'minister']
const text = fc
  .array(fc.constantFrom(...syllables, ...' 7-.’/(', 'e\u0301', '🙂', '字'), { maxLength: 16 })
  .map((parts) => parts.join(''))

test('a filter never says no of a text that has a token of its list', () => {
  fc.assert(
    fc.property(text, fc.subarray(syllables, { minLength: 1 }), (line, wanted) => {
      const keys = new Set(wanted.flatMap((word) => tokenize(word).map(({ key }) => key)))
      const there = tokenize(line).some(({ key }) => keys.has(key))
      expect(wordFilter(keys)(line) || !there).toBe(true)
    })
  )
})

test('and says no of others', () => {
  const filter = wordFilter(['giám', 'minister'])
  expect(filter('Trận mưa đêm qua làm ngập ba con phố.')).toBe(false)
  expect(filter('The rain of last night flooded three streets.')).toBe(false)
  expect(filter('Giám đốc nói')).toBe(true)
})

test('a line that cannot be a stamp for its numbers and words is none', () => {
  const parts = [
    '8',
    '08',
    '22',
    '2022',
    '10:30',
    'June',
    'tháng',
    'Sáu',
    'sept.',
    'Th6',
    'năm',
    'ngày',
    'Thứ tư',
    'am',
    '/',
    '-',
    '.',
    ','
  ]
  const line = fc
    .array(fc.constantFrom(...parts, '年', '月', '日', ' ', ' '), { maxLength: 9 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(line, (text) => {
      const numbers = text.match(/[0-9]+/gu)?.length ?? 0
      expect(mayBeStamp(text, numbers) || readDateLine(text) === null).toBe(true)
    }),
    { numRuns: 2000 }
  )
})

test.each(['8 June 2022', '8 tháng Sáu 2022', 'Sept. 8, 2022', 'Published: 08.06.2022', '2022年6月8日'])(
  '%s may be one',
  (text) => {
    expect(mayBeStamp(text, text.match(/[0-9]+/gu)!.length)).toBe(true)
  }
)
