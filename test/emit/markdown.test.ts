import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Mark } from '../../schema/article.d.ts'
import { markdownText, projectMarkdown } from '../../scripts/emit/markdown.ts'
import { readMarkdown } from '../../scripts/release/read/markdown.ts'
import { nastyArticle } from './nasty.ts'
import { article, full, moved, type SampleBlock } from './sample.ts'

/** All nodes of a tree. */
const nodes = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodes) : [])]

/** The Markdown of blocks, without the front matter and the title. */
const body = (...blocks: SampleBlock[]): string =>
  markdownText(article('a', { blocks })).split('\n# Bài số a\n\n')[1] ?? ''

const paragraph = (text: string, marks: Mark[] = []): SampleBlock => ({ type: 'paragraph', text, marks })

describe('Markdown read back', () => {
  test('is what the record projects to, however nasty its texts', () => {
    fc.assert(
      fc.property(nastyArticle, (record) => {
        expect(readMarkdown(markdownText(record))).toStrictEqual(projectMarkdown(record))
      }),
      { numRuns: 500 }
    )
  })

  test('holds no HTML, no definitions, and links to web and mail addresses only', () => {
    fc.assert(
      fc.property(nastyArticle, (record) => {
        const read = readMarkdown(markdownText(record))
        for (const node of nodes(read!.body)) {
          expect(node.type).not.toMatch(/html|definition|Reference/)
          if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:\/\/|mailto:)/i)
          if (node.type === 'image') expect(node.url).toMatch(/^https?:\/\//i)
        }
      }),
      { numRuns: 200 }
    )
  })

  test('a tombstone has no Markdown', () => {
    expect(projectMarkdown(moved('a', 'b'))).toBeNull()
  })
})

describe('the body', () => {
  test('shows every kind of block', () => {
    expect(markdownText(full('a')).split('---\n\n')[1]).toBe(
      [
        '# Bài số a',
        '**Dòng phụ**',
        '**Ông Phạm Thử** nói: [xem trang này](https://vidu.example/a_\\(b\\)).',
        '## Ba việc',
        '- Thứ nhất: đọc.\n- Thứ hai: viết.',
        '![Ảnh 1](https://vidu.example/1.jpg)\\\n*Lớp học*\\\nẢnh: PV',
        'anh 2.jpg\\\n*Sân trường*',
        '- bút',
        '> Học, học nữa.',
        '```\na = 1\n  b = "2"\n```',
        '| Tên | Tuổi |\n| - | - |\n| An | 9 |\n'
      ].join('\n\n')
    )
  })

  test('the bullet of the list stands for a label that is only a bullet', () => {
    const point = (label: string, text: string): SampleBlock => ({ type: 'point', label, ordinal: 1, text, marks: [] })
    expect(body(point('-', '- đọc'), point('1.', '1. viết'))).toBe('- đọc\n- 1\\. viết\n')
  })

  test('a link that is not safe stays text', () => {
    const link: Mark = { type: 'link', start: 0, end: 3, url: 'javascript:alert(1)' }
    expect(body(paragraph('bấm đây', [link]))).toBe('bấm đây\n')
  })

  test('marks count code points, and leave spaces outside', () => {
    const strong: Mark = { type: 'strong', start: 1, end: 4, url: null }
    expect(body(paragraph('😀 a b', [strong]))).toBe('😀 **a** b\n')
  })

  test('marks that cross each other are all shown', () => {
    const link: Mark = { type: 'link', start: 0, end: 7, url: 'https://vidu.example/' }
    const strong: Mark = { type: 'strong', start: 4, end: 11, url: null }
    expect(body(paragraph('một hai ba.', [link, strong]))).toBe('[một **hai**](https://vidu.example/) **ba.**\n')
  })

  test('line ends are hard breaks, in headings and cells spaces', () => {
    expect(body(paragraph('một\nhai'))).toBe('một\\\nhai\n')
    expect(body({ type: 'heading', level: 3, text: 'một\nhai', marks: [] })).toBe('### một hai\n')
    expect(body({ type: 'table', rows: [['một\nhai', 'a|b'], ['ba']] })).toBe(
      '| một hai | a\\|b |\n| - | - |\n| ba | |\n'
    )
  })
})

describe('the front matter', () => {
  test('has the header values in a fixed order, without those that are null', () => {
    expect(Object.keys(projectMarkdown(full('a'))!.front)).toEqual([
      'id',
      'title',
      'subtitle',
      'section',
      'language',
      'published_at',
      'event_date',
      'authors',
      'publisher',
      'rights',
      'people',
      'seed',
      'hash'
    ])
  })

  test('is text to readers of YAML 1.1, too: no number, date or boolean', () => {
    const record = article('no', { title: '0123', section: 'yes', subtitle: '2022-06-12', source_credit: '22:43' })
    const front = markdownText(record).split('---\n')[1] ?? ''
    expect(parse(front, { version: '1.1' })).toStrictEqual(projectMarkdown(record)!.front)
  })

  test('has no character that YAML does not print', () => {
    const record = article('a', { title: 'a\u0085b\u2028c\u2029d\ufeffe\u007ff' })
    const front = markdownText(record).split('---\n')[1] ?? ''
    expect(front).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff]/)
    expect(parse(front).title).toBe(record.title)
  })
})
