import { describe, expect, test } from 'vitest'
import { validateRecord } from '../../scripts/check/schema.ts'
import { article } from './sample.ts'

const messages = (record: unknown) => validateRecord(record).map(({ pointer, message }) => `${pointer} ${message}`)
const changed = (changes: { [field: string]: unknown }) => messages({ ...article(), ...changes })

describe('the validator can reject', () => {
  test.each([[{}], [null], [[]], ['x'], [{ kind: 'news' }]])('%j', (record) => {
    expect(messages(record)).toHaveLength(1)
  })

  test('and says which kinds there are', () => {
    expect(messages({})).toEqual([' needs the field "kind": "article", "moved" or "removed"'])
    expect(messages({ kind: 'news' })).toEqual(['/kind must be "article", "moved" or "removed", not "news"'])
  })
})

describe('the validator can accept', () => {
  test('an article', () => {
    expect(messages(article())).toEqual([])
  })

  test('the least that a tombstone can say', () => {
    const common = { id: 'a', since: '2026-11-20', hash: '0'.repeat(64) }
    expect(messages({ kind: 'moved', moved_to: 'b', ...common })).toEqual([])
    expect(messages({ kind: 'removed', reason: 'asked for', ...common })).toEqual([])
    expect(messages({ kind: 'removed', ...common })).toEqual([' lacks the field "reason"'])
  })

  test('every block type at its barest', () => {
    const source = [{ line_start: 1, line_end: 1, byte_start: 0, byte_end: 1 }]
    const text = { text: 'a', marks: [], source }
    const nothing = { file_name: null, url: null, alt: null, caption: null, credit: null, ordinal: null }
    const blocks = [
      { type: 'paragraph', ...text },
      { type: 'heading', level: 6, ...text },
      { type: 'point', label: '-', ordinal: 1, ...text },
      { type: 'list_item', ...text },
      { type: 'quote', ...text },
      { type: 'code', ...text },
      { type: 'figure', ...nothing, source: [] },
      { type: 'table', rows: [['', 'a'], []], source }
    ]
    expect(changed({ blocks })).toEqual([])
  })
})

describe('messages', () => {
  test('two bad items of a list are two messages', () => {
    const [first] = article().blocks
    const blocks = [{ ...first, text: '' }, first, { ...first, type: 'heading', level: 9 }]
    expect(changed({ blocks })).toEqual([
      '/blocks/0/text must not be empty',
      '/blocks/2/level must be at most 6, not 9'
    ])
  })

  test('a block of unknown type is one message, not one for each type', () => {
    expect(changed({ blocks: [{ type: 'video' }] })).toEqual([
      '/blocks/0/type must be "paragraph", "heading", "point", "list_item", "quote", "code", "figure" or "table", not "video"'
    ])
  })

  test('say what was expected and what is there', () => {
    expect(changed({ section: 5 })).toEqual([
      '/section must be a string or null such as "Trách nhiệm cộng đồng", not 5'
    ])
    expect(changed({ seed: { ...article().seed, media_type: 'text/rtf' } })).toEqual([
      '/seed/media_type must be "text/plain" or "text/html", not "text/rtf"'
    ])
  })

  test('guess what a misspelt field was to be', () => {
    expect(changed({ sectoin: null })).toEqual([' has the unknown field "sectoin"; did you mean "section"?'])
  })

  test('of an object or null name the fields of the object', () => {
    expect(changed({ publisher: { name: 'A' } })).toHaveLength(5)
    expect(changed({ publisher: 'A' })).toEqual(['/publisher must be an object with fields or null, not "A"'])
  })

  test('come in the order of the pointers, numbers by value', () => {
    const authors = Array.from({ length: 11 }, (_, i) => ({ name: i === 2 || i === 10 ? '' : 'A', affiliation: null }))
    expect(changed({ authors })).toEqual(['/authors/2/name must not be empty', '/authors/10/name must not be empty'])
  })

  test('cut long values', () => {
    expect(changed({ language: 'x'.repeat(500) })[0]!.length).toBeLessThan(150)
  })
})

test.each([
  ['published_at', '2024-05-14T08:30:00+07:00', true],
  ['published_at', '2024-05-14T08:30:00.5Z', true],
  ['published_at', '2024-05-14', true],
  ['published_at', '2024-02-29', true],
  ['published_at', '2023-02-29', false],
  ['published_at', '1900-02-29T00:00:00Z', false],
  ['published_at', '2024-04-31', false],
  ['published_at', '2024-05-14T08:30:00', false],
  ['published_at', '2024-05-14T08:30+07:00', false],
  ['published_at', '2024-05-14 08:30:00+07:00', false],
  ['published_at', '2024-05', false],
  ['event_date', '2024-05-14T08:30:00+07:00', false],
  ['language', 'zh-Hant-TW', true],
  ['language', 'vi-VN', true],
  ['language', 'VI', false],
  ['language', 'Vietnamese', false],
  ['id', 'A_b-9', true],
  ['id', '_a', false],
  ['id', 'a.b', false],
  ['id', 'a'.repeat(101), false],
  ['hash', 'A'.repeat(64), false],
  ['section', '', false]
])('%s %j: %j', (field, value, valid) => {
  expect(changed({ [field]: value }).length === 0).toBe(valid)
})

test.each([
  ['https://example.vn/a?b#c', true],
  ['/anh/a.jpg', true],
  ['a.jpg', true],
  ['../a:b/c', true],
  ['mailto:a@example.vn', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['https://example.vn/a b', false]
])('a link to %s: %j', (url, valid) => {
  const [first] = article().blocks
  const marks = [{ type: 'link', start: 0, end: 1, url }]
  expect(changed({ blocks: [{ ...first, marks }] }).length === 0).toBe(valid)
})
