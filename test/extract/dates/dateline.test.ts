import { describe, expect, test } from 'vitest'
import { contextOf } from '../../../scripts/extract/dates/context.ts'
import { readDateLine } from '../../../scripts/extract/dates/dateline.ts'

type Row = [
  line: string,
  kind: string,
  value: string | null,
  rest?: { label?: string; before?: string; after?: string }
]

describe('stamps', () => {
  const rows: Row[] = [
    ['22:43 - 12/06/2022', 'published', '2022-06-12T22:43:00+07:00'],
    ['Thứ bảy, 7/3/2026, 00:05 (GMT+7)', 'published', '2026-03-07T00:05:00+07:00'],
    ['Thứ tư, 08/06/2022', 'published', '2022-06-08'],
    ['12/06/2022', 'published', '2022-06-12'],
    ['[12/06/2022 10:00]', 'published', '2022-06-12T10:00:00+07:00'],
    ['(08/23/2011)', 'published', '2011-08-23'],
    ['10:00 | 25/12/2012', 'published', '2012-12-25T10:00:00+07:00'],
    ['Nguyên Minh - 07/03/2026 08:47', 'published', '2026-03-07T08:47:00+07:00', { before: 'Nguyên Minh' }],
    ['Nguyên Minh 07/03/2026 08:47', 'published', '2026-03-07T08:47:00+07:00', { before: 'Nguyên Minh' }],
    ['M.T. - 07/03/2026', 'published', '2026-03-07', { before: 'M.T.' }],
    ['Theo Ngoisao | 25/12/2012 10:25', 'published', '2012-12-25T10:25:00+07:00', { before: 'Theo Ngoisao' }],
    ['28-07-2018 - 00:35 AM | Sống', 'published', '2018-07-28T00:35:00+07:00', { after: 'Sống' }],
    ['Reuters 12/06/2022 10:30', 'published', '2022-06-12T10:30:00+07:00', { before: 'Reuters' }],
    ['by Regan December 6, 2017', 'published', '2017-12-06', { before: 'by Regan' }],
    ['12/06/2022 / 10:30 / Đời sống', 'published', '2022-06-12T10:30:00+07:00', { after: 'Đời sống' }],
    ['Thời sự | 12/06/2022', 'published', '2022-06-12', { before: 'Thời sự' }],
    ['12/06/2022 10:30 Lượt xem: 169', 'published', '2022-06-12T10:30:00+07:00', { after: 'Lượt xem: 169' }],
    ['12/06/2022 - 169 lượt xem', 'published', '2022-06-12', { after: '169 lượt xem' }],
    ['12/06/2022 10:30 | 3 phút đọc', 'published', '2022-06-12T10:30:00+07:00', { after: '3 phút đọc' }],
    ['TIME: 23/10/2013 11:39', 'published', '2013-10-23T11:39:00+07:00', { label: 'TIME:' }],
    ['Ngày đăng: 12/06/2022', 'published', '2022-06-12', { label: 'Ngày đăng:' }],
    ['Ngày xuất bản 12/06/2022 10:30', 'published', '2022-06-12T10:30:00+07:00', { label: 'Ngày xuất bản' }],
    ['Đăng lúc: 10:30 12/06/2022', 'published', '2022-06-12T10:30:00+07:00', { label: 'Đăng lúc:' }],
    ['Ngày đăng: 12/06/2022 Lượt xem: 169', 'published', '2022-06-12', { label: 'Ngày đăng:', after: 'Lượt xem: 169' }],
    [
      'Lượt xem: 169 | Ngày đăng: 12/06/2022',
      'published',
      '2022-06-12',
      { label: 'Ngày đăng:', before: 'Lượt xem: 169' }
    ],
    ['Cập nhật thứ hai, ngày 24/12/12 11:05 tối', 'updated', '2012-12-24T23:05:00+07:00', { label: 'Cập nhật' }],
    ['Cập nhật lúc 10:30 - 12/06/2022', 'updated', '2022-06-12T10:30:00+07:00', { label: 'Cập nhật lúc' }],
    ['CẬP NHẬT: 12/06/2022', 'updated', '2022-06-12', { label: 'CẬP NHẬT:' }],
    ['Posted on June 12, 2022 by Admin', 'published', '2022-06-12', { label: 'Posted on', after: 'by Admin' }],
    ['Thứ Bảy, Ngày 07 tháng 03 năm 2026,', 'clock', '2026-03-07'],
    ['Hôm nay: 07/03/2026', 'clock', '2026-03-07'],
    ['Hôm nay, thứ bảy ngày 07/03/2026', 'clock', '2026-03-07'],
    ['Thứ Bảy, ngày 07 tháng 03 năm 2026, 08:15', 'published', '2026-03-07T08:15:00+07:00'],
    ['Hà Nội, ngày 13 tháng 3 năm 2001', 'signed', '2001-03-13', { before: 'Hà Nội' }],
    ['Published on 03-08-2011 01:00 AM', 'published', null, { label: 'Published on' }]
  ]
  test.each(rows)('%s', (line, kind, value, rest = {}) => {
    const read = readDateLine(line)
    expect(read).toMatchObject({ kind, also: null, date: { value } })
    const wording = (stretch: { start: number; end: number } | null) =>
      stretch && line.slice(stretch.start, stretch.end)
    expect(wording(read?.label ?? null)).toBe(rest.label ?? null)
    expect(wording(read?.before ?? null)).toBe(rest.before ?? null)
    expect(wording(read?.after ?? null)).toBe(rest.after ?? null)
    expect(read?.before?.text ?? null).toBe(rest.before ?? null)
    expect(read?.after?.text ?? null).toBe(rest.after ?? null)
  })

  test('two stamps on a line, each with its label', () => {
    const read = readDateLine('Đăng lúc 10:00 12/06/2022; cập nhật 11:30 13/06/2022')
    expect(read).toMatchObject({
      kind: 'published',
      date: { value: '2022-06-12T10:00:00+07:00' },
      also: { kind: 'updated', date: { value: '2022-06-13T11:30:00+07:00' } }
    })
    expect(readDateLine('Published: 12 June 2022 | Updated: 13 June 2022', contextOf('en'))).toMatchObject({
      date: { value: '2022-06-12' },
      also: { kind: 'updated', date: { value: '2022-06-13' } }
    })
  })

  test('English lines', () => {
    expect(readDateLine('By John Smith | June 12, 2022 | 10:43 am', contextOf('en'))).toMatchObject({
      date: { value: '2022-06-12', clock: '10:43' },
      before: { text: 'By John Smith' }
    })
    expect(readDateLine('Updated 4:05 PM ET, Mon June 6, 2022', contextOf('en'))).toMatchObject({
      kind: 'updated',
      date: { value: '2022-06-06' }
    })
  })
})

test('weekday and day alone may be a page header’s clock', () => {
  const may = (line: string) => readDateLine(line)?.mayBeClock
  expect(may('Thứ tư, 08/06/2022')).toBe(true)
  expect(may('Thứ Bảy, Ngày 07 tháng 03 năm 2026,')).toBe(true)
  expect(may('Thứ tư, 08/06/2022 10:30')).toBe(false)
  expect(may('Ngày đăng: Thứ tư, 08/06/2022')).toBe(false)
  expect(may('08/06/2022')).toBe(false)
})

describe('no stamps', () => {
  test.each([
    'Sáng ngày 07/12/2020',
    'Sáng ngày 07/12/2020, Chi bộ đã tổ chức sinh hoạt chuyên đề.',
    'Trung tâm tổ chức hội nghị ngày 5/6',
    'Trung tâm tổ chức hội nghị ngày 5/6/2022',
    'Giấy phép số 14/GP-BC cấp ngày 25.9.2003',
    'Giấy phép số: 102/GP-BTTTT, cấp ngày 15/04/2024.',
    'Quyết định số 12/QĐ-UBND ngày 5/6/2022 của UBND tỉnh',
    'Hạn nộp hồ sơ: 17:00 30/6/2022',
    'Khai mạc: 19:00 5/6/2022',
    'Sinh ngày 5/6/1980',
    'từ ngày 5 đến 7/6/2022',
    '5/6/2022 - 7/6/2022',
    'Lịch thi đấu bóng đá hôm nay 5/6/2022',
    'Kết quả xổ số miền Bắc ngày 05/06/2022',
    'Hội nghị tổng kết công tác năm (12/06/2022)',
    'Hội nghị - sự kiện lớn của ngành (12/06/2022 10:30)',
    'khoảng 16 giờ ngày 8.6.2012',
    'Ngày 23-10',
    'mùng 10 tháng Giêng',
    'quý IV năm 2020',
    'năm 2020',
    'ngày 10/1/2022 âm lịch',
    '12/06/2022 là ngày thành lập trường',
    '22:43',
    '0782281975',
    '31/2/2022',
    '',
    'Ngày 5/6/2022, ngày 6/6/2022 và ngày 8/6/2022',
    '07/03/2026 08:47 | 08/03/2026 10:00',
    '20201207 VPDDBQH 1.jpg'
  ])('%s', (line) => expect(readDateLine(line)).toBeNull())

  test('a long line is none, whatever it begins with', () => {
    expect(readDateLine(`12/06/2022 10:00 ${'Hội nghị '.repeat(40)}`)).toBeNull()
  })
})
