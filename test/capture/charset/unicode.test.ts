import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { charsetOf, vietnamese } from '../../../scripts/capture/charset/label.ts'
import { windows1252 } from '../../../scripts/capture/charset/windows-1252.ts'
import { contentOf } from '../../../scripts/capture/content.ts'

const wide = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']
const labels = [
  ...wide,
  ...vietnamese.map(({ name }) => name),
  'windows-1252',
  'gbk',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr'
]

test('windows-1252 is right whatever the decoder of this Node says, and keeps its five undefined bytes', () => {
  const { text } = windows1252.decode(Uint8Array.of(0x80, 0x92, 0x96, 0x9f, 0x81, 0x8d, 0x8f, 0x90, 0x9d))
  expect(text).toBe('€’–Ÿ\u0081\u008d\u008f\u0090\u009d')
})

describe.each(labels)('%s', (label) => {
  const charset = charsetOf(label)!

  test('any bytes: places go on, gaps are U+FFFD, and offsets lead back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = charset.decode(bytes)
        const content = contentOf(bytes, decoded, 0, { encoding: label, confidence: 1, notes: [] })
        let before = 0
        for (let i = 0; i <= decoded.text.length; i++) {
          const byte = content.byteAt(i)
          expect(byte).toBeGreaterThanOrEqual(before)
          before = byte
        }
        expect(before).toBe(bytes.length)
        for (let byte = 0; byte < bytes.length; byte++) {
          const offset = content.offsetAt(byte)
          expect(content.byteAt(offset)).toBeLessThanOrEqual(byte)
        }
        for (const { start, end } of decoded.gaps) {
          const from = content.offsetAt(start)
          expect(decoded.text.slice(from, content.offsetAt(end - 1) + 2)).toContain('\ufffd')
        }
      }),
      { numRuns: 300 }
    )
  })
})

test('UTF-8 is decoded as the platform does, whatever is wrong with it', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const text = fc.string({ unit: 'binary', maxLength: 8 }).map((value) => Buffer.from(value.toWellFormed()))
  const bytes = fc.tuple(text, fc.uint8Array({ maxLength: 4 }), text).map((parts) => Buffer.concat(parts))
  fc.assert(
    fc.property(bytes, (given) => {
      const { text: own, starts, gaps } = charsetOf('utf-8')!.decode(given)
      expect(own).toBe(decoder.decode(given))
      if (starts instanceof Uint32Array) expect(starts.length).toBe(own.length + 1)
      expect(gaps.length).toBeLessThanOrEqual(own.split('\ufffd').length - 1)
    }),
    { numRuns: 1000 }
  )
})

describe.each(wide.slice(1))('%s', (label) => {
  test('gives any text back, with pairs whole and halves told', () => {
    const little = label.endsWith('le')
    const unit = label.startsWith('utf-16') ? 2 : 4
    const encode = (text: string): Uint8Array => {
      const codes = unit === 2 ? text.split('').map((c) => c.charCodeAt(0)) : [...text].map((c) => c.codePointAt(0)!)
      const view = new DataView(new ArrayBuffer(codes.length * unit))
      for (const [i, code] of codes.entries()) {
        if (unit === 2) view.setUint16(i * 2, code, little)
        else view.setUint32(i * 4, code, little)
      }
      return new Uint8Array(view.buffer)
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = text.toWellFormed()
        expect(charsetOf(label)!.decode(encode(whole))).toMatchObject({ text: whole, gaps: [] })
      }),
      { numRuns: 200 }
    )
    expect(charsetOf(label)!.decode(encode('a\ud800b'))).toMatchObject({
      text: 'a\ufffdb',
      gaps: [{ start: unit, end: 2 * unit }]
    })
  })
})

test.each([
  ['latin1', 'windows-1252'],
  ['ISO_8859-1', 'windows-1252'],
  ['gb2312', 'gbk'],
  ['x-sjis', 'shift_jis'],
  ['TCVN-5712', 'tcvn5712-1'],
  ['ABC', 'tcvn3'],
  ['VNI-Windows', 'vni'],
  ['x-viet-vps', 'vps'],
  ['utf8', 'utf-8']
])('%s is %s', (label, name) => {
  expect(charsetOf(label)?.name).toBe(name)
})

test.each(['', 'no-such-thing', 'x-user-defined', 'replacement'])('%j is no charset', (label) => {
  expect(charsetOf(label)).toBeNull()
})

test.each(['a', 'ệ', '😀', 'xế', 'x😀'])('long UTF-8 of “%s” is decoded as if it were short', (unit) => {
  const text = unit.repeat(Math.ceil(2_000_000 / Buffer.byteLength(unit)))
  expect(charsetOf('utf-8')!.decode(Buffer.from(text)).text === text).toBe(true)
})
