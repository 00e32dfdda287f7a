/** Tells whether a whole line is a stamp: when an article was published or updated, with what shares the line. */

import { VIETNAMESE } from './context.ts'
import { findDatesIn } from './find.ts'
import { DATE_LABELS, type DateLabel } from './labels.ts'
import { type PhraseMatch, phraseAt, phraseBefore } from './phrases.ts'
import { NO_TOKEN, type Token, tokenize } from './tokens.ts'
import type { DateContext, FoundDate, Stretch, Wording } from './types.ts'

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

/** A stamp's line is short; the longest seen, with label, weekday, zone, author and counter, has about 120 characters. */
const LONGEST = 200
/** Words and characters of what may share the line: a name, a source, a section, a counter. */
const REST_WORDS = 8
const REST_CHARACTERS = 60

const SEPARATOR = /^[\s\p{P}\p{S}]$/u
const at = (tokens: Token[], i: number): Token => tokens[i] ?? NO_TOKEN

/** Marks that part a date from what else the line says. A comma or full stop may be inside a sentence. */
const DIVIDERS = new Set([
  '|',
  '-',
  '–',
  '—',
  '•',
  '·',
  '∙',
  '/',
  ';',
  '(',
  ')',
  '[',
  ']',
  '»',
  '›',
  '>',
  '»',
  '●',
  '*'
])

function trimmed(text: string, from: number, to: number): Wording | null {
  let [start, end] = [from, to]
  while (start < end && SEPARATOR.test(text[start] ?? '')) start++
  // Brackets and full stops at the end may belong to the rest: `M.T.`, `(VOV)`.
  while (end > start && /[\s|,;:•·∙–—\-/([»›>]/u.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end, text: text.slice(start, end) } : null
}

/** Index of the first token that starts at or after `offset`. */
function tokenAt(tokens: Token[], offset: number): number {
  const index = tokens.findIndex((token) => token.start >= offset)
  return index === -1 ? tokens.length : index
}

interface Labelled {
  label: PhraseMatch<DateLabel> | null
  stretch: Stretch | null
}

const LABEL_ENDS = new Set([':', '-', '–', 'lúc', 'vào', 'on', 'at'])

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

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
const short = (rest: Wording): boolean => rest.text.length <= REST_CHARACTERS && words(rest.text).length <= REST_WORDS

/** Every word has a capital: a name, an agency, a place. */
const capitalised = (text: string): boolean => words(text).every((word) => !/^\p{Ll}/u.test(word) || word === 'by')

/** `Lượt xem: 169`, `169 lượt xem`, `0 bình luận`, `3 phút đọc`. */
const counter = (text: string): boolean =>
  /^(?:\d[\d.,]{0,9}\s)?(?:số\s)?(?:lượt|lần|view|views|bình luận|comments?|phút|min|đã xem|ý kiến|phản hồi|người)(?![\p{L}\p{M}])/iu.test(
    text
  )

/** A sentence or an unknown label, which no stamp shares its line with: `Hạn nộp: …`, `… được ban hành.` */
const speaks = (text: string): boolean => /[.!?…]\s/u.test(text) || (/[.!?…]$/u.test(text) && words(text).length > 3)

/** What may introduce the writer: `Bởi Nguyễn A`, `by John`. */
const introduces = (text: string): boolean =>
  /^(?:by|bởi|theo|nguồn|tác giả|tin|ảnh|bài|pv|ctv|in|trong)(?![\p{L}\p{M}])/iu.test(text)

/** Whether the line may hold this before its date. */
function fitsBefore(text: string, rest: Wording | null, from: number, stamped: boolean, labelled: boolean): boolean {
  if (!rest) return true
  if (!short(rest) || speaks(rest.text)) return false
  const gap = text.slice(rest.end, from).trim()
  if (/^[:,]/.test(gap)) return gap === ',' && capitalised(rest.text) && (stamped || labelled)
  if (gap === '') {
    const name = capitalised(rest.text) && words(rest.text).length <= 5 && /^[\p{L}\p{M}\s.]+$/u.test(rest.text)
    return name && (stamped || /^(?:by|bởi)\s/iu.test(rest.text))
  }
  if (counter(rest.text) || introduces(rest.text)) return true
  // `Headline of another article (07/09/2012 16:50)`
  if (gap.endsWith('(')) return capitalised(rest.text) && words(rest.text).length <= 5
  return stamped || labelled || /[|•·]/u.test(gap)
    ? words(rest.text).length <= (stamped ? REST_WORDS : 4)
    : capitalised(rest.text) && words(rest.text).length <= 5
}

/** Whether the line may hold this after its date. */
function fitsAfter(text: string, rest: Wording | null, to: number, stamped: boolean, labelled: boolean): boolean {
  if (!rest) return true
  if (!short(rest) || speaks(rest.text)) return false
  if (counter(rest.text) || introduces(rest.text)) return true
  const gap = [...text.slice(to, rest.start).trim()]
  if (gap.length === 0) {
    return (
      (stamped || labelled) && words(rest.text).length >= 2 && words(rest.text).length <= 5 && capitalised(rest.text)
    )
  }
  const divided = gap.some((mark) => DIVIDERS.has(mark))
  if (!divided) return stamped && capitalised(rest.text) && words(rest.text).length <= 5
  return stamped || labelled ? true : gap.includes('|') || (capitalised(rest.text) && words(rest.text).length <= 5)
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

/** `Ngày … tháng … năm …` beside a weekday and without a time: how page headers print the day (and follow it with a comma). */
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
