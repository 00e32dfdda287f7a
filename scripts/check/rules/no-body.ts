import type { RecordRule } from '../rule.ts'

export const noBody: RecordRule = {
  name: 'no-body',
  scope: 'record',
  severity: 'error',
  summary:
    'No text and no picture of an article was found in the capture: it may be an error page, a list of articles, or a shell that waits for scripts.',
  remedy: 'see with `tulieu explain` what the lines were taken for; capture the page again if its text is missing',
  check: (record) => {
    if (record.blocks.length > 0) return []
    const why = record.notes.find(({ rule }) => rule === 'no-body')
    return [{ pointer: '/blocks', span: null, reason: why ? `has no body: ${why.message}` : 'has no body' }]
  }
}
