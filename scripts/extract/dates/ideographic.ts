/** Reads days in Chinese and Japanese: `2022年6月8日`, `6月8日`. */

import { isNumber, yearAt } from './bounds.ts'
import { isRealDay, isRealMonthDay } from './calendar.ts'
import { type Day, fullDay, otherDay } from './printed.ts'
import { at, type Token } from './tokens.ts'

const DAY_SIGNS = new Set('日号號')

/** `6月8日` from token `i`; a weekday may stand right behind it: `8日星期三`. */
function monthAndDay(tokens: Token[], i: number): { next: number; month: number; day: number } | null {
  const [month, sign, day, end] = [0, 1, 2, 3].map((k) => at(tokens, i + k)) as [Token, Token, Token, Token]
  if (!isNumber(month, 2) || sign.text !== '月' || !isNumber(day, 2) || !DAY_SIGNS.has(end.text[0] ?? '')) return null
  return { next: i + 4, month: Number(month.text), day: Number(day.text) }
}

/** The day that starts at token `i`; null where none does. */
export function ideographicDay(tokens: Token[], i: number): Day | null {
  const year = at(tokens, i + 1).text === '年' ? yearAt(tokens, i) : null
  const found = monthAndDay(tokens, year === null ? i : i + 2)
  if (!found) return null
  const { next, month, day } = found
  if (year !== null) return isRealDay(year, month, day) ? fullDay(next, year, month, day, 'ymd') : null
  return isRealMonthDay(month, day) ? otherDay(next, 'partial', { month, day, order: 'mdy' }) : null
}
