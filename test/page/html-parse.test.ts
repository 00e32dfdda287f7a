import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { defaultHtmlLimits } from '../../scripts/page/html/limits.ts'
import { parseTree } from '../../scripts/page/html/parse.ts'
import { project } from '../support/cli.ts'
import { soup } from './html-soup.ts'

interface Plain {
  type: string
  tagName?: string
  properties?: object
  value?: string
  children?: Plain[]
}

/** A tree without places: what both parsers must agree on. */
const plain = (node: Nodes): Plain => {
  if (node.type === 'text') return { type: 'text', value: node.value }
  if (node.type === 'comment' || node.type === 'doctype') return { type: node.type }
  const children = (node.type === 'element' && node.content ? node.content : node).children.map(plain)
  if (node.type === 'root') return { type: 'root', children }
  // Their conversion gives the element a name in a drawing that it has nowhere.
  const tagName = node.tagName === 'textArea' ? 'textarea' : node.tagName
  return { type: 'element', tagName, properties: node.properties, children }
}

const rehype = unified().use(rehypeParse, { fragment: false }).freeze()
const theirs = (source: string) => plain(rehype.parse(source))
const ours = (source: string) => plain(parseTree(source, { ...defaultHtmlLimits, depth: 100_000 }).tree)

describe('the tree is the one that rehype-parse makes', () => {
  test.each([
    ['', 'nothing'],
    ['   \n ', 'white space'],
    ['<p>một<p>hai', 'paragraphs left open'],
    ['<!doctype html><title>A &amp; B</title><p>x', 'a title'],
    ['<html lang=vi><html lang=en class="a b"><body id=x><body id=y class=z>', 'attributes adopted'],
    ['<p class=" a\tb " hidden data-src-set="x" DATA-A=1 aria-label=q tabindex=3 width="10%">x', 'properties'],
    ['<input disabled checked=checked multiple="" value><video controls=x>', 'switches'],
    ['<a a=1 A=2 b=1 b=2 __proto__=x constructor=y>x', 'names given twice'],
    ['<img srcset="a 1x, b 2x" sizes=" (a), b " accept="a,b" alt="&quot;&copyx&copy=1&copy;">', 'lists'],
    ['<svg viewBox="0 0 1 1" xlink:href=#a class="a b" stroke-width=2><foreignObject><p>x</svg>', 'drawings'],
    ['<math definitionurl=x><mi>x</mi><annotation-xml encoding="text/html"><p>x', 'formulas'],
    ['<template><td>x</td></template>', 'templates'],
    ['<pre>\n\nx</pre><textarea>\n&lt;p></textarea><pre>&#10;x</pre><listing>\r\nx', 'the first line end'],
    ['a&nbsp;b &#0; &#x80; &notit; &unknown; &', 'references'],
    ['a\0b<p>\0<svg>\0</svg><textarea>\0</textarea><script>\0</script><i\0d a\0=\0>', 'NUL'],
    ['a\r\nb\rc<p title="a\r\nb">', 'line ends'],
    ['<b><p>x</b>y</p><a>1<a>2<table><a>3', 'misnesting'],
    [' <table> a <tr> b <td> c <p>d</table> e', 'text in tables'],
    ['<select><option>a<optgroup>b<select>c', 'selections'],
    ['<frameset> <frame> </frameset>', 'frames'],
    ['<script><!-- <script> </script> --></script>x<style><p></style><xmp><p></xmp><plaintext><p>', 'raw texts'],
    ['<noscript><p>x</noscript><iframe><p></iframe><noembed><p></noembed>', 'what browsers put in the place of others'],
    ['a</body> </html> <!-- c --> b', 'text after the end'],
    ['<p <b>x</p <i>y<div/>z<br/></br></p>', 'tags in tags'],
    ['<p a="x', 'an end inside a tag'],
    ['x<', 'an end after <']
  ])('%j: %s', (source) => {
    expect(ours(source)).toEqual(theirs(source))
  })

  test('property: of tag soup', () => {
    fc.assert(
      fc.property(soup, (source) => {
        // Their conversion takes a tag name for a selector.
        fc.pre(!/<[a-z][^\s/>]*[.#]/iu.test(source))
        expect(ours(source)).toEqual(theirs(source))
      }),
      { numRuns: 3_000 }
    )
  })

  const fixtures = join(project, 'test/fixtures')
  test.each(readdirSync(fixtures).filter((name) => name.startsWith('html-')))('of %s', (name) => {
    const source = readFileSync(join(fixtures, name, 'seed.html'), 'utf8')
    expect(ours(source)).toEqual(theirs(source))
  })
})
