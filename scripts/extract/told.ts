import type { Witness } from '../page/piece.ts'
import { letters } from './letters.ts'

/** What a page's data say that its title is. */
export interface Told {
  /** Whole titles, and what is left of them without the site's name; as letters (`letters.ts`). */
  titles: ReadonlySet<string>
  /** Single parts between separators, where there are several: one may be the title, another a section. */
  parts: ReadonlySet<string>
  /** Titles in words, as the data have them without the site's name; those made for the article first. */
  wordings: readonly string[]
}

/** What stands between the parts of a title: `Title - Site`, `Site | Section | Title`. Chinese titles need no spaces. */
const separator = /\s+[|–—·»«•:/-]+\s+|\s*[|_｜»«]+\s*|(?<=[\p{Script=Han}！？。”])[-—–]+(?=\p{Script=Han})/u

/** A system's own wording between the site's name and the title: `Site » Blog Archive » Title`. */
const archive = /^blog[- ]archiv(?:e|es)?$/iu

/** The parts of a title between separators. */
export const partsOf = (title: string): string[] => title.split(separator).map((part) => part.trim())

/** The title without the site's name, at its end or beginning; null where it has none. */
const withoutSite = (title: string, sites: ReadonlySet<string>): string | null => {
  const parts = partsOf(title)
  if (parts.length < 2) return null
  const [first, last] = [parts[0]!, parts.at(-1)!]
  if (parts.length > 2 && archive.test(parts.at(-2)!)) return last
  if (sites.has(letters(last))) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·»«•:/_｜-]+$/u, '')
  if (sites.has(letters(first))) return title.slice(first.length).replace(/^[\s|–—·»«•:/_｜-]+/u, '')
  return null
}

/** How many of a title's words its first part must have, to be the title where no part is known for the site's name. */
const headShare = 0.5

/** The title without what is most likely the site's name: the last part, if it is the smaller one. */
const headOf = (title: string): string | null => {
  const last = partsOf(title).slice(1).at(-1)
  if (last === undefined) return null
  const head = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·»«•:/_｜-]+$/u, '')
  return head.length >= title.length * headShare ? head : null
}

/**
 * What a page's data say that its title is: as it stands there, and without the site's name.
 *
 * @param sites the site's own names (`sites.ts`)
 */
export const toldTitles = (witnesses: readonly Witness[], sites: ReadonlySet<string>): Told => {
  const titles = new Set<string>()
  const parts = new Set<string>()
  const wordings: string[] = []
  for (const { field, value } of witnesses) {
    if (field !== 'title') continue
    const title = value.replace(/\s+/gu, ' ').trim()
    const bare = withoutSite(title, sites)
    wordings.push(bare ?? title)
    for (const text of [title, bare ?? headOf(title)])
      if (text !== null && !sites.has(letters(text))) titles.add(letters(text))
    const several = partsOf(title)
    if (several.length > 1)
      for (const part of several) if (!sites.has(letters(part)) && !archive.test(part)) parts.add(letters(part))
  }
  titles.delete('')
  parts.delete('')
  return { titles, parts, wordings }
}

/** A title as the page's data word it, without the site's name; null where they have none. */
export const statedTitle = (title: string, sites: ReadonlySet<string>): string => withoutSite(title, sites) ?? title
