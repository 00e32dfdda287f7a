import { expect, test } from 'vitest'
import { unlabelledByline } from '../../../scripts/check/rules/unlabelled-byline.ts'
import { article, context } from '../sample.ts'

const source = { line_start: 3, line_end: 3, byte_start: 60, byte_end: 78 }
const note = {
  rule: 'unlabelled-byline',
  field: '/authors/0/name',
  message: 'the last line has the shape of a name, but no label',
  source
}

test('turns what extraction noted into a finding, and nothing else', () => {
  const others = [{ ...note, rule: 'another-rule' }]
  expect(unlabelledByline.check(article({ notes: others }), context())).toEqual([])
  expect(unlabelledByline.check(article({ notes: [...others, note] }), context())).toEqual([
    { pointer: note.field, span: source, reason: note.message }
  ])
})
