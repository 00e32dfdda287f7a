import { describe, expect, test } from 'vitest'
import { unmarked } from '../../scripts/capture/unmarked.ts'
import { creditsAsked, findHost, isNotice } from '../../scripts/extract/rights.ts'

describe('isNotice', () => {
  test.each([
    'Ghi rõ nguồn “Cổng thông tin xã Phú Hòa” khi phát hành lại thông tin từ trang này.',
    'GHI RÕ NGUỒN WWW.PHUHOA.EXAMPLE.VN KHI SỬ DỤNG LẠI TIN.',
    'Đề nghị ghi rõ nguồn khi trích dẫn.',
    'Khi đăng lại bài phải ghi rõ nguồn Báo Bến Đò.',
    'Nghiêm cấm sao chép dưới mọi hình thức.',
    'Bản quyền thuộc về Báo Bến Đò.',
    'Báo Bến Đò giữ bản quyền nội dung trên trang này.',
    'Không được phát hành lại khi chưa có sự đồng ý bằng văn bản.',
    '© 2023 River Post. All rights reserved.',
    'This material may not be published or rewritten.',
    'No part may be used without prior written permission.'
  ])('%s', (text) => {
    expect(isNotice(unmarked(text))).toBe(true)
  })

  test.each([
    'Nguồn nước sạch đã về đến thôn cuối cùng của xã.',
    'Xã đề nghị người dân giữ gìn nguồn nước.',
    'Văn bản có hiệu lực từ đầu tháng sau.',
    'Tem mới được phát hành nhân ngày hội làng.',
    'Trẻ em có quyền được đến trường.',
    'The book was published in spring.'
  ])('no notice: %s', (text) => {
    expect(isNotice(unmarked(text))).toBe(false)
  })
})

describe('creditsAsked', () => {
  test.each([
    ['Ghi rõ nguồn "Cổng Phú Hòa" khi phát hành lại.', ['Cổng Phú Hòa']],
    ['Ghi rõ nguồn "Cổng huyện Bãi Lục" khi phát hành lại.', ['Cổng huyện Bãi Lục']],
    [
      "Ghi rõ nguồn 'XÃ PHÚ HÒA' hoặc 'www.phuhoa.example.vn' khi bạn dùng lại.",
      ['XÃ PHÚ HÒA', 'www.phuhoa.example.vn']
    ],
    ['® Ghi rõ nguồn: “Báo Bến Đò” khi phát hành lại.', ['Báo Bến Đò']],
    ['Ghi rõ nguồn «Báo Bến Đò» nếu sử dụng lại.', ['Báo Bến Đò']],
    ['Ghi rõ nguồn www.phuhoa.example.vn khi sử dụng lại.', ['www.phuhoa.example.vn']],
    ['Ghi rõ nguồn Báo Bến Đò khi sử dụng lại.', ['Báo Bến Đò']],
    ['Cấm sao chép. Vui lòng dẫn “Báo Bến Đò” khi phát hành lại.', ['Báo Bến Đò']],
    // What stands in quotes after "khi" is no name to credit.
    ['Ghi rõ nguồn "Báo Bến Đò" khi phát hành lại mục "Chuyện làng".', ['Báo Bến Đò']],
    ['Đề nghị ghi rõ nguồn khi trích dẫn.', []],
    ['Bản quyền thuộc về Báo Bến Đò.', []],
    ['Ghi rõ nguồn', []]
  ])('%s', (text, names) => {
    const credits = creditsAsked(text)
    expect(credits.map((credit) => credit.name)).toEqual(names)
    for (const { name, start, end } of credits) expect(text.slice(start, end)).toBe(name)
  })
})

describe('findHost', () => {
  test.each([
    ['Xem tại www.phuhoa.example.vn.', 'www.phuhoa.example.vn'],
    ['Địa chỉ: https://bendo.example.com/tin', 'bendo.example.com'],
    ['Thư: hop@bendo.vn; trang: phuhoa.gov.vn', 'phuhoa.gov.vn']
  ])('%s', (text, name) => {
    const found = findHost(text)
    expect(found?.name).toBe(name)
    expect(text.slice(found!.start, found!.end)).toBe(name)
  })

  test.each(['Thư: hop@bendo.vn', 'TP.Huế và T.Ư', 'Tải so-do.docx', '12.500 đồng', 'v.v'])('no host: %s', (text) => {
    expect(findHost(text)).toBeNull()
  })
})
