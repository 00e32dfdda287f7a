import { expect, test } from 'vitest'
import { clean } from '../../../scripts/capture/clean.ts'

test.each([
  ['a tone before the mark of the shape', 'tha\u0301\u0302t', 'thất', 'mark-order'],
  ['a composed tone before the mark of the shape', 'thá\u0302t', 'thất', 'mark-order'],
  ['the same with a horn', 'ngu\u0300\u031b', 'ngừ', 'composition'],
  ['eth in a syllable', 'Ðường và ðất', 'Đường và đất', 'look-alike'],
  ['the African D', 'Ɖảng ủy', 'Đảng ủy', 'look-alike'],
  ['an abbreviation', 'Nghị quyết 15/2016/HÐ-SKHCN', 'Nghị quyết 15/2016/HĐ-SKHCN', 'look-alike'],
  ['full-width letters', 'Ｈà Ｎội', 'Hà Nội', 'full-width'],
  ['a ligature', 'oﬃce của xã', 'office của xã', 'presentation-form'],
  ['C1 controls', 'nói \u0093vâng\u0094', 'nói “vâng”', 'c1-control']
])('%s', (_, raw, text, kind) => {
  const cleaned = clean(raw)
  expect(cleaned.text).toBe(text)
  expect(new Set(cleaned.changes.map((change) => change.kind))).toEqual(new Set([kind]))
})

test.each([
  ['eth in Icelandic', 'Það er orðið dimmt'],
  ['eth in a name that is no syllable', 'Hội thảo về Ðurđević ở xã'],
  ['full-width letters in Japanese', '東京Ｈ２０'],
  ['tone placement, i and y', 'hòa hoà khoẻ thuỷ lý lí kĩ'],
  ['a control that stands for nothing', 'a\u0081b']
])('%s stays', (_, text) => {
  expect(clean(text)).toMatchObject({ text, changes: [] })
})
