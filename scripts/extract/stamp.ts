import type { Stamp } from './dates/dateline.ts'
import type { FoundDate, Wording } from './dates/types.ts'
import type { Builder } from './draft.ts'
import type { Line } from './features.ts'
import { letters } from './letters.ts'
import { readByline } from './people/byline.ts'
import { looksLikeName } from './people/name.ts'
import { isKnownSection } from './phrases/sections.ts'
import { readSourceLine } from './source-line.ts'
import { namesOf } from './writers/claim.ts'

/** A stretch of a stamp's line. */
interface Stretch {
  start: number
  end: number
}

/**
 * Fills publication and update from a stamp's line, and shares out what else stands on it: an author or source before the
 * date, a section or a counter after it. Labels and separators go with the value they serve.
 *
 * @returns false where both fields are filled already and the line adds nothing
 */
export const fillStamp = (line: Line, builder: Builder): boolean => {
  const stamp = line.date
  if (!stamp) return false
  const stamps = [stamp, ...(stamp.also ? [stamp.also] : [])]
  const fresh = stamps.filter((each) => builder.header[fieldOf(each)] === null)
  if (fresh.length === 0) return false
  // The place of `Hà Nội, ngày …` belongs to its date.
  const before = stamp.kind === 'signed' ? null : stamp.before
  const from = before ? before.end : 0
  const to = stamp.after ? stamps.at(-1)!.date.end : line.text.length
  if (before) fillRest(line, before, { start: 0, end: from }, fieldOf(fresh[0]!), builder)
  let start = from
  for (const [i, each] of stamps.entries()) {
    const next = stamps[i + 1]
    const end = next ? (next.label?.start ?? next.date.start) : to
    if (builder.header[fieldOf(each)] === null) fillDate(line, each, { start, end }, builder)
    else builder.drop('repeated_text', line.piece, start, end)
    start = end
  }
  if (stamp.after) fillRest(line, stamp.after, { start: to, end: line.text.length }, fieldOf(fresh[0]!), builder)
  return true
}

type StampField = 'published_at' | 'updated_at'

const fieldOf = (stamp: Stamp): StampField => (stamp.kind === 'updated' ? 'updated_at' : 'published_at')

const readingOf = ({ candidates }: FoundDate, day: string): string | null =>
  candidates.find((candidate) => candidate.startsWith(day)) ?? null

const fillDate = (line: Line, stamp: Stamp, claim: Stretch, builder: Builder): void => {
  const field = fieldOf(stamp)
  const { date } = stamp
  const raw = line.text.slice(date.start, date.end)
  const place = { piece: line.piece, start: date.start, end: date.end }
  const chosen = builder.moments[stamp.kind === 'updated' ? 'updated' : 'published']
  // What else the page says may tell which of two readings is right.
  const value = date.value ?? (chosen && chosen.date !== date ? readingOf(date, chosen.day) : null)
  builder.header[field] = value
  builder.refer(`/${field}`, line.piece, date, { raw, claim })
  if (value === null) {
    builder.note(
      'ambiguous-date',
      `/${field}`,
      `the date can be read in more than one way: ${date.candidates.join(' or ')}`,
      place
    )
  }
  if (date.offset === 'assumed') {
    builder.note(
      'assumed-offset',
      `/${field}`,
      `no offset is printed: ${date.value?.slice(-6)} is assumed from the page’s language`,
      place
    )
  }
  if (date.weekday?.matches === false) {
    builder.note('weekday-mismatch', `/${field}`, 'the weekday printed with the date is not that day’s', place)
  }
}

const counter = /^(?:\d[\d.,]*\s)?(?:số\s)?(?:lượt|lần|views?|bình luận|comments?|phút|min|đã xem|ý kiến|phản hồi)/iu

/** What stands beside a date: a person, a source, a section, a counter; a word or two more go with the date's field. */
const fillRest = (line: Line, rest: Wording, claim: Stretch, field: StampField, builder: Builder): void => {
  const { header } = builder
  const shift = (part: Stretch): Stretch => ({ start: rest.start + part.start, end: rest.start + part.end })
  const source = readSourceLine(rest.text)
  // Where the page as a whole says who wrote, the line is not asked.
  const byline = builder.writers?.printed === false ? null : readByline(rest.text)
  if (source && header.source_credit === null) {
    header.source_credit = source.name
    builder.refer('/source_credit', line.piece, shift(source), { claim })
  } else if (
    header.authors.length === 0 &&
    byline &&
    byline.authors.length > 0 &&
    (byline.labelled || byline.authors.every(({ name }) => looksLikeName(name)))
  ) {
    let start = claim.start
    for (const [i, author] of byline.authors.entries()) {
      const end = i === byline.authors.length - 1 ? claim.end : shift(author).end
      header.authors.push({ name: author.name, affiliation: null })
      builder.refer(`/authors/${i}/name`, line.piece, shift(author), { claim: { start, end } })
      start = end
    }
    if (!byline.labelled) {
      builder.note('unlabelled-byline', '/authors', 'no label names the author: the name stands beside the date', {
        piece: line.piece,
        ...claim
      })
    }
  } else if (counter.test(rest.text)) builder.drop('counter', line.piece, claim.start, claim.end)
  else if (header.section === null && !namesWriter(rest.text, builder) && isSectionRest(rest.text)) {
    header.section = rest.text
    builder.refer('/section', line.piece, rest, { claim })
  } else if (rest.text.split(' ').length <= 3 || namesWriter(rest.text, builder))
    builder.extendClaim(`/${field}`, line.piece, claim)
  else builder.drop(labelled.test(rest.text) ? 'credit' : 'unexplained', line.piece, claim.start, claim.end)
}

/** Who else had to do with the page, by a label: `Người đăng tin: Văn phòng`. */
const labelled = /^\p{Lu}[\p{L}\p{M}\s]{1,24}:\s?\S/u

/** Whether a text holds the name of a writer whom the page as a whole names, run on or not. */
const namesWriter = (text: string, { writers }: Builder): boolean =>
  namesOf(writers?.list ?? []).some((name) => letters(text).includes(name))

/** Beside a date a section is a name: no offset, bracket, label or number, and nothing that a person or a button says. */
const isSectionRest = (text: string): boolean =>
  isKnownSection(text) ||
  (/^\p{Lu}[\p{L}\p{M} &–-]{2,40}$/u.test(text) &&
    text.split(' ').length <= 6 &&
    !/^(?:GMT|UTC|T\s?\.|Thứ|Xem|Bởi|By|Đăng|Post|Viết|Admin|Bài$|Tin$|Lượt)/u.test(text))
