import type { Witness } from '../../page/piece.ts'
import { findDates } from '../dates/find.ts'
import { DATE_LABELS } from '../dates/labels.ts'
import { parseMetaDate } from '../dates/meta.ts'
import { phraseAt } from '../dates/phrases.ts'
import { tokenize } from '../dates/tokens.ts'
import type { DateContext, FoundDate } from '../dates/types.ts'
import type { Line } from '../features.ts'
import { placesOf } from '../places.ts'
import { type Around, placeFactor, type Stand, standOf } from '../stand.ts'
import { type Claim, daysOf, type Moment } from './claim.ts'

/** How far elements that call themselves a date are believed, by where they stand. */
const placed: Readonly<Record<Stand, number>> = { head: 6, foot: 3, body: 1, elsewhere: 1 }

/** How far data are believed, by how they were found; what servers write by themselves least. */
const stated: readonly [RegExp, number][] = [
  [/^jsonld:WebPage/u, 3],
  [/^jsonld:/u, 4.5],
  [/^itemprop/u, 4],
  [/article:|published_time|citation_|modified_time/u, 4],
  [/="(?:date|last-modified|og:updated_time|datecreated|dcterms\.created|dc\.date\.created)"/u, 2],
  [/^meta/u, 3]
]
const leastStated = 1
/** A date in the page's address. */
const inAddress = 2
/** Either of two readings is half believed. */
const ambiguous = 0.5

const dayInPath = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u

/** A wording with one full date: `Published on August 19, 2019`. */
const wordedDate = (value: string, context: DateContext): FoundDate | null => {
  const dates = findDates(value, context).filter((date) => date.precision !== 'partial' && daysOf(date).length > 0)
  return dates.length === 1 ? dates[0]! : null
}

/** Whether the wording of a date says that it is of the last change. */
const saysUpdated = (value: string): boolean => {
  const tokens = tokenize(value.slice(0, 60))
  return phraseAt(DATE_LABELS, tokens, 0)?.value.kind === 'updated'
}

const claimsOf = (moment: Moment, date: FoundDate, claim: Omit<Claim, 'moment' | 'day' | 'date'>): Claim[] => {
  const days = daysOf(date)
  const strength = claim.strength * (days.length > 1 ? ambiguous : 1)
  return days.map((day) => ({ ...claim, moment, day, date, strength }))
}

const isMoment = (field: Witness['field']): field is Moment => field === 'published' || field === 'updated'

/** What elements say that call themselves a date; of those away from the article only one that has no other beside it. */
export const placedClaims = (witnesses: Witness[], lines: Line[], around: Around, context: DateContext): Claim[] => {
  const told = witnesses.filter(({ field, placed }) => placed && isMoment(field))
  if (told.length === 0) return []
  const places = placesOf(lines)
  const claims = told.flatMap((witness): Claim[] => {
    const { field, value } = witness
    const line = lines[places.lineAt(witness.run.start)]
    if (!line || !isMoment(field)) return []
    const stand = standOf(line.index, around)
    const strength = placed[stand] * placeFactor(line, stand)
    const date = strength === 0 ? null : (parseMetaDate(value, context) ?? wordedDate(value, context))
    if (!date) return []
    const moment = saysUpdated(value) ? 'updated' : field
    return claimsOf(moment, date, { strength, family: 'element', line: line.index, witness })
  })
  const away = claims.filter(({ strength }) => strength <= placed.elsewhere)
  const alone = new Set(away.map(({ day }) => day)).size === 1
  return claims.filter(({ strength }) => alone || strength > placed.elsewhere)
}

/** What the page's data say. */
export const statedClaims = (witnesses: Witness[], context: DateContext): Claim[] =>
  witnesses.flatMap((witness): Claim[] => {
    const { field, value, via } = witness
    if (!isMoment(field) || witness.placed) return []
    const date = parseMetaDate(value, context) ?? wordedDate(value, context)
    if (!date) return []
    const strength = stated.find(([pattern]) => pattern.test(via))?.[1] ?? leastStated
    const family = via.startsWith('jsonld') ? 'jsonld' : 'data'
    return claimsOf(field, date, { strength, family, line: -1, witness })
  })

/** The day in the page's own address: `/2019/10/22/title`. */
export const addressClaims = (witnesses: Witness[], context: DateContext): Claim[] =>
  witnesses.flatMap((witness): Claim[] => {
    const match = witness.field === 'url' ? dayInPath.exec(witness.value) : null
    if (!match) return []
    const [, year, month, day] = match
    const date = parseMetaDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`, context)
    return date ? claimsOf('published', date, { strength: inAddress, family: 'address', line: -1, witness }) : []
  })
