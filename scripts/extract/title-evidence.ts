import type { Witness } from '../page/piece.ts'
import type { Line } from './features.ts'
import { numberedAlt } from './figures.ts'
import { sectionLabel } from './header.ts'
import { readImprintValues } from './imprint.ts'
import { letters } from './letters.ts'
import { addPairs, shareOf } from './pairs.ts'
import { mayBeLabelled, readByline } from './people/byline.ts'
import { isKnownSection } from './phrases/sections.ts'
import { readSourceLine } from './source-line.ts'
import { type Told, toldTitles } from './told.ts'
import type { Zone } from './zone.ts'

/**
 * Pairs of neighbouring words: a headline shares many with its article, a menu or another headline few. Single syllables
 * recur by chance. Up to `chance` says nothing.
 */
const chance = 0.12
const mostForPairs = 2.5
/** Pairs that are enough to know a body by: the largest captures would give millions. */
const mostPairs = 20_000

/** Share of a line's word pairs that the body has. */
export const recurrence = (line: Line, pairs: ReadonlySet<number>): number =>
  pairs.size === 0 ? 0 : shareOf(line.text, pairs)

/** Whether the page's data say that a line is the title. */
export const isTold = (line: Line, told: Told): boolean => told.titles.has(letters(line.text))

/** What speaks against a line that is the site's name, and against one in a menu or a list. */
const siteCost = -3
const besideCost = -1.5
/** A heading of one word that nothing confirms is a kicker's or a section's more often than a title. */
const oneWordCost = -2.5
/** Capitals above the menu's way home are the site's name. */
const mastheadCost = -2.5
const beside: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'dialog', 'related', 'comments'])

/** What systems and microformats call the element of a title, and that of the site's name. */
const titleName =
  /[.#](?:p-name|(?:entry|post|article|page|content|news|story)[-_]?(?:title|headline)|headline)(?![a-z])/u
const siteName = /[.#](?:(?:site|blog|brand)[-_]?(?:title|name|description)|logo|masthead)(?![a-z])/u

/** Whether all of a line is one link to the site's front page. */
export const leadsHome = ({ text, piece }: Line): boolean => {
  const [mark] = piece.marks
  if (piece.linked < 1 || mark?.type !== 'link' || mark.url === null || mark.end - mark.start < text.length)
    return false
  return mark.url === '/' || URL.parse(mark.url)?.pathname === '/'
}

export interface Evidence {
  /** Titles that the page's metadata tell. */
  told: Told
  /** The site's own names. */
  sites: ReadonlySet<string>
  /** What numbered image texts say before their number. */
  alts: Set<string>
  /** Pairs of neighbouring words of the body. */
  pairs: ReadonlySet<number>
  /** For each line how many lines before it are neither furniture nor dates. */
  matter: number[]
  /** Index of the first line that is no furniture. */
  first: number
  /** Index of the last line above the body that leads home: a menu's first entry, or a trail of sections; -1 for none. */
  home: number
}

const matterOf = (lines: Line[]): Pick<Evidence, 'matter' | 'first'> => {
  const matter = [0]
  for (const line of lines) matter.push(matter.at(-1)! + Number(!line.date && !line.furniture && line.text !== ''))
  return { matter, first: lines.findIndex((line) => !line.furniture && line.text !== '') }
}

/** A sentence of so many words above the body is its lede, where a stamp stands below that. */
const ledeWords = 18

/** What a page as a whole says of its title. @param zone the body; null where there is none */
export const gatherEvidence = (
  lines: Line[],
  zone: Zone | null,
  witnesses: Witness[],
  sites: ReadonlySet<string>
): Evidence => ({
  told: toldTitles(witnesses, sites),
  sites,
  alts: altTitles(lines),
  pairs: bodyPairs(lines, zone),
  ...matterOf(lines),
  home: lines.findLastIndex((line) => line.index < (zone?.from ?? 0) && wayHome.test(line.text))
})

/** What menus and trails of sections begin with. */
const wayHome = /^(?:Trang chủ|Trang nhất|Home)(?:\s?[|>»›/•·].{0,80})?$/iu

/** Whether a line says what it is, and that is no title: a byline, a numbered image text, an institution above its address. */
export const isOther = (line: Line, lines: Line[]): boolean =>
  numberedAlt(line.text) !== null ||
  isLabelled(line) ||
  isMenuRow(line) ||
  wayHome.test(line.text) ||
  namesImprint(line, lines) ||
  isKnownSection(line.text, line.folded)

/**
 * How much speaks for a line to be the title, if it says nothing else of itself (`isOther`, which takes longer to find out).
 *
 * @param end index of the body's first line
 */
export const judge = (line: Line, lines: Line[], end: number, evidence: Evidence): { score: number; why: string } => {
  const none = { score: 0, why: '' }
  if (line.text === '' || line.date || line.notice || line.words > 45 || line.piece.tag === 'title') return none
  const own = letters(line.text)
  const told = evidence.told.titles.has(own)
  const heading = line.piece.tag === 'h1'
  if (own === '' || (line.words < 2 && !told && !heading)) return none
  if (line.furniture && !opensHeadline(line) && !(line.furniture.outside && line.piece.tag === 'h1')) return none
  if (/[,;:]$/u.test(line.text) || sectionLabel.test(line.text)) return none
  const reasons: string[] = []
  let score = 0
  const add = (points: number, reason: string) => {
    score += points
    if (points > 0.4) reasons.push(reason)
  }
  if (heading) add(3, 'it is an h1')
  if (/^h[2-3]$/u.test(line.piece.tag)) add(0.5, 'it is a heading')
  if (told) add(4, "the page's metadata repeat it")
  else if (evidence.told.parts.has(own)) add(2, "it is a part of the title in the page's metadata")
  if (evidence.sites.has(own)) add(siteCost, '')
  if (beside.has(line.landmark ?? '')) add(besideCost, '')
  const named = line.piece.path.at(-1)?.text ?? ''
  if (titleName.test(named)) add(1, 'its element is called a title’s')
  else if (siteName.test(named) || leadsHome(line)) add(siteCost, '')
  if (evidence.alts.has(line.text)) add(4, 'numbered image texts repeat it')
  const share = recurrence(line, evidence.pairs)
  add(Math.min(mostForPairs, Math.max(0, share - chance) * 5), 'its words recur in the body')
  if (line.words >= 5 && line.words <= 30) add(1, 'its length is a title’s')
  else if (line.words > 30) add(-1, '')
  else if (line.words < 2 && !told) add(oneWordCost, '')
  else if (line.words <= 3) add(-0.4, '')
  if (line.stops && !/[?!…”"]$/u.test(line.text)) add(line.words >= ledeWords ? -3 : -1, '')
  if (line.lowerStart) add(-1, '')
  if (line.upper && line.index < evidence.home) add(mastheadCost, '')
  if (line.index === evidence.first) add(line.words >= 4 ? 1.5 : 0.5, 'it is the first line that is no furniture')
  if (line.index < end) {
    // How many lines that are not header matter stand between it and the body.
    const between = evidence.matter[end]! - evidence.matter[line.index + 1]! - (line.repeats - 1)
    add(2 / (1 + Math.max(0, between) * 0.5), 'it stands above the body')
    if (lines[line.index + 1]?.date || lines[line.index - 1]?.date) add(1.2, 'a date stands next to it')
  }
  return { score, why: reasons.join(', ') }
}

/** The fewest words of a headline that begins like furniture: `Giấy phép lái xe điện tử chính thức có hiệu lực`. */
const headlineWords = 6

/** Whether a line only begins like furniture and goes on like a headline: no label, no number, nothing that a button says. */
const opensHeadline = (line: Line): boolean =>
  line.furniture?.whole === false && line.words >= headlineWords && !/[:：|©®@>\d]/u.test(line.text)

/** A byline or a credited source: labelled, so no title. */
const isLabelled = (line: Line): boolean =>
  line.words <= 14 &&
  ((mayBeLabelled(line.text) && readByline(line.text)?.labelled === true) ||
    readSourceLine(line.text)?.label === 'source')

/** The most words of an entry of a menu, and the fewest entries of a row of them. */
const entryWords = 5
const fewestEntries = 3

/** Entries of a menu on one line: several links, or short names between bars. */
const isMenuRow = ({ text, piece }: Line): boolean => {
  const links = piece.marks.filter(({ type }) => type === 'link').length
  if (links >= fewestEntries && piece.linked > 0.6) return true
  const parts = text.split(/\s[|•·]\s/u)
  return parts.length >= fewestEntries && parts.every((part) => part.split(' ').length <= entryWords)
}

/** An institution's name above its address. */
const namesImprint = (line: Line, lines: Line[]): boolean => {
  const next = lines[line.index + 1]
  return next !== undefined && (next.furniture?.kind === 'imprint' || readImprintValues(next.text).length > 0)
}

/** What numbered image texts say before their number. */
const altTitles = (lines: Line[]): Set<string> => {
  const titles = new Set<string>()
  for (const line of lines) {
    const alt = numberedAlt(line.text)
    if (alt && alt.subject !== '') titles.add(alt.subject)
  }
  return titles
}

const bodyPairs = (lines: Line[], zone: Zone | null): ReadonlySet<number> => {
  const pairs = new Set<number>()
  if (!zone) return pairs
  for (let i = zone.from; i <= zone.to && pairs.size <= mostPairs; i++) {
    if (lines[i]!.prose) addPairs(pairs, lines[i]!.text)
  }
  return pairs
}
