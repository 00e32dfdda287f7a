import fc from 'fast-check'
import { expect, test } from 'vitest'
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
