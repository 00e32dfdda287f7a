import type { DroppedKind } from '../../schema/article.d.ts'
import { unmarked } from '../capture/unmarked.ts'
import { askingNames } from '../page/html/name.ts'
import type { Page } from '../page/piece.ts'
import type { Line } from './features.ts'
import { type StandIn, standInName, standInSentence } from './phrases/stand-ins.ts'
import { partsOf } from './told.ts'
import type { Zone } from './zone.ts'

/** What a page is that stands in for an article, and what says so. */
export interface StandInPage {
  kind: StandIn | 'frames'
  why: string
}

/** Words of a body above which a page has an article, whatever else it says; and above which signs without words say nothing. */
const mostWords = 250
const fewWords = 60
/** A sign that articles have as well counts only beside less than this. */
const hardlyAnyWords = 40
/** Share of a body's words in sentences of a stand-in, from which it is one; on a page with a date, articles may speak so too. */
const mostly = 0.5
const nearlyAll = 0.8
/** The fewest words of such a sentence, and UTF-16 units of a long one that are looked at. */
const fewestWords = 4
const beginning = 600

/** What systems call the element of an error or of a bot check (`error404`, `page-not-found`, `captcha-box`). */
const namesError = askingNames((text) =>
  /[.#](?:[a-z]+[-_])*(?:error[-_]?(?:page|code|[45]\d\d)|(?:page|http|status)?[-_]?[45]\d\d(?:[-_]?(?:page|error|content|wrap|wrapper|box))|(?:page[-_]?)?not[-_]?found|page[-_]?error|maintenance|captcha|challenge)(?![a-z])/u.test(
    text
  )
)
const namesConsent = askingNames((text) =>
  /[.#](?:[a-z]+[-_])*(?:cookies?|consent|gdpr|cmp|privacy)(?![a-z])/u.test(text)
)

/** What a page of its kind is called, for its readers. */
export const standInNames: { readonly [kind in StandInPage['kind']]: string } = {
  error: 'an error page',
  check: 'a check of the visitor’s browser',
  script: 'a shell that waits for scripts',
  login: 'a request to log in or to subscribe',
  consent: 'a request for consent',
  frames: 'a set of frames'
}

/** What its text is to the record. */
export const standInKinds: { readonly [kind in StandInPage['kind']]: DroppedKind } = {
  error: 'placeholder',
  check: 'placeholder',
  script: 'placeholder',
  login: 'account',
  consent: 'notice',
  frames: 'placeholder'
}

const quoted = (text: string): string => `“${text.slice(0, beginning / 10)}”`

/** Whether a line heads the page, by its element. */
const isHeading = (line: Line, tag: RegExp): boolean => tag.test(line.piece.tag) && line.landmark === null

/** What the page calls itself: in the parts of its titles, and in its headings where none of the first rank says otherwise. */
const byName = (lines: Line[], page: Page): StandInPage | null => {
  const first = lines.filter((line) => isHeading(line, /^h1$/u))
  const heads = (first.length > 0 ? first : lines.filter((line) => isHeading(line, /^h[2-3]$/u)).slice(0, 1)).map(
    ({ text }) => text
  )
  const titles = page.witnesses.flatMap(({ field, value }) => (field === 'title' ? [value, ...partsOf(value)] : []))
  for (const text of [...heads, ...titles]) {
    const kind = standInName(text)
    if (kind !== null) return { kind, why: `it is called ${quoted(text)}` }
  }
  return null
}

/** What most of the body tells its reader. */
const bySentences = (body: Line[], words: number, dated: boolean): StandInPage | null => {
  const told = new Map<StandIn, { words: number; text: string }>()
  let said = 0
  for (const line of body) {
    const kind =
      line.words < fewestWords ? null : standInSentence(line.folded || unmarked(line.text.slice(0, beginning)))
    if (kind === null) continue
    said += line.words
    const known = told.get(kind)
    if (known) known.words += line.words
    else told.set(kind, { words: line.words, text: line.text })
  }
  if (said === 0 || said < words * (dated ? nearlyAll : mostly)) return null
  const [kind, { text }] = [...told].sort((a, b) => b[1].words - a[1].words)[0]!
  return { kind, why: `it says ${quoted(text)}` }
}

/** What the page's elements say, where there is next to no text and no date. */
const bySigns = (body: Line[], words: number, { signs }: Page): StandInPage | null => {
  if (words > fewWords) return null
  if (signs.has('password')) return { kind: 'login', why: 'it asks for a password, and has next to no text' }
  const failed = body.map(({ piece }) => piece.path.findLast(namesError)?.text).find((text) => text !== undefined)
  if (failed) return { kind: 'error', why: `an element of it is called ${quoted(failed)}` }
  if (words > hardlyAnyWords) return null
  if (signs.has('redirect')) return { kind: 'check', why: 'it goes on to another page by itself' }
  return signs.has('noindex') ? { kind: 'error', why: 'it has next to no text, and tells robots not to keep it' } : null
}

/** Whether a line is of what would be the body; of a page without one, whether it stands in no part beside it. */
const mayBeBody = (line: Line, zone: Zone | null): boolean =>
  zone
    ? line.index >= zone.from && line.index <= zone.to && line.judged !== false && line.inRegion
    : line.landmark === null && line.piece.linked <= mostly

/**
 * Tells a page that stands in for an article: an error, a check of the browser, a shell for scripts, a request to log in, a wall
 * of consent. Its name says so, or most of its sentences; where there is next to no text, its elements.
 *
 * @param zone what would be the body; null for none
 */
export const standInOf = (lines: Line[], zone: Zone | null, page: Page): StandInPage | null => {
  if (page.signs.has('frames')) return { kind: 'frames', why: 'its text stands in other pages' }
  const body: Line[] = []
  let words = 0
  for (const line of lines) {
    if (line.text === '' || !mayBeBody(line, zone)) continue
    words += line.words
    if (words > mostWords) return null
    body.push(line)
  }
  const named = byName(lines, page)
  if (named) return named
  const dated =
    lines.some(({ date, landmark }) => date !== null && date.kind !== 'clock' && landmark !== 'footer') ||
    page.witnesses.some(({ field }) => field === 'published' || field === 'author')
  const told = bySentences(body, words, dated)
  if (told) return told
  if (!dated && words > 0 && body.every(({ piece }) => piece.path.some(namesConsent)))
    return { kind: 'consent', why: 'all of its text stands in an element that is named as those of consent are' }
  return dated || zone === null ? null : bySigns(body, words, page)
}

const saysSo = (line: Line): boolean =>
  line.landmark === null &&
  (standInName(line.text) !== null || (line.words >= fewestWords && standInSentence(line.folded) !== null))

/** The lines of such a page that make it one: what would be its body, its headings, and what else says so. */
export const standInLines = (lines: Line[], zone: Zone | null): Line[] =>
  lines.filter(
    (line) =>
      line.text !== '' &&
      ((zone !== null && line.index >= zone.from && line.index <= zone.to && line.judged !== false) ||
        isHeading(line, /^h[1-3]$/u) ||
        saysSo(line))
  )
