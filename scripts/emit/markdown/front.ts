import { stringify } from 'yaml'
import type { Article } from '../../../schema/article.d.ts'

/** A value of the front matter. */
export type FrontValue = string | FrontValue[] | { [name: string]: FrontValue }

/** What may stand in a member before empty values are left out. */
type Loose = string | null | Loose[] | { [name: string]: Loose }

/** The value without nulls, empty lists and empty objects; null where nothing is left. */
const compact = (value: Loose): FrontValue | null => {
  if (value === null || typeof value === 'string') return value
  if (Array.isArray(value)) {
    const items = value.map(compact).filter((item) => item !== null)
    return items.length === 0 ? null : items
  }
  const members = Object.entries(value).map(([name, member]) => [name, compact(member)] as const)
  const kept = members.filter((entry): entry is [string, FrontValue] => entry[1] !== null)
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

/** The front matter of an article: its header values in a fixed order, without those that are null or empty. */
export const frontMatter = (article: Article): { [name: string]: FrontValue } => {
  const { publisher, rights } = article
  const members = compact({
    id: article.id,
    title: article.title,
    subtitle: article.subtitle,
    section: article.section,
    language: article.language,
    published_at: article.published_at,
    updated_at: article.updated_at,
    event_date: article.event_date,
    authors: article.authors.map(({ name, affiliation }) => ({ name, affiliation })),
    publisher: publisher && {
      name: publisher.name,
      domain: publisher.domain,
      address: publisher.address,
      phone: publisher.phone,
      fax: publisher.fax,
      email: publisher.email
    },
    source_credit: article.source_credit,
    rights: { notice: rights.notice, attribution: rights.attribution },
    dateline: article.dateline,
    people: article.people.map(({ name, honorific, role }) => ({ name, honorific, role })),
    url: article.seed.url,
    captured_at: article.seed.captured_at,
    seed: article.seed.path,
    hash: article.hash
  })
  return members as { [name: string]: FrontValue }
}

/** Characters that YAML does not print, or that YAML 1.1 takes for line ends; inside double quotes they have escapes. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/**
 * The front matter as YAML. Every text is double-quoted as in JSON, so that no reader, of YAML 1.1 or 1.2, takes a phone number
 * for a number, a date for a timestamp or `no` for a boolean.
 */
export const frontYaml = (front: { [name: string]: FrontValue }): string =>
  stringify(front, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    aliasDuplicateObjects: false
  }).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
