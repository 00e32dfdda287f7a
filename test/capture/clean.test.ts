import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cleaned, clean, hasVisible, visibleCharacters } from '../../scripts/capture/clean.ts'
import { letterPatches } from '../../scripts/capture/repair/letters.ts'

const noise = [
  '\u00ad',
  '\u200b',
  '\u200e',
  '\u202e',
  '\u2060',
  '\u2066',
  '\ufeff',
  '\u200c',
  '\u200d',
  '\ufe0f',
  '\u034f',
  '\u3164',
  '\u{1bca0}',
  '\u{1d173}',
  '\u{e0041}',
  '\ufff0'
]
const blanks = [' ', '  ', '\t', '\n', '\r\n', '\u00a0', '\u2003', '\u3000', '\u0085', '\u2028', '\u000b']
const letters = [
  'a',
  'ế',
  'đ',
  'e\u0302\u0301',
  'o\u031b\u0323',
  '\u0301',
  'Ω',
  '\u1112\u1161\u11ab',
  '한',
  '1',
  '#',
  '1\ufe0f\u20e3',
  '😀',
  '👨\u200d👩\u200d👧',
  '❤\ufe0f',
  'क्\u200dष',
  '\u05d0',
  '.',
  '”'
]

/** Any text, with what cleaning is about more often than by chance. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...letters),
      fc.constantFrom(...blanks),
      fc.constantFrom(...noise),
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.toWellFormed())
    ),
    { maxLength: 16 }
  )
  .map((parts) => parts.join(''))

const kinds = ({ changes }: Cleaned): string[] => changes.map((change) => change.kind)

describe('any text', () => {
  test('is NFC afterwards, trimmed, and has single spaces', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { text } = clean(raw)
        expect(text).toBe(text.normalize('NFC'))
        expect(text).not.toMatch(/^[\s\u0085]|[\s\u0085]$|[\s\u0085]{2}|[^\S ]|\u0085/)
      }),
      { numRuns: 3000 }
    )
  })

  test('needs cleaning once', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { text } = clean(raw)
        expect(clean(text)).toMatchObject({ text, changes: [] })
      }),
      { numRuns: 3000 }
    )
  })

  test('keeps every visible character', () => {
    const visible = (text: string): string => text.replace(/[\s\u0085\p{Default_Ignorable_Code_Point}]/gu, '')
    fc.assert(
      fc.property(texts, (raw) => {
        // Compared fully decomposed: what stands between a letter and its mark may be taken out. Letters in other forms and
        // marks in another order have tests of their own.
        fc.pre(letterPatches(raw).length === 0)
        expect(visible(clean(raw).text).normalize('NFD')).toBe(visible(raw).normalize('NFD'))
      }),
      { numRuns: 3000 }
    )
  })

  test('leads back: never backwards, never outside, and each slice holds what was printed', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (raw, a, b) => {
        // Whether eth is a look-alike, the text around it tells.
        fc.pre(!/[ÐðƉɖ]/u.test(raw))
        const { text, at } = clean(raw)
        let before = 0
        for (let i = 0; i <= text.length; i++) {
          expect(at(i)).toBeGreaterThanOrEqual(before)
          before = at(i)
        }
        expect(before).toBeLessThanOrEqual(raw.length)
        // Indices between characters that do not combine: a stretch of a record's text never splits one.
        const edges = [...text.matchAll(/(?<!\u200d)(?=[^\p{M}\u1160-\u11ff\p{Default_Ignorable_Code_Point}]|$)/gu)]
          .map((match) => match.index)
          // Nor a ligature, of which several letters came.
          .filter((index) => index === 0 || index === text.length || at(index) !== at(index - 1))
        if (edges.length === 0) return
        const [start, end] = [edges[a % edges.length]!, edges[b % edges.length]!].sort((x, y) => x - y) as [
          number,
          number
        ]
        expect(clean(raw.slice(at(start), at(end))).text).toBe(clean(text.slice(start, end)).text)
      }),
      { numRuns: 3000 }
    )
  })

  test('says what it changed, in places of the raw text', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { text, changes } = clean(raw)
        if (text !== raw && text !== raw.trim()) expect(changes.length).toBeGreaterThan(0)
        if (changes.length === 0) expect(text.length).toBe(raw.length)
        for (const { at } of changes) expect(at >= 0 && at < raw.length).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })
})

describe('what is repaired, by its kind', () => {
  test.each([
    ['no-break space', 'một\u00a0hai', 'một hai', ['no-break-space']],
    ['a run of spaces', 'một   hai', 'một hai', ['white-space-run']],
    ['a line end', 'một\r\nhai', 'một hai', ['line-join']],
    ['space at the edges', '  một ', 'một', ['edge-space', 'edge-space']],
    ['soft hyphen', 'thông\u00adtin', 'thôngtin', ['invisible']],
    ['zero-width space', 'một\u200bhai', 'mộthai', ['invisible']],
    ['a byte order mark inside', 'một\ufeff', 'một', ['invisible']],
    ['a joiner between Latin letters', 'mộ\u200dt', 'một', ['invisible']],
    ['a bidirectional control', 'một \u202ehai', 'một hai', ['bidi-control']],
    ['decomposed letters', 'Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tiếng Việt', ['composition', 'composition']],
    ['noise between a letter and its mark', 'e\u200b\u0301', 'é', ['invisible', 'composition']]
  ])('%s', (_, raw, text, expected) => {
    const cleaned = clean(raw)
    expect(cleaned.text).toBe(text)
    expect(kinds(cleaned).sort()).toEqual(expected.sort())
  })
})

describe('what is left alone', () => {
  test.each([
    '👨\u200d👩\u200d👧',
    '❤\ufe0f',
    '1\ufe0f\u20e3',
    '🏳\ufe0f\u200d🌈',
    'क्\u200dष',
    'می\u200cخواهم',
    'hòa, hoà',
    '“Mã”…',
    "'a' – b",
    '東京Ｈ2'
  ])('%s', (text) => {
    expect(clean(text)).toMatchObject({ text, changes: [] })
  })

  test('a mark without a letter is not lost with the space before it', () => {
    expect(clean('a \u0301b').text).toBe('a \u0301b')
  })
})

describe('visible characters', () => {
  test.each([
    ['', 0],
    ['Mã số', 4],
    ['😀', 1],
    ['e\u0301', 2],
    [' \t\r\n\u00a0\u0085\u3000', 0],
    ['\u200b\u00ad\ufeff\u2060\ufe0f', 0],
    ['👨\u200d👩', 2],
    ['\u{1bc00}\u{1bca0}\u{1d173}\u{1d160}\u{e0100}', 2]
  ])('of %j: %i', (text, count) => {
    expect(visibleCharacters(text)).toBe(count)
  })

  test('are counted as one by one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const one = [...text].filter((character) => !/[\s\u0085]|\p{Default_Ignorable_Code_Point}/u.test(character))
        expect(visibleCharacters(text)).toBe(one.length)
        expect(hasVisible(text)).toBe(one.length > 0)
      }),
      { numRuns: 2000 }
    )
  })
})

test('a joiner after what was removed still belongs to the letter before', () => {
  expect(clean('क्\u200b\u200dष a\u200d').text).toBe('क्\u200dष a')
})
