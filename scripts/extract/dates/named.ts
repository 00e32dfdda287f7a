/** Reads days with the month's name, in any of the languages of `months.ts`: `8 June 2022`, `June 8, 2022`. */

import { freeAfter, isNumber, opensWithCapital, yearAfter } from './bounds.ts'
import { isRealMonthDay } from './calendar.ts'
import { phraseAt } from './phrases.ts'
import { type Day, fullDay, otherDay } from './printed.ts'
import { at, type Token } from './tokens.ts'
import { DAY_JOINTS, NAMED_MONTHS, ORDINAL_ENDINGS } from './words.ts'

/** The month's name at token `i`, in full or shortened with a stop after it; `capital`: whether it begins with one. */
function monthAt(tokens: Token[], i: number): { value: number; next: number; capital: boolean } | null {
  const month = phraseAt(NAMED_MONTHS, tokens, i)
  if (!month) return null
  const stop = at(tokens, month.to)
  const next = stop.key === '.' && !stop.gap ? month.to + 1 : month.to
  return { value: month.value, next, capital: opensWithCapital(at(tokens, i)) }
}

/** The year after a month: `, 2022`, `2022`, `de 2022`, `del 2022`. */
const yearOf = (tokens: Token[], i: number): { next: number; year: number } | null =>
  yearAfter(tokens, DAY_JOINTS.has(at(tokens, i).key) ? i + 1 : i, true)

/** `8 June 2022`, `8th of June, 2022`, `12-Jun-2022`, `8. Juni 2022`, `4 de mayo de 2022`. */
export function dayFirstNamed(tokens: Token[], i: number): Day | null {
  if (!isNumber(at(tokens, i), 2)) return null
  let j = i + 1
  if (ORDINAL_ENDINGS.has(at(tokens, j).key) && !at(tokens, j).gap) j++
  if (DAY_JOINTS.has(at(tokens, j).key) || at(tokens, j).key === '-' || at(tokens, j).key === '.') j++
  const month = monthAt(tokens, j)
  const day = Number(at(tokens, i).text)
  if (!month || !isRealMonthDay(month.value, day)) return null
  const year = yearOf(tokens, month.next)
  if (year) return fullDay(year.next, year.year, month.value, day, 'dmy')
  return month.capital ? otherDay(month.next, 'partial', { month: month.value, day, order: 'dmy' }) : null
}

/** `June 8, 2022`, `June 8th`, `June 2022`, `Juni 8, 2022`. */
export function monthFirstNamed(tokens: Token[], i: number): Day | null {
  const month = monthAt(tokens, i)
  if (!month) return null
  const j = month.next
  if (isNumber(at(tokens, j), 2)) {
    const day = Number(at(tokens, j).text)
    if (!isRealMonthDay(month.value, day)) return null
    const next = ORDINAL_ENDINGS.has(at(tokens, j + 1).key) && !at(tokens, j + 1).gap ? j + 2 : j + 1
    const year = yearAfter(tokens, next, true)
    if (year) return fullDay(year.next, year.year, month.value, day, 'mdy')
    if (!month.capital || !freeAfter(tokens, next)) return null
    return otherDay(next, 'partial', { month: month.value, day, order: 'mdy' })
  }
  const year = yearOf(tokens, j)
  if (!year || !month.capital) return null
  return otherDay(year.next, 'month', { year: year.year, month: month.value })
}
