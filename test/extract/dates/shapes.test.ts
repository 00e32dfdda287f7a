import { describe, expect, test } from 'vitest'
import { contextOf } from '../../../scripts/extract/dates/context.ts'
import { findDates } from '../../../scripts/extract/dates/find.ts'
import type { FoundDate } from '../../../scripts/extract/dates/types.ts'

/** What a row states of the one date its line holds. `raw` is the line itself unless given. */
type Expected = Partial<FoundDate> & { raw?: string }

const only = (line: string, language: string | null = 'vi'): FoundDate => {
  const dates = findDates(line, contextOf(language))
  expect(dates, line).toHaveLength(1)
  return dates[0]!
}

const check = (line: string, { raw, ...expected }: Expected, language: string | null = 'vi') => {
  const date = only(line, language)
  expect(line.slice(date.start, date.end)).toBe(raw ?? line)
  expect(date).toMatchObject(expected)
}

const minute = (value: string, offset: 'explicit' | 'assumed'): Expected => ({
  value,
  iso: value,
  precision: 'minute',
  offset
})

describe('shapes seen on pages', () => {
  const rows: [string, Expected][] = [
    ['22:43 - 12/06/2022', { ...minute('2022-06-12T22:43:00+07:00', 'assumed'), order: 'assumed' }],
    ['Thứ bảy, 7/3/2026, 00:05 (GMT+7)', { ...minute('2026-03-07T00:05:00+07:00', 'explicit'), order: 'dmy' }],
    ['Thứ năm, 2/11/2023, 19:20 (GMT+7)', minute('2023-11-02T19:20:00+07:00', 'explicit')],
    ['Thứ tư, 22/10/2025, 19:25 (GMT+7)', minute('2025-10-22T19:25:00+07:00', 'explicit')],
    [
      'Thứ sáu, 2/5/2014 | 08:54 GMT+7',
      { ...minute('2014-05-02T08:54:00+07:00', 'explicit'), weekday: { stated: 5, matches: true } }
    ],
    ['Thứ sáu, 28/12/2012, 14:46 GMT+7', minute('2012-12-28T14:46:00+07:00', 'explicit')],
    ['Thứ bảy, 07/03/2026 - 08:07', minute('2026-03-07T08:07:00+07:00', 'assumed')],
    [
      'Chủ Nhật, 04/08/2024 - 07:54',
      { ...minute('2024-08-04T07:54:00+07:00', 'assumed'), weekday: { stated: 7, matches: true } }
    ],
    ['04/08/2024 07:54 (GMT+07:00)', { ...minute('2024-08-04T07:54:00+07:00', 'explicit'), order: 'assumed' }],
    ['07/03/2026 08:01 GMT+7', minute('2026-03-07T08:01:00+07:00', 'explicit')],
    ['01/03/2026 09:51', minute('2026-03-01T09:51:00+07:00', 'assumed')],
    ['Nguyên Minh - 07/03/2026 08:47', { raw: '07/03/2026 08:47', ...minute('2026-03-07T08:47:00+07:00', 'assumed') }],
    ['Theo Ngoisao | 25/12/2012 10:25', { raw: '25/12/2012 10:25', ...minute('2012-12-25T10:25:00+07:00', 'assumed') }],
    [
      '28-07-2018 - 00:35 AM | Sống',
      { raw: '28-07-2018 - 00:35 AM', ...minute('2018-07-28T00:35:00+07:00', 'assumed') }
    ],
    [
      '07-03-2026 - 00:01 AM | Thị trường',
      { raw: '07-03-2026 - 00:01 AM', ...minute('2026-03-07T00:01:00+07:00', 'assumed') }
    ],
    ['Thứ Hai, 24/12/2012, 03:04 AM (GMT+7)', minute('2012-12-24T03:04:00+07:00', 'explicit')],
    [
      'Cập nhật thứ hai, ngày 24/12/12 11:05 tối',
      { raw: 'thứ hai, ngày 24/12/12 11:05 tối', ...minute('2012-12-24T23:05:00+07:00', 'assumed'), part: 'tối' }
    ],
    [
      'Cập nhật thứ sáu, ngày 30/11/12 04:00 chiều',
      { raw: 'thứ sáu, ngày 30/11/12 04:00 chiều', ...minute('2012-11-30T16:00:00+07:00', 'assumed') }
    ],
    ['Thứ Tư, 26/12/2012 17:14', minute('2012-12-26T17:14:00+07:00', 'assumed')],
    ['19/12/2012 17:41', { ...minute('2012-12-19T17:41:00+07:00', 'assumed'), order: 'dmy' }],
    ['10:00 | 25/12/2012', minute('2012-12-25T10:00:00+07:00', 'assumed')],
    ['23:02 , 06/03/2026', minute('2026-03-06T23:02:00+07:00', 'assumed')],
    [
      'Thứ Bảy, Ngày 07 tháng 03 năm 2026,',
      { raw: 'Thứ Bảy, Ngày 07 tháng 03 năm 2026', value: '2026-03-07', precision: 'day' }
    ],
    ['khoảng 16 giờ ngày 8.6.2012', { value: '2012-06-08T16:00:00+07:00', precision: 'hour', approximate: true }],
    ['Sáng ngày 07/12/2020', { value: '2020-12-07', precision: 'day', part: 'sáng', clock: null, offset: null }],
    ['Sáng ngày 8/6/2022', { value: '2022-06-08', part: 'sáng', order: 'dmy' }],
    ['Ngày 23-10', { value: null, iso: '--10-23', precision: 'partial' }],
    ['Tối qua 22/10', { value: null, iso: '--10-22', part: 'tối' }],
    ['Ngày 20-10', { iso: '--10-20', precision: 'partial' }],
    ['TIME: 23/10/2013 11:39', { raw: '23/10/2013 11:39', ...minute('2013-10-23T11:39:00+07:00', 'assumed') }],
    ['(08/23/2011)', { raw: '08/23/2011', value: '2011-08-23', order: 'mdy' }]
  ]
  test.each(rows)('%s', (line, expected) => check(line, expected))

  test('an English stamp whose numbers fit both orders has candidates and no value', () => {
    check('Published on 03-08-2011 01:00 AM', {
      raw: '03-08-2011 01:00 AM',
      value: null,
      iso: null,
      ambiguous: true,
      candidates: ['2011-08-03T01:00:00+07:00', '2011-03-08T01:00:00+07:00']
    })
    check('Published on 12-24-2012 02:17 PM', {
      raw: '12-24-2012 02:17 PM',
      value: '2012-12-24T14:17:00+07:00',
      order: 'mdy'
    })
    check('Last updated: Wed, 03/08/2011', {
      raw: 'Wed, 03/08/2011',
      value: '2011-08-03',
      order: 'dmy',
      ambiguous: false
    })
  })
})

describe('other shapes', () => {
  const rows: [string, Expected][] = [
    ['ngày 8 tháng 6 năm 2022', { value: '2022-06-08', order: 'dmy' }],
    ['Hà Nội, ngày 13 tháng 3 năm 2001', { raw: 'ngày 13 tháng 3 năm 2001', value: '2001-03-13' }],
    [
      'Thứ Hai, 07/12/2020, 08:15 (GMT+7)',
      { ...minute('2020-12-07T08:15:00+07:00', 'explicit'), weekday: { stated: 1, matches: true } }
    ],
    ['mùng 8 tháng Ba năm 2022', { value: '2022-03-08', lunar: false }],
    ['tháng tư năm 2021', { value: null, iso: '2021-04', precision: 'month' }],
    ['tháng 4/2021', { iso: '2021-04', precision: 'month' }],
    ['tháng Mười Hai năm 2021', { iso: '2021-12' }],
    ['tháng năm năm 2021', { iso: '2021-05' }],
    ['07h30 ngày 5/6/2021', minute('2021-06-05T07:30:00+07:00', 'assumed')],
    ['7 giờ 30 phút ngày 5/6/2021', minute('2021-06-05T07:30:00+07:00', 'assumed')],
    ['7 giờ 30 ngày 5/6/2021', minute('2021-06-05T07:30:00+07:00', 'assumed')],
    ['7 giờ rưỡi ngày 5/6/2021', minute('2021-06-05T07:30:00+07:00', 'assumed')],
    ['8 giờ kém 15 ngày 5/6/2021', minute('2021-06-05T07:45:00+07:00', 'assumed')],
    ['7g30 ngày 5/6/2021', minute('2021-06-05T07:30:00+07:00', 'assumed')],
    ['7g30 sáng 5/6/2021', { ...minute('2021-06-05T07:30:00+07:00', 'assumed'), part: 'sáng' }],
    ["19h00' ngày 5/6/2021", minute('2021-06-05T19:00:00+07:00', 'assumed')],
    ['16 giờ 30/4/2022', { value: '2022-04-30T16:00:00+07:00', precision: 'hour' }],
    ['12 giờ trưa ngày 5/6/2021', { value: '2021-06-05T12:00:00+07:00', part: 'trưa' }],
    ['1 giờ chiều ngày 5/6/2021', { value: '2021-06-05T13:00:00+07:00', clock: '13:00' }],
    ['1 giờ trưa ngày 5/6/2021', { value: '2021-06-05T13:00:00+07:00' }],
    ['11 giờ đêm ngày 5/6/2021', { value: '2021-06-05T23:00:00+07:00' }],
    ['2 giờ đêm ngày 5/6/2021', { value: '2021-06-05T02:00:00+07:00' }],
    ['12 giờ đêm ngày 5/6/2021', { value: '2021-06-05', precision: 'day', clock: null }],
    ['15 giờ chiều ngày 5/6/2021', { value: '2021-06-05T15:00:00+07:00' }],
    ['08:15 SA 5/6/2021', { value: '2021-06-05T08:15:00+07:00' }],
    ['5/6/2021 08:15 CH', { value: '2021-06-05T20:15:00+07:00' }],
    ['5/6/2021 15:20 PM', { value: '2021-06-05T15:20:00+07:00' }],
    ['5/6/2021 12:00 AM', { value: '2021-06-05', precision: 'day', clock: null }],
    ['5/6/2021 12:05 PM', { value: '2021-06-05T12:05:00+07:00' }],
    ['08:00 - 10:30 ngày 5/6/2021', { value: '2021-06-05', precision: 'day' }],
    ['08:15:42 5/6/2021', { value: '2021-06-05T08:15:42+07:00', precision: 'second' }],
    ['ngày 5/6/2021 lúc 7 giờ', { value: '2021-06-05T07:00:00+07:00', precision: 'hour' }],
    ['5/6/2021 08:15 (giờ Việt Nam)', minute('2021-06-05T08:15:00+07:00', 'explicit')],
    ['5/6/2021 08:15 (giờ địa phương)', { value: '2021-06-05', precision: 'day', clock: '08:15', offset: null }],
    ['8/6 năm 2022', { value: '2022-06-08' }],
    ['ngày 8-6-22', { value: '2022-06-08' }],
    ['24/12/99', { value: '1999-12-24' }],
    ['8 Tháng Sáu, 2022', { value: '2022-06-08' }],
    ['Tháng Sáu 8, 2022', { value: '2022-06-08', order: 'mdy' }],
    ['08 thg 6, 2022', { value: '2022-06-08' }],
    ['Th6 8, 2022', { value: '2022-06-08' }],
    ['T7, 07/03/2026', { value: '2026-03-07', weekday: { stated: 6, matches: true } }],
    ['CN 08/03/2026 09:00', { value: '2026-03-08T09:00:00+07:00' }],
    ['thứ 7, 07/03/2026', { value: '2026-03-07', weekday: { stated: 6, matches: true } }],
    ['07/03/2026 (thứ bảy)', { value: '2026-03-07', weekday: { stated: 6, matches: true } }],
    ['sáng thứ bảy (7/3)', { iso: '--03-07', part: 'sáng', weekday: { stated: 6, matches: null } }],
    ['sáng nay (8/6)', { iso: '--06-08', part: 'sáng' }],
    ['hôm nay, 8/6', { iso: '--06-08' }],
    ['rạng sáng 5/6', { iso: '--06-05', part: 'sáng' }],
    ['quý IV năm 2020', { value: null, iso: '2020-10-01/2020-12-31', precision: 'quarter' }],
    ['Quý 2/2021', { iso: '2021-04-01/2021-06-30', precision: 'quarter' }],
    ['năm 2020', { value: null, iso: '2020', precision: 'year' }],
    ['từ ngày 5 đến 7/6/2022', { value: null, iso: '2022-06-05/2022-06-07', precision: 'range' }],
    ['từ ngày 5/6 đến hết ngày 7/6/2022', { iso: '2022-06-05/2022-06-07' }],
    ['5-7/6/2022', { iso: '2022-06-05/2022-06-07', precision: 'range' }],
    ['ngày 5-7 tháng 6 năm 2022', { iso: '2022-06-05/2022-06-07', precision: 'range' }],
    ['ngày 5-7/6', { iso: '--06-05/--06-07', precision: 'range' }],
    ['Trong hai ngày 5 và 6/6/2022', { iso: '2022-06-05/2022-06-06' }],
    ['ngày 5, 6, 7/6/2022', { iso: '2022-06-05/2022-06-07' }],
    ['28/12 - 3/1/2023', { iso: '2022-12-28/2023-01-03' }],
    ['5/6/2022 - 7/6/2022', { iso: '2022-06-05/2022-06-07' }],
    ['đêm 4 rạng sáng 5/6/2022', { iso: '2022-06-04/2022-06-05', precision: 'range' }],
    ['2026-03-07', { value: '2026-03-07', order: 'ymd' }],
    ['2026-03-07T08:52:11+07:00', { value: '2026-03-07T08:52:11+07:00', precision: 'second', offset: 'explicit' }],
    ['2026/03/07 08:52', { value: '2026-03-07T08:52:00+07:00' }]
  ]
  test.each(rows)('%s', (line, expected) => check(line, expected))
})

describe('English', () => {
  const rows: [string, Expected][] = [
    ['June 12, 2022', { value: '2022-06-12', order: 'mdy' }],
    ['12 June 2022', { value: '2022-06-12', order: 'dmy' }],
    ['Jun. 12, 2022', { value: '2022-06-12' }],
    ['12th of June 2022', { value: '2022-06-12' }],
    ['12-Jun-2022', { value: '2022-06-12' }],
    ['Sunday, June 12, 2022', { value: '2022-06-12', weekday: { stated: 7, matches: true } }],
    ['June 12, 2022 10:43 pm EST', { value: '2022-06-12T22:43:00-05:00', offset: 'explicit' }],
    ['Sunday, 12 June 2022 at 10:43 p.m.', { value: '2022-06-12', clock: '22:43', precision: 'day' }],
    ['4:05 PM ET, Mon June 6, 2022', { value: '2022-06-06', clock: '16:05', offset: null }],
    ['June 12, 2022, 9:15 GMT', { value: '2022-06-12T09:15:00+00:00', offset: 'explicit' }],
    ['2022-06-12T22:43:00Z', { value: '2022-06-12T22:43:00+00:00' }],
    ['June 2022', { value: null, iso: '2022-06', precision: 'month' }],
    ['June 12', { value: null, iso: '--06-12', precision: 'partial' }],
    ['June 5-7, 2022', { iso: '2022-06-05/2022-06-07', precision: 'range' }],
    ['5-7 June 2022', { iso: '2022-06-05/2022-06-07', precision: 'range' }],
    ['03/04/2021', { value: null, ambiguous: true, candidates: ['2021-04-03', '2021-03-04'] }],
    ['Sunday 04/03/2021', { value: null, ambiguous: true, weekday: { stated: 7, matches: null } }],
    ['Saturday 04/03/2021', { value: '2021-04-03', order: 'mdy' }]
  ]
  test.each(rows)('%s', (line, expected) => check(line, expected, 'en'))

  test('the page’s language decides what is assumed', () => {
    expect(only('03/04/2021 10:00', 'vi').value).toBe('2021-04-03T10:00:00+07:00')
    expect(only('03/04/2021 10:00', 'fr').value).toBe('2021-04-03')
    expect(only('03/04/2021 10:00', null).value).toBe('2021-04-03T10:00:00+07:00')
    expect(contextOf('vi-VN')).toEqual(contextOf('vi'))
    expect(contextOf('constructor')).toEqual(contextOf('fr'))
  })
})

describe('weekdays', () => {
  test('a weekday that disagrees is reported', () => {
    expect(only('Thứ ba, 28/12/2012')).toMatchObject({ value: '2012-12-28', weekday: { stated: 2, matches: false } })
    expect(only('Thứ năm, 8/6/2022')).toMatchObject({
      value: '2022-06-08',
      order: 'assumed',
      weekday: { stated: 4, matches: false }
    })
  })
  test('a weekday decides between day first and month first', () => {
    expect(only('Thứ sáu, 2/5/2014').value).toBe('2014-05-02')
    expect(only('Thứ tư, 2/5/2014')).toMatchObject({
      value: '2014-02-05',
      order: 'mdy',
      weekday: { stated: 3, matches: true }
    })
  })
})

describe('the lunar calendar', () => {
  test.each([
    'mùng 10 tháng Giêng',
    'ngày 23 tháng Chạp',
    'mùng 3 Tết',
    'ngày 10/1/2022 âm lịch',
    'ngày 10 tháng 3 (âm lịch)',
    'ngày 8 tháng 6 năm Đinh Dậu'
  ])('%s has no value', (line) => check(line, { value: null, iso: null, lunar: true }))
  test('âm lịch may stand before it', () => expect(only('âm lịch ngày 10/1/2022').lunar).toBe(true))
  test('mùng without a year may be either', () => check('mùng 8/3', { value: null, iso: null, ambiguous: true }))
})

describe('no dates', () => {
  test.each([
    '24/7',
    '1/2',
    '8-3',
    'dịp 8-3',
    '30/4',
    '20/11',
    '2-9',
    '2/3 số phiếu',
    'nhiệm kỳ 2020-2025',
    'giai đoạn 2021-2025',
    '5-7 triệu',
    'năm 2020-2025',
    'Nghị định số 62/2026/NĐ-CP',
    'Thông tư 15/2020/TT-BTC',
    'Quyết định số 991/QĐ-UBND',
    'Công văn số 12/6/2022',
    'số 12-10-2020',
    'Thứ hai: 2/3 số phiếu',
    'Thứ hai, 1/2 dân số',
    'thứ năm: Chi bộ cần 10 đồng chí',
    '31/2/2022',
    '45/13/2022',
    '29/02/2021',
    '00/00/2022',
    '12/06/0000',
    '31.4.2022',
    '8.23.2011',
    '0912.12.2012',
    '090-12-10-2012',
    'ĐT: 04.12.10.2012',
    '10.12.20.15',
    'v1.2.2020',
    '1900.12.12',
    'mỗi ngày 2-3 lần',
    'ngày 8-10 giờ',
    'mỗi ngày 5/6 người',
    '9 tháng 6 ngày',
    'Tỷ số 2-1',
    'chiều 5.6%',
    '22:43',
    '7 giờ 30 phút',
    'ngày 31/4',
    'ngày 8',
    'tháng 6',
    'T2 hằng tuần',
    'may 5 áo',
    'Sun 5',
    '1.500.000 đồng',
    '12/06/2022/01',
    'Phòng 12-06'
  ])('%s', (line) => expect(findDates(line)).toEqual([]))

  test('9 tháng năm 2022 is nine months, not 9 May', () => {
    expect(findDates('9 tháng năm 2022').map((date) => date.iso)).toEqual(['2022'])
  })
})

test('several dates of a sentence come in order', () => {
  const line =
    'Ngày 5/6/2022, theo Quyết định số 12/QĐ-UBND ngày 3/5/2022, quý II năm 2022 có 24/7 điểm; từ 1/6 đến 3/6/2022.'
  const dates = findDates(line)
  expect(dates.map((date) => line.slice(date.start, date.end))).toEqual([
    'Ngày 5/6/2022',
    'ngày 3/5/2022',
    'quý II năm 2022',
    'từ 1/6 đến 3/6/2022'
  ])
  expect(dates.map((date) => date.iso)).toEqual([
    '2022-06-05',
    '2022-05-03',
    '2022-04-01/2022-06-30',
    '2022-06-01/2022-06-03'
  ])
})
