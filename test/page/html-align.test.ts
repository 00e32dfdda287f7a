import fc from 'fast-check'
import type { Nodes, Text } from 'hast'
import { describe, expect, test } from 'vitest'
import { align, offsetOf, runsOf } from '../../scripts/page/html/align.ts'
import { defaultHtmlLimits } from '../../scripts/page/html/limits.ts'
import { parseTree } from '../../scripts/page/html/parse.ts'
import { slices } from './html-page.ts'
import { soup } from './html-soup.ts'

const textsIn = (html: string) => {
  const { tree } = parseTree(html, defaultHtmlLimits)
  const nodes: Text[] = []
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text' && node.value.trim() !== '') nodes.push(node)
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  return nodes
}

/** For each text with words: its value, and the slices of the source it comes from. */
const placesIn = (html: string) => {
  const nodes = textsIn(html)
  return nodes.map((node) => {
    const alignment = align(html, node)
    return [node.value, slices(html, runsOf(alignment, 0, node.value.length))]
  })
}

describe('where texts stand in the source', () => {
  test('as they are written', () => {
    expect(placesIn('<p>một &lt hai</p>')).toEqual([['một < hai', ['một &lt hai']]])
  })

  test.each([
    ['named', '<p>a&eacute;b</p>', 'aéb', 'é', '&eacute;'],
    ['without semicolon', '<p>a&copy2</p>', 'a©2', '©', '&copy'],
    ['of two code points', '<p>a&NotEqualTilde;b</p>', 'a≂̸b', '≂', '&NotEqualTilde;'],
    ['hexadecimal', '<p>a&#x1EC7;b</p>', 'aệb', 'ệ', '&#x1EC7;'],
    ['beyond the basic plane', '<p>a&#128512;b</p>', 'a😀b', '😀', '&#128512;'],
    ['in windows-1252', '<p>a&#146;b</p>', 'a’b', '’', '&#146;'],
    ['outside Unicode', '<p>a&#x110000;b</p>', 'a\ufffdb', '\ufffd', '&#x110000;']
  ])('a reference %s is one place', (_, html, value, character, reference) => {
    const nodes = textsIn(html)
    expect(nodes[0]?.value).toBe(value)
    const alignment = align(html, nodes[0]!)
    const index = value.indexOf(character)
    expect(slices(html, runsOf(alignment, index, index + character.length))).toEqual([reference])
    expect(html.slice(offsetOf(alignment, index)).startsWith(reference)).toBe(true)
    expect(offsetOf(alignment, value.length)).toBe(html.indexOf('</p>'))
  })

  test('line ends of every kind are one character', () => {
    expect(placesIn('<p>a\r\nb\rc\nd</p>')).toEqual([['a\nb\nc\nd', ['a\r\nb\rc\nd']]])
  })

  test('the line end that opens a pre is left out', () => {
    expect(placesIn('<pre>\nx</pre>')).toEqual([['x', ['x']]])
  })

  test('markup that leaves no trace is passed over', () => {
    expect(placesIn('<p>a</q>b<tr>c</>d</p>')).toEqual([['abcd', ['a', 'b', 'c', 'd']]])
    expect(placesIn('<p>a</p>b</body></html>c')).toEqual([
      ['a', ['a']],
      ['bc', ['b', 'c']]
    ])
  })

  test('text moved out of a table does not take the cells for its own', () => {
    expect(placesIn('một <table><tr><td>hai</td></tr>ba &amp; <tr><td>bốn</table>')).toEqual([
      ['một ba & ', ['một ', 'ba &amp; ']],
      ['hai', ['hai']],
      ['bốn', ['bốn']]
    ])
  })

  test('the same words in and outside a table are kept apart', () => {
    expect(placesIn('x<table><tr><td>x</td></tr>x</table>')).toEqual([
      ['xx', ['x', 'x']],
      ['x', ['x']]
    ])
    const html = 'x<table><tr><td>x</td></tr>x</table>'
    const nodes = textsIn(html)
    expect(offsetOf(align(html, nodes[0]!), 1)).toBe(html.lastIndexOf('x'))
  })

  test('character data sections of drawings are text', () => {
    expect(placesIn('<svg><text>a<![CDATA[ <b> &amp; ]]>c</text></svg>')).toEqual([
      ['a <b> &amp; c', ['a', ' <b> &amp; ', 'c']]
    ])
  })

  test('a tag name that is no selector', () => {
    expect(placesIn('<template.x>a</template.x>b')).toEqual([
      ['a', ['a']],
      ['b', ['b']]
    ])
  })
})

test('property: every word of tag soup is found where it stands, once', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const nodes = textsIn(html)
      const taken = new Set<number>()
      for (const node of nodes) {
        const alignment = align(html, node)
        const words = [...node.value.matchAll(/w\d+x/gu)]
        const found = slices(html, runsOf(alignment, 0, node.value.length)).join('|')
        expect([...found.matchAll(/w\d+x/gu)].map(([word]) => word)).toEqual(words.map(([word]) => word))
        for (const { 0: word, index } of words) {
          expect(html.startsWith(word, offsetOf(alignment, index))).toBe(true)
          expect(taken.has(offsetOf(alignment, index))).toBe(false)
          taken.add(offsetOf(alignment, index))
        }
      }
    }),
    { numRuns: 2_000 }
  )
})
