import type { Witness } from '../../page/piece.ts'
import type { DateContext } from '../dates/types.ts'
import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'
import type { Around } from '../stand.ts'
import type { Claim } from './claim.ts'
import { announcedClaims, mentionClaims, openingClaims, stampClaims } from './printed.ts'
import { addressClaims, placedClaims, statedClaims } from './stated.ts'

/** When the article was published and updated, as the page as a whole says; null where it does not. */
export interface Moments {
  published: Claim | null
  updated: Claim | null
  /** The most trustworthy of what tells another day of publication; null where nothing does. */
  rival: Claim | null
}

/** What a voice gains from another family's that tells the same day. */
const same = 0.5
/** Below this nothing is believed. */
const least = 1

/** Whether two claims tell the same day, or the same instant in two zones. */
const agree = (a: Claim, b: Claim): boolean => {
  if (a.day === b.day) return true
  const [x, y] = [a.date.value, b.date.value]
  return x !== null && y !== null && x.length > 10 && y.length > 10 && Date.parse(x) === Date.parse(y)
}

const weigh = (claim: Claim, claims: Claim[]): number => {
  const best = new Map<string, number>()
  for (const other of claims) {
    if (other.family !== claim.family && agree(claim, other))
      best.set(other.family, Math.max(best.get(other.family) ?? 0, other.strength))
  }
  return [...best.values()].reduce((sum, strength) => sum + strength * same, claim.strength)
}

const choose = (claims: Claim[]): Claim | null => {
  let best: { claim: Claim; score: number } | null = null
  for (const claim of claims) {
    const score = weigh(claim, claims)
    // Of an ambiguous date only a reading that something else supports is believed.
    if (claim.date.value === null && score === claim.strength) continue
    if (score >= least && (best === null || score > best.score)) best = { claim, score }
  }
  return best?.claim ?? null
}

/**
 * Decides when the article was published and updated: stamps, elements, data and the page's address are weighed against
 * each other. What readers see comes first, near the title most; a day that several tell counts more.
 *
 * @param context how the page's language writes dates
 */
export const findMoments = (
  lines: Line[],
  labels: Labels,
  around: Around,
  witnesses: Witness[],
  context: DateContext,
  language: string | null
): Moments => {
  const claims = [
    ...stampClaims(lines, labels, around),
    ...announcedClaims(lines, labels, around),
    ...openingClaims(lines, around, language, context),
    ...placedClaims(witnesses, lines, around, context),
    ...statedClaims(witnesses, context),
    ...mentionClaims(lines, labels, around, context),
    ...addressClaims(witnesses, context)
  ]
  const published = choose(claims.filter(({ moment }) => moment === 'published'))
  // Systems stamp a page as updated the moment it is published: that says nothing.
  const moments = new Set(claims.flatMap(({ moment, date }) => (moment === 'published' ? [date.value] : [])))
  const updated = choose(
    claims.filter(
      ({ moment, date }) => moment === 'updated' && (!moments.has(date.value) || !date.value?.includes('T'))
    )
  )
  return { published, updated, rival: published && rivalOf(published, claims) }
}

/** The least strength of what a reader should know of where it tells another day. */
const noteworthy = 4

/** What another voice tells in the place of a claim's day, if it is worth a note: a day next to it is that of another zone. */
const rivalOf = (chosen: Claim, claims: Claim[]): Claim | null =>
  claims
    .filter(({ moment, date, strength }) => moment === 'published' && date.value !== null && strength >= noteworthy)
    .filter(({ family }) => family !== chosen.family)
    .filter(({ day }) => Math.abs(Date.parse(day) - Date.parse(chosen.day)) > oneDay)
    .sort((a, b) => b.strength - a.strength)[0] ?? null

const oneDay = 24 * 60 * 60 * 1000
