import type { Stamp } from '../dates/dateline.ts'
import { findDates } from '../dates/find.ts'
import type { DateContext } from '../dates/types.ts'
import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'
import { type Around, placeFactor, type Stand, standOf } from '../stand.ts'
import { type Claim, daysOf } from './claim.ts'

/** How far stamps are believed, by where they stand: with a label, and without one. */
const labelled: Readonly<Record<Stand, number>> = { head: 8, foot: 6, body: 3, elsewhere: 2.5 }
const bare: Readonly<Record<Stand, number>> = { head: 7, foot: 4, body: 1.5, elsewhere: 1.5 }
/** How far lines are believed that label their day as that of publication, though no rule took them for a stamp. */
const announced: Readonly<Record<Stand, number>> = { head: 4, foot: 3, body: 2.5, elsewhere: 1.5 }
/** Shorter labels (`am`, `le`, `on`) say too little. */
const shortestLabel = 5
/** A day that opens the text, set apart from it. */
const opening = 1.5
/** A day that a line near the title states among other things. */
const mentioned = 2
/** The most words of such a line, and the most characters before the day. */
const mostWords = 24
const mostBefore = 60
/** Either of two readings is half believed. */
const ambiguous = 0.5

const claimsOf = (line: Line, { kind, date, label }: Stamp, stand: Stand): Claim[] => {
  const days = daysOf(date)
  const strength = (label ? labelled : bare)[stand] * (days.length > 1 ? ambiguous : 1)
  const moment = kind === 'updated' ? 'updated' : 'published'
  return days.map((day) => ({ moment, day, date, strength, family: 'line', line: line.index, witness: null }))
}

/** Lines that the rules know for stamps. */
export const stampClaims = (lines: Line[], labels: Labels, around: Around): Claim[] =>
  lines.flatMap((line) => {
    const stamp = line.date
    if (!stamp || labels.get(line.index)?.role !== 'stamp') return []
    const stand = standOf(line.index, around)
    return [stamp, ...(stamp.also ? [stamp.also] : [])].flatMap((each) => claimsOf(line, each, stand))
  })

/** Lines that say `Published on …` where no stamp was looked for: in the text, among what stands below it. */
export const announcedClaims = (lines: Line[], labels: Labels, around: Around): Claim[] =>
  lines.flatMap((line) => {
    const stamp = line.date
    if (!stamp?.label || stamp.label.end - stamp.label.start < shortestLabel) return []
    if (stamp.kind !== 'published' || labels.get(line.index)?.role === 'stamp') return []
    const stand = standOf(line.index, around)
    const strength = announced[stand] * placeFactor(line, stand)
    if (strength === 0) return []
    return daysOf(stamp.date).map(
      (day): Claim => ({
        moment: 'published',
        day,
        date: stamp.date,
        strength,
        family: 'line',
        line: line.index,
        witness: null
      })
    )
  })

/** What sets a day apart from the text that it opens: brackets, a dash, a bar, a quotation. */
const apart = /^\s*(?:\)|[-–—|:]\s|[„“"«])/u

/** The day that the text opens with: `(21. November 2022) …`, `27.1.2022 - …`. The Vietnamese tell the event's day so. */
export const openingClaims = (
  lines: Line[],
  { zone }: Around,
  language: string | null,
  context: DateContext
): Claim[] => {
  const line = zone && language !== 'vi' ? lines[zone.from] : undefined
  if (!line?.prose) return []
  const date = findDates(line.text.slice(0, mostBefore), context)[0]
  if (!date || date.start > 1 || date.value === null || !apart.test(line.text.slice(date.end))) return []
  return daysOf(date).map((day) => ({
    moment: 'published',
    day,
    date,
    strength: opening,
    family: 'line',
    line: line.index,
    witness: null
  }))
}

/** In a text dump only what stands below the title and nothing else claims: there are no elements that keep lists apart. */
const mayMention = ({ index, piece }: Line, labels: Labels, { title }: Around): boolean =>
  piece.path.length > 0 || (index > title && !labels.get(index))

/** Lines near the title that state one full day among other things: `3. August 2015 · Filed under …`. */
export const mentionClaims = (lines: Line[], labels: Labels, around: Around, context: DateContext): Claim[] =>
  lines.flatMap((line): Claim[] => {
    const stand = standOf(line.index, around)
    if (stand !== 'head' || line.words > mostWords || line.prose || line.date) return []
    if (!mayMention(line, labels, around)) return []
    if (!/\d/u.test(line.text) || placeFactor(line, stand) < 1) return []
    const dates = findDates(line.text, context).filter(
      ({ value, precision }) => value !== null && precision !== 'range'
    )
    const [date] = dates
    if (!date || dates.length > 1 || date.start > mostBefore) return []
    return daysOf(date).map((day) => ({
      moment: 'published',
      day,
      date,
      strength: mentioned,
      family: 'line',
      line: line.index,
      witness: null
    }))
  })
