import { expect, test } from 'vitest'
import { uncertainEncoding } from '../../../scripts/check/rules/uncertain-encoding.ts'
import { article, context } from '../sample.ts'

const source = { line_start: 3, line_end: 3, byte_start: 60, byte_end: 78 }
const note = { rule: 'uncertain-encoding', field: '/seed/encoding', message: 'something about the encoding', source }

test('turns what was noted into a finding, and nothing else', () => {
  const others = [{ ...note, rule: 'another-rule' }]
  expect(uncertainEncoding.check(article({ notes: others }), context())).toEqual([])
  expect(uncertainEncoding.check(article({ notes: [...others, note] }), context())).toEqual([
    { pointer: note.field, span: source, reason: note.message }
  ])
})
