/** Tells whether a whole line is a stamp: when an article was published or updated, with what shares the line. */

import { capitalised, fitsAfter, fitsBefore, trimmed, words } from './beside.ts'
import { VIETNAMESE } from './context.ts'
import { wordFilter } from './filter.ts'
import { findDatesIn } from './find.ts'
import { DATE_LABELS, type DateLabel } from './labels.ts'
import { type PhraseMatch, phraseAt, phraseBefore } from './phrases.ts'
import { at, type Token, tokenAt, tokenize } from './tokens.ts'
import type { DateContext, FoundDate, Stretch, Wording } from './types.ts'
import { NAMED_MONTHS } from './words.ts'

/**
 * What a stamp is of:
 * - `published`, `updated`: by its label; without one `published` (position may say otherwise);
 * - `clock`: a page header's clock, so the day of the capture;
 * - `signed`: place and day at the head or foot of a document (`Hà Nội, ngày 13 tháng 3 năm 2001`).
 */
export type StampKind = 'published' | 'updated' | 'clock' | 'signed'

export interface Stamp {
  kind: StampKind
  date: FoundDate
  /** The label with its colon; null where there is none. */
  label: Stretch | null
}

export interface DateLine extends Stamp {
  /** A second stamp on the line: `Đăng lúc …; cập nhật …`. */
  also: Stamp | null
  /**
   * Weekday and day without a clock and label, which page headers print as often as articles do: above the title it is
   * the header's clock. Always true for kind `clock`.
   */
  mayBeClock: boolean
  /** What stands before label and date without separators: author, source, section, counter. */
  before: Wording | null
  /** What stands after the (last) date without separators. */
  after: Wording | null
}

/**
 * A stamp's line is short; the longest seen, with label, weekday, zone, author and counter, has about 120 characters.
 */
const LONGEST = 200

/** Names of months, of which a day in two numbers cannot do without one: `8 June 2022`. */
const namesMonth = wordFilter([...NAMED_MONTHS.byFirst.keys(), 'tháng', 'thg', 'th'])

/**
 * Whether a line may be a stamp at all: most lines with numbers have too few for a full day.
 *
 * @param numbers its runs of digits
 */
export const mayBeStamp = (text: string, numbers: number): boolean =>
  numbers >= 3 || (numbers === 2 && namesMonth(text))

interface Labelled {
  label: PhraseMatch<DateLabel> | null
  stretch: Stretch | null
}

const LABEL_ENDS = new Set([':', '：', '-', '–', 'lúc', 'vào', 'on', 'at'])

/** The label that ends right before token `i`. */
function labelBefore(tokens: Token[], i: number): Labelled {
  let end = i
  for (let n = 0; n < 2 && LABEL_ENDS.has(at(tokens, end - 1).key); n++) {
    if (phraseBefore(DATE_LABELS, tokens, end)) break
    end--
  }
  const label = phraseBefore(DATE_LABELS, tokens, end)
  if (!label) return { label: null, stretch: null }
  return { label, stretch: { start: at(tokens, label.from).start, end: at(tokens, i - 1).end } }
}

/** A label that the date itself begins with: `Ngày`, `Hôm nay`. */
function labelInside(tokens: Token[], i: number): PhraseMatch<DateLabel> | null {
  const label = phraseAt(DATE_LABELS, tokens, i)
  return label?.value.kind === 'clock' ? label : null
}

const stampable = (date: FoundDate): boolean =>
  (date.value !== null || date.ambiguous) &&
  !date.lunar &&
  !(date.part !== null && date.clock === null) &&
  !date.approximate

/** `Hà Nội, ngày 13 tháng 3 năm 2001`: a place, and the day in words. */
function isSigned(text: string, before: Wording | null, date: FoundDate): boolean {
  return (
    before !== null &&
    date.precision === 'day' &&
    date.clock === null &&
    date.weekday === null &&
    text.slice(before.end, date.start).trim() === ',' &&
    capitalised(before.text) &&
    words(before.text).length <= 5 &&
    /^ngày/iu.test(text.slice(date.start, date.end))
  )
}

/**
 * `Ngày … tháng … năm …` beside a weekday and without a time: how page headers print the day (and follow it with a
 * comma).
 */
function isHeaderClock(text: string, date: FoundDate): boolean {
  const wording = text.slice(date.start, date.end)
  return /(?<![\p{L}\p{M}])tháng(?![\p{L}\p{M}])/iu.test(wording)
}

/**
 * Reads a line that is a publication or update stamp; null for any other line, such as a sentence with a date in it.
 *
 * A related list's stamps (`10:00 | 25/12/2012`) are read like any other: where the line stands decides whose stamp it
 * is. A date without a clock tolerates less beside it than a date with one. An ambiguous date gives a line whose
 * `date.value` is null.
 *
 * @param text a cleaned line: NFC, single spaces.
 */
export function readDateLine(text: string, context: DateContext = VIETNAMESE): DateLine | null {
  if (text.length > LONGEST || !/[0-9]/.test(text)) return null
  const tokens = tokenize(text)
  const dates = findDatesIn(tokens, context)
  const [date, second] = dates
  if (!date || dates.length > 2 || !dates.every(stampable)) return null

  const first = tokenAt(tokens, date.start)
  const outer = labelBefore(tokens, first)
  const inner = outer.label ? null : labelInside(tokens, first)
  const label = outer.label ?? inner
  const from = outer.stretch?.start ?? date.start
  const before = trimmed(text, 0, from)
  const stamp: Stamp = { kind: label?.value.kind ?? 'published', date, label: outer.stretch }

  const also = second ? secondStamp(text, tokens, date, second) : null
  if (second && !also) return null
  const end = second?.end ?? date.end
  const after = trimmed(text, end, text.length)

  const line = { ...stamp, also, before, after, mayBeClock: false }
  if (!label && !also && isSigned(text, before, date) && !after) return { ...line, kind: 'signed' }
  const stamped = date.clock !== null
  if (!fitsBefore(text, before, from, stamped, label !== null)) return null
  if (!fitsAfter(text, after, end, stamped, label !== null)) return null
  const bare = !label && !also && !before && !after && date.weekday !== null && !stamped
  const kind = bare && isHeaderClock(text, date) ? 'clock' : stamp.kind
  return { ...line, kind, mayBeClock: bare || kind === 'clock' }
}

/** The second of two stamps: only separators and a label stand between them. */
function secondStamp(text: string, tokens: Token[], first: FoundDate, second: FoundDate): Stamp | null {
  const { label, stretch } = labelBefore(tokens, tokenAt(tokens, second.start))
  if (!label || !stretch || trimmed(text, first.end, stretch.start)) return null
  return { kind: label.value.kind, date: second, label: stretch }
}
