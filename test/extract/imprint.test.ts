import { describe, expect, test } from 'vitest'
import { readHolder, readImprintValues } from '../../scripts/extract/imprint.ts'

describe('readImprintValues', () => {
  test.each([
    [
      'Địa chỉ: Số 5 đường Bến Đò, xã Phú Hòa; Điện thoại: 0234.382.1111; Fax: 0234.382.2222; Email: xa@phuhoa.example.vn',
      {
        address: 'Số 5 đường Bến Đò, xã Phú Hòa',
        phone: '0234.382.1111',
        fax: '0234.382.2222',
        email: 'xa@phuhoa.example.vn'
      }
    ],
    ['Trụ sở: 12 Lê Lợi - ĐT: (0234) 3821 111', { address: '12 Lê Lợi', phone: '(0234) 3821 111' }],
    ['TÒA SOẠN: 12 LÊ LỢI', { address: '12 LÊ LỢI' }],
    [
      'Tel: +84 234 382 1111 | Website: https://phuhoa.example.vn',
      { phone: '+84 234 382 1111', domain: 'phuhoa.example.vn' }
    ],
    ['Email: ban.bien-tap@bendo.example.com.', { email: 'ban.bien-tap@bendo.example.com' }],
    ['Phone: 0234-3821111 Fax 0234-3822222', { phone: '0234-3821111', fax: '0234-3822222' }]
  ])('%s', (text, expected) => {
    const values = readImprintValues(text)
    expect(Object.fromEntries(values.map(({ field, value }) => [field, value]))).toEqual(expected)
    for (const { value, start, end } of values) expect(text.slice(start, end)).toBe(value)
    expect(values.map((value) => value.start)).toEqual(values.map((value) => value.start).sort((a, b) => a - b))
  })

  test.each([
    'Điện thoại:',
    'Điện thoại: đang cập nhật',
    'Điện thoại: 113',
    'Địa chỉ:',
    'Người dân gọi điện thoại cho nhau từ sáng sớm.',
    'Trang web của xã vừa mở lại.'
  ])('nothing to read: %s', (text) => {
    expect(readImprintValues(text)).toEqual([])
  })
})

describe('readHolder', () => {
  test.each([
    ['© 2005-2026 Bản quyền thuộc về Báo điện tử Bến Đò. Cấm sao chép.', 'Báo điện tử Bến Đò'],
    ['Bản quyền thuộc Ủy ban nhân dân xã Phú Hòa', 'Ủy ban nhân dân xã Phú Hòa'],
    ['Copyright © 2023 River Post All Rights Reserved', 'River Post'],
    ['© River Post, 2023', 'River Post'],
    ['Copyright (c) 2020 by River Post', 'River Post']
  ])('%s', (text, name) => {
    const holder = readHolder(text)
    expect(holder?.name).toBe(name)
    expect(text.slice(holder!.start, holder!.end)).toBe(name)
  })

  test.each(['© 2023 All rights reserved', 'Copyright © 2023', 'Bản quyền thuộc về tác giả', 'Báo Bến Đò'])(
    'names none: %s',
    (text) => {
      expect(readHolder(text)).toBeNull()
    }
  )
})
