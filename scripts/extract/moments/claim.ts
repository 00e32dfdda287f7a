import type { Witness } from '../../page/piece.ts'
import type { FoundDate } from '../dates/types.ts'

/** The two moments of an article that a page tells. */
export type Moment = 'published' | 'updated'

/** What one voice of the page says of a moment. */
export interface Claim {
  moment: Moment
  /** Its day, `YYYY-MM-DD`; an ambiguous date makes a claim for each of its readings. */
  day: string
  date: FoundDate
  strength: number
  /** Voices of one family hardly speak for each other. */
  family: 'line' | 'element' | 'jsonld' | 'data' | 'address'
  /** Index of the line that says it; -1 where it is no line. */
  line: number
  witness: Witness | null
}

export const dayOf = (value: string): string => value.slice(0, 10)

/** The days that a date may mean. */
export const daysOf = ({ value, candidates }: FoundDate): string[] =>
  value === null ? [...new Set(candidates.filter(Boolean).map(dayOf))] : [dayOf(value)]

/** The value of a claim: of an ambiguous date the reading that the claim is of. */
export const settledValue = ({ date, day }: Claim): string | null =>
  date.value ?? date.candidates.find((candidate) => dayOf(candidate) === day) ?? null
