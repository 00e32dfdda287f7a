import type { DateLine } from '../dates/dateline.ts'
import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'
import { daysOf } from './claim.ts'
import type { Moments } from './find.ts'

/** Whether a stamp tells nothing of what the page as a whole says. */
const strays = (stamp: DateLine, moments: Moments): boolean =>
  [stamp, ...(stamp.also ? [stamp.also] : [])].every(({ kind, date }) => {
    const chosen = moments[kind === 'updated' ? 'updated' : 'published']
    return chosen !== null && !daysOf(date).includes(chosen.day)
  })

/** Takes from lines that they are stamps, where the page as a whole tells another day; the line that tells it becomes one. */
export const labelStamps = (lines: Line[], moments: Moments, labels: Labels): void => {
  for (const { index, date } of lines) {
    if (date && labels.get(index)?.role === 'stamp' && strays(date, moments)) labels.clear(index)
  }
  for (const chosen of [moments.published, moments.updated]) {
    const line = chosen ? lines[chosen.line] : undefined
    if (line?.date && !line.prose)
      labels.set(
        line.index,
        'stamp',
        'date-line',
        'the line is a date, and the page’s elements say that it is the article’s'
      )
  }
}
