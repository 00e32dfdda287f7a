/** Settles what a date-time as printed means: its order, its value, what is assumed in it. */

import { isoDay, isRealDay, pad, weekdayOf } from './calendar.ts'
import type { Parts } from './expression.ts'
import type { Day } from './printed.ts'
import type { DateContext, FoundDate } from './types.ts'

/** The moment a full day and a clock make, in the record's form. */
function moment(day: string, parts: Parts, context: DateContext): Pick<FoundDate, 'value' | 'precision' | 'offset'> {
  const time = parts.clock?.time ?? null
  const printed = parts.zone && parts.zone.offset !== 'local' ? parts.zone.offset : null
  const zone = parts.zone ? printed : context.zone
  if (time === null || zone === null || !parts.clock) return { value: day, precision: 'day', offset: null }
  const seconds = time.length === 5 ? ':00' : ''
  return {
    value: `${day}T${time}${seconds}${zone}`,
    precision: parts.clock.precision,
    offset: printed ? 'explicit' : 'assumed'
  }
}

interface Reading {
  day: string
  weekday: number
  order: FoundDate['order']
}

/** Day first or month first: what the numbers allow, what the weekday proves, else what the page's language does. */
function readings(
  day: Day,
  parts: Parts,
  context: DateContext,
  english: boolean
): { chosen: Reading; rest: Reading[] } | null {
  const { year } = day
  if (year === null) return null
  const reading = (month: number, date: number, order: FoundDate['order']): Reading | null =>
    isRealDay(year, month, date)
      ? { day: isoDay(year, month, date), weekday: weekdayOf(year, month, date), order }
      : null
  if (day.order !== null) {
    const only = reading(day.month, day.day, day.order)
    return only && { chosen: only, rest: [] }
  }
  const dmy = reading(day.month, day.day, 'dmy')
  const mdy = day.month === day.day ? null : reading(day.day, day.month, 'mdy')
  if (!dmy || !mdy) {
    const only = dmy ?? mdy
    if (!only) return null
    return { chosen: day.month === day.day ? { ...only, order: 'assumed' } : only, rest: [] }
  }
  if (parts.weekday !== null && (dmy.weekday === parts.weekday) !== (mdy.weekday === parts.weekday)) {
    return { chosen: dmy.weekday === parts.weekday ? dmy : mdy, rest: [] }
  }
  if (parts.vietnamese) return { chosen: parts.weekday === null ? dmy : { ...dmy, order: 'assumed' }, rest: [] }
  if (context.order === null || (english && context.order === 'dmy')) return { chosen: dmy, rest: [mdy] }
  return { chosen: { ...(context.order === 'dmy' ? dmy : mdy), order: 'assumed' }, rest: [] }
}

/**
 * A date-time as printed, settled; null where its day does not exist.
 *
 * @param english an English stamp label stands before it: both orders are then usual.
 */
export function settle(
  parts: Parts,
  start: number,
  end: number,
  context: DateContext,
  english: boolean
): FoundDate | null {
  const { day } = parts
  if (!day) return null
  const base: FoundDate = {
    start,
    end,
    value: null,
    iso: null,
    precision: 'day',
    clock: parts.clock?.time ?? null,
    offset: null,
    order: day.order,
    weekday: parts.weekday === null ? null : { stated: parts.weekday, matches: null },
    part: parts.part ?? parts.clock?.part ?? null,
    approximate: parts.approximate,
    lunar: day.lunar,
    ambiguous: false,
    candidates: []
  }
  if (day.shape === 'year') return { ...base, precision: 'year', iso: String(day.year) }
  if (day.shape === 'month')
    return { ...base, precision: 'month', iso: day.lunar ? null : `${day.year}-${pad(day.month)}` }
  if (day.shape === 'quarter') {
    const [first, last] = [day.month * 3 - 2, day.month * 3]
    const lastDay = last === 3 || last === 12 ? 31 : 30
    return { ...base, precision: 'quarter', iso: `${day.year}-${pad(first)}-01/${day.year}-${pad(last)}-${lastDay}` }
  }
  if (day.lunar) return { ...base, precision: day.shape === 'full' ? 'day' : 'partial' }
  if (day.shape === 'partial') {
    if (day.doubtful) return { ...base, precision: 'partial', ambiguous: true }
    return { ...base, precision: 'partial', iso: `--${pad(day.month)}-${pad(day.day)}` }
  }
  const read = readings(day, parts, context, english)
  if (!read) return null
  const { chosen, rest } = read
  if (rest.length > 0) {
    const candidates = [chosen, ...rest].map((reading) => moment(reading.day, parts, context).value ?? '')
    return { ...base, order: 'assumed', ambiguous: true, candidates }
  }
  const weekday = parts.weekday === null ? null : { stated: parts.weekday, matches: chosen.weekday === parts.weekday }
  const result = { ...base, ...moment(chosen.day, parts, context), order: chosen.order, weekday }
  return { ...result, iso: result.value }
}
