import { askingNames } from '../page/html/name.ts'
import type { Line } from './features.ts'
import type { Zone } from './zone.ts'

/** What a line is seen from. */
export interface Around {
  /** Index of the title's line; -1 for none. */
  title: number
  /** The body; null for none. */
  zone: Zone | null
}

/** Where a line stands, seen from title and body. */
export type Stand = 'head' | 'foot' | 'body' | 'elsewhere'

/** Lines above and below the title, and below where the body begins and ends, where a byline or a stamp stands. */
const above = 4
const under = 8
const into = 3
const below = 9

export const standOf = (index: number, { title, zone }: Around): Stand => {
  const near = title >= 0 && index >= title - above && index <= title + under
  if (!zone) return near ? 'head' : 'elsewhere'
  if (near && (index <= zone.to || title > zone.to)) return 'head'
  const top = title >= 0 && title < zone.from ? title : zone.from
  if (index >= top - above && index < zone.from + into) return 'head'
  if (index >= zone.to && index <= zone.to + below) return 'foot'
  return index >= zone.from && index <= zone.to ? 'body' : 'elsewhere'
}

/** Parts of a page that speak of others than its article's writer, and those that mostly do. */
const strange: ReadonlySet<string> = new Set(['comments', 'form', 'figure', 'dialog'])
const doubtful: ReadonlySet<string> = new Set(['related', 'nav', 'aside'])

/** Beside the article an element says less. */
const besideFactor = 0.4

const isArticle = askingNames((name) => /^article\b/u.test(name))

/** Whether a line stands in an element that calls itself an article. */
export const isOfArticle = ({ piece }: Line): boolean => piece.path.some(isArticle)

/** How much the part of the page that a line stands in leaves of what an element there says; 0 for nothing. */
export const placeFactor = ({ landmark, piece }: Line, stand: Stand): number => {
  if (landmark === null) return 1
  if (strange.has(landmark)) return 0
  // An article has a footer of its own.
  if (landmark === 'footer') return stand === 'elsewhere' && !piece.path.some(isArticle) ? 0 : 1
  if (!doubtful.has(landmark)) return 1
  return stand === 'head' || landmark === 'aside' ? besideFactor : 0
}
