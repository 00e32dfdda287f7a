/** Finds the dates of a line. Reads tokens left to right, a bounded number at each place: linear in the line's length. */

import { dayNumber, isoDay, isRealDay, pad, weekdayOf } from './calendar.ts'
import { type Clock, readClock, readZone, type Zone } from './clock.ts'
import { VIETNAMESE } from './context.ts'
import { type Day, readDay } from './day.ts'
import { ENGLISH_STAMPS } from './labels.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { readRange } from './range.ts'
import { NO_TOKEN, type Token, tokenize } from './tokens.ts'
import type { DateContext, DayPart, FoundDate } from './types.ts'
import {
  APPROXIMATE,
  CLOCK_LEADS,
  CONNECTORS,
  DAY_PARTS,
  NAMED_MONTHS,
  RELATIVE_DAYS,
  RELATIVE_PARTS,
  WEEKDAYS
} from './words.ts'

const at = (tokens: Token[], i: number): Token => tokens[i] ?? NO_TOKEN

/** Words with which a date may begin; every other word is passed over at once. */
const STARTERS = new Set([
  'ngày',
  'hôm',
  'tháng',
  'thg',
  'th',
  'quí',
  'năm',
  'mùng',
  'mồng',
  'từ',
  'trong',
  'from',
  'between',
  'các',
  'những',
  'hai',
  'ba',
  'bốn',
  'sáu',
  'bảy',
  ...[WEEKDAYS, DAY_PARTS, APPROXIMATE, NAMED_MONTHS, RELATIVE_DAYS].flatMap((table) => [...table.byFirst.keys()])
])

/** What has been read of one date-time. */
interface Parts {
  weekday: number | null
  clock: Clock | null
  zone: Zone | null
  part: DayPart | null
  day: Day | null
  approximate: boolean
  /** A Vietnamese word (`ngày`, `sáng`, `thứ tư`) stands in it: day first. */
  vietnamese: boolean
}

interface Expression {
  next: number
  parts: Parts
}

/** What stands between two parts of a date-time. */
interface Link {
  next: number
  bracket: boolean
  /** A comma, dash, bar or colon. */
  apart: boolean
  colon: boolean
  /** `ngày` */
  dayWord: boolean
  /** `lúc`, `at` */
  clockLead: boolean
}

const NO_LINK: Omit<Link, 'next'> = { bracket: false, apart: false, colon: false, dayWord: false, clockLead: false }

/** Before the first part only `ngày` may stand. */
function opening(tokens: Token[], i: number): Link {
  const dayWord = at(tokens, i).key === 'ngày'
  return { ...NO_LINK, next: dayWord ? i + 1 : i, dayWord }
}

/** Marks and words between the parts of a date-time; three at most. */
function link(tokens: Token[], i: number): Link {
  const found: Link = { ...NO_LINK, next: i }
  for (let n = 0; n < 3; n++) {
    const { key, gap } = at(tokens, found.next)
    // `19 November 2019 / 10:07`: a slash between spaces parts them, one without is part of a number.
    const slash = key === '/' && gap && at(tokens, found.next + 1).gap
    if (!CONNECTORS.has(key) && !slash) break
    if (key === '(') found.bracket = true
    else if (key === 'ngày') found.dayWord = true
    else if (CLOCK_LEADS.has(key)) found.clockLead = true
    else if (at(tokens, found.next).kind === 'mark') found.apart = true
    if (key === ':') found.colon = true
    found.next++
  }
  return found
}

/** A weekday's name at token `i`. English names and `T2`, `CN` only in capitals: `thu`, `cn` and `sun` are words. */
function weekdayAt(tokens: Token[], i: number): { next: number; value: number; vietnamese: boolean } | null {
  const match = phraseAt(WEEKDAYS, tokens, i)
  if (!match) return null
  const [first, second] = [at(tokens, i), at(tokens, i + 1)]
  if (match.to === i + 2) {
    if (first.key === 't' && (second.gap || first.text !== 'T' || !first.gap)) return null
    return { next: match.to, value: match.value, vietnamese: true }
  }
  if (first.key === 'cn') return first.text === 'CN' ? { next: match.to, value: 7, vietnamese: true } : null
  if (!/^\p{Lu}/u.test(first.text)) return null
  return { next: at(tokens, match.to).key === '.' ? match.to + 1 : match.to, value: match.value, vietnamese: false }
}

/** Reads one date-time whose first word stands at token `i`; null where there is none. */
function readExpression(tokens: Token[], i: number): Expression | null {
  const parts: Parts = {
    weekday: null,
    clock: null,
    zone: null,
    part: null,
    day: null,
    approximate: false,
    vietnamese: false
  }
  const about = phraseAt(APPROXIMATE, tokens, i)
  let next = about ? about.to : i
  parts.approximate = about !== null
  let first = true
  let relative = false
  let bracket = false
  // Each turn reads one part; there are six kinds, each at most once.
  for (let turn = 0; turn < 8; turn++) {
    if (parts.clock && !parts.zone) {
      const zone = readZone(tokens, next, parts.clock.precision === 'second')
      if (zone) {
        parts.zone = zone
        next = zone.next
        continue
      }
    }
    const between = first ? opening(tokens, next) : link(tokens, next)
    const j = iso8601Clock(tokens, next, parts) ?? between.next
    const step = readPart(tokens, j, parts, between, { first, relative })
    if (step === null) break
    relative = step.relative
    bracket ||= between.bracket && !first
    if (between.dayWord) parts.vietnamese = true
    next = step.next
    first = false
  }
  if (!parts.day) return null
  if (bracket && at(tokens, next).key === ')') next++
  return { next, parts }
}

/** The `T` of `2022-06-08T10:00`: the token after it, or null. */
function iso8601Clock(tokens: Token[], i: number, parts: Parts): number | null {
  const mark = at(tokens, i)
  if (parts.day === null || parts.clock !== null || mark.key !== 't' || mark.gap || at(tokens, i + 1).gap) return null
  return i + 1
}

/** Reads the next part into `parts`; gives the token after it, or null where nothing more belongs to the date. */
function readPart(
  tokens: Token[],
  i: number,
  parts: Parts,
  between: Link,
  state: { first: boolean; relative: boolean }
): { next: number; relative: boolean } | null {
  if (parts.day === null) {
    if (parts.weekday === null) {
      const weekday = weekdayAt(tokens, i)
      if (weekday) {
        parts.weekday = weekday.value
        parts.vietnamese ||= weekday.vietnamese
        return { next: weekday.next, relative: false }
      }
    }
    // `Thứ hai: 2/3 số phiếu` is an enumeration.
    if (between.colon && parts.weekday !== null) return null
    const dayPart = parts.part === null && parts.clock?.part == null ? phraseAt(DAY_PARTS, tokens, i) : null
    if (dayPart) {
      parts.part = dayPart.value
      parts.vietnamese = true
      return { next: dayPart.to, relative: false }
    }
    const near = state.relative ? null : phraseAt(parts.part === null ? RELATIVE_DAYS : RELATIVE_PARTS, tokens, i)
    if (near) return { next: near.to, relative: true }
    if (parts.clock === null) {
      const clock = readClock(tokens, i)
      if (clock) {
        parts.clock = clock
        return { next: clock.next, relative: false }
      }
    }
    return readDayPart(tokens, i, parts, between, state)
  }
  if (parts.day.shape !== 'full' && parts.day.shape !== 'partial') return null
  if (parts.clock === null) {
    const clock = readClock(tokens, i)
    if (clock && (!clock.loose || between.clockLead)) {
      parts.clock = clock
      return { next: clock.next, relative: false }
    }
  }
  // `24/12/2012 (thứ hai)`; without brackets it is the next thing said.
  if (parts.weekday === null && between.bracket) {
    const weekday = weekdayAt(tokens, i)
    if (weekday && at(tokens, weekday.next).key === ')') {
      parts.weekday = weekday.value
      return { next: weekday.next, relative: false }
    }
  }
  return null
}

function readDayPart(
  tokens: Token[],
  i: number,
  parts: Parts,
  between: Link,
  state: { first: boolean; relative: boolean }
): { next: number; relative: boolean } | null {
  const tight = !between.apart
  const lead =
    between.dayWord ||
    state.relative ||
    ((parts.part !== null || parts.clock?.part != null) && tight) ||
    (parts.weekday !== null && tight)
  const day = readDay(tokens, i, lead)
  if (!day) return null
  const wide = day.shape !== 'full' && day.shape !== 'partial'
  if (wide && !state.first) return null
  // `trong 3 giờ 8/6/2022` is no clock unless a day is announced or stated in full.
  if (parts.clock?.loose && !lead && day.shape !== 'full') return null
  parts.day = day
  return { next: day.next, relative: false }
}

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

function found(parts: Parts, start: number, end: number, context: DateContext, english: boolean): FoundDate | null {
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

/** Whether `âm lịch` stands before the date: `âm lịch ngày 10/1/2022`. */
function lunarBefore(tokens: Token[], i: number): boolean {
  const j = at(tokens, i - 1).key === ':' ? i - 1 : i
  return at(tokens, j - 1).key === 'lịch' && at(tokens, j - 2).key === 'âm'
}

function englishStampBefore(tokens: Token[], i: number): boolean {
  const j = at(tokens, i - 1).key === ':' || at(tokens, i - 1).key === '-' ? i - 1 : i
  return phraseBefore(ENGLISH_STAMPS, tokens, j) !== null
}

const RANGE: Omit<FoundDate, 'start' | 'end' | 'iso'> = {
  value: null,
  precision: 'range',
  clock: null,
  offset: null,
  order: 'dmy',
  weekday: null,
  part: null,
  approximate: false,
  lunar: false,
  ambiguous: false,
  candidates: []
}

/**
 * All dates and date-times in a line, in order, without overlap.
 *
 * Two numbers (`24/7`, `1/2`, `30/4`) are a date only after a word that says so (`ngày`, `sáng`, a weekday); numbers of
 * documents, phones and terms of office are none; a day that does not exist is none. Lunar dates are found but have no
 * value. Every date is read by rule from its numbers: nothing is handed to a date parser that guesses.
 *
 * @param text a cleaned line: NFC, single spaces.
 * @param context what the page's language implies (`contextOf`); Vietnamese unless given.
 */
export function findDates(text: string, context: DateContext = VIETNAMESE): FoundDate[] {
  return /[0-9]/.test(text) ? findDatesIn(tokenize(text), context) : []
}

/** `findDates` for a line that is cut into tokens already. */
export function findDatesIn(tokens: Token[], context: DateContext): FoundDate[] {
  const dates: FoundDate[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = at(tokens, i)
    if (token.kind === 'mark' || (token.kind === 'word' && !STARTERS.has(token.key))) {
      i++
      continue
    }
    const range = readRange(tokens, i)
    if (range) {
      dates.push({ ...RANGE, start: token.start, end: at(tokens, range.next - 1).end, iso: range.iso })
      i = range.next
      continue
    }
    const expression = readExpression(tokens, i)
    if (!expression) {
      i++
      continue
    }
    const { parts, next } = expression
    if (parts.day && lunarBefore(tokens, i)) parts.day = { ...parts.day, lunar: true }
    const date = found(parts, token.start, at(tokens, next - 1).end, context, englishStampBefore(tokens, i))
    if (date) dates.push(date)
    i = date ? next : i + 1
  }
  return dates
}

/** Day number of a found date's day, for comparing; null where no full day is stated. */
export function dayNumberOf(date: FoundDate): number | null {
  if (date.value === null) return null
  return dayNumber(Number(date.value.slice(0, 4)), Number(date.value.slice(5, 7)), Number(date.value.slice(8, 10)))
}
