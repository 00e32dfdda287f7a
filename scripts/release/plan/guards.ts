import type { Reason } from '../diff/rules.ts'
import type { Both, Measure } from './measure.ts'

/** Something that stops a release until a human has written down why it is right. */
export interface Guard {
  name: string
  /** What it finds, as a clause. VERSIONING.md shows it. */
  what: string
  /** What it found, as a clause with its numbers; null where it found nothing. */
  find: (measure: Measure, reasons: readonly Reason[]) => string | null
}

/** One article may always go, and one value: in a small dataset it would be any part of it. */
const ONE = 1

/** Whether so many of so many are more than a part, and more than a few. */
const exceeds = (lost: number, of: number, part: number, few: number): boolean => lost > few && lost > part * of

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

const named = (ids: readonly string[]): string => `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''}`

/** Names that lost more than a part of what they had, with their numbers. */
const losers = (numbers: Map<string, Both>, part: number, few: number): string | null => {
  const lost = [...numbers].filter(([, { before, after }]) => exceeds(before - after, before, part, few))
  const shown = lost.slice(0, 5).map(([name, { before, after }]) => `${name} (${before} before, ${after} now)`)
  return lost.length === 0 ? null : `${shown.join(', ')}${lost.length > 5 ? ` and ${lost.length - 5} more` : ''}`
}

const inReasons = (name: string) => (_: Measure, reasons: readonly Reason[]) => {
  const reason = reasons.find(({ rule }) => rule === name)
  return reason ? `${reason.count}: ${named(reason.places.map(({ place }) => place))}` : null
}

/** Every guard. The numbers follow those that publishers of such datasets keep, made bearable for small ones. */
export const guards = [
  {
    name: 'mass-removal',
    what: 'more than one article, and more than 2 % of all, were removed; or none is left',
    find: ({ articles, gone }) =>
      exceeds(gone, articles.before, 0.02, ONE) || (articles.before > 0 && articles.after === 0)
        ? `${gone} of ${articles.before} articles (${percent(gone, articles.before)}), ${articles.after} are left`
        : null
  },
  {
    name: 'text-loss',
    what: 'the articles that are in both have lost more than 5 % of their text',
    find: ({ text: { before, after } }) =>
      before - after > 0.05 * before ? `${percent(before - after, before)} of ${before} characters` : null
  },
  {
    name: 'shrunken-article',
    what: 'an article has lost more than half of its text',
    find: ({ shrunken }) => (shrunken.length === 0 ? null : named(shrunken))
  },
  {
    name: 'blank-title',
    what: 'an article has a blank title',
    find: ({ blank }) => (blank.length === 0 ? null : named(blank))
  },
  {
    name: 'emptied-field',
    what: 'a field went empty in more than one article, and in more than 10 % of those that had it',
    find: ({ fields }) => losers(fields, 0.1, ONE)
  },
  {
    name: 'source-loss',
    what: 'a source has more than two articles, and more than 20 %, fewer (its host, publisher or folder)',
    find: ({ sources }) => losers(sources, 0.2, 2)
  },
  {
    name: 'reused-id',
    what: 'an id stands for another article',
    find: inReasons('reused-id')
  },
  {
    name: 'revived-id',
    what: 'a tombstone became an article again',
    find: inReasons('revived-id')
  }
] as const satisfies readonly Guard[]
