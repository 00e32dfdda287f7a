/** Reads one date-time: weekday, part of the day, clock, zone and day in any order that pages print. */

import { type Clock, readClock, readZone, type Zone } from './clock.ts'
import { readDay } from './day.ts'
import { phraseAt } from './phrases.ts'
import type { Day } from './printed.ts'
import { at, type Token } from './tokens.ts'
import type { DayPart } from './types.ts'
import { APPROXIMATE, CLOCK_LEADS, CONNECTORS, DAY_PARTS, RELATIVE_DAYS, RELATIVE_PARTS, WEEKDAYS } from './words.ts'

/** What has been read of one date-time. */
export interface Parts {
  weekday: number | null
  clock: Clock | null
  zone: Zone | null
  part: DayPart | null
  day: Day | null
  approximate: boolean
  /** A Vietnamese word (`ngày`, `sáng`, `thứ tư`) stands in it: day first. */
  vietnamese: boolean
}

export interface Expression {
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

/** Letters from which a weekday's name is no other word, so that it may begin small: `lundi`, `miércoles`. */
const LONG_NAME = 5

/** A weekday's name at token `i`. Short names and `T2`, `CN` only in capitals: `thu`, `cn` and `sun` are words. */
function weekdayAt(tokens: Token[], i: number): { next: number; value: number; vietnamese: boolean } | null {
  const match = phraseAt(WEEKDAYS, tokens, i)
  if (!match) return null
  const [first, second] = [at(tokens, i), at(tokens, i + 1)]
  if (match.to === i + 2) {
    if (first.key === 't' && (second.gap || first.text !== 'T' || !first.gap)) return null
    return { next: match.to, value: match.value, vietnamese: true }
  }
  if (first.key === 'cn') return first.text === 'CN' ? { next: match.to, value: 7, vietnamese: true } : null
  if (/^\p{Ll}/u.test(first.text) && first.text.length < LONG_NAME) return null
  return { next: at(tokens, match.to).key === '.' ? match.to + 1 : match.to, value: match.value, vietnamese: false }
}

/** Reads one date-time whose first word stands at token `i`; null where there is none. */
export function readExpression(tokens: Token[], i: number): Expression | null {
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
      return { next: weekday.next + 1, relative: false }
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
