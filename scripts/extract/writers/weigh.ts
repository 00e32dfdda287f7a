import { letters } from '../letters.ts'
import { isDesk } from '../people/credit.ts'
import { type Claim, namesOf } from './claim.ts'

/** What a voice gains from another family's that names the same writers, or some of them. */
const same = 0.5
const some = 0.25
/** What it gains from another kind of element or line of the same template. */
const otherKind = 0.5
/** What a line loses that names more than an element of the page does: the rest is a place or a section. */
const overlong = 1.5
/** What a name loses that is the site's or a desk's. */
const impersonal = 2
/** Below this nothing is believed. */
export const least = 1

/** Names shorter than this are not looked for at the end of others. */
const shortest = 6

/** Whether two names may be the same writer's: equal, or one with a title before it. */
const alike = (a: string, b: string): boolean =>
  a === b || (a.length >= shortest && b.endsWith(a)) || (b.length >= shortest && a.endsWith(b))

/** How much what another voice names speaks for a claim, as a share of its strength: 0 where it names others. */
export const agreement = (names: string[], theirs: string[]): number => {
  const shared = names.filter((name) => theirs.some((their) => alike(name, their))).length
  if (shared === 0) return 0
  return shared === names.length && theirs.length === names.length ? same : some
}

/** Whether names are some of others, and not all of them. */
const isPart = (names: string[], others: string[]): boolean =>
  names.length < others.length && names.every((name) => others.includes(name))

/** Whether it is a line, a `rel`, a class or a property that speaks. */
const kindOf = ({ voice }: Claim): string => /^\w+/u.exec(voice)?.[0] ?? ''

/** How far a claim is to be believed beside all the others. Of each other family only the strongest support counts. */
export const weigh = (claim: Claim, claims: Claim[], sites: ReadonlySet<string>): number => {
  const names = namesOf(claim.writers)
  let score = claim.strength
  for (const family of ['page', 'jsonld', 'data']) {
    if (family === claim.family) continue
    const others = claims.filter((other) => other.family === family)
    score += Math.max(0, ...others.map((other) => other.strength * agreement(names, namesOf(other.writers))))
  }
  const kinds = claims.filter((other) => other.family === claim.family && kindOf(other) !== kindOf(claim))
  if (kinds.some((other) => agreement(names, namesOf(other.writers)) === same)) score += otherKind
  if (kindOf(claim) === 'line' || kindOf(claim) === 'label') {
    const narrower = claims.some(
      (other) => other.family === 'page' && isPart(namesOf(other.writers), names) && kindOf(other) !== 'line'
    )
    if (narrower) score -= overlong
  }
  const nobody = claim.writers.some(({ name }) => isDesk(name) || sites.has(letters(name)))
  // What readers see signs the article all the same, if nobody else does.
  return nobody ? Math.max(score - impersonal, claim.family === 'page' ? least : 0) : score
}
