import type { Page, Witness } from '../page/piece.ts'
import type { Builder } from './draft.ts'
import { standInName } from './phrases/stand-ins.ts'
import { partsOf, statedTitle } from './told.ts'

/**
 * Fills title, section and publisher, where the visible page left them open, from what the page says of itself elsewhere:
 * metadata and JSON-LD. Visible wording always wins.
 */
export const fillFromWitnesses = (page: Page, sites: ReadonlySet<string>, builder: Builder): void => {
  const { header } = builder
  const of = (field: Witness['field']) =>
    page.witnesses.filter((witness) => witness.field === field && witness.value.trim() !== '')
  const title = of('title').find(({ value }) => ![value, ...partsOf(value)].some((part) => standInName(part) !== null))
  if (header.title === null && title) {
    const value = statedTitle(title.value, sites)
    header.title = value
    builder.referRun('/title', title.run, title.via, value === title.value ? null : title.value)
  }
  const section = of('section')[0]
  if (header.section === null && section) {
    header.section = section.value
    builder.referRun('/section', section.run, section.via)
  }
  const publisher = of('publisher')[0]
  if (publisher && (header.publisher === null || header.publisher.name === null)) {
    header.publisher ??= { name: null, domain: null, address: null, phone: null, fax: null, email: null }
    header.publisher.name = publisher.value
    builder.referRun('/publisher/name', publisher.run, publisher.via)
  }
}
