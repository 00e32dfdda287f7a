import type { RecordRule } from '../rule.ts'

export const bidiControl: RecordRule = {
  name: 'bidi-control',
  scope: 'record',
  severity: 'warning',
  summary:
    'The capture had bidirectional controls, which can make a text read otherwise than it is stored; they were taken out.',
  remedy: 'look whether the text reads as on the page; in Arabic and Hebrew the order of signs may suffer',
  check: (record) =>
    record.seed.repairs
      .filter(({ kind }) => kind === 'bidi-control')
      .map(({ count, first }) => ({
        pointer: '/seed/repairs',
        span: first,
        reason: `${count === 1 ? 'a bidirectional control was' : `${count} bidirectional controls were`} taken out`
      }))
}
