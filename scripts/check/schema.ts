import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import schema from '../../schema/article.schema.json' with { type: 'json' }
import { isRealDay } from '../capture/calendar.ts'
import { strictly, type Violation, violationsOf } from '../capture/violations.ts'

let validate: ValidateFunction | undefined

/** Compiled at the first record: commands that check nothing need not wait for it. */
const validator = (): ValidateFunction => {
  if (validate) return validate
  return (validate = new Ajv2020(strictly).compile(schema))
}

const dates = ['/published_at', '/updated_at', '/event_date', '/since', '/seed/captured_at']

/** Dates of the right form that are no day of the calendar. */
const unrealDays = (record: unknown): Violation[] =>
  dates.flatMap((pointer) => {
    let value = record as { [name: string]: unknown } | string | null | undefined
    for (const name of pointer.slice(1).split('/')) {
      if (value === null || typeof value !== 'object') return []
      value = value[name] as typeof value
    }
    if (typeof value !== 'string' || isRealDay(value)) return []
    return [{ pointer, message: `is no day of the calendar: ${JSON.stringify(value)}` }]
  })

/**
 * Validates a record against `article.schema.json`.
 *
 * @returns everything that is wrong, in the order of the pointers; empty for a valid record
 */
export const validateRecord = (record: unknown): Violation[] => {
  const check = validator()
  if (!check(record)) return violationsOf(check.errors ?? [], schema)
  return unrealDays(record)
}
