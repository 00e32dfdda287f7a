import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { beforeAll, describe, expect, test } from 'vitest'
import { type DatasetDiff, diff } from '../../scripts/release/diff.ts'
import { json } from '../../scripts/release/report/json.ts'
import { markdown } from '../../scripts/release/report/markdown.ts'
import { type DiffReport, pretty } from '../../scripts/release/report/pretty.ts'
import { article, moved, removed } from '../emit/sample.ts'
import { makeDataset } from './dataset.ts'

const textOf = (report: DiffReport, found: DatasetDiff, options = {}): string => {
  let text = ''
  report(found, { colour: false, all: false, ...options }, (part) => (text += part))
  return text
}

const paragraph = (text: string) => ({ type: 'paragraph' as const, text, marks: [] })

describe('a small difference', () => {
  let found: DatasetDiff

  beforeAll(async () => {
    const before = [
      article('a', { title: 'Lớp học bơi', blocks: [paragraph('Sáng nay trường mở cửa.')] }),
      article('b', { title: 'Tin mật cần rút' }),
      article('c'),
      article('d')
    ]
    const after = [
      article('a', { title: 'Lớp học bơi miễn phí', blocks: [paragraph('Sáng nay trường tiểu học mở cửa.')] }),
      removed('b', 'Người được nêu tên yêu cầu'),
      moved('c', 'a'),
      article('d', { seed: { ...article('d').seed, encoding: 'windows-1258' } }),
      article('e', { title: 'Bài mới' })
    ]
    found = diff(await makeDataset({ records: before }), await makeDataset({ records: after }))
  })

  test('for people', () => {
    expect(textOf(pretty, found)).toBe(`tulieu 0.1.0-dev -> 0.1.0-dev: minor

minor  a new article  article-added
       e

minor  an article moved, and its tombstone says where  article-moved
       c

minor  an article was removed, and its tombstone says why  article-removed
       b

patch  the content of an article changed  article-corrected
       a

patch  the content is the same; places, notes, repairs or the capture changed  provenance
       d

1 added, 1 moved, 1 removed, 1 corrected, 1 with other provenance alone, 0 the same

~ a  Lớp học bơi miễn phí
    /blocks/0/text  Sáng nay trường {+tiểu học +}mở cửa.
    /title  Lớp học bơi{+ miễn phí+}
    and 4 values of provenance

- b  removed: Người được nêu tên yêu cầu

- c  moved to a

~ d  Bài số d
    /seed/encoding  [-utf-8-]{+windows-1258+}

+ e  Bài mới
`)
  })

  test('in colour, changed words are told by colour alone', () => {
    const text = textOf(pretty, found, { colour: true })
    expect(text).toContain('Sáng nay trường \u001b[32mtiểu học \u001b[39mmở cửa.')
    expect(text).not.toContain('{+')
  })

  test('for machines', () => {
    const document = JSON.parse(textOf(json, found))
    expect(document).toMatchObject({
      level: 'minor',
      counts: { added: 1, removed: 1, moved: 1, corrected: 1, provenance: 1 }
    })
    expect(document.records.map(({ id, change }: { id: string; change: string }) => `${id} ${change}`)).toEqual([
      'a corrected',
      'b removed',
      'c moved',
      'd provenance',
      'e added'
    ])
    expect(document.records[0].fields).toContainEqual({
      pointer: '/title',
      change: 'changed',
      before: 'Lớp học bơi',
      after: 'Lớp học bơi miễn phí',
      provenance: false
    })
  })

  test.each([
    ['pretty', pretty],
    ['json', json],
    ['markdown', markdown]
  ])('%s shows nothing of an article that was removed', (_, report) => {
    expect(textOf(report, found, { all: true })).not.toContain('mật')
  })
})

describe('hostile texts', () => {
  const nasty = [
    '@octocat fixes #1 ![x](http://x.example)',
    '`a` ``b`` | c | d',
    '</details><script>alert(1)</script>',
    '```\n# Đầu đề\n```',
    '\u001b[31mđỏ\u202e',
    '-]{+ [link](javascript:x)'
  ]
  let found: DatasetDiff

  beforeAll(async () => {
    const before = nasty.map((_, i) => article(`n${i}`, { blocks: [paragraph('Đoạn văn cũ.')] }))
    const after = nasty.map((text, i) =>
      article(`n${i}`, { title: text, blocks: [paragraph(`${text} Đoạn văn mới.`)] })
    )
    found = diff(await makeDataset({ records: before }), await makeDataset({ records: after }))
  })

  test('stay in code in Markdown: no mention, link, markup or table row of theirs', () => {
    const text = textOf(markdown, found, { all: true })
    const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
    const seen = new Set<string>()
    const codes: string[] = []
    let plain = ''
    const visit = (node: { type: string; value?: string; children?: object[] }): void => {
      seen.add(node.type)
      if (node.type === 'text') plain += node.value
      if (node.type === 'inlineCode') codes.push(node.value ?? '')
      for (const child of node.children ?? []) visit(child as typeof node)
    }
    visit(tree)
    const known = 'root heading text inlineCode paragraph table tableRow tableCell list listItem strong code'.split(' ')
    expect([...seen].filter((type) => !known.includes(type))).toEqual([])
    expect(plain).not.toMatch(/[@#]|http|script|link/u)
    // As they are: a bar needs a backslash in tables only.
    expect(codes).toContain('`a` ``b`` | c | d')
    expect(tree.children.filter(({ type }) => type === 'heading')).toHaveLength(2)
  })

  test('of a schema do not break the table of reasons', async () => {
    const value = 'a | b `c` | ![x](http://x.example) @octocat'
    const [before, after] = [
      await makeDataset({ records: [] }),
      await makeDataset({ records: [], schema: ({ $defs }) => $defs.DroppedKind.enum.push(value) })
    ]
    const text = textOf(markdown, diff(before, after))
    const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
    const table = tree.children.find((node) => node.type === 'table')!
    expect(table.children.map(({ children }) => children.length)).toEqual([5, 5])
    expect(table.children[1]!.children[4]!.children).toEqual([
      expect.objectContaining({
        type: 'inlineCode',
        value: `article.schema.json: DroppedKind (${JSON.stringify(value)})`
      })
    ])
  })

  test.each([
    ['pretty', pretty],
    ['json', json],
    ['markdown', markdown]
  ])('%s has no control characters of theirs', (_, report) => {
    expect(textOf(report, found, { all: true })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u)
  })
})

describe('a large difference', () => {
  let found: DatasetDiff

  beforeAll(async () => {
    const records = (word: string) =>
      Array.from({ length: 260 }, (_, i) =>
        article(`a${String(i).padStart(3, '0')}`, {
          title: 'Tin',
          blocks: Array.from({ length: 30 }, (_, k) => paragraph(`${word} ${i} ${k} ${'dài '.repeat(60)}${word}`))
        })
      )
    found = diff(await makeDataset({ records: records('cũ') }), await makeDataset({ records: records('mới') }))
  })

  test('is cut for people, and says so; --all shows everything', () => {
    const text = textOf(pretty, found)
    expect(text.match(/^~ /gmu)).toHaveLength(20)
    expect(text).toContain('\n… and 240 more records: --all shows them\n')
    expect(text).toContain('and 10 more values')
    expect(textOf(pretty, found, { all: true }).match(/^~ /gmu)).toHaveLength(260)
  })

  test('fits into a job summary, whatever is asked for', () => {
    const text = textOf(markdown, found, { all: true })
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toMatch(/\n… and \d+ more records\.\n$/u)
    expect(text.split('```').length % 2).toBe(1)
  })

  test('is whole for machines', () => {
    expect(JSON.parse(textOf(json, found)).records).toHaveLength(260)
  })
})
