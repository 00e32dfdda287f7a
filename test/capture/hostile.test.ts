import { gzipSync } from 'node:zlib'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { charsetOf } from '../../scripts/capture/charset/label.ts'
import { windows1252 } from '../../scripts/capture/charset/windows-1252.ts'
import { decodeContent } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { readPage } from '../../scripts/page/page.ts'
import { encode } from '../support/encode.ts'

const vi = 'Ủy ban nhân dân thành phố đã họp và quyết định hỗ trợ các hộ nghèo trước mùa mưa lũ.'
/** TCVN3 has no such capital. */
const small = vi.replace('Ủ', 'ủ')
const utf8 = (text: string): Buffer => Buffer.from(text)
const inCharset = (text: string, name: string): Buffer => Buffer.from(encode(text, charsetOf(name)!)!)
/** A text as it looks when its bytes are taken for windows-1252. */
const shown = (text: string, name: string): string => windows1252.decode(inCharset(text, name)).text
const misread = (text: string, times = 1): string =>
  times === 0 ? text : misread(windows1252.decode(utf8(text)).text, times - 1)
const marked = (...bytes: number[]): Buffer => Buffer.from(bytes)

/** Encoding, texts and messages of a capture, and the bytes that each text is said to come from. */
const read = (bytes: Buffer) => {
  const html = bytes.includes('<p>')
  const file = new VFile()
  const content = decodeContent(bytes, html ? 'text/html' : 'text/plain', defaultLimits, file)
  const page = content && readPage(content, html ? 'text/html' : 'text/plain', file, defaultLimits, null)
  const pieces = page?.pieces.filter(({ text }) => text !== '') ?? []
  return {
    encoding: content?.encoding ?? null,
    rules: content?.notes.map(({ rule }) => rule) ?? [],
    texts: pieces.map(({ text }) => text),
    bytes: pieces.map(({ runs }) => {
      const span = content!.span(runs[0]!.start, runs.at(-1)!.end)
      return bytes.subarray(span.byte_start, span.byte_end)
    }),
    reason: file.messages[0]?.reason ?? null
  }
}

const overruled = ['overruled-charset']

describe('what a capture says of its encoding may be wrong', () => {
  test.each([
    ['two byte order marks', utf8(`\ufeff\ufeff${vi}`), 'utf-8', [], vi],
    ['marks of UTF-16 and UTF-8', Buffer.concat([marked(0xff, 0xfe), utf8(`\ufeff${vi}`)]), 'utf-8', overruled, vi],
    [
      'a mark of UTF-8 before TCVN3',
      Buffer.concat([utf8('\ufeff'), inCharset(vi, 'tcvn3')]),
      'tcvn3',
      overruled,
      small
    ],
    [
      'a mark of UTF-8, and a broken end',
      utf8(`\ufeff${vi}ệ`).subarray(0, -1),
      'utf-8',
      ['undecodable'],
      `${vi}\ufffd`
    ],
    [
      'gb2312 declared',
      Buffer.concat([utf8('<meta charset=gb2312><p>'), inCharset(vi, 'tcvn3')]),
      'tcvn3',
      overruled,
      small
    ],
    [
      'Shift JIS declared',
      Buffer.concat([utf8('<meta charset=shift_jis><p>'), inCharset(vi, 'vni')]),
      'vni',
      overruled,
      vi
    ],
    [
      'x-user-defined declared',
      Buffer.concat([utf8('<meta charset=x-user-defined><p>'), inCharset(vi, 'vni')]),
      'vni',
      [],
      vi
    ],
    ['UTF-16 declared', utf8(`<meta charset=utf-16><p>${vi}`), 'utf-8', overruled, vi],
    ['UTF-16 without a mark, short', Buffer.from('Hà Nội', 'utf16le'), 'utf-16le', [], 'Hà Nội']
  ])('%s', (_, bytes, encoding, rules, text) => {
    expect(read(bytes)).toMatchObject({ encoding, rules, texts: [text] })
  })

  test('Japanese and Chinese in their own charsets are left to what is declared', () => {
    const iconv = new TextDecoder('shift_jis')
    const bytes = Buffer.from('8daa8ae08d448a6a82c582b781428da192e882ca82e982ab82dc82b782cc', 'hex')
    expect(read(Buffer.concat([utf8('<meta charset=shift_jis><p>'), bytes])).texts).toEqual([iconv.decode(bytes)])
  })

  test('a gzip file under another name is called so', () => {
    expect(read(gzipSync(vi)).reason).toBe('is packed with gzip')
  })
})

describe('encodings that are mixed in one file', () => {
  test('a paragraph of TCVN3 bytes among UTF-8', () => {
    const { texts, bytes, rules } = read(Buffer.concat([utf8(`${vi}\n`), inCharset(vi, 'tcvn3'), utf8(`\n${vi}`)]))
    expect(texts).toEqual([vi, small, vi])
    expect(rules).toEqual(['uncertain-encoding'])
    expect(bytes).toEqual([utf8(vi), inCharset(vi, 'tcvn3'), utf8(vi)])
  })

  test('paragraphs of TCVN3 and VNI stored as Unicode among others', () => {
    const lines = [vi, shown(vi, 'tcvn3'), shown(vi, 'vni'), vi, misread(vi)]
    const { texts, bytes } = read(utf8(lines.join('\n')))
    expect(texts).toEqual([vi, small, vi, vi, vi])
    expect(bytes).toEqual(lines.map(utf8))
  })

  test('fonts inside of fonts, and from style sheets', () => {
    const html =
      `<style>.a{font-family:'.VnTime'} p.c{font:12px VNI-Times}</style>` +
      `<p>Tin: <font face=".VnTime">${shown('nước nhà', 'tcvn3')}<font face=Arial> Thủ đô <b>café</b> </font>${shown('hôm nay', 'tcvn3')}</font>` +
      `<p class=a>${shown('mưa lũ', 'tcvn3')}<p class=c>${shown('hỗ trợ', 'vni')}`
    expect(read(utf8(html)).texts).toEqual(['Tin: nước nhà Thủ đô café hôm nay', 'mưa lũ', 'hỗ trợ'])
  })
})

describe('mojibake', () => {
  test.each([1, 2, 3])('%i times', (times) => {
    expect(read(utf8(misread(vi, times))).texts).toEqual([vi])
  })

  test('whose first and last characters are spaces is covered whole', () => {
    const broken = misread(`\u00a0${vi}\u00a0`)
    const { texts, bytes } = read(utf8(broken))
    expect(texts).toEqual([vi])
    expect(bytes).toEqual([utf8(broken.trimEnd())])
    expect(read(utf8('Â\u00a0Â\u00a0Â\u00a0Â\u00a0Â\u00a0')).texts).not.toEqual([])
  })

  test('twice, with no-break spaces become spaces', () => {
    const text = 'Người dân xã hội là hàng đầu; bà và cháu đã về nhà.'
    expect(read(utf8(misread(text, 2).replaceAll('\u00a0', ' '))).texts).toEqual([text])
  })

  test('of French on a Vietnamese page becomes French', () => {
    const french = 'Café à la crème, Ô Straße, señor'
    expect(read(utf8(`${vi}\n${misread(french)}`)).texts).toEqual([vi, french])
  })
})

test.each([
  ['eth in Vietnamese', 'HÐND tỉnh, NÐ-CP, ðường; Þórður', 'HĐND tỉnh, NĐ-CP, đường; Þórður'],
  ['Icelandic', 'Það er Ð og ð í orðinu.', null],
  ['Croatian', 'Đorđe i Đurđa su đaci; općina Đurđevac.', null],
  ['joiners of emoji and flags', '👨\u200d👩\u200d👧 gia đình ❤\ufe0f 🏴\u{e0067}\u{e0062}\u{e007f}', null],
  ['joiners of Persian', 'می\u200cخواهم به خانه', null],
  ['full-width and half-width text in Japanese', 'ＡＢＣは半角ｱｲｳです', null],
  ['full-width text in Chinese', '２０２４年ＡＢＣ公司', null],
  ['mathematical letters', '𝐀𝐛 x² № ™ Ⅳ', null],
  ['a sign among Unicode words', 'đường ống Ø 300 bị vỡ', null],
  ['C1 controls, an ellipsis among them', 'It\u0092s \u0093ok\u0094\u0085', 'It’s “ok”…'],
  ['the end of a line of C1 by itself', 'một\u0085hai', 'một hai'],
  [
    'minus signs of PDF for ư',
    shown('nhà nước ta đã được người dân tin', 'tcvn3').replaceAll('\u00ad', '\u2212'),
    'nhà nước ta đã được người dân tin'
  ]
])('%s', (_, text, expected) => {
  const { texts, bytes } = read(utf8(text))
  expect(texts).toEqual([expected ?? text])
  expect(bytes).toEqual([utf8(text)])
})
