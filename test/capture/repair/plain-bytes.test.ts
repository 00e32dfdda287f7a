import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookOf } from '../../../scripts/capture/repair/plain.ts'
import { plainLines } from '../../../scripts/capture/repair/plain-bytes.ts'
import { longParagraph } from '../../support/paragraphs.ts'

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.replace(/\r$/u, ''))

test('lines of Vietnamese are plain, whatever their bytes stand beside', () => {
  for (const before of ['', 'a\n', 'ab\n', 'ơi\r\n', 'ế\n']) {
    const text = before + Array.from({ length: 60 }, (_, seed) => longParagraph(seed)).join('\r\n\r\n')
    expect(plainLines(Buffer.from(text))).toEqual(Uint8Array.from(linesOf(text), () => 1))
  }
})

test('a line with something to repair is not plain, nor is what stands beside it taken for worse far off', () => {
  const good = Array.from({ length: 20 }, (_, seed) => longParagraph(seed)).join('\n')
  for (const bad of [
    'hai  dấu cách',
    ' đầu dòng',
    'cuối dòng ',
    'hÃ ng',
    'Viêòt',
    'no\u00a0break',
    'a\u0301',
    'ab\tc',
    '😀',
    'c\rd'
  ]) {
    const lines = linesOf(`${good}\n${bad}\n${good}`)
    const plain = plainLines(Buffer.from(lines.join('\n')))
    expect([bad, plain[20]]).toEqual([bad, 0])
    expect([bad, plain[0], plain[40]]).toEqual([bad, 1, 1])
  }
})

const unit = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'ư', 'x', 'à', 'ế', 'Đ', 'B', '“', '0') },
  { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '\n', '\r\n', 'Ã', 'ò', 'Ò') },
  { weight: 1, arbitrary: fc.constantFrom('ç', '\u0301', '\r', '\t', '😀', 'Ä', '\u00a0', '\u1e9f', '‰', 'Ũ') }
)

test('no line is called plain that is not', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), fc.nat(6000), fc.nat(9), (units, ahead, behind) => {
      const text = `${'x'.repeat(ahead)}\n${units.join('')}${'y'.repeat(behind)}`
      const plain = plainLines(Buffer.from(text))
      for (const [i, line] of linesOf(text).entries()) if (plain[i] === 1) expect(lookOf(line)).toBe('plain')
    }),
    { numRuns: 3000 }
  )
})

test.each([0, 1, 2, 3])('bytes that begin at any address: %i', (offset) => {
  const text = `${longParagraph(1).repeat(9)}\nhai  dấu cách\n${longParagraph(2).repeat(9)}`
  const bytes = Buffer.alloc(offset + Buffer.byteLength(text)).subarray(offset)
  bytes.write(text)
  expect([...plainLines(bytes)]).toEqual([...plainLines(Uint8Array.from(bytes))])
  expect(plainLines(bytes)[1]).toBe(0)
})
