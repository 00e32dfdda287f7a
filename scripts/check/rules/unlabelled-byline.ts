import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const unlabelledByline: RecordRule = {
  name: 'unlabelled-byline',
  scope: 'record',
  severity: 'info',
  summary: 'An author was recognised by place and shape alone, without a label.',
  remedy: 'see that it is a name; if not, give `authors` as an override in NAME.yaml',
  check: (record) => fromNotes(record, 'unlabelled-byline')
}
