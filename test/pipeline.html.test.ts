import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../scripts/capture/limits.ts'
import { severityOf } from '../scripts/capture/message.ts'
import type { Draft } from '../scripts/check/rule.ts'
import { validateRecord } from '../scripts/check/schema.ts'
import { processContent } from '../scripts/pipeline.ts'
import { isHidden, misplaced, overlaps } from './spans.ts'
import { project } from './support/cli.ts'

/** Pages that came broken: the promises of spans and accounting hold, counted from the bytes alone. */

/** Runs of each property; `TULIEU_RUNS` asks for more. */
const numRuns = Number(process.env.TULIEU_RUNS ?? 200)

const fixtures = join(project, 'test/fixtures')
const pages = readdirSync(fixtures)
  .map((name) => join(fixtures, name, 'seed.html'))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'))

/** The visible text under `body`, by the design's definition. */
const visibleText = (html: string): string => {
  let text = ''
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
    if (isHidden(node)) return
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  const root = parse(html.replace(/^\ufeff/u, ''), { scriptingEnabled: false }).childNodes.find(
    (node) => node.nodeName === 'html'
  ) as DefaultTreeAdapterTypes.Element
  const body = root.childNodes.find((node) => node.nodeName === 'body')
  // A body that hides itself is read: a script is to show it.
  if (body && 'childNodes' in body) for (const child of body.childNodes) visit(child)
  return text
}

const visibleCount = (text: string): number =>
  [...text.replace(/[\s\u0085\p{Default_Ignorable_Code_Point}]/gu, '')].length

/**
 * Values that are not in their place. A slice is read by itself here, so pages are passed over where the same characters
 * mean something else in their context: broken tables and formulas, and a `<` in a title or the like, which is no tag there. Line
 * numbers are left to unbroken pages: text that a table threw out ends in its line break.
 */
const misplacedIn = (draft: Draft, html: string): string[] =>
  /<(?:t(?:able|body|head|foot|r|d|h)|annotation)\b/iu.test(html)
    ? []
    : misplaced(draft, Buffer.from(html), null)
        .filter((line) => !/^\S+ "[^"]*</u.test(line.replaceAll('\\"', "'")))
        .filter((line) => !/ are not those of its bytes$/u.test(line))

/** No references to controls, such as the `&#7` that is left of `&#7897;`: they show nothing. */
const withoutControls = (html: string): string =>
  html.replace(/&#(?:x(?:0*1?[0-9a-f])|0*(?:[0-9]|[12][0-9]|3[01]))(?![0-9a-f])/giu, '&amp;#')

const check = (broken: string): void => {
  const html = withoutControls(broken)
  const file = new VFile({ path: 'a.html' })
  let uncovered: unknown[] = []
  const { draft } = processContent(
    { id: 'a', url: null, media: 'text/html', value: html },
    { limits: defaultLimits, check: (_, context) => (uncovered = context.uncovered) },
    file
  )
  if (draft === null) {
    // Empty, or over a limit: said in one message.
    expect(file.messages.map(severityOf)).toEqual(['error'])
    return
  }
  const { characters, body, fields, dropped, unexplained } = draft.coverage
  expect({ uncovered, overlaps: overlaps(draft), misplaced: misplacedIn(draft, html) }).toEqual({
    uncovered: [],
    overlaps: [],
    misplaced: []
  })
  expect(characters).toBe(body + fields + dropped + unexplained)
  expect(characters).toBe(visibleCount(visibleText(html)))
  const problems = validateRecord(draft).filter(
    ({ pointer }) =>
      !(pointer === '/title' && draft.title === null) &&
      !(pointer === '/blocks' && draft.blocks.length === 0) &&
      !(pointer === '/text' && draft.blocks.every((block) => !('text' in block)))
  )
  expect(problems).toEqual([])
}

const tags = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<b>',
  '</b>',
  '<i>',
  '<a href="x">',
  '</a>',
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '</td>',
  '<ul>',
  '<li>',
  '<h1>',
  '</h1>',
  '<h2>',
  '<br>',
  '<img src="a.jpg" alt="Mã">',
  '<figure>',
  '</figure>',
  '<figcaption>',
  '<blockquote>',
  '<pre>',
  '</pre>',
  '<article>',
  '</article>',
  '<main>',
  '<nav>',
  '</nav>',
  '<aside>',
  '<script>',
  '</script>',
  '<style>',
  '<svg>',
  '<math>',
  '</body>',
  '</html>',
  '<!--',
  '-->',
  '<p hidden>',
  '<div style="display:none">',
  '<a href="mailto: a b">',
  '<a href="//[">',
  '<form>',
  '<button>',
  '&nbsp;',
  '&amp;',
  '&#x1f600;',
  '&',
  '<',
  '>',
  '"',
  '\u200b',
  '\r',
  '\r\n',
  'e\u0301',
  '😀',
  '12/06/2022 22:43',
  'Tác giả: Lê Thị Hạnh'
]

/** A change that something on the way may make. */
const mutation: fc.Arbitrary<(html: string) => string> = fc.oneof(
  fc.array(fc.nat(), { minLength: 1, maxLength: 4 }).map((picks) => (html: string) => {
    const parts = html.split(/(?=<)/u)
    for (const pick of picks) parts.splice(pick % (parts.length || 1), 1)
    return parts.join('')
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => (html: string) => {
    const parts = html.split(/(?=<)/u)
    parts.splice(to % (parts.length + 1), 0, parts[from % parts.length]!)
    return parts.join('')
  }),
  fc.nat().map(
    (at) => (html: string) =>
      html
        .slice(0, at % (html.length + 1))
        .replace(/&[^;\s]*$/u, '')
        .toWellFormed()
  ),
  fc.nat().map((at) => (html: string) => html.slice(at % (html.length + 1)).toWellFormed()),
  fc.array(fc.tuple(fc.nat(), fc.constantFrom(...tags)), { minLength: 1, maxLength: 8 }).map(
    (noise) => (html: string) =>
      noise
        .reduce((text, [at, tag]) => {
          const place = at % (text.length + 1)
          return text.slice(0, place) + tag + text.slice(place)
        }, html)
        .toWellFormed()
  ),
  fc.constantFrom(
    (html: string) => html.replaceAll('\n', '\r\n'),
    (html: string) => html.normalize('NFD'),
    (html: string) => `\ufeff${html}`,
    (html: string) => html.replace(/\s+/gu, ' '),
    (html: string) => html.replace(/<\/[^>]*>/gu, ''),
    (html: string) => html.replace(/<(?!\/)[^>]*>/gu, '')
  )
)

test('there are pages to begin with', () => {
  expect(pages.length).toBeGreaterThan(5)
})

describe('every promise holds', () => {
  test.each(pages.map((html, i) => [i, html] as const))('of page %i as it is', (_, html) => check(html))

  test('of pages that were changed on their way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(mutation, { minLength: 1, maxLength: 3 }), (html, mutations) => {
        check(mutations.reduce((changed, mutate) => mutate(changed), html))
      }),
      { numRuns: numRuns * 2 }
    )
  })

  test('of a soup of tags', () => {
    const part = fc.oneof(
      fc.constantFrom(...tags),
      fc.constantFrom('một hai ba', 'Xã Phú Hòa nạo vét sông Cái trước mùa mưa lũ năm nay.', ' ')
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 60 }), (parts) => check(parts.join(''))),
      { numRuns: numRuns * 2 }
    )
  })
})
