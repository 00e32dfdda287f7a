import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../scripts/check/rule.ts'
import { dateOrder } from '../../../scripts/check/rules/date-order.ts'
import { article, context } from '../sample.ts'

const reasons = (changes: Partial<Draft>, captured_at: string | null = null, released: string | null = null) => {
  const record = article({ published_at: null, updated_at: null, event_date: null, ...changes })
  record.seed.captured_at = captured_at
  return dateOrder.check(record, context({ released })).map(({ reason }) => reason)
}

describe('dates of the page', () => {
  test('lets dates in order be, also on one day', () => {
    const dates = { event_date: '2024-05-14', published_at: '2024-05-14T00:10:00+07:00', updated_at: '2024-05-14' }
    expect(reasons(dates)).toEqual([])
  })

  test('finds an event after its publication', () => {
    expect(reasons({ event_date: '2024-06-13', published_at: '2024-05-14T08:30:00+07:00' })).toEqual([
      'the event of 2024-06-13 is after the publication of 2024-05-14T08:30:00+07:00'
    ])
  })

  test('finds a change before the publication, across offsets', () => {
    const published_at = '2024-05-14T08:30:00+07:00'
    expect(reasons({ published_at, updated_at: '2024-05-14T01:30:00Z' })).toEqual([])
    expect(reasons({ published_at, updated_at: '2024-05-14T01:29:59Z' })).toHaveLength(1)
  })
})

describe('the future', () => {
  test('is not checked where nothing tells when now is', () => {
    expect(reasons({ published_at: '2999-01-01' })).toEqual([])
  })

  test('is later than the capture, in whatever zone that was', () => {
    expect(reasons({ published_at: '2024-05-21T09:00:00+07:00' }, '2024-05-20')).toEqual([])
    expect(reasons({ published_at: '2024-05-23' }, '2024-05-20')).toEqual([
      'published_at 2024-05-23 is later than the capture of 2024-05-20'
    ])
    expect(reasons({ updated_at: '2024-05-20T09:00:01+07:00' }, '2024-05-20T02:00:00Z')).toHaveLength(1)
  })

  test('is later than the release where the capture has no date', () => {
    expect(reasons({ published_at: '2025-01-01' }, null, '2024-06-01')).toEqual([
      "published_at 2025-01-01 is later than the dataset's release of 2024-06-01"
    ])
    expect(reasons({ published_at: '2024-05-01' }, null, '2024-06-01')).toEqual([])
  })

  test('may hold an announced event', () => {
    expect(reasons({ event_date: '2024-12-24' }, '2024-05-20')).toEqual([])
  })
})
