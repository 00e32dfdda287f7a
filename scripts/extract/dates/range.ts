/**
 * Reads more than one day: `từ ngày 5 đến 7/6/2022`, `5-7/6/2022`, `hai ngày 5 và 6/6`, `đêm 4 rạng sáng 5/6`, `June
 * 5-7, 2022`.
 */

import { freeAfter, freeBefore } from './bounds.ts'
import { dayNumber, isoDay, isRealDay, isRealMonthDay, pad } from './calendar.ts'
import { readDay } from './day.ts'
import { phraseAt } from './phrases.ts'
import type { Day } from './printed.ts'
import { at, NO_TOKEN, type Token } from './tokens.ts'
import { DAY_PARTS, NAMED_MONTHS } from './words.ts'

/** Days from one to another, as ISO 8601 (`2022-06-05/2022-06-07`, without a year `--06-05/--06-07`). */
export interface DayRange {
  next: number
  iso: string
}

const OPENERS = new Set(['từ', 'trong', 'from', 'between'])
const COUNTS = new Set(['các', 'những', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', '2', '3', '4', '5', '6', '7'])
const JOINTS = new Set(['-', '–', '—', '~', 'đến', 'tới', 'và', 'to', 'until', 'through', 'and'])
/** Joints that also stand between two separate dates. */
const LOOSE_JOINTS = new Set(['và', 'and'])

interface Opening {
  next: number
  /** A word says that days follow. */
  lead: boolean
  night: boolean
}

/** `từ ngày`, `trong hai ngày`, `các ngày`, `đêm`, `ngày` at token `i`. */
function opening(tokens: Token[], i: number): Opening {
  let j = i
  const opened = OPENERS.has(at(tokens, j).key)
  if (opened) j++
  const counted = COUNTS.has(at(tokens, j).key) && at(tokens, j + 1).key === 'ngày'
  if (counted) j++
  const part = phraseAt(DAY_PARTS, tokens, j)
  if (part) j = part.to
  const word = at(tokens, j).key === 'ngày'
  if (word) j++
  return { next: j, lead: opened || counted || word || part !== null, night: part?.value === 'đêm' }
}

/** After a first day: `đến hết ngày`, `-`, `, `, `rạng sáng`; the token where the last day must start, or null. */
function joint(tokens: Token[], i: number, night: boolean): { next: number; key: string; tight: boolean } | null {
  const mark = at(tokens, i)
  let j = i
  if (JOINTS.has(mark.key)) j++
  else if (!night) return null
  else if (mark.key === ',') j++
  if (at(tokens, j).key === 'hết') j++
  if (night) {
    const part = phraseAt(DAY_PARTS, tokens, j)
    if (part?.value !== 'sáng') return j === i ? null : { next: j, key: mark.key, tight: false }
    j = part.to
  }
  if (at(tokens, j).key === 'ngày') j++
  return { next: j, key: mark.key, tight: !mark.gap && !at(tokens, j).gap }
}

/** `5, 6, 7/6`: skips numbers that are followed by a comma. At most ten days are listed. */
function listed(tokens: Token[], i: number): number {
  let j = i
  for (let n = 0; n < 10; n++) {
    const [comma, day] = [at(tokens, j), at(tokens, j + 1)]
    if (comma.key !== ',' || !day.gap || day.kind !== 'number' || day.text.length > 2) break
    if (!JOINTS.has(at(tokens, j + 2).key) && at(tokens, j + 2).key !== ',')
      return at(tokens, j + 2).key === '/' ? -(j + 1) : j
    j += 2
  }
  return j
}

function rangeOf(first: { day: number; month: number; year: number | null }, last: Day): string | null {
  if (last.year === null) {
    const real = isRealMonthDay(first.month, first.day) && first.year === null
    const ordered = first.month * 40 + first.day < last.month * 40 + last.day
    return real && ordered ? `--${pad(first.month)}-${pad(first.day)}/--${pad(last.month)}-${pad(last.day)}` : null
  }
  if (!isRealDay(last.year, last.month, last.day)) return null
  // `28/12 - 3/1/2023` began the year before.
  const year = first.year ?? (first.month > last.month ? last.year - 1 : last.year)
  if (!isRealDay(year, first.month, first.day)) return null
  if (dayNumber(year, first.month, first.day) >= dayNumber(last.year, last.month, last.day)) return null
  return `${isoDay(year, first.month, first.day)}/${isoDay(last.year, last.month, last.day)}`
}

/** `June 5-7, 2022`. */
function namedMonthRange(tokens: Token[], i: number): DayRange | null {
  const month = /^\p{Lu}/u.test(at(tokens, i).text) ? phraseAt(NAMED_MONTHS, tokens, i) : null
  const first = month ? at(tokens, month.to) : NO_TOKEN
  if (!month || first.kind !== 'number' || first.text.length > 2 || !JOINTS.has(at(tokens, month.to + 1).key))
    return null
  const j = month.to + 2
  const [last, comma] = [at(tokens, j), at(tokens, j + 1)]
  const year = at(tokens, comma.key === ',' ? j + 2 : j + 1)
  if (last.kind !== 'number' || last.text.length > 2 || year.kind !== 'number' || year.text.length !== 4) return null
  const end: Day = {
    next: 0,
    shape: 'full',
    year: Number(year.text),
    month: month.value,
    day: Number(last.text),
    order: 'mdy',
    lunar: false,
    doubtful: false
  }
  const iso = rangeOf({ day: Number(first.text), month: month.value, year: null }, end)
  return iso === null ? null : { next: comma.key === ',' ? j + 3 : j + 2, iso }
}

/** The range that starts at token `i`; null where none does. Days are read day first. */
export function readRange(tokens: Token[], i: number): DayRange | null {
  const named = namedMonthRange(tokens, i)
  if (named) return named
  const open = opening(tokens, i)
  const start = at(tokens, open.next)
  if (start.kind !== 'number' || start.text.length > 4) return null
  const first = readDay(tokens, open.next, true)
  if (first && (first.lunar || (first.shape !== 'full' && first.shape !== 'partial'))) return null
  if (!first && (start.text.length > 2 || !freeBefore(tokens, open.next))) return null

  let j = first ? first.next : open.next + 1
  let last: Day | null = null
  let joined: ReturnType<typeof joint> = null
  const list = first || !open.lead ? j : listed(tokens, j)
  if (list < 0) {
    j = -list
    last = readDay(tokens, j, true)
  } else {
    joined = joint(tokens, list, open.night)
    last = joined ? readDay(tokens, joined.next, true, true) : null
  }
  if (!last || last.lunar || (last.shape !== 'full' && last.shape !== 'partial')) return null
  if (!first) {
    // `5-7/6/2022` needs no lead where nothing stands between; `2 - 12/06/2022` does.
    if (!open.lead && !(last.shape === 'full' && joined?.tight)) return null
  } else {
    if (first.year !== null && (last.year === null || LOOSE_JOINTS.has(joined?.key ?? ''))) return null
    if (!open.lead && last.shape !== 'full') return null
  }
  const from = first ?? { day: Number(start.text), month: last.month, year: null }
  const iso = rangeOf(from, last)
  return iso !== null && freeAfter(tokens, last.next) ? { next: last.next, iso } : null
}
