import type { DroppedKind } from '../../schema/article.d.ts'
import { unmarked } from '../capture/unmarked.ts'
import { furniture as groups } from './phrases/furniture.ts'

/** What a line of portal furniture was recognised as. */
export interface Furniture {
  kind: DroppedKind
  /** The phrase that decided, as the list has it. */
  phrase: string
  /** Whether it heads a list of its kind. */
  opens: boolean
  /** Whether it counts only outside the body. */
  outside: boolean
  /** Whether it names a section. */
  section: boolean
  /** Whether the whole line is the phrase, not only its beginning. */
  whole: boolean
  /** Whether it heads parts of ordinary texts as well, and counts only beside another phrase of its kind. */
  ordinary: boolean
}

/** Entries by their wording, with a look that tells most texts from them before a string is compared. */
interface Index<Value> {
  entries: Map<string, Value>
  /** The places (`placeOf`) of all wordings. */
  places: Uint8Array
}

/** Bits of a place. */
const bits = 14

const emptyIndex = <Value>(): Index<Value> => ({ entries: new Map(), places: new Uint8Array(1 << bits) })

/** A number made of a few letters of `[start, end)` and the length, spread by Knuth's multiplicative hashing. */
const placeOf = (text: string, start: number, end: number): number => {
  const letters = (text.charCodeAt(start) * 31 + text.charCodeAt((start + end) >> 1)) * 31 + text.charCodeAt(end - 1)
  return Math.imul(letters * 31 + end - start, 0x9e3779b1) >>> (32 - bits)
}

const addTo = <Value>({ entries, places }: Index<Value>, wording: string, value: Value): void => {
  entries.set(wording, value)
  places[placeOf(wording, 0, wording.length)] = 1
}

/** The entry of `[start, end)` of a text. */
const lookUp = <Value>(index: Index<Value>, text: string, start = 0, end = text.length): Value | undefined =>
  index.places[placeOf(text, start, end)] === 1 ? index.entries.get(text.slice(start, end)) : undefined

const wholeLines = emptyIndex<Furniture>()
/** The first words of these: a line of several phrases begins with one. */
const firstWords = emptyIndex<true>()
/** Beginnings by their first letters, longer ones first. */
const beginnings = emptyIndex<{ key: string; furniture: Furniture }[]>()
const openingLength = 5

const white = ' \t\n\v\f\r\u00a0\u2028\u2029\u202f\u3000\ufeff'

/** Signs as a table: what is looked up by a unit. */
const tableOf = (signs: string): Uint8Array => {
  const table = new Uint8Array(0x10000)
  for (const sign of signs) table[sign.charCodeAt(0)] = 1
  return table
}

/** Arrows, colons and the like at a line's ends, which vary, and counts: `» Bình luận (12):`. */
const edges = {
  before: tableOf(`${white}»«›‹>|•·*#:.,…-–—+→▼▲☰✕`),
  behind: tableOf(`${white}»«›‹>|•·*:.,!…-–—+→▼▲✕`)
}
const counts = /\s*[([]?\s*\d+\s*[)\]]?$/u

/** A text without such signs at its ends. */
const inner = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && edges.before[text.charCodeAt(start)] === 1) start++
  while (end > start && edges.behind[text.charCodeAt(end - 1)] === 1) end--
  return end - start === text.length ? text : text.slice(start, end)
}

const bare = (folded: string): string => {
  const text = inner(folded)
  return endsCounted(text.charCodeAt(text.length - 1)) ? inner(text.replace(counts, '')) : text
}

/** Whether a line may end in a count: in a digit or a bracket. */
const endsCounted = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || unit === 0x29 || unit === 0x5d

for (const group of groups) {
  const made = (phrase: string, whole: boolean): Furniture => ({
    kind: group.kind,
    phrase,
    opens: whole && (group.opens ?? false),
    outside: group.outside ?? false,
    section: group.section ?? false,
    whole,
    ordinary: group.ordinary ?? false
  })
  for (const phrase of group.line ?? []) {
    const key = bare(unmarked(phrase)) || unmarked(phrase)
    if (!wholeLines.entries.has(key)) addTo(wholeLines, key, made(phrase, true))
    addTo(firstWords, key.split(' ', 1)[0]!, true)
  }
  for (const phrase of group.start ?? []) {
    const key = unmarked(phrase).trim()
    const opening = key.slice(0, openingLength)
    const others = beginnings.entries.get(opening) ?? []
    if (others.some((other) => other.key === key)) continue
    others.push({ key, furniture: made(phrase, false) })
    addTo(beginnings, opening, others)
  }
}

for (const list of beginnings.entries.values()) list.sort((a, b) => b.key.length - a.key.length)

/** A count with what is counted, in either order: `Số lượt xem: 145`, `145 lượt truy cập`, `Hits: 20`. */
const counter =
  /^(?:(?:tong|so|tong so|da|dang)\s){0,2}(?:(?:luot|lan|nguoi)\s){0,2}(?:xem|doc|truy cap|truy nhap|luot|hits?|views?|visits?|visitors?|total visits|page views)\s?[:：-]?\s?\d[\d.,\s]*(?:luot|lan)?$|^\d[\d.,]*\s(?:(?:luot|lan|nguoi)\s)?(?:xem|doc|truy cap|views?|hits?|visits?|visitors?)$/u
const mostCounterWords = 8
const counted: Furniture = {
  kind: 'counter',
  phrase: 'lượt xem: 145',
  opens: false,
  outside: true,
  section: false,
  whole: true,
  ordinary: false
}

/** How long reading takes, number first: `4 min read`, `3 minuti di lettura`. */
const readingTime =
  /^\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?(?:min\.?|mins|minut\p{L}*|phut|минут\p{L}*|мин\.?|分钟|分鐘|分|دقيقة|دقائق)\s?(?:read|reading time|reading|lesezeit|leestijd|lezen|de lecture|di lettura|de lectura|de leitura|czytania|чтения|на чтение|doc|阅读|閱讀|で読めます|للقراءة|قراءة)?$/u
const timed: Furniture = { ...counted, kind: 'share', phrase: '4 min read' }

/** A count of what readers did, folded: `197 shares`, `3 comentarios`, `12 commentaires`. */
const reactions =
  /^\d[\d.,]*\s?k?\s(?:shares?|comments?|likes?|reactions?|replies|responses|retweets|kommentare?|reaktionen|commentaires?|partages?|comentarios?|compartidos|commenti|commento|condivisioni|reacties?|komentarz[ye]?|комментари\p{L}*|binh luan|chia se)$/u
const reacted: Furniture = { ...counted, outside: false, phrase: '197 shares' }

/** The switches of the size of letters: `A- A A+`, `A | A+`. */
const sizes = /^(?=.*(?:[+-]|a.*a))a\s?[+-]{0,2}(?:\s?[|/]?\s?a\s?[+-]{0,2}){0,4}$/u
const sized: Furniture = { ...counted, kind: 'share', phrase: 'A- A A+' }

/** The longest phrase of a whole line has this many words. */
const mostWholeWords = 14

const letter = /[\p{L}\p{M}\p{N}]/u

const mostSizes = 9
/** Words of a line of several phrases, and of each of them, at most. */
const mostInRow = 12
const mostOfOne = 5

/** What parts the words of phrases in a row. */
const parting = tableOf(`${white}|•·`)

/** Where the part of a line begins that stands at an index or behind it, and where a part ends. */
const partStart = (folded: string, from: number): number => {
  let start = from
  while (start < folded.length && parting[folded.charCodeAt(start)] === 1) start++
  return start
}
const partEnd = (folded: string, start: number): number => {
  let end = start
  while (end < folded.length && parting[folded.charCodeAt(end)] === 0) end++
  return end
}

/** Several phrases of whole lines in one line, as buttons and links in a row come out: `In bài viết Gửi email`. The first one. */
const sideBySide = (folded: string, words: number): Furniture | null => {
  if (words < 2 || words > mostInRow) return null
  let first: Furniture | null = null
  let from = partStart(folded, 0)
  if (!lookUp(firstWords, folded, from, partEnd(folded, from))) return null
  while (from < folded.length) {
    let found: { furniture: Furniture; end: number } | null = null
    let phrase = ''
    let start = from
    for (let length = 1; length <= mostOfOne && start < folded.length; length++) {
      const end = partEnd(folded, start)
      phrase = length === 1 ? folded.slice(start, end) : `${phrase} ${folded.slice(start, end)}`
      const furniture = lookUp(wholeLines, phrase)
      start = partStart(folded, end)
      if (furniture) found = { furniture, end: start }
    }
    if (!found) return null
    first ??= found.furniture
    from = found.end
  }
  return first
}

/**
 * Recognises a line of furniture by the phrase lists.
 *
 * @param folded the line, folded (`unmarked`)
 * @param words its number of words: a beginning decides only lines that are no running text
 * @param digits whether it has a digit
 */
export const matchFurniture = (folded: string, words: number, digits: boolean): Furniture | null => {
  if (digits && words <= mostCounterWords) {
    if (counter.test(folded)) return counted
    if (reactions.test(folded)) return reacted
    if (readingTime.test(folded)) return timed
  }
  if (words <= mostSizes && folded.startsWith('a') && sizes.test(folded)) return sized
  if (words <= mostWholeWords) {
    const text = bare(folded)
    const whole =
      lookUp(wholeLines, text) ??
      (text === folded ? undefined : lookUp(wholeLines, folded)) ??
      sideBySide(folded, words)
    if (whole) return whole
  }
  if (words > 40) return null
  for (let length = Math.min(openingLength, folded.length); length > 0; length--) {
    const found = lookUp(beginnings, folded, 0, length)?.find(({ key }) => begins(folded, key))
    if (found) return found.furniture
  }
  return null
}

/** Whether a text begins with a phrase that ends where a word of the text ends. */
const begins = (folded: string, key: string): boolean =>
  folded.startsWith(key) &&
  !(key.length < folded.length && letter.test(folded[key.length]!) && letter.test(key.at(-1)!))
