/** Reads days in numbers: `8/6/2022`, `8-6-22`, `2022-06-08`, `8/6`. */

import { freeAfter, isNumber, opensWithCapital, yearAfter, yearAt } from './bounds.ts'
import { fullYear, isRealMonthDay } from './calendar.ts'
import { phraseAt } from './phrases.ts'
import { type Day, fullDay, otherDay } from './printed.ts'
import { at, type Token } from './tokens.ts'
import { NAMED_MONTHS, UNITS } from './words.ts'

/** `8/6/2022`, `8-6-22`, `8.6.2022`, `2022-06-08`; `lead`: a word before it says that a date is meant. */
export function numericFull(tokens: Token[], i: number, lead: boolean): Day | null {
  const [a, sep, b, sep2, c] = [0, 1, 2, 3, 4].map((k) => at(tokens, i + k)) as [Token, Token, Token, Token, Token]
  if (!/^[/.–-]$/u.test(sep.key) || sep2.key !== sep.key || b.kind !== 'number' || c.kind !== 'number') return null
  const tight = !sep.gap && !b.gap && !sep2.gap && !c.gap
  if (!isNumber(b, 2) || !freeAfter(tokens, i + 5)) return null
  if (a.text.length === 4) {
    const year = yearAt(tokens, i)
    // 1800 and 1900 open toll-free numbers: `1900.12.12`.
    if (year === null || !tight || !isNumber(c, 2) || year === 1800 || year === 1900) return null
    return fullDay(i + 5, year, Number(b.text), Number(c.text), 'ymd')
  }
  if (!isNumber(a, 2)) return null
  if (c.text.length === 4) {
    const year = yearAt(tokens, i + 4)
    if (year === null || (!tight && sep.key === '.')) return null
    // Nobody writes the month first with dots.
    return fullDay(i + 5, year, Number(b.text), Number(a.text), sep.key === '.' ? 'dmy' : null)
  }
  if (c.text.length !== 2 || !tight || (sep.key !== '/' && !lead)) return null
  return fullDay(i + 5, fullYear(Number(c.text)), Number(b.text), Number(a.text), null)
}

/** `8/6`, `8-6`, `8.6` after a word that says a date is meant, or `8/6 năm 2022` anywhere. */
export function numericPartial(tokens: Token[], i: number, lead: boolean): Day | null {
  const [a, sep, b] = [at(tokens, i), at(tokens, i + 1), at(tokens, i + 2)]
  if (!isNumber(a, 2) || !isNumber(b, 2) || !/^[/.-]$/.test(sep.key) || sep.gap || b.gap) return null
  const [day, month] = [Number(a.text), Number(b.text)]
  if (!isRealMonthDay(month, day) || !freeAfter(tokens, i + 3)) return null
  // `5-7 tháng 6`, `5-7 June` are days of that month.
  const after = at(tokens, i + 3)
  if (after.key === 'tháng' || (opensWithCapital(after) && phraseAt(NAMED_MONTHS, tokens, i + 3))) return null
  const year = at(tokens, i + 3).key === 'năm' ? yearAfter(tokens, i + 3, false) : null
  if (year) return fullDay(year.next, year.year, month, day, 'dmy')
  if (!lead || UNITS.has(at(tokens, i + 3).key)) return null
  return otherDay(i + 3, 'partial', { month, day, order: 'dmy' })
}
