import { expect, test } from 'vitest'
import { accounting } from '../../../scripts/check/rules/accounting.ts'
import { article, context } from '../sample.ts'

test('finds nothing where all is accounted for', () => {
  expect(accounting.check(article(), context())).toEqual([])
})

test('names the lines that nothing claims', () => {
  const uncovered = [
    { line_start: 4, line_end: 4, byte_start: 79, byte_end: 90 },
    { line_start: 7, line_end: 9, byte_start: 190, byte_end: 240 }
  ]
  expect(accounting.check(article(), context({ uncovered })).map(({ reason }) => reason)).toEqual([
    'line 4 (bytes 79 to 90) went to no field, block or dropped piece',
    'lines 7 to 9 (bytes 190 to 240) went to no field, block or dropped piece'
  ])
})

test('finds numbers that do not add up', () => {
  const coverage = { ...article().coverage, body: 1 }
  expect(accounting.check(article({ coverage }), context())).toHaveLength(1)
})
