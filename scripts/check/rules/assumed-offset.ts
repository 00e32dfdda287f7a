import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const assumedOffset: RecordRule = {
  name: 'assumed-offset',
  scope: 'record',
  severity: 'info',
  summary: 'A time is printed without its offset from UTC, and one was assumed.',
  remedy: 'if the page means another zone, give the date as an override in NAME.yaml',
  check: (record) => fromNotes(record, 'assumed-offset')
}
