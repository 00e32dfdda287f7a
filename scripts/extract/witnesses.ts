import type { Page, Witness } from '../page/piece.ts'
import { parseMetaDate } from './dates/meta.ts'
import type { DateContext } from './dates/types.ts'
import type { Builder } from './draft.ts'
import { looksLikeName } from './people/name.ts'

/**
 * Fills what the visible page left open from what the page says of itself elsewhere: metadata and JSON-LD. Visible wording
 * always wins; a witness that names the site in place of a person is not believed.
 */
export const fillFromWitnesses = (page: Page, context: DateContext, builder: Builder): void => {
  const { header } = builder
  const of = (field: Witness['field']) =>
    page.witnesses.filter((witness) => witness.field === field && witness.value.trim() !== '')
  const title = of('title')[0]
  if (header.title === null && title) {
    header.title = title.value
    builder.referRun('/title', title.run, title.via)
  }
  const section = of('section')[0]
  if (header.section === null && section) {
    header.section = section.value
    builder.referRun('/section', section.run, section.via)
  }
  for (const [field, name] of [
    ['published', 'published_at'],
    ['updated', 'updated_at']
  ] as const) {
    if (header[name] !== null) continue
    for (const witness of of(field)) {
      const date = parseMetaDate(witness.value, context)
      if (!date?.value) continue
      // Systems stamp a page as updated the moment it is published: that says nothing.
      if (name === 'updated_at' && date.value === header.published_at) continue
      header[name] = date.value
      builder.referRun(`/${name}`, witness.run, witness.via, witness.value === date.value ? null : witness.value)
      break
    }
  }
  if (header.authors.length === 0) {
    const sites = new Set(of('publisher').map((witness) => witness.value.toLowerCase()))
    const seen = new Set<string>()
    for (const witness of of('author')) {
      const name = witness.value.trim()
      if (seen.has(name.toLowerCase()) || sites.has(name.toLowerCase()) || !looksLikeName(name)) continue
      seen.add(name.toLowerCase())
      builder.referRun(`/authors/${header.authors.length}/name`, witness.run, witness.via)
      header.authors.push({ name, affiliation: null })
    }
  }
  const publisher = of('publisher')[0]
  if (publisher && (header.publisher === null || header.publisher.name === null)) {
    header.publisher ??= { name: null, domain: null, address: null, phone: null, fax: null, email: null }
    header.publisher.name = publisher.value
    builder.referRun('/publisher/name', publisher.run, publisher.via)
  }
}
