import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const furtherArticles: RecordRule = {
  name: 'further-articles',
  scope: 'record',
  severity: 'info',
  summary: 'The page holds further articles in full below its own; they are left out.',
  remedy: 'if they are wanted, capture each from its own page',
  check: (record) => fromNotes(record, 'further-articles')
}
