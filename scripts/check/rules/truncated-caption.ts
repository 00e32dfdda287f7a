import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const truncatedCaption: RecordRule = {
  name: 'truncated-caption',
  scope: 'record',
  severity: 'warning',
  summary: 'A caption begins in the middle of a word: the capture lost its first letters.',
  remedy: 'capture the page again; the caption itself is never repaired',
  check: (record) => fromNotes(record, 'truncated-caption')
}
