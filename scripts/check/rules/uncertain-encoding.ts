import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const uncertainEncoding: RecordRule = {
  name: 'uncertain-encoding',
  scope: 'record',
  severity: 'warning',
  summary: 'Nothing says for sure in what encoding the capture is: it was read in the likeliest.',
  remedy: 'look whether the text reads right, and name the encoding as charset in NAME.yaml',
  check: (record) => fromNotes(record, 'uncertain-encoding')
}
