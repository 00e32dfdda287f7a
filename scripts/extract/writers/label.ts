import { findDates } from '../dates/find.ts'
import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'
import { letters } from '../letters.ts'
import { readByline } from '../people/byline.ts'
import { byLead } from '../phrases/bylines.ts'
import { namesOf, type Writer } from './claim.ts'
import type { Writers } from './find.ts'

/** The share of a line that names and the words before them must be, for the line to be a byline. */
const share = 0.6

/** Roles that a line may have been given before, and still be a byline. */
const weak: ReadonlySet<string | undefined> = new Set([
  undefined,
  'paragraph',
  'heading',
  'subtitle',
  'section',
  'list_item'
])

/** The most words of a line that says who wrote and something else: when, in what role. */
const mostWords = 16

const isByline = ({ text, date, prose, words }: Line, own: Writer[]): boolean => {
  if (date || prose) return false
  const lead = byLead.exec(text)?.[0].length ?? 0
  const starts = own.map(({ place }) => place!.start)
  if (words <= mostWords && ((lead > 0 && starts.includes(lead)) || findDates(text).length > 0)) return true
  return lead + own.reduce((sum, { name }) => sum + name.length, 0) >= text.length * share
}

/**
 * Labels the lines that say who wrote the article, where no rule has done so; and takes back from others that they were
 * bylines, where the page as a whole says otherwise.
 */
export const labelBylines = (lines: Line[], writers: Writers | null, labels: Labels): void => {
  if (writers?.printed) {
    for (const index of writers.doubted) if (labels.get(index)?.role === 'byline') labels.clear(index)
    return
  }
  const list = writers?.list ?? []
  const names = new Set(namesOf(list))
  for (const { index, text } of lines) {
    if (labels.get(index)?.role !== 'byline') continue
    if (!readByline(text)?.authors.some(({ name }) => names.has(letters(name)))) labels.clear(index)
  }
  for (const index of new Set(list.flatMap(({ place }) => (place ? [place.line] : [])))) {
    const own = list.filter(({ place }) => place?.line === index)
    if (weak.has(labels.get(index)?.role) && isByline(lines[index]!, own))
      labels.replace(index, 'byline', 'named-writer', 'it names the writer whom the page’s elements or data name')
  }
}
