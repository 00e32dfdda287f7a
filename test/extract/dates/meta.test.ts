import { describe, expect, test } from 'vitest'
import { contextOf } from '../../../scripts/extract/dates/context.ts'
import { parseMetaDate } from '../../../scripts/extract/dates/meta.ts'

describe('metadata dates', () => {
  const rows: [raw: string, value: string, offset: string | null][] = [
    ['2026-03-07T08:52:11+07:00', '2026-03-07T08:52:11+07:00', 'explicit'],
    ['2026-03-07T08:52:11.000 +07:00', '2026-03-07T08:52:11+07:00', 'explicit'],
    ['2026-03-07T08:52:11.123456Z', '2026-03-07T08:52:11+00:00', 'explicit'],
    ['2026-03-07T08:52:11+0700', '2026-03-07T08:52:11+07:00', 'explicit'],
    ['2026-03-07T08:52:11+07', '2026-03-07T08:52:11+07:00', 'explicit'],
    ['2012-12-23T14:02+07:00', '2012-12-23T14:02:00+07:00', 'explicit'],
    ['2026-03-07T00:01:00', '2026-03-07T00:01:00+07:00', 'assumed'],
    ['2026-03-07 00:01:00', '2026-03-07T00:01:00+07:00', 'assumed'],
    ['2012-12-25', '2012-12-25', null],
    ['20121225', '2012-12-25', null],
    ['20121225T102500Z', '2012-12-25T10:25:00+00:00', 'explicit'],
    [' 2012-12-25 ', '2012-12-25', null],
    ['1698927645', '2023-11-02T19:20:45+07:00', 'explicit'],
    ['1698927645000', '2023-11-02T19:20:45+07:00', 'explicit'],
    ['Sat, 07 Mar 2026 08:52:11 +0700', '2026-03-07T08:52:11+07:00', 'explicit'],
    ['Sat, 07 Mar 2026 08:52:11 GMT', '2026-03-07T08:52:11+00:00', 'explicit'],
    ['Fri Dec 28 14:46:00 ICT 2012', '2012-12-28T14:46:00+07:00', 'explicit'],
    ['25/12/2012 10:25', '2012-12-25T10:25:00+07:00', 'assumed'],
    ['2012-12-25T25:61:00', '2012-12-25', null]
  ]
  test.each(rows)('%s', (raw, value, offset) => {
    expect(parseMetaDate(raw)).toMatchObject({ value, offset, start: 0, end: raw.length })
  })

  test.each([
    '',
    ' ',
    '0',
    '0001-01-01T00:00:00',
    '1970-01-01T00:00:00Z',
    '2026-13-07',
    '2026-02-30T10:00:00',
    'null',
    'hôm nay',
    '5/6',
    'năm 2020',
    '99999999999999',
    '12/06/2022 và 13/06/2022',
    'ngày họp 12/06/2022',
    '2026',
    `2026-03-07${' '.repeat(200)}`
  ])('%j is none', (raw) => expect(parseMetaDate(raw)).toBeNull())

  test('an offset is assumed only where the page’s language allows it', () => {
    expect(parseMetaDate('2026-03-07T00:01:00', contextOf('en'))).toMatchObject({
      value: '2026-03-07',
      clock: '00:01:00',
      offset: null
    })
    expect(parseMetaDate('1698927645', contextOf('en'))?.value).toBe('2023-11-02T12:20:45+00:00')
    expect(parseMetaDate('03/04/2021', contextOf('en'))).toMatchObject({ value: null, ambiguous: true })
  })

  test('an offset no clock on earth has is not taken over', () => {
    expect(parseMetaDate('2026-03-07T00:01:00+99:00')?.value).toBe('2026-03-07')
  })
})
