import { type Frame, placesOf } from '../page/html/frame.ts'
import type { Page } from '../page/piece.ts'
import type { Line } from './features.ts'
import { letters } from './letters.ts'
import { toldTitles } from './told.ts'

/** An `article` element that is not in another one, and what stands in it. */
interface Entry {
  lines: Line[]
  /** Its first heading. */
  heading: Line | null
  /** Words that the model takes for an article's. */
  words: number
}

const outermost = (from: Frame): Frame | null => {
  let found: Frame | null = null
  for (let at: Frame | null = from; at; at = at.parent) if (at.tagName === 'article') found = at
  return found
}

const entriesOf = (lines: Line[], frames: readonly Frame[]): Entry[] => {
  const entries = new Map<Frame, Entry>()
  for (const line of lines) {
    const article = outermost(frames[line.index]!)
    if (!article) continue
    const entry = entries.get(article) ?? { lines: [], heading: null, words: 0 }
    entries.set(article, entry)
    entry.lines.push(line)
    if (/^h[1-3]$/u.test(line.piece.tag)) entry.heading ??= line
    if (line.judged) entry.words += line.words
  }
  return [...entries.values()]
}

const leave = ({ lines }: Entry): void => {
  for (const line of lines) {
    line.inRegion = false
    if (line.judged) line.judged = false
  }
}

/** The fewest words of running text that make an article. */
const fewestWords = 30

const proseOf = ({ lines }: Entry): number => lines.reduce((sum, { prose, words }) => sum + (prose ? words : 0), 0)

/** The most words of an `article` that is the teaser of another page, and the share of its heading inside a link. */
const teaserWords = 120
const mostLinked = 0.8

/** Whether an entry only leads to an article: a few words below a linked heading, beside the text of another. */
const isTeaser = ({ lines, heading, words }: Entry, all: number): boolean =>
  heading !== null &&
  heading.piece.linked > mostLinked &&
  words * 2 < all &&
  lines.reduce((sum, line) => sum + line.words, 0) <= teaserWords

/**
 * Leaves the teasers in `article` elements of their own, and the articles that follow a page's own, as pages have them that load one after the other: `article` elements side by side,
 * each with a heading of the same rank, of which the first that the page's data name, else the first with an `h1`, is its own.
 *
 * @returns how many further articles there are
 */
export const leaveFurtherArticles = (page: Page, lines: Line[]): number => {
  const frames = placesOf(page)?.frames
  const found = frames ? entriesOf(lines, frames) : []
  if (found.length === 0) return 0
  const all = lines.reduce((sum, { judged, words }) => sum + (judged ? words : 0), 0)
  const teasers = found.filter((entry) => isTeaser(entry, all))
  for (const entry of teasers) leave(entry)
  const entries = found.filter((entry) => !teasers.includes(entry) && proseOf(entry) >= fewestWords)
  if (entries.length < 2) return 0
  const { titles } = toldTitles(page.witnesses, new Set())
  const own =
    entries.find(({ heading, words }) => heading && words > 0 && titles.has(letters(heading.text))) ??
    entries.find(({ heading, words }) => words > 0 && heading?.piece.tag === 'h1')
  if (!own) return 0
  const further = entries.filter((entry) => entry !== own && entry.heading?.piece.tag === own.heading!.piece.tag)
  for (const entry of further) leave(entry)
  return further.length
}
