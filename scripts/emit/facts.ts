import type { Article } from '../../schema/article.d.ts'

/** First and last of days (RFC 3339 full dates); null where no record states one. */
export type Range = { first: string; last: string } | null

/** What descriptors tell of the articles beside how many they are. */
export interface Facts {
  /** Articles by language tag; by `und` where it could not be told. */
  languages: Map<string, number>
  /** Publishers by domain, or by name where the page tells no domain. */
  publishers: Map<string, Publisher>
  /** Articles of publishers for which there was no room in `publishers`. */
  other_publishers: number
  /** Days on which articles were published, as they print them. */
  published: Range
  /** Days of capture. */
  captured: Range
  /** Articles in which a field is null or empty, by the field's name. */
  missing: { [field in (typeof OPTIONAL)[number]]: number }
}

/** An institution whose pages are in the dataset. */
export interface Publisher {
  name: string | null
  domain: string | null
  articles: number
}

/** The fields of which users ask first whether they are there. */
const OPTIONAL = ['published_at', 'authors', 'publisher', 'rights', 'url'] as const

/** Publishers that are kept apart: what is gathered must not grow with the number of records. */
const MOST_PUBLISHERS = 1000

/** Facts of nothing. */
export const newFacts = (): Facts => ({
  languages: new Map(),
  publishers: new Map(),
  other_publishers: 0,
  published: null,
  captured: null,
  missing: { published_at: 0, authors: 0, publisher: 0, rights: 0, url: 0 }
})

/** Adds an article. */
export const addToFacts = (facts: Facts, article: Article): void => {
  const language = article.language ?? 'und'
  facts.languages.set(language, (facts.languages.get(language) ?? 0) + 1)
  addPublisher(facts, article)
  facts.published = widen(facts.published, article.published_at)
  facts.captured = widen(facts.captured, article.seed.captured_at)
  const { missing } = facts
  if (article.published_at === null) missing.published_at += 1
  if (article.authors.length === 0) missing.authors += 1
  if (article.publisher === null) missing.publisher += 1
  if (article.rights.notice === null) missing.rights += 1
  if (article.seed.url === null) missing.url += 1
}

const addPublisher = (facts: Facts, { publisher }: Article): void => {
  const key = publisher?.domain ?? publisher?.name
  if (!publisher || !key) return
  const known = facts.publishers.get(key)
  if (known) {
    known.articles += 1
    known.name ??= publisher.name
  } else if (facts.publishers.size < MOST_PUBLISHERS) {
    facts.publishers.set(key, { name: publisher.name, domain: publisher.domain, articles: 1 })
  } else facts.other_publishers += 1
}

/** A range that has a day, too: the day as it is printed, whatever its offset. */
const widen = (range: Range, time: string | null): Range => {
  if (time === null) return range
  const day = time.slice(0, 10)
  if (!range) return { first: day, last: day }
  return { first: day < range.first ? day : range.first, last: day > range.last ? day : range.last }
}
