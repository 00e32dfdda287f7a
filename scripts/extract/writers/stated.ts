import type { Witness } from '../../page/piece.ts'
import type { Line } from '../features.ts'
import { letters } from '../letters.ts'
import { readByline } from '../people/byline.ts'
import { isInstitution, readCredit } from '../people/credit.ts'
import { looksLikeName } from '../people/name.ts'
import { placesOf } from '../places.ts'
import { placeFactor, type Stand, standOf } from '../stand.ts'
import { type Claim, type Scene, unique, type Writer } from './claim.ts'

/** How far elements that call themselves an author are believed, by where they stand. */
const placed: Readonly<Record<Stand, number>> = { head: 5, foot: 4, body: 1.5, elsewhere: 1 }

/** How far data are believed, by how they were found: those made for one article before a page's defaults. */
const stated: readonly [RegExp, number][] = [
  [/^jsonld:WebPage/u, 2.5],
  [/^jsonld:/u, 4],
  [/^itemprop/u, 4],
  [/citation_|dc[.:]creator|dcterms/u, 3.5],
  [/="author"|dc\.contributor/u, 2.5],
  [/^meta/u, 3]
]

/** Metadata of libraries, which write `Family, Given`. */
const inverted = /citation_|dc[.:]creator|dcterms/u

/** An institution's short name. */
const acronym = /^\p{Lu}{3,5}$/u

/** So many different names in elements of one kind away from the article are a list of other articles. */
const mostElsewhere = 1

/** A name's place on a line, where the line has it as it is. */
const onLine = (line: Line, name: string): Writer['place'] => {
  const start = line.text.indexOf(name)
  return start < 0 ? null : { line: line.index, start, end: start + name.length }
}

/**
 * The names in what an element or data say. Vietnamese ones come with newsrooms and labels of their own: `Theo Hồ Hương`,
 * `Thu Hà (TTXVN)`; after `Theo` only a person's name is a writer's.
 */
const namesIn = (value: string, language: string | null, inverts = false): string[] => {
  const byline = language === 'vi' ? readByline(value) : null
  if (!byline) return readCredit(value, inverts).map(({ name }) => name)
  if (byline.authors.length > 0) return byline.authors.map(({ name }) => name)
  return byline.source && looksLikeName(byline.source.text) ? [byline.source.text] : []
}

const addTo = (groups: Map<string, Claim>, claim: Claim): void => {
  const group = groups.get(claim.voice)
  if (group) group.writers = unique([...group.writers, ...claim.writers])
  else groups.set(claim.voice, claim)
}

/** What elements say that call themselves an author. */
export const placedClaims = (scene: Scene, witnesses: Witness[]): Claim[] => {
  if (witnesses.length === 0) return []
  const places = placesOf(scene.lines)
  const groups = new Map<string, Claim>()
  for (const witness of witnesses) {
    const line = scene.lines[places.lineAt(witness.run.start)]
    if (!line) continue
    const stand = standOf(line.index, scene)
    const factor = placeFactor(line, stand)
    if (factor === 0) continue
    const writers = namesIn(witness.value, scene.language).map((name) => ({ name, place: onLine(line, name), witness }))
    if (writers.length === 0) continue
    const strength = placed[stand] * factor
    addTo(groups, { writers, voice: `${witness.via} ${stand}`, family: 'page', strength, printed: false })
  }
  return [...groups.values()].filter(
    ({ voice, writers }) => !voice.endsWith('elsewhere') || writers.length <= mostElsewhere
  )
}

/** What the page's data say; a name of the site or an institution there is the publisher speaking. */
export const statedClaims = ({ language }: Scene, witnesses: Witness[], sites: ReadonlySet<string>): Claim[] => {
  const groups = new Map<string, Claim>()
  for (const witness of witnesses) {
    const { via, value } = witness
    // A name with an address is that of the page's maker.
    if (/https?:|www\./iu.test(value)) continue
    const writers = namesIn(value, language, inverted.test(via))
      .filter((name) => !sites.has(letters(name)) && !isInstitution(name) && !acronym.test(name))
      .map((name) => ({ name, place: null, witness }))
    if (writers.length === 0) continue
    const strength = stated.find(([pattern]) => pattern.test(via))?.[1] ?? 0
    const family = via.startsWith('jsonld') ? 'jsonld' : 'data'
    addTo(groups, { writers, voice: via, family, strength, printed: false })
  }
  return [...groups.values()]
}
