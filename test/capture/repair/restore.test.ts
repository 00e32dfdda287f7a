import { describe, expect, test } from 'vitest'
import { charsetOf, vietnamese } from '../../../scripts/capture/charset/label.ts'
import { windows1252 } from '../../../scripts/capture/charset/windows-1252.ts'
import { mend } from '../../../scripts/capture/repair/mend.ts'
import { diagnose } from '../../../scripts/capture/repair/restore.ts'
import { encode } from '../../support/encode.ts'
import { languages, minorities } from '../../support/languages.ts'
import { misread, readings } from '../../support/misread.ts'
import { longParagraph, shortParagraph } from '../../support/paragraphs.ts'

/** Texts of one page, mended. */
const mendAll = (...texts: string[]) => {
  const raws = texts.map((text) => ({ text, fonts: [] }))
  const diagnosis = diagnose(raws, null)
  return raws.map((raw) => mend(raw, diagnosis))
}
const mended = (text: string): string => mendAll(text)[0]!.text

describe('nothing is repaired that is not broken', () => {
  const texts: (readonly [string, string])[] = [
    ...languages.map(({ language, text }) => [language, text] as const),
    ['minority languages', minorities],
    ...Array.from({ length: 40 }, (_, seed) => ['Vietnamese', longParagraph(seed)] as const),
    ['capitals and quotes', '“XÃ” KHÁ “ĐÃ” LÀ “BÀ” VÀ «CÁ», “Ô”, ĐÃ TỔ CHỨC…'],
    ['abbreviations', 'HĐND, BĐS, 15/QĐ-UBND, GD-ĐT: 30.000đ, đ/c Tư, ®, £, {a} và [b]'],
    ['signs', '25°C · 3 × 4 = 12 § 5 ® 2024 ¼ ½ € 5 ± 1 µm'],
    ['names', 'Ông Ångström và bà Strauß gặp José, Zoë, Đặng Đức ở Köln.']
  ]
  test.each(texts)('%s', (_, text) => {
    const [result] = mendAll(text)
    expect(result).toMatchObject({ text, changes: [] })
  })
})

describe.each(readings)('UTF-8 read as $name', (reading) => {
  test('is undone, whole and one paragraph among others', () => {
    for (let seed = 0; seed < 30; seed++) {
      const text = seed % 2 === 0 ? longParagraph(seed) : shortParagraph(seed)
      const broken = misread(text, reading)
      if (broken === null) continue
      expect(mended(broken)).toBe(text)
      expect(mendAll(text, broken, text).map((each) => each.text)).toEqual([text, text, text])
    }
  })
})

describe.each(vietnamese.filter(({ name }) => name !== 'tcvn5712-1'))('$name stored as Unicode', (charset) => {
  const stored = (text: string): string | null => {
    const bytes = encode(text.replace(/[“”…–]/gu, ''), charset)
    return bytes && windows1252.decode(bytes).text
  }
  const same = (text: string): string => (charset.name === 'tcvn3' ? text.toLowerCase() : text)

  test('is found and decoded, and Unicode beside it stays', () => {
    let tried = 0
    for (let seed = 0; seed < 40; seed++) {
      const text = longParagraph(seed).replace(/[“”…–]/gu, '')
      const legacy = stored(text)
      if (legacy === null || /[\u0000-\u001f]/u.test(legacy)) continue
      tried++
      expect(same(mended(legacy))).toBe(same(text))
      expect(mendAll(text, legacy)[0]!.text).toBe(text)
    }
    expect(tried).toBeGreaterThan(5)
  })
})

test.each([
  ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'legacy-tcvn3'],
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'legacy-vni'],
  ['nhµ n\u00adíc, Thñ t\u00adíng', 'nhà nước, Thủ tướng', 'legacy-tcvn3'],
  ['nhµ n−íc, Thñ t−íng', 'nhà nước, Thủ tướng', 'legacy-tcvn3'],
  ['QuyÕt ®Þnh sè 15/Q§-UBND cña H§ND x·', 'Quyết định số 15/QĐ-UBND của HĐND xã', 'legacy-tcvn3'],
  [
    'VÐ vµo cöa 30.000®/ng\u00adêi, ®/c N¨m thu t¹i cæng',
    'Vé vào cửa 30.000đ/người, đ/c Năm thu tại cổng',
    'legacy-tcvn3'
  ],
  ['§iÒu kho¶n thi hµnh: § 12 vµ § 13', 'Điều khoản thi hành: § 12 và § 13', 'legacy-tcvn3'],
  ['Quyät ½Ình sê 15/Q}-UBND cÍ hièu lúc', 'Quyết định số 15/QĐ-UBND có hiệu lực', 'legacy-bkhcm1'],
  ['TH«NG B\u0080O C~P N·²C S\u0084CH', 'THÔNG BÁO CẤP NƯỚC SẠCH', 'legacy-bkhcm1'],
  ['Viêòt Nam ðoaÌn kêìt', 'Việt Nam đoàn kết', 'legacy-windows-1258'],
  ['THÔNG BÁO VÊÌ VIÊòC CÂìP NÝÕìC SAòCH', 'THÔNG BÁO VỀ VIỆC CẤP NƯỚC SẠCH', 'legacy-windows-1258'],
  ['Táº¡i sao giÃ¡ vÃ ng', 'Tại sao giá vàng', 'mojibake-windows-1252'],
  ['lÃ mÃ¬nh hÃ ng Ä‘áº§u', 'là mình hàng đầu', 'mojibake-windows-1252']
])('%s', (raw, text, kind) => {
  const [result] = mendAll(raw)
  expect(result?.text).toBe(text)
  expect(result?.changes.map((change) => change.kind).filter((each) => each !== 'composition')).toContain(kind)
})

test('a soft hyphen is ư in TCVN3, and noise elsewhere', () => {
  expect(mended('nhà n\u00adước')).toBe('nhà nước')
})

test('every character leads back to its place in the raw text', () => {
  const [result] = mendAll('Céng hßa x· héi chñ nghÜa ViÖt Nam')
  expect(result!.at(0)).toBe(0)
  expect(result!.at(result!.text.indexOf('hội'))).toBe('Céng hßa x· '.length)
  expect(result!.at(result!.text.length)).toBe('Céng hßa x· héi chñ nghÜa ViÖt Nam'.length)
  const [moji] = mendAll('Cá»™ng hÃ²a xÃ£ há»™i ')
  expect(moji!.at(moji!.text.indexOf('hòa'))).toBe('Cá»™ng '.length)
  expect(moji!.at(moji!.text.length)).toBe('Cá»™ng hÃ²a xÃ£ há»™i'.length)
})

test('fonts decide for their runs', () => {
  const text = 'Kính gửi Céng ty: Coäng hoøa'
  const at = (word: string, charset: string) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    charset: charsetOf(charset)!
  })
  const raw = { text, fonts: [at('Céng', 'tcvn3'), at('Coäng hoøa', 'vni')] }
  expect(mend(raw, diagnose([raw], null)).text).toBe('Kính gửi Cộng ty: Cộng hòa')
})

test('thousands of fonts in one text decide each for its own run', () => {
  const phrase = 'Kính gửi Céng ty: Coäng hoøa. '
  const text = phrase.repeat(10_000)
  const fonts = Array.from({ length: 10_000 }, (_, i) => {
    const at = (word: string, charset: string) => ({
      start: i * phrase.length + phrase.indexOf(word),
      end: i * phrase.length + phrase.indexOf(word) + word.length,
      charset: charsetOf(charset)!
    })
    return [at('Céng', 'tcvn3'), at('Coäng hoøa', 'vni')]
  }).flat()
  const raw = { text, fonts }
  expect(mend(raw, diagnose([raw], null)).text).toBe('Kính gửi Cộng ty: Cộng hòa. '.repeat(10_000).trim())
})

test('Unicode text in a legacy font stays', () => {
  const text = 'Cộng hòa xã hội chủ nghĩa, có là'
  const raw = { text, fonts: [{ start: 0, end: text.length, charset: charsetOf('tcvn3')! }] }
  expect(mend(raw, diagnose([raw], null))).toMatchObject({ text, changes: [] })
})

test('a word of millions of letters overflows no pattern', () => {
  // As two-byte strings, which captures of Vietnamese are, and after other texts: patterns are compiled when used again.
  const text = (times: number) => `${'Ãº'.repeat(times)} hÃ ng hÃ³a “”`
  for (const times of [20, 40]) mended(text(times))
  expect(mended(text(4_000_000))).toMatch(/^ú{99}/)
})
