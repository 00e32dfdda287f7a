import fc from 'fast-check'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { decodeContent } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { readPage } from '../../scripts/page/page.ts'
import { textParse } from '../../scripts/page/text.ts'

const parse = (text: string) => unified().use(textParse).freeze().parse(new VFile(text))

const contentOf = (text: string) => {
  const content = decodeContent(Buffer.from(text), 'text/plain', defaultLimits, new VFile())
  if (content === null) throw new Error('the sample cannot be decoded')
  return content
}

const piecesOf = (text: string) => {
  const page = readPage(contentOf(text), 'text/plain', new VFile(), defaultLimits, null)
  if (page === null) throw new Error('the sample is no page')
  return page.pieces
}

const sample = 'Tiêu đề\n\n\n  Đoạn một \nĐoạn hai\n'

describe('the tree', () => {
  test('is one p a line, with positions in lines, columns and offsets', () => {
    const { children } = parse(sample)
    expect(children.map((child) => child.position)).toEqual([
      { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 8, offset: 7 } },
      { start: { line: 4, column: 1, offset: 10 }, end: { line: 4, column: 12, offset: 21 } },
      { start: { line: 5, column: 1, offset: 22 }, end: { line: 5, column: 9, offset: 30 } }
    ])
  })

  test('has the node types of an HTML page', () => {
    expect(parse('một')).toMatchObject({
      type: 'root',
      children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'một' }] }]
    })
  })

  test('of nothing, and of blank lines, is empty', () => {
    expect([parse('').children, parse(' \n\u00a0\r\n\u200b\n').children]).toEqual([[], []])
  })
})

describe.each([
  ['LF', '\n'],
  ['CR LF', '\r\n'],
  ['CR', '\r']
])('with line ends of %s', (_, end) => {
  const text = sample.replaceAll('\n', end)

  test('pieces have the same lines, texts and blank lines before them', () => {
    expect(piecesOf(text).map(({ line, blank, text }) => [line, blank, text])).toEqual([
      [1, 0, 'Tiêu đề'],
      [4, 2, 'Đoạn một'],
      [5, 0, 'Đoạn hai']
    ])
  })

  test('spans hold the words and no line end', () => {
    const content = contentOf(text)
    const slices = piecesOf(text).map(({ runs }) => {
      const { byte_start, byte_end } = content.span(runs[0]!.start, runs[0]!.end)
      return Buffer.from(text).subarray(byte_start, byte_end).toString()
    })
    expect(slices).toEqual(['Tiêu đề', 'Đoạn một', 'Đoạn hai'])
  })
})

describe('a line', () => {
  test.each([
    ['line separators of Unicode', 'a\u2028b', ['a b']],
    ['vertical tabs and form feeds', 'a\u000bb\u000cc', ['a b c']],
    ['next line (U+0085)', 'a\u0085b', ['a b']]
  ])('does not end at %s: editors and grep count no line there', (_, text, expected) => {
    expect(piecesOf(text).map((piece) => piece.text)).toEqual(expected)
  })

  test('knows what was changed, at offsets of the whole text', () => {
    const [, piece] = piecesOf('a\nmột\u00a0hai  ba ')
    expect(piece).toMatchObject({
      text: 'một hai ba',
      changes: [
        { kind: 'no-break-space', at: 5 },
        { kind: 'white-space-run', at: 9 },
        { kind: 'edge-space', at: 13 }
      ]
    })
    expect(piece!.at(8)).toBe(11)
  })

  test('that nobody sees is blank', () => {
    expect(piecesOf('a\n\u200b\u00a0\nb').map(({ text, blank }) => [text, blank])).toEqual([
      ['a', 0],
      ['b', 1]
    ])
  })
})

test('every visible character stands in one piece, whatever the text', () => {
  const part = fc.oneof(
    fc.constantFrom('\n', '\r\n', '\r', ' ', '\u00a0', '\u200b', 'e\u0301', '😀', 'một hai ba bốn', '\u2028'),
    fc.string({ unit: 'binary', maxLength: 5 }).map((text) => text.toWellFormed().replaceAll('\0', ''))
  )
  const texts = fc.array(part, { minLength: 1, maxLength: 30 }).map((parts) => `a${parts.join('')}`)
  const visible = (text: string): string => text.replace(/[\s\u0085\p{Default_Ignorable_Code_Point}]/gu, '')
  fc.assert(
    fc.property(texts, (text) => {
      const content = contentOf(text)
      const pieces = piecesOf(text)
      const runs = pieces.flatMap((piece) => piece.runs)
      expect(runs.map(({ start, end }) => visible(content.text.slice(start, end))).join('')).toBe(visible(content.text))
      for (const [i, run] of runs.entries()) expect(run.start).toBeGreaterThanOrEqual(runs[i - 1]?.end ?? 0)
      const counted = pieces.reduce((sum, piece) => sum + piece.visibleIn(0, content.text.length), 0)
      if (pieces.length === 1) expect(counted).toBe([...visible(content.text)].length)
    }),
    { numRuns: 1000 }
  )
})

test('more lines than the limit are refused with a message that names both numbers', () => {
  const file = new VFile({ path: 'a.txt' })
  const page = readPage(contentOf('a\nb\nc\nd'), 'text/plain', file, { ...defaultLimits, blocks: 3 }, null)
  expect(page).toBeNull()
  expect(file.messages).toMatchObject([
    { ruleId: 'too-many-blocks', reason: 'has 4 blocks, and the limit is 3', fatal: true }
  ])
})
