import { fromNotes } from '../notes.ts'
import type { RecordRule } from '../rule.ts'

export const undecodable: RecordRule = {
  name: 'undecodable',
  scope: 'record',
  severity: 'warning',
  summary: "Some bytes stand for nothing in the capture's encoding: each is U+FFFD in the text.",
  remedy: 'capture the page again, or name the right encoding as charset in NAME.yaml',
  check: (record) => fromNotes(record, 'undecodable')
}
