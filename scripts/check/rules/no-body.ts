import type { RecordRule } from '../rule.ts'

export const noBody: RecordRule = {
  name: 'no-body',
  scope: 'record',
  severity: 'error',
  summary: 'No block of text was found in the capture.',
  remedy: 'see with `tulieu explain` what the lines were taken for; capture the page again if its text is missing',
  check: (record) => (record.text === '' ? [{ pointer: '/blocks', span: null, reason: 'has no body' }] : [])
}
