import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import schema from '../../schema/seed.schema.json' with { type: 'json' }
import { readSidecar } from '../../scripts/capture/sidecar.ts'

const read = (text: string) => {
  const file = new VFile({ path: 'a.yaml' })
  const sidecar = readSidecar(text, file)
  return { sidecar, messages: file.messages.map((message) => String(message).replace('a.yaml:', '')), file }
}

describe('a sound file', () => {
  test('says what the page cannot say', () => {
    const { sidecar, messages } = read('# seen in the archive\nurl: https://example.vn/a\ncaptured_at: 2024-05-20\n')
    expect(messages).toEqual([])
    expect(sidecar?.content).toEqual({
      kind: 'facts',
      url: 'https://example.vn/a',
      captured_at: '2024-05-20',
      charset: null,
      overrides: {}
    })
  })

  test('gives overrides in the shape of the record', () => {
    const { sidecar } = read(`overrides:
  authors: { value: [{ name: Lê Thu An }], reason: the last line is a place }
  publisher: { value: { name: Xã Bình Minh }, reason: the imprint is the maker's }
  rights: { value: { notice: null }, reason: the line is about another site }
  updated_at: { value: null, reason: a comment's date }
`)
    expect(sidecar?.content).toMatchObject({
      overrides: {
        authors: { value: [{ name: 'Lê Thu An', affiliation: null }] },
        publisher: {
          value: { name: 'Xã Bình Minh', domain: null, address: null, phone: null, fax: null, email: null }
        },
        rights: { value: { notice: null, attribution: [] } },
        updated_at: { value: null, reason: "a comment's date" }
      }
    })
  })

  test('may be a tombstone', () => {
    expect(read('kind: moved\nmoved_to: b\nsince: 2026-11-20\n').sidecar?.content).toEqual({
      kind: 'moved',
      moved_to: 'b',
      since: '2026-11-20'
    })
    expect(read('kind: removed\nreason: asked for\nsince: 2026-11-20\n').messages).toEqual([])
  })

  test.each(
    ['SidecarFacts', 'SidecarMoved', 'SidecarRemoved'].flatMap((name) =>
      schema.$defs[name as 'SidecarFacts'].examples.map((example) => [name, stringify(example)] as const)
    )
  )('is every example of %s: %j', (_, text) => {
    expect(read(text).messages).toEqual([])
  })
})

describe('places', () => {
  const text = 'url: https://example.vn/a\r\noverrides:\r\n  title:\r\n    value: "Tết 😀 x"\r\n    reason: none\r\n'

  test.each([
    ['', '\ufeff'],
    ['with a byte order mark', '\ufeff']
  ])('lead to keys and values, by lines, columns and bytes %s', (name, mark) => {
    const prefix = name === '' ? '' : mark
    const { sidecar } = read(prefix + text)
    expect(sidecar?.placeOf('/overrides/title', 'key')).toEqual({ line: 3, column: 3 })
    expect(sidecar?.placeOf('/overrides/title/value')).toEqual({ line: 4, column: 12 })
    expect(sidecar?.placeOf('/overrides/title/value/x/y')).toEqual({ line: 4, column: 12 })
    expect(sidecar?.placeOf('/nothing')).toEqual({ line: 1, column: 1 })
    const { byte_start, byte_end, line_start } = sidecar!.spanOf('/overrides/title/value')
    const slice = new TextEncoder().encode(prefix + text).subarray(byte_start, byte_end)
    expect([new TextDecoder().decode(slice), line_start]).toEqual(['"Tết 😀 x"', 4])
  })

  test('lead into lists', () => {
    const { sidecar } = read('overrides:\n  authors:\n    value:\n      - name: A\n      - name: B\n    reason: x\n')
    expect(sidecar?.placeOf('/overrides/authors/value/1/name')).toEqual({ line: 5, column: 15 })
  })
})

describe('problems', () => {
  test.each([
    ['an unknown field', 'charset: x\nulr: x\n', ['2:1: has the unknown field "ulr"; did you mean "url"?']],
    [
      'a title that is a number',
      'overrides:\n  title:\n    value: 2024\n    reason: x\n',
      ['3:12: overrides.title.value must be a string such as "Lớp học bơi miễn phí cho trẻ em xã Bình Minh", not 2024']
    ],
    [
      'an override without reason',
      'overrides:\n  section:\n    value: x\n',
      ['3:5: overrides.section lacks the field "reason"']
    ],
    [
      'a day that does not exist',
      'captured_at: 2023-02-29\n',
      ['1:14: captured_at is no day of the calendar: "2023-02-29"']
    ],
    [
      'a field without value',
      'url: https://example.vn/\ncharset:\n',
      ['2:9: charset must be a string such as "windows-1258", not null']
    ],
    [
      'an unknown kind',
      'kind: gone\n',
      ['1:7: kind must be "moved" or "removed" (a tombstone), or left out beside a capture']
    ],
    ['a key twice', 'url: https://a.vn\nurl: https://b.vn\n', ['2:1: is broken YAML: Map keys must be unique']],
    ['a tag', 'url: !env HOME\n', ['1:6: is broken YAML: Unresolved tag: !env']],
    ['an alias', 'url: &a https://a.vn\ncharset: *a\n', ['2:10: has an alias (*)']],
    ['a key that is no word', '1: x\n', ['1:1: has a key that is no word']],
    ['a list', '- url\n', ['1:1: is no mapping']],
    ['nothing', '', ['1:1: says nothing']],
    ['only a comment', '# later\n', ['1:1: says nothing']],
    ['two documents', 'url: https://a.vn\n---\nurl: https://b.vn\n', ['2:1: has a second document after ---']],
    ['a tab', 'overrides:\n\ttitle: x\n', [expect.stringMatching(/^2:1: is broken YAML: Tabs/u)]],
    ['a tombstone without a date', 'kind: removed\nreason: x\n', ['1:1: lacks the field "since"']],
    ['a field of __proto__', '__proto__: { url: x }\n', ['1:1: has the unknown field "__proto__"']]
  ])('%s', (_, text, expected) => {
    const { sidecar, messages, file } = read(text)
    expect(messages).toEqual(expected)
    expect(sidecar).toBeNull()
    expect(file.messages.every(({ fatal, ruleId, note }) => fatal && ruleId === 'sidecar' && note)).toBe(true)
  })

  test('come all at once', () => {
    const { messages } = read('urls: x\ncaptured_at: yesterday\noverrides:\n  titel: { value: a, reason: b }\n')
    expect(messages.map((message) => message.split(' ')[0])).toEqual(['1:1:', '2:14:', '4:3:'])
  })
})

describe('hostile files', () => {
  test.each([
    ['[', 60_000],
    ['{a: ', 15_000],
    ['- ', 30_000],
    ['? ', 30_000]
  ])('nested %j %i deep are refused by their depth', (piece, depth) => {
    const { messages } = read(piece.repeat(depth))
    expect(messages).toEqual([expect.stringContaining('nests deeper than 16 levels')])
  })

  test('that are huge are refused unread', () => {
    expect(read(`url: https://a.vn/${'a'.repeat(70_000)}\n`).messages).toEqual(['1:1: has more than 65536 characters'])
  })

  test('that are wrong everywhere give a page of messages, not a book', () => {
    expect(read('a: ]\n'.repeat(2000)).messages.length).toBeLessThanOrEqual(20)
  })
})
