import type { Moved, Removed } from '../../../schema/article.d.ts'
import type { Draft, RecordRule, RuleFinding } from '../rule.ts'
import { validateRecord } from '../schema.ts'

/** Fields whose absence has a rule of its own: a draft may lack them, a record may not. */
const absences = new Set(['/title', '/blocks'])

const lacks = (record: unknown, pointer: string): boolean => {
  const value = (record as { [name: string]: unknown })[pointer.slice(1)]
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Where a record breaks the schema, as findings; of a draft, without the absences that other rules report. */
export const schemaFindings = (record: Draft | Moved | Removed): RuleFinding[] =>
  validateRecord(record)
    .filter(({ pointer }) => !(absences.has(pointer) && lacks(record, pointer)))
    .map(({ pointer, message }) => ({
      pointer: pointer === '' ? null : pointer,
      span: null,
      reason: `${pointer === '' ? 'the record' : pointer} ${message}`
    }))

export const schema: RecordRule = {
  name: 'schema',
  scope: 'record',
  severity: 'error',
  summary: 'The record does not fit article.schema.json.',
  remedy: 'look at what the field was read from; if the capture is sound, this is a bug: report it with the capture',
  check: schemaFindings
}
