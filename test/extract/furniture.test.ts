import { describe, expect, test } from 'vitest'
import { unmarked } from '../../scripts/capture/unmarked.ts'
import { matchFurniture } from '../../scripts/extract/furniture.ts'

const match = (text: string) => matchFurniture(unmarked(text), text.split(' ').length, /\d/u.test(text))

describe('whole lines', () => {
  test.each([
    ['Tin liên quan', 'related'],
    ['TIN LIÊN QUAN', 'related'],
    ['» Tin liên quan »', 'related'],
    ['Tin liên quan:', 'related'],
    ['Tin khác...', 'related'],
    ['▼ Xem thêm', 'related'],
    ['Bình luận (12)', 'comments'],
    ['Bình luận 12', 'comments'],
    ['Ý kiến bạn đọc [3]:', 'comments'],
    ['# Từ khóa', 'tags'],
    ['Chia sẻ', 'share'],
    ['A+ A-', 'share'],
    ['A- A A+', 'share'],
    ['A | A+', 'share'],
    ['In bài viết Gửi email', 'share'],
    ['Chia sẻ | In bài viết', 'share'],
    ['Quảng cáo', 'advert'],
    ['Đăng nhập', 'account'],
    ['There are no items to show in this view.', 'placeholder']
  ])('%s', (text, kind) => {
    expect(match(text)).toMatchObject({ kind })
  })

  test('may head a list', () => {
    expect(match('Tin liên quan')).toMatchObject({ whole: true, opens: true })
    expect(match('Chia sẻ')).toMatchObject({ whole: true, opens: false })
  })
})

describe('beginnings', () => {
  test.each([
    ['Giấy phép số: 15/GP-BTTTT cấp ngày 2/3/2020', 'imprint'],
    ['ĐƯỜNG DÂY NÓNG: 0900 000 000', 'hotline'],
    ['Tags: bến đò, mùa nước', 'tags'],
    ['>> Chợ nổi họp lại', 'related'],
    ['Share on Facebook', 'share'],
    ['Vui lòng gõ tiếng Việt có dấu', 'comments']
  ])('%s', (text, kind) => {
    expect(match(text)).toMatchObject({ kind, whole: false, opens: false })
  })

  test('end where a word ends', () => {
    expect(match('Faxi là tên một loài chim')).toBeNull()
    expect(match('Fax 0234 382 1111')).toMatchObject({ kind: 'imprint' })
  })

  test('decide no paragraph', () => {
    expect(match(`Giấy phép ${'của bến đò được cấp lại '.repeat(8)}.`)).toBeNull()
  })
})

describe('counters', () => {
  test.each([
    'Số lượt xem: 145',
    'Lượt truy cập: 1.234.567',
    'Đang truy cập: 12',
    'Tổng số lượt truy cập 98.765',
    'Hits: 20',
    '145 lượt xem',
    '1.234 lượt truy cập',
    '20 views'
  ])('%s', (text) => {
    expect(match(text)).toMatchObject({ kind: 'counter', outside: true })
  })

  test.each(['145 người xem hội làng', 'Xem 3 vở chèo', '20 views of the river'])('counts no visits: %s', (text) => {
    expect(match(text)?.kind).not.toBe('counter')
  })
})

describe('sentences', () => {
  test.each([
    'Bình luận của ông được nhiều người tán thành.',
    'Chia sẻ với người nghèo là nếp sống của làng.',
    'Nổi bật trong số đó là đội thuyền của thôn Hạ.',
    'Mới nhất là cây cầu qua sông Cái.',
    'Người dân chia sẻ tin liên quan đến con nước.',
    'Quảng cáo rượu bị cấm trên truyền hình.'
  ])('no whole line: %s', (text) => {
    expect(match(text)?.whole ?? false).toBe(false)
  })

  test.each(['Sông Cái mùa nước nổi', 'Hôm nay trời mưa', 'Kết quả vụ lúa đông xuân'])('no furniture: %s', (text) => {
    expect(match(text)).toBeNull()
  })
})
