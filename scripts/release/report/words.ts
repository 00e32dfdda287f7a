import { oneLine } from '../../check/reporters/messages.ts'
import { type WordChange, wordChanges } from '../diff/words.ts'

/** Marks pieces of a line as removed or added. */
export interface Marker {
  removed: (text: string) => string
  added: (text: string) => string
}

/** Marks as `git diff --word-diff` sets them, for places without colours. */
export const plainMarker: Marker = { removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}` }

/** Characters of unchanged text that are shown on either side of a change. */
const CONTEXT = 40

/** The longest piece of changed text, or value, that is shown whole. */
const LONGEST = 400

/** The first, or last, code points of a text. */
const first = (text: string, count: number): string => [...text.slice(0, 2 * count)].slice(0, count).join('')
const last = (text: string, count: number): string => [...text.slice(-2 * count)].slice(-count).join('')

/** A text that is no longer than a line or two: its middle is left out. */
export const cut = (text: string, longest = LONGEST): string =>
  text.length <= longest ? text : `${first(text, longest / 2)} … ${last(text, longest / 2)}`

/** Unchanged text without what is far from every change. */
const context = (text: string, isFirst: boolean, isLast: boolean): string => {
  if (isFirst) return text.length <= CONTEXT ? text : `…${last(text, CONTEXT)}`
  if (isLast) return text.length <= CONTEXT ? text : `${first(text, CONTEXT)}…`
  return text.length <= 2 * CONTEXT ? text : `${first(text, CONTEXT)} … ${last(text, CONTEXT)}`
}

/** What changed between two texts, as one line. */
export const wordLine = (before: string, after: string, marker: Marker): string => {
  const changes = wordChanges(before, after)
  return changes.map((change, i) => piece(change, i === 0, i === changes.length - 1, marker)).join('')
}

const piece = ({ kind, text }: WordChange, isFirst: boolean, isLast: boolean, marker: Marker): string =>
  kind === 'same' ? oneLine(context(text, isFirst, isLast)) : marker[kind](oneLine(cut(text)))
