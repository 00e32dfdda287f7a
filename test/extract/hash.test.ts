import { describe, expect, test } from 'vitest'
import type { Article } from '../../schema/article.d.ts'
import { recordHash } from '../../scripts/extract/hash.ts'
import { article, full, moved } from '../emit/sample.ts'

describe('recordHash', () => {
  test('is the sum of the canonical JSON of the content', () => {
    // printf '{"id":"a","kind":"moved","moved_to":"b","since":"2026-11-20"}' | sha256sum
    expect(moved('a', 'b').hash).toBe('1e009fc38fdf897a73e41c8a02963c0c60bbb88ac51b532cc4375d070329eee8')
  })

  test('does not look at where the content came from, at any depth, nor at itself', () => {
    const record = full('a')
    const elsewhere: Article = {
      ...record,
      hash: 'x',
      seed: { ...record.seed, path: 'b.txt' },
      sources: {},
      notes: [{ rule: 'assumed-offset', field: null, message: 'x', source: null }],
      coverage: { ...record.coverage, characters: 99 },
      blocks: record.blocks.map((block) => ({ ...block, source: [] })),
      people: record.people.map((person) => ({ ...person, source: { ...person.source, byte_start: 0 } })),
      dropped: record.dropped.map((piece) => ({ ...piece, source: [] }))
    }
    expect(recordHash(elsewhere)).toBe(record.hash)
  })

  test('changes with every part of the content', () => {
    const record = full('a')
    const hashes = [
      recordHash({ ...record, title: 'khác' }),
      recordHash({ ...record, source_credit: 'khác' }),
      recordHash({ ...record, blocks: record.blocks.slice(1) }),
      recordHash({ ...record, people: [] }),
      recordHash({ ...record, dropped: [] })
    ]
    expect(new Set([record.hash, ...hashes]).size).toBe(6)
  })

  test('tells lists apart that read the same when joined', () => {
    const withNames = (attribution: string[]): string => article('a', { rights: { notice: null, attribution } }).hash
    expect(withNames(['ab', 'c'])).not.toBe(withNames(['a', 'bc']))
  })

  test('does not depend on the order of members', () => {
    const record = full('a')
    const turned = Object.fromEntries(Object.entries(record).reverse()) as unknown as Article
    expect(recordHash(turned)).toBe(record.hash)
  })
})
