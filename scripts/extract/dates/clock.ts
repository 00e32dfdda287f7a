/**
 * Reads clocks (`08:15`, `7h30`, `16 giờ 30 phút chiều`, `10:43 pm`) and zones (`(GMT+7)`, `+07:00`, `giờ Việt Nam`).
 */

import { phraseAt } from './phrases.ts'
import { at, type Token } from './tokens.ts'
import type { DayPart, Precision } from './types.ts'
import { CLOCK_WORDS, DAY_PARTS, MERIDIEMS, ZONE_NAMES, ZONE_PHRASES } from './words.ts'

/** A clock as printed, and what it means on 24 hours. */
export interface Clock {
  /** First token after it. */
  next: number
  /**
   * `HH:MM[:SS]`; null where it says no time of this day: `12:00 AM` of CMSs, midnight `24:00`, or two clocks (`8:00 -
   * 10:00`).
   */
  time: string | null
  precision: Extract<Precision, 'hour' | 'minute' | 'second'>
  part: DayPart | null
  /** `7 giờ`, `10 am`: a word that is also a duration or a plain number, so it wants a sign that a clock is meant. */
  loose: boolean
}

interface Digits {
  next: number
  hour: number
  minute: number
  second: number | null
  precision: Clock['precision']
  loose: boolean
}

const HOUR_WORDS = new Set(['h', 'g', 'giờ', '时', '時'])
const MINUTE_MARKS = new Set(['phút', "'", '’', '′', 'p', 'ph', 'min', '分'])

/** Value of a number token of at most two digits, else null. */
function small(token: Token): number | null {
  return token.kind === 'number' && token.text.length <= 2 ? Number(token.text) : null
}

/** `08:15`, `08:15:30`, `08:15:30.250`. */
function colonDigits(tokens: Token[], i: number): Digits | null {
  const hour = small(at(tokens, i))
  const minute = small(at(tokens, i + 2))
  const [colon, minutes] = [at(tokens, i + 1), at(tokens, i + 2)]
  if (hour === null || minute === null || colon.key !== ':' || colon.gap || minutes.gap) return null
  if (minutes.text.length !== 2 || minute > 59 || hour > 24) return null
  let next = i + 3
  let second: number | null = null
  if (at(tokens, next).key === ':' && !at(tokens, next).gap && !at(tokens, next + 1).gap) {
    second = small(at(tokens, next + 1))
    if (second === null || at(tokens, next + 1).text.length !== 2 || second > 60) return null
    next += 2
    const [dot, fraction] = [at(tokens, next), at(tokens, next + 1)]
    if ((dot.key === '.' || dot.key === ',') && !dot.gap && fraction.kind === 'number' && !fraction.gap) next += 2
    // Leap seconds are real in RFC 3339 but not in most software that will read the value.
    second = Math.min(second, 59)
  }
  if (at(tokens, next).key === ':' && !at(tokens, next).gap && at(tokens, next + 1).kind === 'number') return null
  if (HOUR_WORDS.has(at(tokens, next).key) && !at(tokens, next).gap) next++
  return { next, hour, minute, second, precision: second === null ? 'minute' : 'second', loose: false }
}

/** `7h30`, `7g30`, `7 giờ`, `7 giờ 30`, `7 giờ 30 phút`, `7 giờ rưỡi`, `7 giờ kém 15`, `19h00'`. */
function wordDigits(tokens: Token[], i: number): Digits | null {
  const hour = small(at(tokens, i))
  const word = at(tokens, i + 1)
  if (hour === null || hour > 24 || !HOUR_WORDS.has(word.key) || (word.key !== 'giờ' && word.gap)) return null
  const bare: Digits = { next: i + 2, hour, minute: 0, second: null, precision: 'hour', loose: word.key === 'giờ' }
  if (at(tokens, i + 2).key === 'rưỡi') return { ...bare, next: i + 3, minute: 30, precision: 'minute', loose: false }
  const short = at(tokens, i + 2).key === 'kém'
  const minutes = at(tokens, short ? i + 3 : i + 2)
  const minute = small(minutes)
  let next = short ? i + 4 : i + 3
  if (minute === null || minute > 59) return bare
  const marked = MINUTE_MARKS.has(at(tokens, next).key)
  // `16 giờ 30/4` is four o'clock on 30 April.
  if (!marked && /^[/.:-]$/.test(at(tokens, next).key) && at(tokens, next + 1).kind === 'number') return bare
  if (!marked && !short && minutes.text.length !== 2) return bare
  if (!marked && minutes.gap && word.key !== 'giờ') return bare
  if (marked) next++
  const total = short ? hour * 60 - minute : hour * 60 + minute
  if (total < 0) return null
  return { next, hour: Math.floor(total / 60), minute: total % 60, second: null, precision: 'minute', loose: false }
}

/** Hour on 24 hours after `am`, `pm`; an AM or PM beside a 24-hour clock (`00:35 AM`, `15:20 PM`) is stray. */
function meridiemHour(hour: number, half: 'am' | 'pm'): number {
  if (hour === 0 || hour > 12) return hour
  return half === 'am' ? hour % 12 : (hour % 12) + 12
}

/** Hour on 24 hours after a part of the day; null where the day is in doubt (`12 giờ đêm` ends it or begins it). */
function partHour(hour: number, part: DayPart): number | null {
  if (hour === 0 || hour > 12) return hour
  if (part === 'sáng') return hour
  if (part === 'trưa') return hour <= 4 ? hour + 12 : hour
  if (part === 'chiều') return hour === 12 ? 12 : hour + 12
  if (hour === 12) return null
  if (part === 'tối') return hour + 12
  return hour >= 6 ? hour + 12 : hour
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A clock that starts at token `i`, with the AM/PM or part of the day after it; null where none does. */
export function readClock(tokens: Token[], i: number): Clock | null {
  if (at(tokens, i).kind !== 'number') return null
  const digits = colonDigits(tokens, i) ?? wordDigits(tokens, i) ?? meridiemOnly(tokens, i)
  if (!digits) return null
  let { next } = digits
  let hour: number | null = digits.hour
  let part: DayPart | null = null
  const meridiem = meridiemAt(tokens, next)
  const dayPart = phraseAt(DAY_PARTS, tokens, next)
  if (meridiem) {
    next = meridiem.next
    // Liferay and SharePoint print 12:00 AM where no time was entered.
    hour = meridiem.half === 'am' && hour === 12 && digits.minute === 0 ? null : meridiemHour(hour, meridiem.half)
  } else if (dayPart) {
    next = dayPart.to
    part = dayPart.value
    hour = partHour(hour, part)
  }
  if (CLOCK_WORDS.has(at(tokens, next).key)) next++
  if (hour === 24) hour = null
  const second = digits.second === null ? '' : `:${two(digits.second)}`
  let time = hour === null ? null : `${two(hour)}:${two(digits.minute)}${second}`
  const until = clockRangeEnd(tokens, next)
  if (until !== null) {
    next = until
    time = null
  }
  return { next, time, precision: digits.precision, part, loose: digits.loose }
}

function meridiemOnly(tokens: Token[], i: number): Digits | null {
  const hour = small(at(tokens, i))
  const mark = meridiemAt(tokens, i + 1)
  if (hour === null || hour < 1 || hour > 12 || !mark) return null
  return { next: i + 1, hour, minute: 0, second: null, precision: 'hour', loose: true }
}

function meridiemAt(tokens: Token[], i: number): { next: number; half: 'am' | 'pm' } | null {
  const match = phraseAt(MERIDIEMS, tokens, i)
  if (!match) return null
  const text = at(tokens, i).text
  if (match.value.capitals && text !== text.toUpperCase()) return null
  return { next: match.to, half: match.value.half }
}

/** The end of `8:00 - 10:00` after its first clock: a stretch of hours is no moment. */
function clockRangeEnd(tokens: Token[], i: number): number | null {
  if (!/^(?:-|–|—|đến|tới)$/.test(at(tokens, i).key)) return null
  const digits = colonDigits(tokens, i + 1) ?? wordDigits(tokens, i + 1)
  return digits && !digits.loose ? digits.next : null
}

/** A zone found: `offset` is `±HH:MM`, or `local` for a local time that cannot be placed. */
export interface Zone {
  next: number
  offset: string
}

/** Offsets in use run from -12:00 to +14:00 in steps of a quarter hour (tz database). */
function offsetOf(sign: string, hours: number, minutes: number): string | null {
  const total = (hours * 60 + minutes) * (sign === '+' ? 1 : -1)
  if (minutes > 59 || minutes % 15 !== 0 || total < -720 || total > 840) return null
  return `${sign}${two(hours)}:${two(minutes)}`
}

/** `+7`, `+07`, `+07:00`, `+0700` at token `i`. */
function signedOffset(tokens: Token[], i: number): Zone | null {
  const [sign, hours, colon, minutes] = [at(tokens, i), at(tokens, i + 1), at(tokens, i + 2), at(tokens, i + 3)]
  const mark = sign.key === '−' || sign.key === '–' ? '-' : sign.key
  if ((mark !== '+' && mark !== '-') || hours.kind !== 'number' || hours.text.length > 4) return null
  if (hours.text.length === 3) return null
  if (hours.text.length === 4) {
    const offset = offsetOf(mark, Number(hours.text.slice(0, 2)), Number(hours.text.slice(2)))
    return offset === null ? null : { next: i + 2, offset }
  }
  const long = colon.key === ':' && !colon.gap && minutes.kind === 'number' && minutes.text.length === 2
  const offset = offsetOf(mark, Number(hours.text), long ? Number(minutes.text) : 0)
  return offset === null ? null : { next: long ? i + 4 : i + 2, offset }
}

/**
 * A zone at token `i`, in brackets or not; null where there is none.
 *
 * @param seconds the clock before it has seconds: only then is `-07:00` an offset, else it is the end of a stretch of
 * hours.
 */
export function readZone(tokens: Token[], i: number, seconds: boolean): Zone | null {
  const open = at(tokens, i).key === '('
  const zone = bareZone(tokens, open ? i + 1 : i, seconds)
  if (!zone || !open) return zone
  return at(tokens, zone.next).key === ')' ? { ...zone, next: zone.next + 1 } : null
}

function bareZone(tokens: Token[], i: number, seconds: boolean): Zone | null {
  const first = at(tokens, i)
  if (first.kind === 'mark') {
    if (first.key === '-' && (!seconds || first.gap)) return null
    const zone = signedOffset(tokens, i)
    // A bare `+7` after a clock is an offset only in full.
    return zone && (zone.next > i + 2 || at(tokens, i + 1).text.length !== 1) ? zone : null
  }
  if (first.kind !== 'word') return null
  const phrase = phraseAt(ZONE_PHRASES, tokens, i)
  if (phrase && (phrase.to > i + 1 || first.text === first.text.toUpperCase())) {
    return { next: phrase.to, offset: phrase.value }
  }
  const named = Object.hasOwn(ZONE_NAMES, first.text) ? ZONE_NAMES[first.text] : undefined
  if (named === undefined) return null
  const signed = named === '+00:00' && first.text !== 'Z' ? signedOffset(tokens, i + 1) : null
  return signed ?? { next: i + 1, offset: named }
}
