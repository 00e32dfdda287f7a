import { expect, test } from 'vitest'
import { charsetOf } from '../../../scripts/capture/charset/label.ts'

/** Names of the WHATWG Encoding Standard, each with other labels of it; but for `replacement` and `x-user-defined`, which say nothing of the text. */
const names: { [name: string]: string[] } = {
  'utf-8': ['utf8', 'unicode-1-1-utf-8', 'x-unicode20utf8'],
  ibm866: ['cp866', '866', 'csibm866'],
  'iso-8859-2': ['latin2', 'l2', 'iso_8859-2:1987'],
  'iso-8859-3': ['latin3'],
  'iso-8859-4': ['latin4'],
  'iso-8859-5': ['cyrillic'],
  'iso-8859-6': ['arabic', 'asmo-708'],
  'iso-8859-7': ['greek', 'sun_eu_greek'],
  'iso-8859-8': ['hebrew', 'visual'],
  'iso-8859-8-i': ['logical'],
  'iso-8859-10': ['latin6'],
  'iso-8859-13': [],
  'iso-8859-14': [],
  'iso-8859-15': ['l9'],
  'iso-8859-16': [],
  'koi8-r': ['koi', 'koi8'],
  'koi8-u': ['koi8-ru'],
  macintosh: ['mac', 'x-mac-roman'],
  'windows-874': ['tis-620', 'dos-874'],
  'windows-1250': ['cp1250'],
  'windows-1251': ['x-cp1251'],
  'windows-1252': ['latin1', 'iso-8859-1', 'ascii', 'us-ascii', 'l1', 'cp819'],
  'windows-1253': [],
  'windows-1254': ['iso-8859-9', 'latin5'],
  'windows-1255': [],
  'windows-1256': [],
  'windows-1257': [],
  'windows-1258': ['x-cp1258'],
  'x-mac-cyrillic': ['x-mac-ukrainian'],
  gbk: ['gb2312', 'chinese', 'x-gbk'],
  gb18030: [],
  big5: ['big5-hkscs', 'x-x-big5'],
  'euc-jp': ['x-euc-jp'],
  'iso-2022-jp': ['csiso2022jp'],
  shift_jis: ['sjis', 'ms_kanji', 'windows-31j'],
  'euc-kr': ['ks_c_5601-1987', 'windows-949'],
  'utf-16be': ['unicodefffe'],
  'utf-16le': ['utf-16', 'ucs-2', 'unicode']
}

test.each(Object.entries(names))('%s is read, by its other labels, too', (name, labels) => {
  for (const label of [name, ...labels]) expect([label, charsetOf(label)?.name]).toEqual([label, name])
})

test.each(Object.keys(names).filter((name) => /^(?:iso-8859|windows|koi8|mac|x-|ibm)/u.test(name)))(
  'the bytes of %s',
  (name) => {
    // Known to be wrong on the platform, or other than the standard: ISO 8859-1 on some, the five free bytes.
    const standard = new TextDecoder(name)
    for (let byte = 0; byte < 256; byte++) {
      if (name === 'windows-1252' && byte >= 0x80 && byte < 0xa0) continue
      const bytes = Uint8Array.of(byte)
      expect([byte, charsetOf(name)!.decode(bytes).text]).toEqual([byte, standard.decode(bytes)])
    }
  }
)

const jis = (text: string): Buffer => Buffer.from(text.replaceAll('<', '\x1b'), 'latin1')

test('ISO-2022-JP, with every byte accounted for', () => {
  const charset = charsetOf('iso-2022-jp')!
  const bytes = jis('a<$B$3$s$K$A$O@$3&<(B b<(J\\~<(I1<(B.')
  const { text, starts, gaps } = charset.decode(bytes)
  expect(text).toBe('aこんにちは世界 b¥‾ｱ.')
  expect(text).toBe(new TextDecoder('iso-2022-jp').decode(bytes))
  expect(gaps).toEqual([])
  // Each escape sequence begins the character behind it.
  expect([...(starts as Uint32Array)].slice(0, 4)).toEqual([0, 1, 6, 8])
  expect((starts as Uint32Array).at(-1)).toBe(bytes.length)
})

test('what is broken in ISO-2022-JP is a gap', () => {
  const { text, gaps } = charsetOf('iso-2022-jp')!.decode(jis('<$B$3$<(B\xe9<x'))
  expect(text).toBe('こ\ufffd\ufffd\ufffdx')
  expect(gaps).toEqual([
    { start: 5, end: 6 },
    { start: 9, end: 10 },
    { start: 10, end: 11 }
  ])
})
