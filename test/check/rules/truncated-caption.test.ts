import { expect, test } from 'vitest'
import { truncatedCaption } from '../../../scripts/check/rules/truncated-caption.ts'
import { article, context } from '../sample.ts'

const source = { line_start: 3, line_end: 3, byte_start: 60, byte_end: 78 }
const note = {
  rule: 'truncated-caption',
  field: '/blocks/1/caption',
  message: 'the caption begins in the middle of a word',
  source
}

test('turns what extraction noted into a finding, and nothing else', () => {
  const others = [{ ...note, rule: 'another-rule' }]
  expect(truncatedCaption.check(article({ notes: others }), context())).toEqual([])
  expect(truncatedCaption.check(article({ notes: [...others, note] }), context())).toEqual([
    { pointer: note.field, span: source, reason: note.message }
  ])
})
