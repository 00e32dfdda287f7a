/** Reads the day, or what is wider than a day, at a place in a line. */

import { freeBefore } from './bounds.ts'
import { ideographicDay } from './ideographic.ts'
import { dayFirstNamed, monthFirstNamed } from './named.ts'
import { numericFull, numericPartial } from './numeric.ts'
import type { Day } from './printed.ts'
import { at, type Token } from './tokens.ts'
import { monthFirstVietnamese, quarter, traditional, withCalendar, wordedVietnamese, yearAlone } from './worded.ts'

/**
 * The day, month, quarter or year that starts at token `i`; null where none does.
 *
 * @param lead whether a word before it (`ngày`, `sáng`, a weekday) says that a date is meant: `8/6` alone is a
 * fraction.
 * @param joined whether it ends a range, so that `5-` may stand right before it.
 */
export function readDay(tokens: Token[], i: number, lead: boolean, joined = false): Day | null {
  const token = at(tokens, i)
  let day: Day | null
  if (token.kind === 'number') {
    if (token.text.length > 4 || !(joined || freeBefore(tokens, i))) return null
    day =
      numericFull(tokens, i, lead) ??
      numericPartial(tokens, i, lead) ??
      wordedVietnamese(tokens, i, lead) ??
      ideographicDay(tokens, i) ??
      dayFirstNamed(tokens, i)
  } else {
    if (token.kind !== 'word') return null
    day =
      traditional(tokens, i) ??
      monthFirstVietnamese(tokens, i) ??
      quarter(tokens, i) ??
      yearAlone(tokens, i) ??
      monthFirstNamed(tokens, i)
  }
  return day && day.shape !== 'year' && day.shape !== 'quarter' ? withCalendar(tokens, day) : day
}
