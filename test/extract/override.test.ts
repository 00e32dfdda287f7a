import { describe, expect, test } from 'vitest'
import type { Span } from '../../schema/article.d.ts'
import { claimsOf } from '../../scripts/extract/accounting.ts'
import type { Draft } from '../../scripts/extract/draft.ts'
import { applyOverrides } from '../../scripts/extract/override.ts'
import { river } from '../support/texts.ts'
import { extractionOf } from './page.ts'

/** A place in the curator's file that tells which pointer was asked for. */
const asked: string[] = []
const spanOf = (pointer: string): Span => {
  const at = asked.push(pointer)
  return { line_start: at, line_end: at, byte_start: at * 10, byte_end: at * 10 + 5 }
}
const placeOf = (pointer: string): number => (asked.lastIndexOf(pointer) + 1) * 10

const draftOf = (): Draft => extractionOf(river).draft

describe('applyOverrides', () => {
  test('puts the value in place, says where it stands in the curator’s file, and why', () => {
    const draft = draftOf()
    const unchanged = applyOverrides(draft, { title: { value: 'Nạo vét sông Cái', reason: 'cut by the site' } }, spanOf)
    expect(unchanged).toEqual([])
    expect(draft.title).toBe('Nạo vét sông Cái')
    expect(draft.sources['/title']).toMatchObject({
      via: 'seed.yaml',
      raw: null,
      byte_start: placeOf('/overrides/title/value')
    })
    expect(draft.notes).toContainEqual({
      rule: 'curator-override',
      field: '/title',
      message: 'cut by the site',
      source: null
    })
  })

  test('keeps every claim of what it replaces', () => {
    const draft = draftOf()
    const before = claimsOf(draft)
    applyOverrides(
      draft,
      {
        title: { value: 'Khác', reason: 'x' },
        authors: {
          value: [
            { name: 'Lê Hạnh', affiliation: null },
            { name: 'Đỗ Hà', affiliation: 'Báo Bến Đò' }
          ],
          reason: 'x'
        },
        published_at: { value: '2023-04-16', reason: 'x' }
      },
      spanOf
    )
    expect(claimsOf(draft)).toEqual(before)
  })

  test('gives each part of a value a source of its own and removes those of parts that are gone', () => {
    const draft = draftOf()
    expect(Object.keys(draft.sources).filter((pointer) => pointer.startsWith('/authors'))).toEqual(['/authors/0/name'])
    const authors = [
      { name: 'Lê Hạnh', affiliation: null },
      { name: 'Đỗ Hà', affiliation: 'Báo Bến Đò' }
    ]
    applyOverrides(draft, { authors: { value: authors, reason: 'x' } }, spanOf)
    const places = Object.entries(draft.sources)
      .filter(([pointer]) => pointer.startsWith('/authors'))
      .map(([pointer, { byte_start }]) => [pointer, byte_start])
    expect(Object.fromEntries(places)).toEqual({
      '/authors/0/name': placeOf('/overrides/authors/value/0/name'),
      '/authors/1/name': placeOf('/overrides/authors/value/1/name'),
      '/authors/1/affiliation': placeOf('/overrides/authors/value/1/affiliation')
    })
  })

  test.each([
    ['authors' as const, [], '/authors'],
    ['published_at' as const, null, '/published_at']
  ])('keeps the claim of %s where the curator says there is none', (field, value, pointer) => {
    const draft = draftOf()
    const before = claimsOf(draft)
    applyOverrides(draft, { [field]: { value, reason: 'x' } }, spanOf)
    expect(draft[field]).toEqual(value)
    expect(draft.sources[pointer]).toMatchObject({ via: 'seed.yaml' })
    expect(claimsOf(draft)).toEqual(before)
  })

  test('forgets notes on the replaced value and that dropped text fed it, and no others', () => {
    const draft = draftOf()
    draft.publisher = { name: 'Báo Bến Đò', domain: null, address: null, phone: null, fax: null, email: null }
    draft.notes = ['/published_at', '/title', '/published_at_other', null].map((field) => ({
      rule: 'assumed-offset',
      field,
      message: 'x',
      source: null
    }))
    draft.dropped = [
      { kind: 'imprint', text: 'x', source: [], feeds: ['/publisher/name', '/published_at', '/rights/attribution/0'] }
    ]
    applyOverrides(
      draft,
      { published_at: { value: null, reason: 'x' }, publisher: { value: null, reason: 'x' } },
      spanOf
    )
    const kept = draft.notes.filter((note) => note.rule !== 'curator-override').map((note) => note.field)
    expect(kept).toEqual(['/title', '/published_at_other', null])
    expect(draft.dropped[0]!.feeds).toEqual(['/rights/attribution/0'])
  })

  test('reports an override that changes nothing, and leaves the record as read', () => {
    const draft = draftOf()
    const before = structuredClone(draft)
    const overrides = {
      title: { value: draft.title!, reason: 'x' },
      authors: { value: structuredClone(draft.authors), reason: 'x' }
    }
    expect(applyOverrides(draft, overrides, spanOf)).toEqual(['title', 'authors'])
    expect(draft).toEqual(before)
  })
})
