/** Reads days in Vietnamese words: `8 tháng 6 năm 2022`, `Tháng Sáu 8, 2022`, `mùng 8 tháng Ba`, `quý IV năm 2020`. */

import { freeAfter, isNumber, yearAfter, yearAt } from './bounds.ts'
import { isRealMonthDay } from './calendar.ts'
import { numericFull, numericPartial } from './numeric.ts'
import { phraseAt } from './phrases.ts'
import { type Day, fullDay, otherDay } from './printed.ts'
import { at, type Token } from './tokens.ts'
import { BRANCHES, MONTHS_AFTER_THANG, STEMS } from './words.ts'

/** The month after `tháng` (or `thg`, `Th`) at token `i`. */
function monthAfterThang(
  tokens: Token[],
  i: number
): { next: number; month: number; lunar: boolean; five: boolean } | null {
  const word = at(tokens, i)
  if (word.key !== 'tháng' && word.key !== 'thg' && word.key !== 'th') return null
  const month = at(tokens, i + 1)
  if (word.key === 'th' && (month.kind !== 'number' || month.gap)) return null
  if (isNumber(month, 2)) {
    const value = Number(month.text)
    return value >= 1 && value <= 12 ? { next: i + 2, month: value, lunar: false, five: false } : null
  }
  const match = phraseAt(MONTHS_AFTER_THANG, tokens, i + 1)
  if (!match) return null
  // `tháng năm` is May, `9 tháng năm 2022` nine months of 2022.
  return { next: match.to, ...match.value, five: month.key === 'năm' }
}

/** `âm lịch`, `(âm lịch)`, `ÂL`, `năm Đinh Dậu` at token `i`: the token after it, or null. */
function lunarMark(tokens: Token[], i: number): number | null {
  const open = at(tokens, i).key === '(' ? 1 : 0
  const j = i + open
  if (at(tokens, j).key === 'âm' && at(tokens, j + 1).key === 'lịch') {
    return open && at(tokens, j + 2).key === ')' ? j + 3 : j + 2
  }
  if (at(tokens, j).text === 'ÂL' || at(tokens, j).text === 'AL')
    return open && at(tokens, j + 1).key === ')' ? j + 2 : j + 1
  if (!open && at(tokens, i).key === 'năm' && STEMS.has(at(tokens, i + 1).key) && BRANCHES.has(at(tokens, i + 2).key))
    return i + 3
  return null
}

/** Marks a day as lunar where the words after it say so. */
export function withCalendar(tokens: Token[], day: Day): Day {
  const next = lunarMark(tokens, day.next)
  return next === null ? day : { ...day, next, lunar: true }
}

/** `8 tháng 6 năm 2022`, `8 Tháng Sáu, 2022`, `8 thg 6, 2022`; without a year only after a lead. */
export function wordedVietnamese(tokens: Token[], i: number, lead: boolean): Day | null {
  if (!isNumber(at(tokens, i), 2)) return null
  const month = monthAfterThang(tokens, i + 1)
  if (!month) return null
  const day = Number(at(tokens, i).text)
  if (!isRealMonthDay(month.month, day)) return null
  if (month.lunar) return otherDay(month.next, 'partial', { month: month.month, day, order: 'dmy', lunar: true })
  const year = yearAfter(tokens, month.next, !month.five)
  if (year) return fullDay(year.next, year.year, month.month, day, 'dmy')
  if (month.five && at(tokens, month.next).kind === 'number') return null
  if (!lead) return null
  return otherDay(month.next, 'partial', { month: month.month, day, order: 'dmy' })
}

/** `Tháng Sáu 8, 2022`, `Th6 8, 2022`; else the month alone: `tháng 6 năm 2022`, `tháng 6/2022`. */
export function monthFirstVietnamese(tokens: Token[], i: number): Day | null {
  const month = monthAfterThang(tokens, i)
  if (!month || month.lunar) return null
  const day = at(tokens, month.next)
  if (isNumber(day, 2) && day.gap) {
    const year = yearAfter(tokens, month.next + 1, true)
    if (year) return fullDay(year.next, year.year, month.month, Number(day.text), 'mdy')
  }
  const year = yearAfter(tokens, month.next, !month.five)
  if (!year || at(tokens, i).key === 'th') return null
  return otherDay(year.next, 'month', { year: year.year, month: month.month })
}

/** `mùng 8 tháng Ba năm 2022` (solar: a year is printed), `mùng 10 tháng Giêng` (lunar), `mùng 8/3` (either). */
export function traditional(tokens: Token[], i: number): Day | null {
  if (at(tokens, i).key !== 'mùng' && at(tokens, i).key !== 'mồng') return null
  if (at(tokens, i + 2).key === 'tết' && isNumber(at(tokens, i + 1), 2)) {
    return otherDay(i + 3, 'partial', { month: 1, day: Number(at(tokens, i + 1).text), order: 'dmy', lunar: true })
  }
  const day =
    numericFull(tokens, i + 1, true) ?? numericPartial(tokens, i + 1, true) ?? wordedVietnamese(tokens, i + 1, true)
  if (!day) return null
  return { ...day, order: day.order ?? 'dmy', doubtful: day.shape === 'partial' && !day.lunar }
}

const QUARTERS = [
  ['i', '1', 'một'],
  ['ii', '2', 'hai'],
  ['iii', '3', 'ba'],
  ['iv', '4', 'tư']
]

/** `quý IV năm 2020`, `quý 4/2020`. */
export function quarter(tokens: Token[], i: number): Day | null {
  if (at(tokens, i).key !== 'quí') return null
  const number = QUARTERS.findIndex((names) => names.includes(at(tokens, i + 1).key)) + 1
  const year = number === 0 ? null : yearAfter(tokens, i + 2, true)
  if (!year) return null
  return otherDay(year.next, 'quarter', { year: year.year, month: number })
}

/** `năm 2020`, not `năm 2020-2025`. */
export function yearAlone(tokens: Token[], i: number): Day | null {
  const year = at(tokens, i).key === 'năm' ? yearAt(tokens, i + 1) : null
  if (year === null || !freeAfter(tokens, i + 2)) return null
  const [dash, after] = [at(tokens, i + 2), at(tokens, i + 3)]
  if (/^[–-]$/u.test(dash.key) && after.kind === 'number') return null
  return otherDay(i + 2, 'year', { year })
}
