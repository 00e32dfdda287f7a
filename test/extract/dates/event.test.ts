import { describe, expect, test } from 'vitest'
import { findEventDate } from '../../../scripts/extract/dates/event.ts'

const published = '2022-06-12T22:43:00+07:00'

describe('the lede states the day', () => {
  const rows: [lede: string, published: string | null, value: string, raw: string][] = [
    [
      'Sáng ngày 07/12/2020, Chi bộ cơ quan tổ chức sinh hoạt chuyên đề quý IV năm 2020',
      null,
      '2020-12-07',
      'Sáng ngày 07/12/2020'
    ],
    ['Sáng ngày 8/6/2022, Trung tâm tổ chức buổi nói chuyện', published, '2022-06-08', 'Sáng ngày 8/6/2022'],
    ['(ABC) - Sáng ngày 8/6/2022, Trung tâm tổ chức buổi nói chuyện', published, '2022-06-08', 'Sáng ngày 8/6/2022'],
    ['Vào ngày 5 tháng 6 năm 2022, nhà trường khai mạc hội thao.', published, '2022-06-05', 'ngày 5 tháng 6 năm 2022'],
    ['Lúc 16 giờ ngày 5/6/2022, tại ngã tư xảy ra va chạm.', published, '2022-06-05', '16 giờ ngày 5/6/2022'],
    ['Đoàn công tác đã thăm xã A vào sáng 8/6/2022.', published, '2022-06-08', 'sáng 8/6/2022'],
    [
      'Sáng 8/6/2022, UBND tỉnh họp triển khai Nghị quyết số 12 ngày 3/5/2022.',
      published,
      '2022-06-08',
      'Sáng 8/6/2022'
    ],
    ['Sáng 8/6/2022, UBND tỉnh họp báo về lễ hội ngày 20/6/2022.', published, '2022-06-08', 'Sáng 8/6/2022'],
    [
      'Ngày 8/6/2022, công an bắt hai đối tượng. Trước đó, ngày 5/6/2022, họ bỏ trốn.',
      published,
      '2022-06-08',
      'Ngày 8/6/2022'
    ],
    ['On June 8, 2022, the centre opened.', published, '2022-06-08', 'June 8, 2022']
  ]
  test.each(rows)('%s', (lede, date, value, raw) => {
    const event = findEventDate(lede, date)
    expect(event).toMatchObject({ value, raw, resolved_from: null })
    expect(lede.slice(event!.start, event!.end)).toBe(raw)
  })
})

describe('year or day come from the publication date', () => {
  const rows: [lede: string, published: string, value: string][] = [
    ['Sáng 8/6, Trung tâm tổ chức buổi nói chuyện', published, '2022-06-08'],
    ['Ngày 23-10, tại Hà Nội khai mạc triển lãm', '2013-10-23', '2013-10-23'],
    ['Ngày 28/12, tỉnh tổng kết năm', '2022-01-05T08:00:00+07:00', '2021-12-28'],
    ['Tối qua 11/6, đêm nhạc diễn ra', published, '2022-06-11'],
    ['Sáng nay (12/6), tỉnh khởi công', published, '2022-06-12'],
    ['Chiều qua, UBND tỉnh họp', published, '2022-06-11'],
    ['Hôm nay, UBND tỉnh họp', published, '2022-06-12'],
    ['Sáng nay, UBND tỉnh họp', '2022-03-01', '2022-03-01'],
    ['Hôm qua, UBND tỉnh họp', '2022-03-01', '2022-02-28'],
    ['Hội nghị do Sở A tổ chức chiều 8/6 đã thống nhất.', published, '2022-06-08']
  ]
  test.each(rows)('%s', (lede, date, value) => {
    expect(findEventDate(lede, date)).toMatchObject({ value, resolved_from: date })
    expect(findEventDate(lede, null)).toBeNull()
  })
})

describe('in doubt there is none', () => {
  test.each([
    'Trong hai ngày 5 và 6/6/2022, tại Hà Nội',
    'Từ ngày 5 đến 7/6/2022, tại Hà Nội',
    'Từ ngày 5/6/2022, người dân có thể đăng ký',
    'Đến hết ngày 31/5/2022, toàn tỉnh có',
    'Tính đến ngày 31/5/2022, toàn tỉnh có',
    'Sau ngày 5/6/2022, mọi hồ sơ',
    'UBND tỉnh vừa ban hành Quyết định số 12/QĐ-UBND ngày 5/6/2022 về',
    'Luật có hiệu lực từ ngày 1/6/2022',
    'Nhân kỷ niệm ngày 27/7/1947, tỉnh',
    'Chào mừng ngày 1/6/2022, nhà trường',
    'Ông A (sinh ngày 5/6/1980) vừa nhận giải',
    'Ngày 15/6 tới, Sở tổ chức',
    'Ngày 20/6/2022, Sở tổ chức',
    'Ngày 20/6, Sở tổ chức',
    'Dự kiến ngày 5/6/2022, Sở tổ chức',
    'Ngày 2/9/1945, tại Quảng trường',
    'Ngày 8/6, công an bắt nghi phạm gây án ngày 5/6.',
    'Sáng 8/6 và chiều 9/6/2022, hai đơn vị',
    'Đêm 4 rạng sáng 5/6, tại',
    'Thứ năm, ngày 8/6/2022, tại Hà Nội',
    'Mùng 8/3 vừa qua, xã',
    'mùng 10 tháng Giêng, lễ hội',
    'Đêm qua, mưa lớn',
    'Mới đây, Sở A khai trương',
    'Hôm nay là ngày hội',
    'HANOI, June 8 (ABC) – The centre opened',
    'Ngày 8/6/2022 là ngày truyền thống',
    'Hà Nội (ABC 5/6) - Sáng nay, tỉnh họp',
    'Ngày 20/11 hằng năm, học sinh',
    '',
    'Tháng 6/2022, tỉnh có',
    '24/7, cửa hàng mở'
  ])('%s', (lede) => expect(findEventDate(lede, published)).toBeNull())

  test('what may still be to come needs a publication date', () => {
    expect(findEventDate('Ngày 5/6/2022, Sở sẽ tổ chức hội nghị', null)).toBeNull()
    expect(findEventDate('Ngày 3/2/1930, tại hội nghị hợp nhất', null)).toBeNull()
  })
})
