import type { Coverage, DatasetRecord } from '../../schema/article.d.ts'
import type { Catalogue } from '../../schema/index.d.ts'
import { addToFacts, type Facts, newFacts } from './facts.ts'

/** Counts that grow with every record. */
export interface Tally {
  counts: Catalogue['counts']
  coverage: Coverage
  /** What descriptors tell of the articles. */
  facts: Facts
}

/** A tally of nothing. */
export const newTally = (): Tally => ({
  counts: {
    records: 0,
    articles: 0,
    moved: 0,
    removed: 0,
    blocks: 0,
    figures: 0,
    people: 0,
    dropped: 0,
    sentences: 0,
    syllables: 0,
    characters: 0
  },
  coverage: { characters: 0, body: 0, fields: 0, dropped: 0, unexplained: 0 },
  facts: newFacts()
})

/** Adds a record. */
export const addToTally = ({ counts, coverage, facts }: Tally, record: DatasetRecord): void => {
  counts.records += 1
  if (record.kind === 'moved') counts.moved += 1
  if (record.kind === 'removed') counts.removed += 1
  if (record.kind !== 'article') return
  counts.articles += 1
  counts.blocks += record.blocks.length
  counts.figures += record.blocks.filter(({ type }) => type === 'figure').length
  counts.people += record.people.length
  counts.dropped += record.dropped.length
  counts.sentences += record.counts.sentences
  counts.syllables += record.counts.syllables
  counts.characters += record.counts.characters
  coverage.characters += record.coverage.characters
  coverage.body += record.coverage.body
  coverage.fields += record.coverage.fields
  coverage.dropped += record.coverage.dropped
  coverage.unexplained += record.coverage.unexplained
  addToFacts(facts, record)
}
