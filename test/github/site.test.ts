import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { html } from '../../scripts/github/site/html.ts'
import { type Catalogue, landingPage } from '../../scripts/github/site/page.ts'
import { placeSchemas } from '../../scripts/github/site/schemas.ts'

const hostile = '</script><script>alert("1")</script> & \'x\''

const catalogue: Catalogue = {
  name: 'sample',
  title: { en: hostile, vi: 'Mẫu' },
  description: { en: 'A sample.', vi: 'Một mẫu.' },
  version: '1.2.3',
  released: '2026-12-01',
  repository: 'https://github.com/a/b',
  licences: {
    code: { name: 'MIT', url: 'https://example.org/mit' },
    data: { name: 'CC0-1.0', url: 'https://example.org/cc0' },
    texts: { name: 'other', url: 'https://example.org/rights' }
  },
  counts: { articles: 2, blocks: 22, figures: 3, people: 4 }
}

interface Element {
  nodeName: string
  attrs?: { name: string; value: string }[]
  childNodes?: Element[]
  value?: string
}

const all = (node: Element, name: string): Element[] => [
  ...(node.nodeName === name ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => all(child, name))
]
const textOf = (node: Element): string => node.value ?? (node.childNodes ?? []).map(textOf).join('')
const attribute = (node: Element, name: string): string | undefined =>
  node.attrs?.find((one) => one.name === name)?.value

describe('the landing page', () => {
  const croissant = `${JSON.stringify({ name: hostile, version: '1.2.3' }, null, 2)}\n`
  const page = landingPage({
    catalogue,
    croissant,
    assets: [{ name: 'articles.jsonl', bytes: 1234 }],
    schemas: ['schema/v1/article.schema.json'],
    feed: 'changes.atom'
  })
  const tree = parse(page) as unknown as Element

  test('has the dataset’s description for search engines, whatever its texts say', () => {
    const scripts = all(tree, 'script')
    expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json'])
    expect(JSON.parse(textOf(scripts[0]!))).toEqual(JSON.parse(croissant))
  })

  test('shows texts as they are, in both languages', () => {
    expect(textOf(all(tree, 'h1')[0]!)).toBe(hostile)
    expect(all(tree, 'section').map((section) => attribute(section, 'lang'))).toEqual(['vi'])
  })

  test('leads to the release’s files, the schemas, the feed', () => {
    const links = all(tree, 'a').map((link) => attribute(link, 'href'))
    expect(links).toContain('https://github.com/a/b/releases/download/v1.2.3/articles.jsonl')
    expect(links).toContain('schema/v1/article.schema.json')
    expect(all(tree, 'link').map((link) => attribute(link, 'href'))).toEqual(['changes.atom'])
    expect(all(tree, 'td').map(textOf)).toEqual(['articles.jsonl', '1.2 kB'])
  })
})

test('values in markup are escaped, markup is not', () => {
  expect(html`<a title="${'"<&'}">${html`<b>${1}</b>`}${[html`<i></i>`]}</a>`.markup).toBe(
    '<a title="&quot;&lt;&amp;"><b>1</b><i></i></a>'
  )
})

describe('schemas of releases', () => {
  const schema = (major: number, title: string): string =>
    JSON.stringify({ $id: `https://a.github.io/b/schema/v${major}/article.schema.json`, title })

  test('the newest of a major version is at the address in its $id, each full version stays', () => {
    const files = placeSchemas([
      { text: schema(0, 'first'), schemaVersion: '0.1.0' },
      { text: schema(0, 'second'), schemaVersion: '0.2.0' },
      { text: schema(1, 'third'), schemaVersion: '1.0.0' },
      { text: schema(1, 'third, reworded'), schemaVersion: '1.0.0' }
    ])
    const titles = [...files].map(([path, text]) => [path, (JSON.parse(text) as { title: string }).title])
    expect(Object.fromEntries(titles)).toEqual({
      'schema/v0/article.schema.json': 'second',
      'schema/0.1.0/article.schema.json': 'first',
      'schema/0.2.0/article.schema.json': 'second',
      'schema/v1/article.schema.json': 'third, reworded',
      'schema/1.0.0/article.schema.json': 'third'
    })
  })

  test('an address that is none of the site is refused', () => {
    const text = JSON.stringify({ $id: 'https://a.github.io/b/schema/v1/../../x.json' })
    expect(() => placeSchemas([{ text, schemaVersion: '1.0.0' }])).toThrow('no place on the site')
  })
})
