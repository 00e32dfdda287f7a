import { expect, test } from 'vitest'
import { overruledCharset } from '../../../scripts/check/rules/overruled-charset.ts'
import { article, context } from '../sample.ts'

const source = { line_start: 3, line_end: 3, byte_start: 60, byte_end: 78 }
const note = { rule: 'overruled-charset', field: '/seed/encoding', message: 'something about the encoding', source }

test('turns what was noted into a finding, and nothing else', () => {
  const others = [{ ...note, rule: 'another-rule' }]
  expect(overruledCharset.check(article({ notes: others }), context())).toEqual([])
  expect(overruledCharset.check(article({ notes: [...others, note] }), context())).toEqual([
    { pointer: note.field, span: source, reason: note.message }
  ])
})
