import type { RecordRule } from '../rule.ts'

/** A notice that names somebody: in quotes, or by a host name. Others forbid copying or ask for consent. */
const names = /["“”'‘’«»]|\p{L}\.\p{L}{2}/u

export const attributionMissing: RecordRule = {
  name: 'attribution-missing',
  scope: 'record',
  severity: 'warning',
  summary: 'The page has a reuse notice, and no name to credit was found in it.',
  remedy: 'read the notice; if it names a credit, give `rights` as an override in NAME.yaml',
  check: ({ rights: { notice, attribution } }) => {
    if (notice === null || attribution.length > 0) return []
    const severity = names.test(notice) ? 'warning' : 'info'
    return [{ pointer: '/rights/notice', span: null, reason: 'the reuse notice gives no name to credit', severity }]
  }
}
