import type { Line } from '../features.ts'
import { isImageFile, numberedAlt, saysCaption } from '../figures.ts'
import type { Labels } from '../label.ts'

/** The most words of the summary below another article's headline. */
const teaserWords = 60

/** Single lines of lists: dates, doubled headlines, pictures' texts, and the text below another article's headline. */
export const labelTeasers = (outside: Line[], labels: Labels): void => {
  for (const line of outside) {
    if (labels.get(line.index)) continue
    if (line.date)
      labels.set(line.index, 'related', 'list-stamp', 'it is the date of an entry in a list of other articles')
    else if (line.repeats > 1 && line.words > 2) {
      labels.set(line.index, 'related', 'doubled-headline', 'it stands twice: image text and link of another article')
    } else if (numberedAlt(line.text) || isImageFile(line.text) || saysCaption(line.text)) {
      labels.set(line.index, 'related', 'picture-outside', 'it belongs to a picture outside the article')
    } else if (line.words <= teaserWords && labels.get(line.index - 1)?.role === 'related') {
      labels.set(line.index, 'related', 'teaser', 'it stands below the headline of another article')
    }
  }
}

/** The fewest words of a headline. */
const headlineWords = 3

/** Headings right above what is of other articles are their headlines. */
export const labelTeaserHeads = (outside: Line[], labels: Labels): void => {
  for (const { index, piece, words } of outside.toReversed()) {
    if (labels.get(index) || words < headlineWords || !/^h[1-6]$/u.test(piece.tag)) continue
    if (labels.get(index + 1)?.role === 'related')
      labels.set(
        index,
        'related',
        'teaser-head',
        'it is a heading, and what is of another article stands right below it'
      )
  }
}

/** What stands around the teasers of other articles, and between them. */
const aroundTeasers: ReadonlySet<string> = new Set([
  'navigation',
  'related',
  'account',
  'tags',
  'share',
  'links',
  'advert'
])
/** The most words of a teaser that stands among lists, and the most lines to them. */
const longTeaser = 120
const teaserReach = 3

/** Whether the next line with a known place, in a direction, is of a list. */
const isListNear = (lines: Line[], index: number, step: number, labels: Labels): boolean => {
  for (let i = 1; i <= teaserReach; i++) {
    const role = labels.get(index + i * step)?.role
    if (role !== undefined) return aroundTeasers.has(role)
    if (!lines[index + i * step]) return false
  }
  return false
}

/** Running text with menus and lists of headlines right above and below it: teasers of other articles. */
export const labelAmongLists = (lines: Line[], outside: Line[], labels: Labels): void => {
  const among = outside.filter(
    ({ index, words }) =>
      !labels.get(index) &&
      words <= longTeaser &&
      isListNear(lines, index, -1, labels) &&
      isListNear(lines, index, 1, labels)
  )
  for (const { index } of among)
    labels.set(index, 'related', 'among-lists', 'menus or lists of other articles stand right above and below it')
}
