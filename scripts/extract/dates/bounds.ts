/** Where a number may begin and end to be a date's, and the years a date may have. */

import { FIRST_YEAR, LAST_YEAR } from './calendar.ts'
import { readClock } from './clock.ts'
import { at, type Token } from './tokens.ts'
import { NUMBER_LEADS } from './words.ts'

/** A number of at most so many digits. */
export const isNumber = (token: Token, most: number): boolean => token.kind === 'number' && token.text.length <= most
/** Whether a word begins with a capital. */
export const opensWithCapital = (token: Token): boolean => {
  const first = token.text.slice(0, 1)
  return first !== first.toLowerCase()
}

const QUOTES_AND_BRACKETS = /^[([{"'“”‘’«»|,;•·–—>：，。（【「]$/u

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
  // `Erstellt am09.02.2022`: elements without white space between.
  if (before.kind === 'word') return before.key === 'ngày' || before.key === 'lúc' || /\p{Ll}{2}$/u.test(before.text)
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
export function yearAt(tokens: Token[], i: number): number | null {
  const token = at(tokens, i)
  if (token.kind !== 'number' || token.text.length !== 4) return null
  const year = Number(token.text)
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

/**
 * `năm 2022`, `, năm 2022`, `, 2022`, `/2022`, `2022` at token `i`, after a month; `bare`: whether a year alone will
 * do.
 */
export function yearAfter(tokens: Token[], i: number, bare: boolean): { next: number; year: number } | null {
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
