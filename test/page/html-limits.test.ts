import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { defaultHtmlLimits } from '../../scripts/page/html/limits.ts'
import { parseTree } from '../../scripts/page/html/parse.ts'
import { soup } from './html-soup.ts'

type Node = DefaultTreeAdapterMap['node']

/** Depth and nodes of the tree that the parser really builds. */
const built = (source: string): { depth: number; nodes: number } => {
  const document = parse(source, { scriptingEnabled: false })
  const size = { depth: 0, nodes: 0 }
  const stack: { node: Node; depth: number }[] = [{ node: document, depth: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top
    if ('tagName' in node) size.depth = Math.max(size.depth, depth)
    if (!/^#document/u.test(node.nodeName)) size.nodes++
    if ('content' in node) for (const child of node.content.childNodes) stack.push({ node: child, depth: depth + 1 })
    if ('childNodes' in node) for (const child of node.childNodes) stack.push({ node: child, depth: depth + 1 })
  }
  return size
}

const problemOf = (source: string, limits = {}) => parseTree(source, { ...defaultHtmlLimits, ...limits }).problem
const numbered = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

describe('pages that would cost too much are refused at the tag that passes the limit', () => {
  test.each([
    ['5,000 nested elements', '<div>'.repeat(5_000)],
    ['100,000 nested elements', '<div>'.repeat(100_000)],
    ['nested tables', '<table><tr><td>'.repeat(5_000)],
    ['nested drawings', `<svg>${'<g>'.repeat(5_000)}`],
    ['nested templates', '<template>'.repeat(5_000)],
    ['nested framesets behind a style that is none', `<frameset><style>${'<frameset>'.repeat(5_000)}`],
    ['nesting behind a style that a select swallows', `<select><style></select>${'<div>'.repeat(5_000)}`],
    ['stress that is never closed', '<b><div>'.repeat(5_000)],
    ['formatting that piles up over paragraphs', numbered(20_000, (i) => `<p><font size=${i}>`)]
  ])('%s: too deep', (_, source) => {
    const problem = problemOf(source)
    expect(problem?.rule).toBe('html-depth')
    expect(problem?.reason).toContain('512')
    expect(source[problem?.offset ?? -1]).toBe('<')
  })

  test.each([
    ['a million paragraphs', '<p>x'.repeat(1_000_000)],
    [
      'formatting opened again in every block',
      `${numbered(400, (i) => `<font size=${i}>`)}</p>${'<p>x</p>x'.repeat(100_000)}`
    ],
    ['misnested stress', '<b><i><u><p>x</b></i></u>'.repeat(50_000)],
    ['comments', '<!---->'.repeat(400_000)]
  ])('%s: too many nodes', (_, source) => {
    expect(problemOf(source)?.rule).toBe('html-nodes')
  })

  test.each([
    ['a megabyte of attributes on one tag', `<p>x<p${numbered(150_000, (i) => ` a${i}`)}>`, 4],
    ['many on every tag', `<p${numbered(900, (i) => ` a${i}`)}>`.repeat(1_000), null],
    [
      'many on formatting that is opened again',
      `<p><font${numbered(999, (i) => ` a${i}`)}>${'<p>x'.repeat(1_000)}`,
      null
    ]
  ])('%s: too many attributes', (_, source, offset) => {
    const problem = problemOf(source)
    expect(problem?.rule).toBe('html-attributes')
    if (offset !== null) expect(problem?.offset).toBe(offset)
  })
})

describe('large pages within the limits are parsed', () => {
  test.each([
    ['50,000 siblings', '<p>x</p>'.repeat(50_000), 50_000],
    ['a million character references', `<p>${'&amp;'.repeat(1_000_000)}</p>`, 1],
    ['500 nested elements', `${'<div>'.repeat(500)}x`, 1],
    ['unclosed list items', `<ul>${'<li>x'.repeat(50_000)}</ul>`, 1],
    ['unclosed cells', `<table>${'<tr><td>x'.repeat(30_000)}</table>`, 1],
    ['a body that is given attributes again and again', `${numbered(9_000, (i) => `<body a${i}>`)}<p>x</p>`, 1],
    [
      'tags in scripts, comments and text fields',
      `<script>${'<div>'.repeat(9_000)}</script><!--${'<div>'.repeat(9_000)}--><textarea>${'<div>'.repeat(9_000)}</textarea><title>${'<div>'.repeat(9_000)}</title>`,
      2
    ]
  ])('%s', (_, source, children) => {
    expect(problemOf(source)).toBeNull()
    const html = parseTree(source, defaultHtmlLimits).tree.children.find((node) => node.type === 'element')
    const body = html?.children.find((node) => node.type === 'element' && node.tagName === 'body')
    expect(body?.type === 'element' && body.children.filter((node) => node.type === 'element')).toHaveLength(children)
  })
})

test('every limit can be set', () => {
  const source = '<div><div><p a b c>x<p>y</div></div>'
  expect(problemOf(source)).toBeNull()
  expect(problemOf(source, { depth: 4 })?.rule).toBe('html-depth')
  expect(problemOf(source, { nodes: 6 })?.rule).toBe('html-nodes')
  expect(problemOf(source, { attributes: 2 })?.rule).toBe('html-attributes')
  expect(problemOf(source, { allAttributes: 2 })?.rule).toBe('html-attributes')
})

test.each([
  ['white space between dropped characters', '<template><col>a b</template>x'],
  ['references to white space', '&#32;&Tab;<frameset><frame></frameset>'],
  [
    'a doctype that lets tables stand in paragraphs',
    '<!doctype html public "-//W3C//DTD HTML 3.2//EN"><p>a<table><p>b'
  ],
  ['script in a script’s comment', '<script><!-- <script> </script> <p> --></script><p>x'],
  ['an attribute list without spaces', `<p a="1"b='2'c=3/d>x</p/><br/x>`]
])('%s: measured as built', (_, source) => {
  const { size } = parseTree(source, defaultHtmlLimits)
  const { nodes } = built(source)
  expect(size.nodes).toBe(nodes)
})

test('property: tag soup is measured as the parser builds it', () => {
  fc.assert(
    fc.property(soup, (source) => {
      const { size } = parseTree(source, defaultHtmlLimits)
      const tree = built(source)
      expect(size.depth + 1).toBeGreaterThanOrEqual(tree.depth)
      // A frameset takes the body away after it was built.
      if (!source.includes('<frameset')) expect(size.nodes).toBe(tree.nodes)
      else expect(size.nodes).toBeGreaterThanOrEqual(tree.nodes - 1)
    }),
    { numRuns: 2_000 }
  )
})
