import { checkClaims } from '../claims.ts'
import type { RecordRule } from '../rule.ts'

const lines = (from: number, to: number): string => (from === to ? `line ${from}` : `lines ${from} to ${to}`)

export const accounting: RecordRule = {
  name: 'accounting',
  scope: 'record',
  severity: 'error',
  summary: 'Visible characters of the capture are claimed by nothing or twice, or the numbers do not add up.',
  remedy: 'this is a bug of tulieu, not of the capture: report it with the capture',
  check: (record, { uncovered }) => [
    ...uncovered.map((span) => ({
      pointer: null,
      span,
      reason: `${lines(span.line_start, span.line_end)} (bytes ${span.byte_start} to ${span.byte_end}) went to no field, block or dropped piece`
    })),
    ...checkClaims(record)
  ]
}
