import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const lostLetters: RecordRule = {
  name: 'lost-letters',
  scope: 'record',
  severity: 'warning',
  summary:
    'Words of a legacy encoding lack a letter that was lost before the capture, mostly ư of TCVN3 (byte 0xAD). It is not guessed.',
  remedy: 'capture the page again from its source, with a tool that keeps soft hyphens',
  check: (record) => fromNotes(record, 'lost-letters')
}
