/** Reads days: numbers (`8/6/2022`, `2022-06-08`), words (`ngày 8 tháng 6 năm 2022`, `June 8, 2022`), and what is wider than a day. */

import { FIRST_YEAR, fullYear, isRealMonthDay, LAST_YEAR } from './calendar.ts'
import { readClock } from './clock.ts'
import { phraseAt } from './phrases.ts'
import { NO_TOKEN, type Token } from './tokens.ts'
import { BRANCHES, MONTHS_AFTER_THANG, NAMED_MONTHS, NUMBER_LEADS, ORDINAL_ENDINGS, STEMS, UNITS } from './words.ts'

/** A day as printed, before anything decides between day first and month first. */
export interface Day {
  /** First token after it. */
  next: number
  shape: 'full' | 'partial' | 'month' | 'quarter' | 'year'
  /** null where the shape has none. */
  year: number | null
  /** Of a quarter, its number (1 to 4). */
  month: number
  /** 0 where the shape has none. With `order` null: the first number printed, `month` the second. */
  day: number
  order: 'dmy' | 'mdy' | 'ymd' | null
  lunar: boolean
  /** `mùng 8`: the word is the lunar calendar's, but is said of solar days too. */
  doubtful: boolean
}

const at = (tokens: Token[], i: number): Token => tokens[i] ?? NO_TOKEN
const isNumber = (token: Token, most: number): boolean => token.kind === 'number' && token.text.length <= most
const opensWithCapital = (token: Token): boolean => {
  const first = token.text.slice(0, 1)
  return first !== first.toLowerCase()
}

const QUOTES_AND_BRACKETS = /^[([{"'“”‘’«»|,;•·–—>]$/u

/** Whether a number may start at token `i`, and is not the tail of `090-12`, `15/2020`, `v1` or `số 5`. */
export function freeBefore(tokens: Token[], i: number): boolean {
  const [token, before, further] = [at(tokens, i), at(tokens, i - 1), at(tokens, i - 2)]
  if (i === 0) return true
  if (token.gap) {
    if (before.kind === 'word') return !NUMBER_LEADS.has(before.key)
    if (before.key === ':') return !NUMBER_LEADS.has(further.key)
    return before.key !== '/' || before.gap
  }
  if (before.kind === 'number') return false
  if (before.kind === 'word') return before.key === 'ngày' || before.key === 'lúc'
  if (before.key === ':') return further.kind !== 'number' && !NUMBER_LEADS.has(further.key)
  if (before.key === '-') return before.gap || further.kind === 'mark'
  return QUOTES_AND_BRACKETS.test(before.key)
}

/** Whether a number may end before token `next`, and is not the head of `62/2026/NĐ-CP`, `10.12.20.15` or `5.6%`. */
export function freeAfter(tokens: Token[], next: number): boolean {
  const [token, after] = [at(tokens, next), at(tokens, next + 1)]
  if (token.gap) return !(token.key === '%')
  if (token.kind !== 'mark') return token.key === 't'
  if (token.key === '%' || token.key === '°') return false
  if (!/^[/.:_–-]$/u.test(token.key) || after.gap || after.kind === 'mark') return true
  if (after.kind === 'word') return token.key === '.' && opensWithCapital(after)
  return (
    (token.key === '-' || token.key === '–') &&
    (readClock(tokens, next + 1) !== null || at(tokens, next + 2).key === '/')
  )
}

/** A year of four digits at token `i`, not the head of `2020-2025`. */
function yearAt(tokens: Token[], i: number): number | null {
  const token = at(tokens, i)
  if (token.kind !== 'number' || token.text.length !== 4) return null
  const year = Number(token.text)
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

const full = (next: number, year: number, month: number, day: number, order: Day['order']): Day => ({
  next,
  shape: 'full',
  year,
  month,
  day,
  order,
  lunar: false,
  doubtful: false
})

/** `năm 2022`, `, năm 2022`, `, 2022`, `/2022`, `2022` at token `i`, after a month; `bare`: whether a year alone will do. */
function yearAfter(tokens: Token[], i: number, bare: boolean): { next: number; year: number } | null {
  let j = i
  const mark = at(tokens, j).key
  if (mark === ',' || mark === '/' || mark === '-' || mark === '.') j++
  const word = at(tokens, j).key === 'năm'
  if (word) j++
  if (j === i && !bare) return null
  const year = yearAt(tokens, j)
  if (year === null || !freeAfter(tokens, j + 1)) return null
  return { next: j + 1, year }
}

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
function withCalendar(tokens: Token[], day: Day): Day {
  const next = lunarMark(tokens, day.next)
  return next === null ? day : { ...day, next, lunar: true }
}

/** `8/6/2022`, `8-6-22`, `8.6.2022`, `2022-06-08`; `lead`: a word before it says that a date is meant. */
function numericFull(tokens: Token[], i: number, lead: boolean): Day | null {
  const [a, sep, b, sep2, c] = [0, 1, 2, 3, 4].map((k) => at(tokens, i + k)) as [Token, Token, Token, Token, Token]
  if (!/^[/.–-]$/u.test(sep.key) || sep2.key !== sep.key || b.kind !== 'number' || c.kind !== 'number') return null
  const tight = !sep.gap && !b.gap && !sep2.gap && !c.gap
  if (!isNumber(b, 2) || !freeAfter(tokens, i + 5)) return null
  if (a.text.length === 4) {
    const year = yearAt(tokens, i)
    // 1800 and 1900 open toll-free numbers: `1900.12.12`.
    if (year === null || !tight || !isNumber(c, 2) || year === 1800 || year === 1900) return null
    return full(i + 5, year, Number(b.text), Number(c.text), 'ymd')
  }
  if (!isNumber(a, 2)) return null
  if (c.text.length === 4) {
    const year = yearAt(tokens, i + 4)
    if (year === null || (!tight && sep.key === '.')) return null
    // Nobody writes the month first with dots.
    return full(i + 5, year, Number(b.text), Number(a.text), sep.key === '.' ? 'dmy' : null)
  }
  if (c.text.length !== 2 || !tight || (sep.key !== '/' && !lead)) return null
  return full(i + 5, fullYear(Number(c.text)), Number(b.text), Number(a.text), null)
}

/** `8/6`, `8-6`, `8.6` after a word that says a date is meant, or `8/6 năm 2022` anywhere. */
function numericPartial(tokens: Token[], i: number, lead: boolean): Day | null {
  const [a, sep, b] = [at(tokens, i), at(tokens, i + 1), at(tokens, i + 2)]
  if (!isNumber(a, 2) || !isNumber(b, 2) || !/^[/.-]$/.test(sep.key) || sep.gap || b.gap) return null
  const [day, month] = [Number(a.text), Number(b.text)]
  if (!isRealMonthDay(month, day) || !freeAfter(tokens, i + 3)) return null
  // `5-7 tháng 6`, `5-7 June` are days of that month.
  const after = at(tokens, i + 3)
  if (after.key === 'tháng' || (opensWithCapital(after) && phraseAt(NAMED_MONTHS, tokens, i + 3))) return null
  const year = at(tokens, i + 3).key === 'năm' ? yearAfter(tokens, i + 3, false) : null
  if (year) return full(year.next, year.year, month, day, 'dmy')
  if (!lead || UNITS.has(at(tokens, i + 3).key)) return null
  return { next: i + 3, shape: 'partial', year: null, month, day, order: 'dmy', lunar: false, doubtful: false }
}

/** `8 tháng 6 năm 2022`, `8 Tháng Sáu, 2022`, `8 thg 6, 2022`; without a year only after a lead. */
function wordedVietnamese(tokens: Token[], i: number, lead: boolean): Day | null {
  if (!isNumber(at(tokens, i), 2)) return null
  const month = monthAfterThang(tokens, i + 1)
  if (!month) return null
  const day = Number(at(tokens, i).text)
  if (!isRealMonthDay(month.month, day)) return null
  if (month.lunar)
    return {
      next: month.next,
      shape: 'partial',
      year: null,
      month: month.month,
      day,
      order: 'dmy',
      lunar: true,
      doubtful: false
    }
  const year = yearAfter(tokens, month.next, !month.five)
  if (year) return full(year.next, year.year, month.month, day, 'dmy')
  if (month.five && at(tokens, month.next).kind === 'number') return null
  if (!lead) return null
  return {
    next: month.next,
    shape: 'partial',
    year: null,
    month: month.month,
    day,
    order: 'dmy',
    lunar: false,
    doubtful: false
  }
}

/** `Tháng Sáu 8, 2022`, `Th6 8, 2022`; else the month alone: `tháng 6 năm 2022`, `tháng 6/2022`. */
function monthFirstVietnamese(tokens: Token[], i: number): Day | null {
  const month = monthAfterThang(tokens, i)
  if (!month || month.lunar) return null
  const day = at(tokens, month.next)
  if (isNumber(day, 2) && day.gap) {
    const year = yearAfter(tokens, month.next + 1, true)
    if (year) return full(year.next, year.year, month.month, Number(day.text), 'mdy')
  }
  const year = yearAfter(tokens, month.next, !month.five)
  if (!year || at(tokens, i).key === 'th') return null
  return {
    next: year.next,
    shape: 'month',
    year: year.year,
    month: month.month,
    day: 0,
    order: null,
    lunar: false,
    doubtful: false
  }
}

/** `8 June 2022`, `8th of June, 2022`, `12-Jun-2022`. */
function dayFirstNamed(tokens: Token[], i: number): Day | null {
  if (!isNumber(at(tokens, i), 2)) return null
  let j = i + 1
  if (ORDINAL_ENDINGS.has(at(tokens, j).key) && !at(tokens, j).gap) j++
  if (at(tokens, j).key === 'of' || at(tokens, j).key === '-' || at(tokens, j).key === '.') j++
  const month = opensWithCapital(at(tokens, j)) ? phraseAt(NAMED_MONTHS, tokens, j) : null
  const day = Number(at(tokens, i).text)
  if (!month || !isRealMonthDay(month.value, day)) return null
  const dot = at(tokens, month.to).key === '.' ? 1 : 0
  const year = yearAfter(tokens, month.to + dot, true)
  if (year) return full(year.next, year.year, month.value, day, 'dmy')
  return {
    next: month.to,
    shape: 'partial',
    year: null,
    month: month.value,
    day,
    order: 'dmy',
    lunar: false,
    doubtful: false
  }
}

/** `June 8, 2022`, `June 8th`, `June 2022`. */
function monthFirstNamed(tokens: Token[], i: number): Day | null {
  const month = opensWithCapital(at(tokens, i)) ? phraseAt(NAMED_MONTHS, tokens, i) : null
  if (!month) return null
  const dot = at(tokens, month.to).key === '.' && !at(tokens, month.to).gap ? 1 : 0
  const j = month.to + dot
  if (isNumber(at(tokens, j), 2)) {
    const day = Number(at(tokens, j).text)
    if (!isRealMonthDay(month.value, day)) return null
    const next = ORDINAL_ENDINGS.has(at(tokens, j + 1).key) && !at(tokens, j + 1).gap ? j + 2 : j + 1
    const year = yearAfter(tokens, next, true)
    if (year) return full(year.next, year.year, month.value, day, 'mdy')
    if (!freeAfter(tokens, next)) return null
    return { next, shape: 'partial', year: null, month: month.value, day, order: 'mdy', lunar: false, doubtful: false }
  }
  const year = yearAfter(tokens, j, true)
  if (!year) return null
  return {
    next: year.next,
    shape: 'month',
    year: year.year,
    month: month.value,
    day: 0,
    order: null,
    lunar: false,
    doubtful: false
  }
}

/** `mùng 8 tháng Ba năm 2022` (solar: a year is printed), `mùng 10 tháng Giêng` (lunar), `mùng 8/3` (either). */
function traditional(tokens: Token[], i: number): Day | null {
  if (at(tokens, i).key !== 'mùng' && at(tokens, i).key !== 'mồng') return null
  if (at(tokens, i + 2).key === 'tết' && isNumber(at(tokens, i + 1), 2)) {
    return {
      next: i + 3,
      shape: 'partial',
      year: null,
      month: 1,
      day: Number(at(tokens, i + 1).text),
      order: 'dmy',
      lunar: true,
      doubtful: false
    }
  }
  const day =
    numericFull(tokens, i + 1, true) ?? numericPartial(tokens, i + 1, true) ?? wordedVietnamese(tokens, i + 1, true)
  if (!day) return null
  return { ...day, order: day.order ?? 'dmy', doubtful: day.shape === 'partial' && !day.lunar }
}

const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4]
])

/** `quý IV năm 2020`, `quý 4/2020`. */
function quarter(tokens: Token[], i: number): Day | null {
  const number = at(tokens, i).key === 'quí' ? ROMAN.get(at(tokens, i + 1).key) : undefined
  const year = number === undefined ? null : yearAfter(tokens, i + 2, true)
  if (number === undefined || !year) return null
  return {
    next: year.next,
    shape: 'quarter',
    year: year.year,
    month: number,
    day: 0,
    order: null,
    lunar: false,
    doubtful: false
  }
}

/** `năm 2020`, not `năm 2020-2025`. */
function yearAlone(tokens: Token[], i: number): Day | null {
  const year = at(tokens, i).key === 'năm' ? yearAt(tokens, i + 1) : null
  if (year === null || !freeAfter(tokens, i + 2)) return null
  const [dash, after] = [at(tokens, i + 2), at(tokens, i + 3)]
  if (/^[–-]$/u.test(dash.key) && after.kind === 'number') return null
  return { next: i + 2, shape: 'year', year, month: 0, day: 0, order: null, lunar: false, doubtful: false }
}

/**
 * The day, month, quarter or year that starts at token `i`; null where none does.
 *
 * @param lead whether a word before it (`ngày`, `sáng`, a weekday) says that a date is meant: `8/6` alone is a fraction.
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
