import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const weekdayMismatch: RecordRule = {
  name: 'weekday-mismatch',
  scope: 'record',
  severity: 'warning',
  summary: 'The weekday printed with a date is not that of the date.',
  remedy: 'see which of the two is wrong: day and month may be swapped; put it right as an override in NAME.yaml',
  check: (record) => fromNotes(record, 'weekday-mismatch')
}
