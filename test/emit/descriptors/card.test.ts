import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import schema from '../../../schema/article.schema.json' with { type: 'json' }
import { FIELDS_VI } from '../../../scripts/emit/descriptors/card/fields.ts'
import { sizeCategory } from '../../../scripts/emit/descriptors/card/front.ts'
import { card } from '../../../scripts/emit/descriptors/card.ts'
import { releasePlace } from '../../../scripts/emit/descriptors/place.ts'
import { addToTally, newTally } from '../../../scripts/emit/tally.ts'
import { filesIn } from '../folder.ts'
import { article, full, metadata, moved } from '../sample.ts'
import { datasetOf, released, subjectOf } from './subject.ts'

interface Card {
  front: { [name: string]: unknown }
  body: string
  tree: Root
}

const read = (text: string): Card => {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/su.exec(text) ?? []
  return { front: parse(front), body, tree: fromMarkdown(body) }
}

/** Every node of a tree of some type. */
const nodesOf = (node: unknown, type: string): { [name: string]: unknown }[] => {
  const own = node as { type: string; children?: unknown[] }
  return [...(own.type === type ? [own] : []), ...(own.children ?? []).flatMap((child) => nodesOf(child, type))]
}

const records: DatasetRecord[] = [full('a'), moved('b', 'a')]

describe('README.md of a dataset', async () => {
  const files = filesIn(await datasetOf(records))
  const { front, body, tree } = read(files['README.md']!)

  test('has the front matter that Hugging Face reads, with one explicit configuration', () => {
    expect(front).toMatchObject({
      language: metadata.languages,
      license: 'other',
      license_link: metadata.licences.texts.url,
      pretty_name: metadata.title.en,
      size_categories: ['n<1K'],
      task_categories: metadata.tasks,
      configs: [{ config_name: 'articles', default: true, data_files: 'articles.jsonl' }]
    })
  })

  test('says the same in English and in Vietnamese', () => {
    const headings = nodesOf(tree, 'heading').map(({ depth }) => depth)
    expect(headings.filter((depth) => depth === 1)).toHaveLength(2)
    expect(headings.slice(0, headings.length / 2)).toEqual(headings.slice(headings.length / 2))
    for (const language of ['en', 'vi'] as const) {
      const { about } = metadata
      for (const part of [metadata.description, about.collection, ...about.uses, ...about.limitations, ...about.biases])
        expect(body).toContain(part[language])
    }
  })

  test('leads to files that are there', () => {
    const links = nodesOf(tree, 'link').map(({ url }) => url as string)
    const local = links.filter((url) => !url.startsWith('https://'))
    expect(local).toEqual(expect.arrayContaining(['articles.jsonl', 'articles.csv', 'tombstones.csv']))
    for (const url of local) expect(Object.keys(files)).toContain(url)
  })

  test('counts what is in the dataset', () => {
    expect(body).toContain('- Articles: 1\n')
    expect(body).toContain('- Số bài viết: 1\n')
    expect(body).toContain('1 moved, 0 removed')
    expect(body).toContain('left out with a reason 1, unexplained 0')
  })
})

describe('README.md', () => {
  test('of a release leads to its assets', () => {
    const file = (path: string) => ({ path, media_type: 'text/csv', bytes: 5, sha256: '0'.repeat(64), records: 1 })
    const files = ['articles.jsonl', 'articles.parquet', 'markdown/'].map(file)
    const { front, body } = read(card.text(subjectOf({ metadata: released, files, place: releasePlace(released) })))
    expect(front.configs).toEqual([{ config_name: 'articles', default: true, data_files: 'articles.parquet' }])
    expect(body).toContain(`(${metadata.repository}/releases/download/v1.2.3/articles.parquet)`)
    expect(body).not.toContain('markdown/')
    expect(body).toContain('Version 1.2.3, released on 2026-12-01')
  })

  test('shows what pages and metadata say as text, whatever is in it', () => {
    const name = '[x](https://evil.example) <img src=x> `a` # *b* | c\n\n---\n'
    const tally = newTally()
    const publisher = { name, domain: null, address: null, phone: null, fax: null, email: null }
    addToTally(tally, article('a', { publisher }))
    const title = { en: '# <script>', vi: '---\nlicense: mit' }
    const { front, tree } = read(card.text(subjectOf({ tally, metadata: { ...metadata, title } })))
    expect(front).toMatchObject({ license: 'other', pretty_name: '# <script>' })
    expect(nodesOf(tree, 'html')).toEqual([])
    expect(nodesOf(tree, 'image')).toEqual([])
    expect(nodesOf(tree, 'thematicBreak')).toEqual([])
    expect(nodesOf(tree, 'link').filter(({ url }) => String(url).includes('evil'))).toEqual([])
    const seen = nodesOf(tree, 'text').map(({ value }) => String(value))
    expect(seen.some((text) => text.includes('[x](https://evil.example) <img src=x>'))).toBe(true)
  })

  test('has a Vietnamese meaning for every field of an article', () => {
    expect(Object.keys(FIELDS_VI)).toEqual(Object.keys(schema.$defs.Article.properties))
  })

  test.each([
    [0, 'n<1K'],
    [999, 'n<1K'],
    [1000, '1K<n<10K'],
    [2_000_000, '1M<n<10M'],
    [3_000_000_000, 'n>1B']
  ])('the size of %d articles is %s', (articles, name) => {
    expect(sizeCategory(articles)).toBe(name)
  })
})
