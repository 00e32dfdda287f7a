import type { Line } from './features.ts'
import { readBullet, readMarker } from './points.ts'
import { growZone } from './reach.ts'

/** The stretch of a page that holds the article's body: indices of its first and last line, both inclusive. */
export interface Zone {
  from: number
  to: number
}

// What a line says for or against standing in the body. A paragraph outweighs the handful of captions, subheads and in-text
// boxes that stand between two paragraphs; a list of links to other articles outweighs none of its teasers.
const proseUnit = 6
const proseMost = 10
const headlineCost = 1.2
const shortCost = 0.6
const punctuatedCost = 0.3
const cellCost = 0.2
/** The fewest words of a paragraph that stands twice. */
const doubledWords = 18
/** A few such lines stand between paragraphs; from this many in a row on each further one costs more, up to the most. */
const rowLines = 4
const rowCost = 0.4
const mostRowCost = 2
const furnitureCost = 2.5
const listCost = 4
/** HTML: text outside the article's region. It costs little: the elements themselves tell it from the body. */
const outsideCost = 0.2
/** A stamp between paragraphs dates another article, or a comment. */
const stampCost = 5
/** What stands after the heading of a comments' list counts this much: readers write prose too. */
const commentWeight = 0.25

/** A day in words heads a part of the text: `Thứ hai, ngày 07/8/2023` in a schedule, `Ngày 30/10/1972` in a chronicle. */
export const isSubhead = (line: Line): boolean =>
  line.date !== null && line.date.date.clock === null && !line.date.label && /(?<![\p{L}\p{M}])ngày\s/iu.test(line.text)

/** A paragraph that the page prints twice: a whole sentence, where image texts and headlines are none. */
export const isDoubledParagraph = (line: Line): boolean => line.doubled && line.stops && line.words >= doubledWords

const weigh = (line: Line): number => {
  if (!line.inRegion) return line.text === '' ? 0 : -outsideCost
  if (line.notice) return -furnitureCost
  if (line.furniture && !line.prose) return line.furniture.opens ? -listCost : -furnitureCost
  if (line.date) return isSubhead(line) ? -headlineCost : -stampCost
  // Image text and link of another article, or image text and caption: no paragraph of its own.
  if (line.prose && line.doubled && !isDoubledParagraph(line)) return -headlineCost
  if (line.prose) return Math.min(proseMost, line.words / proseUnit) * (line.stops || line.sentences ? 1 : 0.6)
  if (line.text === '') return 0
  // A cell of a table.
  if (/^[\d\s.,%/-]+$/u.test(line.text)) return -cellCost
  // Verse, lists in sentences and dialogue are punctuated; menus and lists of links are not.
  if (
    line.stops ||
    ',;:'.includes(line.text.at(-1)!) ||
    readBullet(line.text) !== null ||
    readMarker(line.text) !== null
  )
    return -punctuatedCost
  return line.words <= 5 ? -shortCost : -headlineCost
}

/** Whether a line could be an entry of a menu or a list of links: not punctuated, no running text. */
const isLink = (line: Line, weight: number): boolean =>
  !line.prose && line.text !== '' && !line.date && weight <= -shortCost

/**
 * Finds the body: the stretch of lines whose weights sum highest (Kadane's algorithm, linear), from its first to its last
 * line of running text.
 *
 * @returns null where the page has no running text at all
 */
export const findZone = (lines: Line[]): Zone | null => {
  const zone = heaviest(lines)
  return zone ? growZone(lines, belowStamp(lines, zone)) : (shortSentences(lines) ?? verse(lines))
}

/** The fewest and most words of a verse's line, and the fewest lines of a poem. */
const verseWords = [2, 14] as const
const fewestVerses = 4

/** The body of a page without sentences: stanzas, short lines in groups without blank lines inside. */
const verse = (lines: Line[]): Zone | null => {
  let first = -1
  let last = -1
  let count = 0
  let from = 0
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    const fits =
      line?.inRegion &&
      line.words >= verseWords[0] &&
      line.words <= verseWords[1] &&
      !line.furniture &&
      !line.date &&
      !line.notice
    if (fits && (i === from || line.piece.blank === 0)) continue
    if (i - from >= 2) {
      if (first < 0) first = from
      last = i - 1
      count += i - from
    }
    from = fits ? i : i + 1
  }
  return count >= fewestVerses ? { from: first, to: last } : null
}

/** The fewest words of a sentence that makes a body by itself. */
const shortestSentence = 4

/** The body of a page without running text: the sentences it has, however short, from the first to the last in a row. */
const shortSentences = (lines: Line[]): Zone | null => {
  const from = lines.findIndex((line) => isSentence(line))
  if (from < 0) return null
  let to = from
  for (let i = from + 1; i < lines.length && !lines[i]!.furniture && !lines[i]!.notice && !lines[i]!.date; i++) {
    if (isSentence(lines[i]!)) to = i
  }
  return { from, to }
}

const isSentence = (line: Line): boolean =>
  line.stops &&
  line.words >= shortestSentence &&
  !line.furniture &&
  !line.notice &&
  !line.date &&
  !/\?$/u.test(line.text)

/** What stands before a stamp in the zone's first lines is a teaser of another article, if it is this small a part. */
const teaserShare = 0.15

/** The zone without what stands above the article's own stamp, where that was taken for its beginning. */
const belowStamp = (lines: Line[], zone: Zone): Zone => {
  const weight = (from: number, to: number) =>
    lines.slice(from, to).reduce((sum, line) => sum + (line.prose ? line.words : 0), 0)
  const all = weight(zone.from, zone.to + 1)
  for (let i = zone.from + 1; i < zone.to; i++) {
    if (weight(zone.from, i) > all * teaserShare) break
    const { date } = lines[i]!
    if (!date || date.kind === 'clock' || (date.date.clock === null && !date.label)) continue
    const next = lines.find((line) => line.index > i && line.index <= zone.to && line.prose)
    if (next) return { from: next.index, to: zone.to }
  }
  return zone
}

const heaviest = (lines: Line[]): Zone | null => {
  let best = 0
  let zone: Zone | null = null
  let sum = 0
  let from = -1
  let commentsSince = -1
  let row = 0
  for (const line of lines) {
    if (line.furniture?.kind === 'comments' && line.furniture.opens) commentsSince = line.index
    let weight = weigh(line)
    row = isLink(line, weight) ? row + 1 : line.text === '' ? row : 0
    if (commentsSince >= 0 && weight > 0) weight *= commentWeight
    if (row > rowLines) weight -= Math.min(mostRowCost, (row - rowLines) * rowCost)
    if (sum <= 0) {
      sum = 0
      from = -1
      if (!line.prose || !line.inRegion) continue
      from = line.index
    }
    sum += weight
    if (line.prose && line.inRegion && sum > best) {
      best = sum
      zone = { from, to: line.index }
    }
  }
  return zone
}
