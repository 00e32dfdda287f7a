import type { Line } from './features.ts'
import { isSetApart } from './figures.ts'
import { isTagsElement } from './landmark.ts'
import { bitsOfName, categories } from './model/names.ts'
import { readByline } from './people/byline.ts'
import { readSourceLine } from './source-line.ts'
import { signatureShape } from './tail.ts'
import type { Zone } from './zone.ts'

/**
 * The body of an HTML page: from the first to the last block that the model takes for the article's text. Small pages give
 * the model little to go by, and what heads and signs off an article stands right beside its text: above the first running
 * text dates go, below the last one dates, names, sources and key words. Null where the model takes nothing.
 */
export const judgedZone = (lines: Line[]): Zone | null => {
  let from = lines.findIndex((line) => line.judged)
  let to = lines.findLastIndex((line) => line.judged)
  // Headings alone are no text.
  if (lines.every((line) => !line.judged || isHeading(line))) return null
  const first = firstProse(lines, { from, to })
  const last = lines.findLastIndex((line) => line.judged && line.prose)
  while (from < first && (!lines[from]!.judged || isHeaderPart(lines[from]!))) from++
  for (let left = signOffLines; left > 0 && to > last && last >= 0 && isSignOff(lines[to]!); left--) {
    do to--
    while (!lines[to]!.judged)
  }
  // A heading that nothing follows heads what is none of the article's.
  while (to > last && last >= 0 && (!lines[to]!.judged || isHeading(lines[to]!))) to--
  return { from, to: withFigures(lines, to) }
}

/** The most words of a stamp or a byline, and elements around it whose names are asked. */
const headerWords = 12
const headerReach = 2
/** Share of a line's text inside links from which it is a link. */
const mostLinked = 0.9
const headerBits = (1 << categories.indexOf('date')) | (1 << categories.indexOf('byline'))

/** Whether a line above the text is a stamp or a byline, by its words or by the names of its elements, or a link to elsewhere. */
const isHeaderPart = (line: Line): boolean =>
  line.date !== null ||
  line.piece.linked > mostLinked ||
  (line.words <= headerWords &&
    line.piece.path.slice(-headerReach).some((name) => (bitsOfName(name) & headerBits) !== 0))

const isHeading = (line: Line): boolean => /^h[1-6]$/u.test(line.piece.tag)

/** The last line of the pictures, with their captions, that follow the text right away: what signs it off stands below them. */
const withFigures = (lines: Line[], to: number): number => {
  let last = to
  for (let i = to + 1; i < lines.length; i++) {
    const line = lines[i]!
    const caption = i === last + 1 && last > to && lines[last]!.piece.image && isSetApart(line) && !isSignOff(line)
    if (!(line.piece.image && line.inRegion) && !caption) break
    last = i
  }
  return last
}

/** Lines of a sign-off at most: more short lines in a row are a list. */
const signOffLines = 4

/** The zone's first line of running text that the model takes for the article's; its first line where there is none. */
export const firstProse = (lines: Line[], { from, to }: Zone): number => {
  for (let i = from; i <= to; i++) if (lines[i]!.judged && lines[i]!.prose) return i
  return from
}

/** The zone below a headline that stands between its beginning and its first running text. */
export const belowHeadline = (lines: Line[], { from, to }: Zone, headline: number): Zone => {
  if (headline < from || headline >= to || headline > firstProse(lines, { from, to })) return { from, to }
  let first = headline + 1
  while (first < to && (!lines[first]!.judged || (isHeaderPart(lines[first]!) && !lines[first]!.prose))) first++
  return { from: first, to }
}

/** An address behind a label: where the article stands, on print views and copies. */
const ownAddress = /^\p{L}[\p{L}\p{M} ]{1,30}:\s?https?:\/\/\S+$/u

const isSignOff = (line: Line): boolean =>
  !line.prose &&
  (line.date !== null ||
    readSourceLine(line.text) !== null ||
    readByline(line.text) !== null ||
    signatureShape(line) ||
    isTagsElement(line) ||
    ownAddress.test(line.text))
