import type { Witness } from '../page/piece.ts'
import type { Line } from './features.ts'
import { numberedAlt } from './figures.ts'
import { sectionLabel } from './header.ts'
import { readImprintValues } from './imprint.ts'
import { letters } from './letters.ts'
import { readByline } from './people/byline.ts'
import { isKnownSection } from './phrases/sections.ts'
import { readSourceLine } from './source-line.ts'
import { type Told, toldTitles } from './told.ts'
import type { Zone } from './zone.ts'

/** The title's line and the evidence that chose it. */
export interface Title {
  index: number
  /** Further lines of a title in capitals that was broken into several. */
  more: number[]
  /** The headline's place in the line, where a kicker or a subtitle shares it; null for all of it. */
  part: { start: number; end: number } | null
  why: string
}

/** Lines above the body in which a title is looked for: beyond them only menus stand. */
const reach = 60
/** `h1` elements looked at, wherever they stand: a page has one or a few. */
const mostHeadings = 20
/** Below this no line counts as a title. */
const least = 2
/**
 * Pairs of neighbouring words: a headline shares many with its article, a menu or another headline few. Single syllables
 * recur by chance. Up to `chance` says nothing.
 */
const chance = 0.12
const mostForPairs = 2.5
/** Pairs that are enough to know a body by: the largest captures would give millions. */
const mostPairs = 20_000

const pairsOf = (text: string): string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}

/**
 * Chooses the title among the lines above the body.
 *
 * Evidence: its words recur in the body; numbered image texts repeat it (`… - Ảnh 1.`); a stamp, byline or the lede stands
 * next to it; the page's own metadata or an `h1` say so; its length and case are a title's.
 *
 * @param zone the body; null where there is none: then the first fitting line is taken
 */
export const findTitle = (
  lines: Line[],
  zone: Zone | null,
  witnesses: Witness[],
  sites: ReadonlySet<string>
): Title | null => {
  const end = zone ? zone.from : lines.length
  const told = toldTitles(witnesses, sites)
  const evidence = {
    told,
    sites,
    alts: altTitles(lines),
    pairs: zone ? bodyPairs(lines, zone) : new Set<string>(),
    ...matterOf(lines)
  }
  let best: { index: number; score: number; why: string } | null = null
  let headings = 0
  for (const line of lines) {
    // In HTML the heading may stand anywhere: the first few are looked at too.
    const heading = line.piece.tag === 'h1' && ++headings <= mostHeadings
    const away = line.index >= end || line.index < end - reach
    if (away && !heading && !(/^h[2-6]$/u.test(line.piece.tag) && isTold(line, told))) continue
    const judged = judge(line, lines, end, evidence)
    if (judged.score >= least && (best === null || judged.score > best.score)) best = { index: line.index, ...judged }
  }
  if (best === null) return null
  const above = aboveSubtitle(lines, best.index, end, evidence)
  const { index, why } = above ?? best
  return { index, why, more: otherLines(lines, index, end), part: headlineIn(lines[index]!, told) }
}

/** Share of a headline's word pairs in the body from which the line above a chosen one is the headline itself. */
const headlineShare = 0.2
/** So short a line above a headline is a kicker or a section, unless the body has its words. */
const kickerWords = 6

/** A headline and its subtitle stand one above the other, and the subtitle often says more of the body: the first is the title. */
const aboveSubtitle = (
  lines: Line[],
  index: number,
  end: number,
  evidence: Evidence
): Pick<Title, 'index' | 'why'> | null => {
  const chosen = lines[index]!
  const line = lines[index - 1]
  if (
    !line ||
    index >= end ||
    chosen.piece.tag === 'h1' ||
    isTold(chosen, evidence.told) ||
    evidence.alts.has(chosen.text)
  )
    return null
  const alone = index === 1 || lines[index - 2]!.furniture !== null || lines[index - 2]!.words <= 4
  if (!alone || line.words < 4 || line.repeats > 1 || chosen.words <= line.words) return null
  if (judge(line, lines, end, evidence).score < least) return null
  if (isKnownSection(line.text)) return null
  const share = recurrence(line, evidence.pairs)
  if (line.words <= kickerWords ? share === 0 : line.index !== evidence.first && share < headlineShare) return null
  return { index: index - 1, why: 'it stands above a line that says the same at more length: its subtitle' }
}

/** Lines right above and below a title in capitals that go on with it: no blank line between, capitals as well, no stop. */
const otherLines = (lines: Line[], index: number, end: number): number[] => {
  const part = (line: Line | undefined): boolean =>
    line?.upper === true && line.words >= 2 && !line.furniture && !line.date && !line.notice && line.index < end
  if (!lines[index]!.upper) return []
  const more: number[] = []
  for (let i = index; i > 0 && lines[i]!.attached && part(lines[i - 1]) && !lines[i - 1]!.stops; i--)
    more.unshift(i - 1)
  for (let i = index + 1; i < end && lines[i]!.attached && part(lines[i]) && !lines[i - 1]!.stops; i++) more.push(i)
  return more.length <= mostOtherLines ? more : []
}

/** A title of more lines than this is a menu in capitals. */
const mostOtherLines = 2

/** What speaks against a line that is the site's name, and against one in a menu or a list. */
const siteCost = -3
const besideCost = -1.5
/** A heading of one word that nothing confirms is a kicker's or a section's more often than a title. */
const oneWordCost = -2.5
const beside: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'related', 'comments'])

/** What systems and microformats call the element of a title, and that of the site's name. */
const titleName =
  /[.#](?:p-name|(?:entry|post|article|page|content|news|story)[-_]?(?:title|headline)|headline)(?![a-z])/u
const siteName = /[.#](?:(?:site|blog|brand)[-_]?(?:title|name|description)|logo|masthead)(?![a-z])/u

/** Whether all of a line is one link to the site's front page. */
const leadsHome = ({ text, piece }: Line): boolean => {
  const [mark] = piece.marks
  if (piece.linked < 1 || mark?.type !== 'link' || mark.url === null || mark.end - mark.start < text.length)
    return false
  return URL.parse(mark.url)?.pathname === '/'
}

const isTold = (line: Line, told: Told): boolean => told.titles.has(letters(line.text))

/** The fewest words of a headline that shares its line with something else. */
const fewestWords = 3

/**
 * The headline within a line that begins with a kicker or ends with a subtitle, as the data made for the article word it:
 * what stands beside it is a thing of its own, with a capital, and no mark joins them.
 */
const headlineIn = ({ text, piece }: Line, told: Told): Title['part'] => {
  if (piece.tag !== 'h1' || told.titles.has(letters(text))) return null
  for (const wording of told.wordings) {
    if (wording.length >= text.length || wording.split(' ').length < fewestWords) continue
    if (text.endsWith(` ${wording}`) && /[\p{L}\p{N}?!”"»]$/u.test(text.slice(0, -wording.length - 1)))
      return { start: text.length - wording.length, end: text.length }
    if (text.startsWith(`${wording} `) && /^[\p{Lu}\p{N}„“"«]/u.test(text.slice(wording.length + 1)))
      return { start: 0, end: wording.length }
  }
  return null
}

const recurrence = (line: Line, pairs: Set<string>): number => {
  if (pairs.size === 0) return 0
  const own = pairsOf(line.text)
  return own.length === 0 ? 0 : own.filter((pair) => pairs.has(pair)).length / own.length
}

interface Evidence {
  /** Titles that the page's metadata tell. */
  told: Told
  /** The site's own names. */
  sites: ReadonlySet<string>
  /** What numbered image texts say before their number. */
  alts: Set<string>
  /** Pairs of neighbouring words of the body. */
  pairs: Set<string>
  /** For each line how many lines before it are neither furniture nor dates. */
  matter: number[]
  /** Index of the first line that is no furniture. */
  first: number
}

const matterOf = (lines: Line[]): Pick<Evidence, 'matter' | 'first'> => {
  const matter = [0]
  for (const line of lines) matter.push(matter.at(-1)! + Number(!line.date && !line.furniture && line.text !== ''))
  return { matter, first: lines.findIndex((line) => !line.furniture && line.text !== '') }
}

/** A sentence of so many words above the body is its lede, where a stamp stands below that. */
const ledeWords = 18

const judge = (line: Line, lines: Line[], end: number, evidence: Evidence): { score: number; why: string } => {
  const none = { score: 0, why: '' }
  if (line.text === '' || line.date || line.notice || line.words > 45 || line.piece.tag === 'title') return none
  const own = letters(line.text)
  const told = evidence.told.titles.has(own)
  const heading = line.piece.tag === 'h1'
  if (own === '' || (line.words < 2 && !told && !heading)) return none
  if (line.furniture && !opensHeadline(line) && !(line.furniture.outside && line.piece.tag === 'h1')) return none
  if (numberedAlt(line.text) || /[,;:]$/u.test(line.text) || isLabelled(line) || namesImprint(line, lines)) return none
  if (isKnownSection(line.text) || sectionLabel.test(line.text)) return none
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
  const named = line.piece.path.at(-1) ?? ''
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
  line.words <= 14 && (readByline(line.text)?.labelled === true || readSourceLine(line.text)?.label === 'source')

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

const bodyPairs = (lines: Line[], zone: Zone): Set<string> => {
  const pairs = new Set<string>()
  for (let i = zone.from; i <= zone.to; i++) {
    const line = lines[i]!
    if (!line.prose) continue
    for (const pair of pairsOf(line.text)) pairs.add(pair)
    if (pairs.size > mostPairs) break
  }
  return pairs
}
