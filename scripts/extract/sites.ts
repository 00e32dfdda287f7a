import type { Witness } from '../page/piece.ts'
import type { Line } from './features.ts'
import { readHolder } from './imprint.ts'
import { letters } from './letters.ts'
import { isInstitution } from './people/credit.ts'
import { partsOf } from './told.ts'

const hostNames = (url: string): string[] => {
  const labels = (URL.parse(url)?.hostname ?? '').replace(/^www\./u, '').split('.')
  return labels.length < 2 ? [] : [labels.join(''), labels.slice(0, -1).join(''), labels.at(-2) ?? '']
}

/** Who holds the page's copyright: an institution, or a site's name of one word; a person may be the writer. */
const holderOf = ({ text, notice, furniture }: Line): string[] => {
  const name = notice || furniture?.kind === 'imprint' ? readHolder(text)?.name : undefined
  return name !== undefined && (!name.includes(' ') || isInstitution(name)) ? [name] : []
}

/** Names of the site and its publisher, as letters (`letters.ts`), for which there is more than the page's title. */
export const siteNamesOf = (witnesses: Witness[], lines: Line[]): ReadonlySet<string> =>
  new Set(
    [
      ...lines.flatMap(holderOf),
      ...witnesses.flatMap(({ field, value }) => {
        if (field === 'publisher') return [value]
        return field === 'url' ? hostNames(value) : []
      })
    ]
      .map(letters)
      .filter((name) => name !== '')
  )

/** What ends the page's titles, as letters: most likely the site's name, and no writer's. */
export const titleEndsOf = (witnesses: Witness[]): string[] =>
  witnesses
    .flatMap(({ field, value }) => (field === 'title' ? partsOf(value).slice(1).slice(-1) : []))
    .map(letters)
    .filter((name) => name !== '')
