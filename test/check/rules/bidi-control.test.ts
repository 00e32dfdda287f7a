import { expect, test } from 'vitest'
import { bidiControl } from '../../../scripts/check/rules/bidi-control.ts'
import { article, context } from '../sample.ts'

const first = { line_start: 3, line_end: 3, byte_start: 60, byte_end: 63 }
const withRepairs = (...kinds: string[]) => {
  const plain = article()
  return article({ seed: { ...plain.seed, repairs: kinds.map((kind) => ({ kind, count: 2, first })) } })
}

test('tells of bidirectional controls that were taken out, where the first one stood', () => {
  expect(bidiControl.check(withRepairs('no-break-space', 'invisible'), context())).toEqual([])
  expect(bidiControl.check(withRepairs('invisible', 'bidi-control'), context())).toEqual([
    { pointer: '/seed/repairs', span: first, reason: '2 bidirectional controls were taken out' }
  ])
})
