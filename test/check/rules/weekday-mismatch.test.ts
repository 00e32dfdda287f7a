import { expect, test } from 'vitest'
import { weekdayMismatch } from '../../../scripts/check/rules/weekday-mismatch.ts'
import { article, context } from '../sample.ts'

const source = { line_start: 3, line_end: 3, byte_start: 60, byte_end: 78 }
const note = {
  rule: 'weekday-mismatch',
  field: '/published_at',
  message: 'the page prints Monday, and 2024-05-14 was a Tuesday',
  source
}

test('turns what extraction noted into a finding, and nothing else', () => {
  const others = [{ ...note, rule: 'another-rule' }]
  expect(weekdayMismatch.check(article({ notes: others }), context())).toEqual([])
  expect(weekdayMismatch.check(article({ notes: [...others, note] }), context())).toEqual([
    { pointer: note.field, span: source, reason: note.message }
  ])
})
