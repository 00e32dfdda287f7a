import { expect, test } from 'vitest'
import { unexplained } from '../../../scripts/check/rules/unexplained.ts'
import { article, context } from '../sample.ts'

const source = [{ line_start: 11, line_end: 11, byte_start: 200, byte_end: 210 }]

test('shows each piece that no rule knows', () => {
  expect(unexplained.check(article(), context())).toEqual([])
  const dropped = [...article().dropped, { kind: 'unexplained' as const, text: 'ừ'.repeat(70), source, feeds: [] }]
  expect(unexplained.check(article({ dropped }), context())).toEqual([
    { pointer: '/dropped/1', span: source[0], reason: `dropped without explanation: "${'ừ'.repeat(60)}…"` }
  ])
})
