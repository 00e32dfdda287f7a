/**
 * Finds the dates of a line. Reads tokens left to right, a bounded number at each place: linear in the line's length.
 */

import { dayNumber } from './calendar.ts'
import { VIETNAMESE } from './context.ts'
import { readExpression } from './expression.ts'
import { ENGLISH_STAMPS } from './labels.ts'
import { phraseBefore } from './phrases.ts'
import { readRange } from './range.ts'
import { settle } from './settle.ts'
import { at, type Token, tokenize } from './tokens.ts'
import type { DateContext, FoundDate } from './types.ts'
import { APPROXIMATE, DAY_PARTS, NAMED_MONTHS, RELATIVE_DAYS, WEEKDAYS } from './words.ts'

/** Words with which a date may begin; every other word is passed over at once. */
const STARTERS = new Set([
  'ngày',
  'hôm',
  'tháng',
  'thg',
  'th',
  'quí',
  'năm',
  'mùng',
  'mồng',
  'từ',
  'trong',
  'from',
  'between',
  'các',
  'những',
  'hai',
  'ba',
  'bốn',
  'sáu',
  'bảy',
  ...[WEEKDAYS, DAY_PARTS, APPROXIMATE, NAMED_MONTHS, RELATIVE_DAYS].flatMap((table) => [...table.byFirst.keys()])
])

/** Whether `âm lịch` stands before the date: `âm lịch ngày 10/1/2022`. */
function lunarBefore(tokens: Token[], i: number): boolean {
  const j = at(tokens, i - 1).key === ':' ? i - 1 : i
  return at(tokens, j - 1).key === 'lịch' && at(tokens, j - 2).key === 'âm'
}

function englishStampBefore(tokens: Token[], i: number): boolean {
  const j = at(tokens, i - 1).key === ':' || at(tokens, i - 1).key === '-' ? i - 1 : i
  return phraseBefore(ENGLISH_STAMPS, tokens, j) !== null
}

const RANGE: Omit<FoundDate, 'start' | 'end' | 'iso'> = {
  value: null,
  precision: 'range',
  clock: null,
  offset: null,
  order: 'dmy',
  weekday: null,
  part: null,
  approximate: false,
  lunar: false,
  ambiguous: false,
  candidates: []
}

/**
 * All dates and date-times in a line, in order, without overlap.
 *
 * Two numbers (`24/7`, `1/2`, `30/4`) are a date only after a word that says so (`ngày`, `sáng`, a weekday); numbers of
 * documents, phones and terms of office are none; a day that does not exist is none. Lunar dates are found but have no
 * value. Every date is read by rule from its numbers: nothing is handed to a date parser that guesses.
 *
 * @param text a cleaned line: NFC, single spaces.
 * @param context what the page's language implies (`contextOf`); Vietnamese unless given.
 */
export function findDates(text: string, context: DateContext = VIETNAMESE): FoundDate[] {
  return /[0-9]/.test(text) ? findDatesIn(tokenize(text), context) : []
}

/** `findDates` for a line that is cut into tokens already. */
export function findDatesIn(tokens: Token[], context: DateContext): FoundDate[] {
  const dates: FoundDate[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = at(tokens, i)
    if (token.kind === 'mark' || (token.kind === 'word' && !STARTERS.has(token.key))) {
      i++
      continue
    }
    const range = readRange(tokens, i)
    if (range) {
      dates.push({ ...RANGE, candidates: [], start: token.start, end: at(tokens, range.next - 1).end, iso: range.iso })
      i = range.next
      continue
    }
    const expression = readExpression(tokens, i)
    if (!expression) {
      i++
      continue
    }
    const { parts, next } = expression
    if (parts.day && lunarBefore(tokens, i)) parts.day = { ...parts.day, lunar: true }
    const date = settle(parts, token.start, at(tokens, next - 1).end, context, englishStampBefore(tokens, i))
    if (date) dates.push(date)
    i = date ? next : i + 1
  }
  return dates
}

/** Day number of a found date's day, for comparing; null where no full day is stated. */
export function dayNumberOf(date: FoundDate): number | null {
  if (date.value === null) return null
  return dayNumber(Number(date.value.slice(0, 4)), Number(date.value.slice(5, 7)), Number(date.value.slice(8, 10)))
}
