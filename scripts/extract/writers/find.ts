import type { Witness } from '../../page/piece.ts'
import { letters } from '../letters.ts'
import { isDesk } from '../people/credit.ts'
import { type Claim, namesOf, type Scene, type Writer } from './claim.ts'
import { printedClaims, wordedClaims } from './printed.ts'
import { placedClaims, statedClaims } from './stated.ts'
import { agreement, least, weigh } from './weigh.ts'

/** Who wrote the article, as the page as a whole says. */
export interface Writers {
  list: Writer[]
  /** Whether they were read from lines that the rules for bylines and stamps know: these fill the record themselves. */
  printed: boolean
  /** Indexes of such lines that are not believed. */
  doubted: number[]
  /** The most trustworthy of what names nobody of them but others; null where nothing does. */
  rival: Claim | null
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
    ...statedClaims(scene, heard(false), sites)
  ]
    .map((claim) => withoutStrangers(claim, sites))
    .filter(({ writers }) => writers.length > 0)
  let best: { claim: Claim; score: number } | null = null
  for (const claim of claims) {
    const score = weigh(claim, claims, sites)
    if (score >= least && (best === null || score > best.score)) best = { claim, score }
  }
  if (best === null) return null
  const { claim } = best
  return {
    list: claim.writers,
    printed: claim.printed,
    doubted: doubtedBy(claim, claims),
    rival: rivalOf(claim, claims)
  }
}

/** The least strength of what a reader should know of where it says something else. */
const noteworthy = 4

/** What another voice names in the place of all of a claim's writers, if it is worth a note. */
const rivalOf = (chosen: Claim, claims: Claim[]): Claim | null => {
  const names = namesOf(chosen.writers)
  return (
    claims
      .filter(({ family, strength }) => family !== chosen.family && strength >= noteworthy)
      .filter((claim) => agreement(names, namesOf(claim.writers)) === 0)
      .sort((a, b) => b.strength - a.strength)[0] ?? null
  )
}

/** Lines that were taken for bylines and say less than the one that is believed. */
const doubtedBy = (chosen: Claim, claims: Claim[]): number[] =>
  claims
    .filter(({ printed, strength }) => printed && chosen.printed && strength < chosen.strength)
    .flatMap(({ writers }) => writers.flatMap(({ place }) => (place ? [place.line] : [])))
