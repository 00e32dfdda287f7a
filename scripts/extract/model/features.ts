import { unmarked } from '../../capture/unmarked.ts'
import { type Frame, placesOf } from '../../page/html/frame.ts'
import { articleContainer } from '../../page/html/region.ts'
import type { Page, Witness } from '../../page/piece.ts'
import type { Line } from '../features.ts'
import { byLead } from '../phrases/bylines.ts'
import { addMarkup, markupFeatures } from './markup.ts'
import { bitsOf, categories } from './names.ts'
import { addOrder, inContainer, orderFeatures, surveyOrder } from './order.ts'
import { makeRow, type Row } from './row.ts'
import { isBeside, isInCard, isInSignUp, type Survey, surveyElements } from './survey.ts'
import { addWords, wordFeatures } from './words.ts'

const pageFeatures = ['in the page’s description', 'is the page’s description', 'page in English']

/** The features of a block, in their order: the model's file names the same ones. */
export const featureNames: readonly string[] = [...wordFeatures, ...orderFeatures, ...pageFeatures, ...markupFeatures]

/** The fewest characters that a title, or the beginning of a description, has. */
const shortestTitle = 8
const shortestSummary = 15
/** Characters by which the beginning of a text is known again. */
const beginning = 60

/** What a page says of its title and its summary outside its text, folded. */
interface Told {
  titles: string[]
  summaries: string[]
}

const toldBy = (witnesses: Witness[]): Told => {
  const of = (field: Witness['field']) =>
    witnesses.filter((witness) => witness.field === field).map(({ value }) => unmarked(value).trim())
  return { titles: of('title'), summaries: of('description') }
}

/** How much speaks for a line as the headline: what the page tells of its title first, then the heading elements. */
const headlineScore =
  ({ titles }: Told) =>
  (line: Line): number => {
    const { folded, words } = line
    const { tag } = line.piece
    const told =
      words > 1 &&
      folded.length > shortestTitle &&
      titles.some((title) => title.startsWith(folded) || title.endsWith(folded))
    return (told ? 3 : 0) + (tag === 'h1' ? 2 : words > 3 && /^h[2-4]$/u.test(tag) ? 0.5 : 0)
  }

const addTold = (row: Row, { folded }: Line, { summaries }: Told): void => {
  const start = folded.slice(0, beginning)
  const summarises = (summary: string) =>
    summary.includes(start) || (summary.length > beginning / 2 && folded.includes(summary.slice(0, beginning)))
  row.add(Number(folded.length > shortestSummary && summaries.some(summarises)))
  row.add(Number(folded.length > shortestSummary && summaries.includes(folded)))
}

/** Share of a block's text inside links from which it is a link. */
const mostLinked = 0.9

/**
 * Whether a block may be the article's text. Menus and links outside the article's container are none of it, whatever else
 * they are; data tables are told by their elements, and teasers by the boxes that they stand in.
 */
const isCandidate = (line: Line, contained: boolean): boolean =>
  line.piece.rows === null &&
  line.landmark !== 'nav' &&
  (line.piece.linked <= mostLinked || (contained && !isBeside(line)))

/** Whether a block stands in a box that is sure to be none of the article: a teaser, a sign-up. */
const isBoxed = (survey: Survey, block: Frame): boolean => isInCard(survey, block) || isInSignUp(survey, block)

/** The most characters of a text that may stand on a page again with other numbers (`Image 1 of 5`). */
const longestCounted = 60
const digits = /\p{Nd}+/gu

/** Counts the lines of a page with the same text, whatever the numbers in short ones. */
const countRepeats = (lines: Line[]): ((line: Line) => number) => {
  const counts = new Map<string, number>()
  // Headings of a live blog are times, those of a list numbers.
  const masked = ({ text, piece }: Line): string | null => {
    if (text.length > longestCounted || /^h[1-6]$/u.test(piece.tag)) return null
    const mask = text.replace(digits, '0')
    return mask === text ? null : mask
  }
  const masks = lines.map(masked)
  for (const mask of masks) if (mask !== null) counts.set(mask, (counts.get(mask) ?? 0) + 1)
  return ({ index, repeats }) => {
    const mask = masks[index]!
    return mask === null ? repeats : counts.get(mask)!
  }
}

/** The most words of a stamp or a byline. */
const stampWords = 12
const stampBits = (1 << categories.indexOf('date')) | (1 << categories.indexOf('byline'))

/** Whether a line is a date or a byline, by its words or by the names of its elements. */
const isStamp =
  (survey: Survey | null) =>
  ({ index, date, words, text }: Line): boolean => {
    if (date !== null) return true
    if (words > stampWords) return false
    const block = survey?.blocks[index]
    return byLead.test(text) || (block != null && (bitsOf(block) & stampBits) !== 0)
  }

/**
 * Measures the blocks of a page that may be the article's text.
 *
 * @param language of the page: where papers print in English, a summary below the headline is rarely part of the text, and
 *   elsewhere often
 * @param take called with each of them and its features; the array is used again for the next one
 */
export const describeBlocks = (
  page: Page,
  lines: Line[],
  language: string | null,
  take: (line: Line, features: Float64Array) => void
): void => {
  const places = placesOf(page)
  const survey = places ? surveyElements(lines, places, articleContainer(page)) : null
  const told = toldBy(page.witnesses)
  const contained = inContainer(survey)
  const order = surveyOrder(lines, contained, headlineScore(told), isStamp(survey))
  const repeats = countRepeats(lines)
  const english = Number(language === 'en')
  const row = makeRow(featureNames.length)
  for (const line of order.texts) {
    const inside = survey === null || survey.above[survey.frames[line.index]!.index] === 0
    if (!isCandidate(line, inside)) continue
    if (survey && isBoxed(survey, survey.blocks[line.index]!)) continue
    row.restart()
    addWords(row, line, repeats(line))
    addOrder(row, lines, line, order, survey)
    addTold(row, line, told)
    row.add(english)
    if (survey) addMarkup(row, line, survey)
    take(line, row.values)
  }
}
