import type { RecordRule } from '../rule.ts'

export const overrideWithoutEffect: RecordRule = {
  name: 'override-without-effect',
  scope: 'record',
  severity: 'error',
  summary: 'An override in NAME.yaml gives the value that was read anyway.',
  remedy: 'delete the override',
  check: (_record, { unchanged }) =>
    unchanged.map((field) => ({
      pointer: `/${field}`,
      span: null,
      sidecar: `/overrides/${field}`,
      reason: `the override of ${field} changes nothing`
    }))
}
