import type { RecordRule } from '../rule.ts'

export const noTitle: RecordRule = {
  name: 'no-title',
  scope: 'record',
  severity: 'error',
  summary: 'No title was found in the capture.',
  remedy: 'capture the page with its headline, or give the title as an override in NAME.yaml',
  check: (record) => (record.title === null ? [{ pointer: '/title', span: null, reason: 'has no title' }] : [])
}
