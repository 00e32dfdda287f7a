/** Tells what may share a line with a date: a name, a source, a section, a counter. */

import { byLead } from '../phrases/bylines.ts'
import type { Wording } from './types.ts'

/** Words and characters of what may share the line: a name, a source, a section, a counter. */
const REST_WORDS = 8
const REST_CHARACTERS = 60

const SEPARATOR = /^[\s\p{P}\p{S}]$/u

/** Marks that part a date from what else the line says. A comma or full stop may be inside a sentence. */
const DIVIDERS = new Set('|-–—•·∙/;()[]»›>●*')

/** A stretch without the separators and spaces around it; null where nothing is left. */
export function trimmed(text: string, from: number, to: number): Wording | null {
  let [start, end] = [from, to]
  while (start < end && SEPARATOR.test(text[start] ?? '')) start++
  // Brackets and full stops at the end may belong to the rest: `M.T.`, `(VOV)`.
  while (end > start && /[\s|,;:•·∙–—\-/([»›>]/u.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end, text: text.slice(start, end) } : null
}

/** What white space parts. */
export const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
const short = (rest: Wording): boolean => rest.text.length <= REST_CHARACTERS && words(rest.text).length <= REST_WORDS

/** Every word has a capital, after `by`: a name, an agency, a place. */
export const capitalised = (text: string): boolean =>
  words(text.replace(/^(?:by|bởi) /u, '').replace(byLead, '')).every((word) => !/^\p{Ll}/u.test(word))

const COUNTED =
  'lượt|lần|views?|bình luận|comments?|likes?|shares?|phút|min|đã xem|ý kiến|phản hồi|người|kommentare?|commentaires?|' +
  'comentarios?|comentários?|commenti|reacties|lesedauer|lesezeit|no comments|keine kommentare'
const COUNTER = new RegExp(`^(?:\\d[\\d.,]{0,9}\\s)?(?:số\\s)?(?:${COUNTED})(?![\\p{L}\\p{M}])`, 'iu')

/** `Lượt xem: 169`, `169 lượt xem`, `0 bình luận`, `3 phút đọc`. */
const counter = (text: string): boolean => COUNTER.test(text)

/** A sentence or an unknown label, which no stamp shares its line with: `Hạn nộp: …`, `… được ban hành.` */
const speaks = (text: string): boolean => /[.!?…]\s/u.test(text) || (/[.!?…]$/u.test(text) && words(text).length > 3)

/** A name in capitals behind the words that name a writer: `Von Lena Marsch`, `Posted by Konstantin`. */
const signs = (text: string): boolean => {
  const lead = byLead.exec(text)
  const name = lead ? text.slice(lead[0].length) : ''
  return /^\p{Lu}|^\p{Lo}/u.test(name) && words(name).length <= 5 && capitalised(name)
}

/** A label and what it says: `Người đăng tin: Văn phòng`, `Cỡ chữ: A A`. */
const labels = (text: string): boolean => /^\p{Lu}[\p{L}\p{M}\s]{1,24}:\s?\S/u.test(text)

/** What may introduce the writer: `Bởi Nguyễn A`, `by John`. */
const introduces = (text: string): boolean =>
  /^(?:by|bởi|theo|nguồn|tác giả|tin|ảnh|bài|pv|ctv|in|trong)(?![\p{L}\p{M}])/iu.test(text)

/** Whether the line may hold this before its date. */
export function fitsBefore(
  text: string,
  rest: Wording | null,
  from: number,
  stamped: boolean,
  labelled: boolean
): boolean {
  if (!rest) return true
  if (!short(rest) || speaks(rest.text)) return false
  const gap = text.slice(rest.end, from).trim()
  if (labelled && labels(rest.text)) return true
  if (signs(rest.text) || (byLead.test(rest.text) && (stamped || labelled))) return true
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
export function fitsAfter(
  text: string,
  rest: Wording | null,
  to: number,
  stamped: boolean,
  labelled: boolean
): boolean {
  if (!rest) return true
  if (!short(rest) || speaks(rest.text)) return false
  if (counter(rest.text) || introduces(rest.text) || signs(rest.text)) return true
  if (labelled && labels(rest.text)) return true
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
