import { printedLater, surelyLater } from '../dates.ts'
import type { RecordRule, RuleFinding } from '../rule.ts'

const fields = ['published_at', 'updated_at', 'event_date'] as const

/**
 * "In the future" has no clock: it means later than the capture, else than the dataset's release date, else it is not
 * checked.
 */
export const dateOrder: RecordRule = {
  name: 'date-order',
  scope: 'record',
  severity: 'warning',
  summary:
    'Dates contradict each other: an event after its report, a change before the publication, a date after the capture.',
  remedy: 'see whether day and month were swapped or another date was taken; put it right as an override in NAME.yaml',
  check: (record, { released }) => {
    const { published_at, updated_at, event_date } = record
    const found: RuleFinding[] = []
    const at = (field: (typeof fields)[number], reason: string): void =>
      void found.push({ pointer: `/${field}`, span: null, reason })
    if (event_date !== null && published_at !== null && printedLater(event_date, published_at))
      at('event_date', `the event of ${event_date} is after the publication of ${published_at}`)
    if (updated_at !== null && published_at !== null && printedLater(published_at, updated_at))
      at('updated_at', `the change of ${updated_at} is before the publication of ${published_at}`)
    const { captured_at } = record.seed
    const [now, what] = captured_at !== null ? [captured_at, 'the capture'] : [released, "the dataset's release"]
    if (now === null) return found
    for (const field of fields) {
      const date = record[field]
      // An event may be announced before it takes place; a page cannot be published after it was captured.
      if (date !== null && field !== 'event_date' && surelyLater(date, now))
        at(field, `${field} ${date} is later than ${what} of ${now}`)
    }
    return found
  }
}
