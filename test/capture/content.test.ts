import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8Content } from '../../scripts/capture/content.ts'

/** Any well-formed text, with line ends, astral and combining characters more often than by chance. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r', '\r\n', '😀', 'a\u0301', 'ế', 'ẩ', ' ', '\u2028', '\ufeff', 'đ', '𝄞'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.toWellFormed()),
      // Longer than the distance between two remembered byte positions.
      fc.tuple(fc.constantFrom('a', 'ế', '😀'), fc.integer({ min: 500, max: 1100 })).map(([unit, n]) => unit.repeat(n))
    ),
    { maxLength: 12 }
  )
  .map((parts) => parts.join(''))

const contentOf = (text: string, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`)
  return utf8Content(bytes, text, mark ? 3 : 0)
}

/** Whether an offset stands between the two halves of a surrogate pair. */
const inPair = (text: string, offset: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))

const places = fc
  .tuple(texts, fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, mark, a, b]) => {
    const at = (part: number): number => {
      const offset = Math.round(part * text.length)
      return inPair(text, offset) ? offset + 1 : offset
    }
    const [start, end] = [at(a), at(b)].sort((x, y) => x - y) as [number, number]
    return { text, mark, start, end }
  })

describe('any text', () => {
  test('a byte offset is the length of what stands before it', () => {
    fc.assert(
      fc.property(places, ({ text, mark, start }) => {
        const expected = Buffer.byteLength(text.slice(0, start)) + (mark ? 3 : 0)
        expect(contentOf(text, mark).byteAt(start)).toBe(expected)
      }),
      { numRuns: 500 }
    )
  })

  test('the bytes of a span decode to the text it names', () => {
    fc.assert(
      fc.property(places, ({ text, mark, start, end }) => {
        const content = contentOf(text, mark)
        const { byte_start, byte_end } = content.span(start, end)
        expect(Buffer.from(content.bytes).subarray(byte_start, byte_end).toString()).toBe(text.slice(start, end))
      }),
      { numRuns: 500 }
    )
  })

  test('the way to bytes and back ends where it began; inside a character, at its start', () => {
    fc.assert(
      fc.property(places, ({ text, mark, start }) => {
        const content = contentOf(text, mark)
        const byte = content.byteAt(start)
        expect(content.offsetAt(byte)).toBe(start)
        const length = Buffer.byteLength(String.fromCodePoint(text.codePointAt(start) ?? 0))
        if (start < text.length) {
          for (let inside = 1; inside < length; inside++) expect(content.offsetAt(byte + inside)).toBe(start)
        }
      }),
      { numRuns: 500 }
    )
  })

  test('lines end at LF, CR LF and CR, and nowhere else; columns count from there', () => {
    fc.assert(
      fc.property(places, ({ text, mark, start }) => {
        const content = contentOf(text, mark)
        // A CR at the end of what stands before, with its LF behind it, has not ended the line yet.
        const before = text.slice(0, start)
        const whole = before.endsWith('\r') && text[start] === '\n' ? before.slice(0, -1) : before
        const lines = whole.split(/\r\n|\r|\n/)
        const column = before.length - (whole.length - lines.at(-1)!.length) + 1
        expect(content.lineAt(start)).toBe(lines.length)
        expect(content.pointAt(start)).toEqual({ line: lines.length, column })
      }),
      { numRuns: 500 }
    )
  })

  test('a span’s lines are those of its first and last character', () => {
    fc.assert(
      fc.property(places, ({ text, mark, start, end }) => {
        fc.pre(start < end)
        const content = contentOf(text, mark)
        const span = content.span(start, end)
        expect([span.line_start, span.line_end]).toEqual([content.lineAt(start), content.lineAt(end - 1)])
      }),
      { numRuns: 300 }
    )
  })
})

test('a span that ends with a line end does not reach into the next line', () => {
  expect(contentOf('một\r\nhai\r\n', false).span(0, 5)).toEqual({
    line_start: 1,
    line_end: 1,
    byte_start: 0,
    byte_end: 7
  })
})

test('plain ASCII, the short way, with a byte order mark', () => {
  const content = contentOf('ab\ncd', true)
  expect(content.span(3, 5)).toEqual({ line_start: 2, line_end: 2, byte_start: 6, byte_end: 8 })
  expect([0, 2, 3, 7].map(content.offsetAt)).toEqual([0, 0, 0, 4])
})

test('a pair across two remembered positions, with letters of two bytes behind it', () => {
  const text = `${'a'.repeat(511)}😀é${'b'.repeat(900)}`
  const { byteAt, offsetAt } = contentOf(text, false)
  for (const offset of [511, 513, 514, 600, 1024, 1100]) {
    expect(byteAt(offset)).toBe(Buffer.byteLength(text.slice(0, offset)))
    expect(offsetAt(byteAt(offset))).toBe(offset)
  }
})
