import type { Witness } from '../../page/piece.ts'
import { letters } from '../letters.ts'
import { isDesk } from '../people/credit.ts'
import type { Claim, Scene, Writer } from './claim.ts'
import { printedClaims, wordedClaims } from './printed.ts'
import { placedClaims, statedClaims } from './stated.ts'
import { least, weigh } from './weigh.ts'

/** Who wrote the article, as the page as a whole says. */
export interface Writers {
  list: Writer[]
  /** Whether they were read from lines that the rules for bylines and stamps know: these fill the record themselves. */
  printed: boolean
  /** Indexes of such lines that are not believed. */
  doubted: number[]
}

/** A claim without the site's name or a desk's beside a writer's. */
const withoutStrangers = (claim: Claim, sites: ReadonlySet<string>): Claim => {
  const writers = claim.writers.filter(({ name }) => !sites.has(letters(name)) && !isDesk(name))
  return writers.length === 0 || writers.length === claim.writers.length ? claim : { ...claim, writers }
}

/**
 * Decides who wrote the article: lines, elements and data are weighed against each other. Who is named by several counts
 * more; the wording that readers see comes before data; a site's name, an account of a system or an address is nobody.
 *
 * @param sites the site's own names (`sites.ts`)
 * @returns null where the page names nobody
 */
export const findWriters = (scene: Scene, witnesses: Witness[], sites: ReadonlySet<string>): Writers | null => {
  const authors = witnesses.filter(({ field }) => field === 'author')
  const heard = (kind: boolean) => authors.filter(({ placed }) => placed === kind)
  const claims = [
    ...printedClaims(scene),
    ...wordedClaims(scene),
    ...placedClaims(scene, heard(true)),
    ...statedClaims(heard(false), sites)
  ]
    .map((claim) => withoutStrangers(claim, sites))
    .filter(({ writers }) => writers.length > 0)
  let best: { claim: Claim; score: number } | null = null
  for (const claim of claims) {
    const score = weigh(claim, claims, sites)
    if (score >= least && (best === null || score > best.score)) best = { claim, score }
  }
  return best && { list: best.claim.writers, printed: best.claim.printed, doubted: doubtedBy(best.claim, claims) }
}

/** Lines that were taken for bylines and say less than the one that is believed. */
const doubtedBy = (chosen: Claim, claims: Claim[]): number[] =>
  claims
    .filter(({ printed, strength }) => printed && chosen.printed && strength < chosen.strength)
    .flatMap(({ writers }) => writers.flatMap(({ place }) => (place ? [place.line] : [])))
