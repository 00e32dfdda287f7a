import { expect, test } from 'vitest'
import { fold } from '../../scripts/capture/fold.ts'

test.each([
  [['hòa', 'hoà', 'HÒA', 'hòa'.normalize('NFD')], 'hoa'],
  [['Lý', 'Lí', 'lỵ'], 'li'],
  [['kỹ thuật', 'kĩ thuật', 'KỸ THUẬT'], 'ki thuat'],
  [['quý', 'quí'], 'qui'],
  [['Y tế', 'y tế'], 'i te'],
  [['Đường', 'ĐƯỜNG'], 'duong'],
  [['ngày thủy triều'], 'ngay thuy trieu'],
  [['My'], 'mi'],
  [['xylophon, lymph'], 'xylophon, lymph']
])('%j have the key %j', (texts, key) => {
  for (const text of texts) expect(fold(text)).toBe(key)
})

test('different words stay apart', () => {
  expect(new Set(['tai', 'tay', 'tây', 'tui', 'tuy', 'ti'].map(fold)).size).toBe(5)
})
