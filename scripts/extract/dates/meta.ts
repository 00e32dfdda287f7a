/** Reads the dates that pages give to machines: `meta`, JSON-LD, `time@datetime`. */

import { dayNumber, dayOf, FIRST_YEAR, isoDay, isRealDay, pad } from './calendar.ts'
import { VIETNAMESE } from './context.ts'
import { findDates } from './find.ts'
import type { DateContext, FoundDate } from './types.ts'

/** ISO 8601 with what real pages do to it: a space for `T`, one before the offset, no seconds, no zone, `+0700`. */
const DAY = '(\\d{4})-?(\\d\\d)-?(\\d\\d)'
const TIME = '(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d{1,9})?)?'
const ZONE = '(Z|z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)'
const ISO = new RegExp(`^${DAY}(?:(?:T|t|\\s{1,3})${TIME}\\s{0,2}${ZONE}?)?$`)

const UNIX = /^\d{9,13}$/

/** Longer values are no dates. */
const LONGEST = 80

/** Seconds of the years 1990 to 2100: a number outside them is no moment of a web page. */
const EARLIEST_UNIX = 631152000
const LATEST_UNIX = 4102444800

const minutesOf = (offset: string): number => {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -size : size
}

const base = (raw: string): FoundDate => ({
  start: 0,
  end: raw.length,
  value: null,
  iso: null,
  precision: 'day',
  clock: null,
  offset: null,
  order: 'ymd',
  weekday: null,
  part: null,
  approximate: false,
  lunar: false,
  ambiguous: false,
  candidates: []
})

const withValue = (date: FoundDate, value: string): FoundDate => ({ ...date, value, iso: value })

/** A Unix time in seconds or milliseconds, told in the page's zone so that its day is the reader's. */
function unixDate(raw: string, value: string, context: DateContext): FoundDate | null {
  const seconds = value.length > 11 ? Math.floor(Number(value) / 1000) : Number(value)
  if (seconds < EARLIEST_UNIX || seconds > LATEST_UNIX) return null
  const zone = context.zone ?? '+00:00'
  const local = seconds + minutesOf(zone) * 60
  const [day, time] = [Math.floor(local / 86400), local % 86400]
  const clock = `${pad(Math.floor(time / 3600))}:${pad(Math.floor(time / 60) % 60)}:${pad(time % 60)}`
  const found: FoundDate = { ...base(raw), precision: 'second', clock, offset: 'explicit' }
  return withValue(found, `${isoDay(...dayOf(day))}T${clock}${zone}`)
}

/** An offset as printed, as `±HH:MM`; null where none of the earth's clocks has it. */
function printedOffset(text: string): string | null {
  if (/^[A-Za-z]/.test(text)) return '+00:00'
  const digits = text.slice(1).replace(':', '')
  const offset = `${text[0]}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`
  const minutes = minutesOf(offset)
  return minutes >= -720 && minutes <= 840 && minutes % 15 === 0 ? offset : null
}

/**
 * Reads a metadata date. Values that stand for "none" (`0001-01-01…`, the Unix epoch, an empty string) are null.
 *
 * @param raw the attribute's or JSON value's text, character references decoded.
 * @param context gives the offset where none is printed (`offset: 'assumed'`).
 * @returns a date whose span is the whole of `raw`; null where it is no full date.
 */
export function parseMetaDate(raw: string, context: DateContext = VIETNAMESE): FoundDate | null {
  if (raw.length > LONGEST) return null
  const value = raw.trim()
  if (UNIX.test(value)) return unixDate(raw, value, context)
  const match = ISO.exec(value)
  if (!match) return worded(raw, value, context)
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < FIRST_YEAR || !isRealDay(year, month, day) || dayNumber(year, month, day) === 0) return null
  const iso = isoDay(year, month, day)
  if (match[4] === undefined || match[5] === undefined) return withValue(base(raw), iso)
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)]
  if (hour > 23 || minute > 59 || second > 60) return withValue(base(raw), iso)
  const clock = `${match[4]}:${match[5]}${match[6] === undefined ? '' : `:${pad(Math.min(second, 59))}`}`
  const printed = match[7] === undefined ? null : printedOffset(match[7])
  const zone = match[7] === undefined ? context.zone : printed
  const date: FoundDate = { ...base(raw), clock }
  if (zone === null) return withValue(date, iso)
  const found: FoundDate = {
    ...date,
    precision: match[6] === undefined ? 'minute' : 'second',
    offset: printed ? 'explicit' : 'assumed'
  }
  return withValue(found, `${iso}T${clock.length === 5 ? `${clock}:00` : clock}${zone}`)
}

/** Months and weekdays in words (`Sat, 07 Mar 2026 08:52:11 +0700`), or day first: one date and nothing else. */
function worded(raw: string, value: string, context: DateContext): FoundDate | null {
  const unixStyle = /^(\p{L}{3} \p{L}{3} {1,2}\d{1,2}) (\d\d:\d\d:\d\d) (\p{L}{1,5}|[+-]\d{4}) (\d{4})$/u.exec(value)
  // `Fri Dec 28 14:46:00 ICT 2012`, as date(1) and Java print it.
  const text = unixStyle ? `${unixStyle[1]} ${unixStyle[4]} ${unixStyle[2]} ${unixStyle[3]}` : value
  const dates = findDates(text, context)
  const [date] = dates
  if (!date || dates.length > 1 || (date.value === null && !date.ambiguous)) return null
  if (/[\p{L}\p{N}]/u.test(text.slice(0, date.start) + text.slice(date.end))) return null
  return { ...date, start: 0, end: raw.length }
}
