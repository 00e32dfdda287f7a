import { expect, test } from 'vitest'
import { fold } from '../../scripts/capture/fold.ts'

test.each([
  ['LƯỢT TRUY CẬP', 'luot truy cap'],
  ['Đường dây nóng', 'duong day nong'],
  ['Nguồn: Thoả thuận', 'nguon: thoa thuan'],
  ['Nguo\u0302\u0300n', 'nguon'],
  ['ĐẶNG', 'dang'],
  ['', '']
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('both ways of placing a tone, and both ways of composing it, fold alike', () => {
  expect(new Set(['hòa', 'hoà', 'hòa'.normalize('NFD'), 'HÒA', 'HOÀ'].map(fold))).toEqual(new Set(['hoa']))
})
