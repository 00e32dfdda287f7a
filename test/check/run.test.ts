import { expect, test } from 'vitest'
import type { Removed } from '../../schema/article.d.ts'
import { checkRecord, checkTombstone, startDatasetCheck } from '../../scripts/check/run.ts'
import { article, context } from './sample.ts'

test('a sound article gives what extraction noted, and nothing else', () => {
  const findings = checkRecord(article(), context())
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'info unlabelled-byline',
    'info assumed-offset'
  ])
})

test('all problems of a record come at once', () => {
  const record = article({ title: null, language: null, published_at: '2024-05-10', event_date: '2024-05-13' })
  const rules = checkRecord(record, context({ unchanged: ['section'] })).map(({ rule }) => rule)
  expect(rules).toEqual(
    expect.arrayContaining(['no-title', 'language-of-body', 'date-order', 'override-without-effect'])
  )
})

test('a finding without a place takes that of its field', () => {
  const record = article({ event_date: '2024-06-13' })
  const finding = checkRecord(record, context()).find(({ rule }) => rule === 'date-order')
  expect(finding?.span).toMatchObject({ line_start: 5, line_end: 5 })
})

test('a finding about what the curator gave stands in the curator’s file', () => {
  const record = article({ event_date: '2024-06-13' })
  record.sources['/event_date']!.via = 'seed.yaml'
  const finding = checkRecord(record, context()).find(({ rule }) => rule === 'date-order')
  expect(finding).toMatchObject({ span: null, sidecar: '/overrides/event_date/value' })
})

test('a note under an unknown rule is shown as it is', () => {
  const note = { rule: 'conflicting-dates', field: '/published_at', message: 'two dates', source: null }
  const findings = checkRecord(article({ notes: [note] }), context())
  expect(findings).toMatchObject([{ rule: 'conflicting-dates', severity: 'info', reason: 'two dates' }])
})

test('a tombstone is checked by its shape, and its problems stand in its file', () => {
  const removed: Removed = { kind: 'removed', id: 'a', since: '2026-02-30', reason: 'x', hash: '0'.repeat(64) }
  expect(checkTombstone({ ...removed, since: '2026-02-28' })).toEqual([])
  expect(checkTombstone(removed)).toMatchObject([{ rule: 'schema', sidecar: '/since' }])
})

test('records are checked against each other, in one run and not in the next', () => {
  const records = [article(), article({ id: 'DOI-SONG_0008' })]
  for (let i = 0; i < 2; i++) {
    const check = startDatasetCheck()
    const found = records.map((record) =>
      check.seen(record, context()).map(({ rule, severity }) => `${severity} ${rule}`)
    )
    expect(found).toEqual([[], ['error duplicate-id', 'error same-content']])
    expect(check.finish()).toEqual([])
  }
})

test('the end of a run tells of tombstones that lead nowhere', () => {
  const check = startDatasetCheck()
  const moved = { kind: 'moved', id: 'b', since: '2026-11-20', moved_to: 'c', hash: '0'.repeat(64) } as const
  expect(check.seen(moved, context({ path: 'seeds/b.yaml' }))).toEqual([])
  expect(check.finish()).toMatchObject([
    { path: 'seeds/b.yaml', finding: { rule: 'dangling-move', severity: 'error' } }
  ])
})
