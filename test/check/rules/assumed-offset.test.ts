import { expect, test } from 'vitest'
import { assumedOffset } from '../../../scripts/check/rules/assumed-offset.ts'
import { article, context } from '../sample.ts'

const source = { line_start: 3, line_end: 3, byte_start: 60, byte_end: 78 }
const note = {
  rule: 'assumed-offset',
  field: '/published_at',
  message: 'the page prints no offset; +07:00 is assumed',
  source
}

test('turns what extraction noted into a finding, and nothing else', () => {
  const others = [{ ...note, rule: 'another-rule' }]
  expect(assumedOffset.check(article({ notes: others }), context())).toEqual([])
  expect(assumedOffset.check(article({ notes: [...others, note] }), context())).toEqual([
    { pointer: note.field, span: source, reason: note.message }
  ])
})
