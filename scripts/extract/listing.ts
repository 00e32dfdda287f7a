import type { Piece } from '../page/piece.ts'
import type { Line } from './features.ts'
import type { Zone } from './zone.ts'

/** Share of a headline inside a link from which it leads elsewhere. */
const mostLinked = 0.8
/** The fewest words of a headline, and of other headlines of its kind that make a page a list of them. */
const headlineWords = 4
const fewestOthers = 3
/** Words of running text from which a page has an article, whatever its headline links to. */
const enoughText = 150

const placeOf = ({ path }: Piece): string => path.map(({ text }) => text).join(' ')

/**
 * Whether an HTML page is a list of articles and none itself: its headline is a link, several others stand in elements of the same
 * kind, and what would be the text is a teaser or two.
 */
export const isListing = (lines: Line[], headline: Line, { from, to }: Zone): boolean => {
  if (headline.piece.linked <= mostLinked) return false
  let words = 0
  for (let i = from; i <= to; i++) if (lines[i]!.judged && lines[i]!.prose) words += lines[i]!.words
  if (words >= enoughText) return false
  const place = placeOf(headline.piece)
  const others = lines.filter(
    ({ piece, words, text }) =>
      words >= headlineWords && piece.linked > mostLinked && text !== headline.text && placeOf(piece) === place
  )
  return new Set(others.map(({ text }) => text)).size >= fewestOthers
}

/** The fewest headlines that make a page without a text of its own a list of articles. */
const fewestListed = 3

/** How many articles a page lists under headlines that lead to them, in elements of one kind; 0 for fewer than make a list. */
export const listedOn = (lines: Line[]): number => {
  const kinds = new Map<string, Set<string>>()
  for (const { piece, text, landmark } of lines) {
    if (!/^h[1-6]$/u.test(piece.tag) || piece.linked <= mostLinked || landmark === 'nav' || landmark === 'footer')
      continue
    const place = piece.path.map((name) => name.text).join(' ')
    kinds.set(place, (kinds.get(place) ?? new Set()).add(text))
  }
  const most = Math.max(0, ...[...kinds.values()].map(({ size }) => size))
  return most >= fewestListed ? most : 0
}
