/** Reads days with the month's name: `8 June 2022`, `June 8, 2022`. */

import { freeAfter, isNumber, opensWithCapital, yearAfter } from './bounds.ts'
import { isRealMonthDay } from './calendar.ts'
import { phraseAt } from './phrases.ts'
import { type Day, fullDay, otherDay } from './printed.ts'
import { at, type Token } from './tokens.ts'
import { NAMED_MONTHS, ORDINAL_ENDINGS } from './words.ts'

/** `8 June 2022`, `8th of June, 2022`, `12-Jun-2022`. */
export function dayFirstNamed(tokens: Token[], i: number): Day | null {
  if (!isNumber(at(tokens, i), 2)) return null
  let j = i + 1
  if (ORDINAL_ENDINGS.has(at(tokens, j).key) && !at(tokens, j).gap) j++
  if (at(tokens, j).key === 'of' || at(tokens, j).key === '-' || at(tokens, j).key === '.') j++
  const month = opensWithCapital(at(tokens, j)) ? phraseAt(NAMED_MONTHS, tokens, j) : null
  const day = Number(at(tokens, i).text)
  if (!month || !isRealMonthDay(month.value, day)) return null
  const dot = at(tokens, month.to).key === '.' ? 1 : 0
  const year = yearAfter(tokens, month.to + dot, true)
  if (year) return fullDay(year.next, year.year, month.value, day, 'dmy')
  return otherDay(month.to, 'partial', { month: month.value, day, order: 'dmy' })
}

/** `June 8, 2022`, `June 8th`, `June 2022`. */
export function monthFirstNamed(tokens: Token[], i: number): Day | null {
  const month = opensWithCapital(at(tokens, i)) ? phraseAt(NAMED_MONTHS, tokens, i) : null
  if (!month) return null
  const dot = at(tokens, month.to).key === '.' && !at(tokens, month.to).gap ? 1 : 0
  const j = month.to + dot
  if (isNumber(at(tokens, j), 2)) {
    const day = Number(at(tokens, j).text)
    if (!isRealMonthDay(month.value, day)) return null
    const next = ORDINAL_ENDINGS.has(at(tokens, j + 1).key) && !at(tokens, j + 1).gap ? j + 2 : j + 1
    const year = yearAfter(tokens, next, true)
    if (year) return fullDay(year.next, year.year, month.value, day, 'mdy')
    if (!freeAfter(tokens, next)) return null
    return otherDay(next, 'partial', { month: month.value, day, order: 'mdy' })
  }
  const year = yearAfter(tokens, j, true)
  if (!year) return null
  return otherDay(year.next, 'month', { year: year.year, month: month.value })
}
