/** Finds the day of the reported event in a lede that states it. Precision before recall: any doubt gives null. */

import { dayNumber, isoOf, isRealDay, readIsoDay } from './calendar.ts'
import { VIETNAMESE } from './context.ts'
import { DOCUMENTS, OPENING_WORDS, PASSING_AFTER, PASSING_BEFORE, PASSING_RIGHT_BEFORE, PLANS } from './cues.ts'
import { dayNumberOf, findDatesIn } from './find.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { at, type Token, tokenAt, tokenize } from './tokens.ts'
import type { DateContext, FoundDate, Stretch } from './types.ts'
import { DAY_PARTS, RELATIVE_DAYS, RELATIVE_PARTS } from './words.ts'

export interface EventDate extends Stretch {
  /** `YYYY-MM-DD`. */
  value: string
  /** The wording. */
  raw: string
  /**
   * The publication date from which the year, or the whole day (`hôm nay`), was reckoned; null where the lede states
   * it in full.
   */
  resolved_from: string | null
}

/** A lede longer than this is read only so far: the event's day stands near its start. */
const READ = 1500
/** How far into the lede, in characters, a date may stand that does not open it. */
const NEAR = 160
/**
 * A day without a year that would lie further back than this many days from publication is rather one to come: beyond
 * half a year the next such day is nearer than the last.
 */
const FARTHEST_BACK = 183
/** A day with a year further back than this is told as history, not reported. */
const HISTORY = 366
/** Without a publication date: no web page reports an earlier year (the first Vietnamese web newspaper is of 1997). */
const FIRST_WEB_YEAR = 1995

/** Whether token `i` ends a clause. */
const closes = (token: Token): boolean => /^[,.;:!?()"“”]$/u.test(token.key)

/** A phrase that ends within the `reach` words before token `i`, in the same clause. */
function cueBefore(table: typeof PASSING_BEFORE, tokens: Token[], i: number, reach: number): boolean {
  for (let j = i; j > 0 && i - j < reach; j--) {
    if (phraseBefore(table, tokens, j)) return true
    if (closes(at(tokens, j - 1))) return false
  }
  return false
}

/** Whether the date at tokens `[from, to)` is one the lede only mentions. A law's date names no part of the day. */
function inPassing(tokens: Token[], from: number, to: number, part: boolean): boolean {
  if (cueBefore(PASSING_BEFORE, tokens, from, 4) || cueBefore(PASSING_RIGHT_BEFORE, tokens, from, 1)) return true
  return (!part && cueBefore(DOCUMENTS, tokens, from, 14)) || phraseAt(PASSING_AFTER, tokens, to) !== null
}

/** Index of the first token of the lede proper, after a dateline such as `(LĐXH) - ` or `Hà Nội - `. */
function afterDateline(tokens: Token[]): number {
  for (let i = 0; i < Math.min(tokens.length, 10); i++) {
    if (/^[-–—]$/u.test(at(tokens, i).key) && (at(tokens, i + 1).gap || at(tokens, i - 1).key === ')')) return i + 1
  }
  return 0
}

/** Whether nothing but introducing words stands between the lede's start and token `i`. */
function opens(tokens: Token[], i: number): boolean {
  const start = afterDateline(tokens)
  for (const from of [start, 0]) {
    if (from > i) continue
    const lead = tokens.slice(from, i)
    if (lead.length <= 4 && lead.every((token) => OPENING_WORDS.has(token.key) || /^[,"“(]$/u.test(token.key)))
      return true
  }
  return false
}

/** The end of the first sentence, as a token index. */
function sentenceEnd(tokens: Token[]): number {
  for (let i = 0; i < tokens.length; i++) {
    const [stop, next] = [at(tokens, i), at(tokens, i + 1)]
    if (/^[.!?…]$/u.test(stop.key) && next.gap && at(tokens, i - 1).text.length > 2 && /^[\p{Lu}"“(]/u.test(next.text))
      return i
  }
  return tokens.length
}

/** The year a day without one belongs to: the nearest that is not after publication. */
function withYear(month: number, day: number, published: number, year: number): number | null {
  for (const candidate of [year, year - 1]) {
    if (!isRealDay(candidate, month, day)) continue
    const number = dayNumber(candidate, month, day)
    if (number <= published) return published - number <= FARTHEST_BACK ? number : null
  }
  return null
}

/** Day number of a found date, its year taken from publication where it prints none; null in any doubt. */
function resolve(date: FoundDate, published: string | null): { day: number; from: string | null } | null {
  const printed = dayNumberOf(date)
  const release = published === null ? null : readIsoDay(published)
  if (printed !== null) {
    if (date.weekday?.matches === false || (release === null && Number(date.value?.slice(0, 4)) < FIRST_WEB_YEAR))
      return null
    if (release !== null && (printed > release || release - printed > HISTORY)) return null
    return { day: printed, from: null }
  }
  if (date.precision !== 'partial' || date.iso === null || release === null || published === null) return null
  const day = withYear(
    Number(date.iso.slice(2, 4)),
    Number(date.iso.slice(5, 7)),
    release,
    Number(published.slice(0, 4))
  )
  return day === null ? null : { day, from: published }
}

/** `Sáng nay`, `Chiều qua`, `Hôm nay` at the start of the lede; `đêm qua` may be either of two days and is none. */
function relativeDay(tokens: Token[], text: string, published: string | null): EventDate | null {
  const release = published === null ? null : readIsoDay(published)
  if (release === null) return null
  for (let i = 0; i < Math.min(tokens.length, 14); i++) {
    const part = phraseAt(DAY_PARTS, tokens, i)
    const near = part ? phraseAt(RELATIVE_PARTS, tokens, part.to) : phraseAt(RELATIVE_DAYS, tokens, i)
    if (!near || near.value < -1 || part?.value === 'đêm' || at(tokens, i).key === 'cùng') continue
    if (!opens(tokens, i) || phraseAt(PASSING_AFTER, tokens, near.to)) return null
    // `Hà Nội (TTXVN 5/6) - Sáng nay`: the agency's day, which need not be the page's.
    if (tokens.slice(0, i).some((token) => token.kind === 'number')) return null
    const [start, end] = [at(tokens, i).start, at(tokens, near.to - 1).end]
    return { value: isoOf(release + near.value), start, end, raw: text.slice(start, end), resolved_from: published }
  }
  return null
}

/**
 * The day of the event that a lede reports, where it states it clearly near its start: `Sáng ngày 07/12/2020, …`,
 * `Ngày 23-10, …` (year from publication), `Chiều qua, …` (day from publication), `… tổ chức vào sáng 8/6/2022`.
 *
 * Null where there is doubt: a range of days, also of two (an event of several days has no single day); a day that is a
 * deadline, a birthday, an anniversary, a law's or a plan's; a day after publication or, with its year, more than a
 * year
 * before it; a weekday that is not the date's; two different days that both could be meant.
 *
 * @param lede the lede's text, with or without its dateline.
 * @param published the article's publication date or date-time (RFC 3339), whose own calendar day counts.
 */
export function findEventDate(
  lede: string,
  published: string | null,
  context: DateContext = VIETNAMESE
): EventDate | null {
  const text = lede.slice(0, READ)
  const tokens = tokenize(text)
  const dates = /[0-9]/.test(text) ? findDatesIn(tokens, context) : []
  const places = dates.map((date) => ({ date, from: tokenAt(tokens, date.start), to: tokenAt(tokens, date.end) }))
  const firstSentence = sentenceEnd(tokens)
  const possible = places.filter(
    ({ date, from, to }) => states(date) && !inPassing(tokens, from, to, date.part !== null)
  )

  const chosen = possible.find(
    ({ date, from }) => from < firstSentence && date.start <= NEAR && placed(tokens, date, from)
  )
  if (!chosen) {
    const opening = places.find(({ from }) => opens(tokens, from))
    return opening || possible.length > 0 ? null : relativeDay(tokens, text, published)
  }
  if (places.some((place) => place.date.precision === 'range' && opens(tokens, place.from))) return null
  const day = resolve(chosen.date, published)
  if (!day) return null
  if (published === null && hasPlan(tokens, firstSentence)) return null
  const rivals = possible.filter((place) => place !== chosen && place.from < firstSentence)
  if (rivals.some((place) => competes(place.date, day.day, published))) return null
  const { start, end } = chosen.date
  return { value: isoOf(day.day), start, end, raw: text.slice(start, end), resolved_from: day.from }
}

/** Whether a date states one solar day. */
const states = (date: FoundDate): boolean =>
  !date.lunar && !date.ambiguous && ['day', 'hour', 'minute', 'second', 'partial'].includes(date.precision)

/** Whether a date is another day that could be the event's; one still to come could not. */
function competes(date: FoundDate, day: number, published: string | null): boolean {
  const other = resolve(date, published)
  if (other) return other.day !== day
  return published === null && date.precision === 'partial' && date.iso?.slice(2) !== isoOf(day).slice(5)
}

/** At the start; or further in, with a part of the day or a clock, or after `vào`. */
function placed(tokens: Token[], date: FoundDate, from: number): boolean {
  if (opens(tokens, from)) return true
  return date.part !== null || date.clock !== null || ['vào', 'hôm', 'on'].includes(at(tokens, from - 1).key)
}

function hasPlan(tokens: Token[], until: number): boolean {
  for (let i = 0; i < until; i++) if (phraseAt(PLANS, tokens, i)) return true
  return false
}
