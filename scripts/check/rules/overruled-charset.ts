import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const overruledCharset: RecordRule = {
  name: 'overruled-charset',
  scope: 'record',
  severity: 'info',
  summary: 'The page, or its curator, names an encoding that the bytes are not in; the bytes won.',
  remedy: 'if the text reads wrong, name the right encoding as charset in NAME.yaml; else there is nothing to do',
  check: (record) => fromNotes(record, 'overruled-charset')
}
