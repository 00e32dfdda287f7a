import { expect, test } from 'vitest'
import { unmarked } from '../../scripts/capture/unmarked.ts'

test.each([
  ['LƯỢT TRUY CẬP', 'luot truy cap'],
  ['Đường dây nóng', 'duong day nong'],
  ['Nguồn: Thoả thuận', 'nguon: thoa thuan'],
  ['Nguo\u0302\u0300n', 'nguon'],
  ['ĐẶNG', 'dang'],
  ['', '']
])('%j without marks is %j', (text, folded) => {
  expect(unmarked(text)).toBe(folded)
})

test('both ways of placing a tone, and both ways of composing it, fold alike', () => {
  expect(new Set(['hòa', 'hoà', 'hòa'.normalize('NFD'), 'HÒA', 'HOÀ'].map(unmarked))).toEqual(new Set(['hoa']))
})
