import { checkConsistency } from '../consistency.ts'
import type { RecordRule } from '../rule.ts'

export const inconsistent: RecordRule = {
  name: 'inconsistent',
  scope: 'record',
  severity: 'error',
  summary: 'Parts of the record contradict each other: text and blocks, counts, marks, or pointers that lead nowhere.',
  remedy: 'this is a bug of tulieu, not of the capture: report it with the capture',
  check: checkConsistency
}
