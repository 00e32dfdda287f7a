import fc from 'fast-check'
import type { Article, Mark } from '../../schema/article.d.ts'
import { article, type SampleBlock } from './sample.ts'

/** Pieces of text that break naive writers of CSV, Markdown, YAML, JSON or HTML. */
const PIECES = [
  '"',
  '""',
  "'",
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ufeff',
  '\u200b',
  '\u0001',
  '\u007f',
  '=HYPERLINK("http://x.example")',
  '+84',
  '-5',
  '@sum',
  '<script>alert(1)</script>',
  '</p>',
  '<!--',
  '-->',
  '<a',
  '<https://x.example>',
  '<javascript:alert(1)>',
  '](x)',
  '[a](javascript:b)',
  '![i](u)',
  '[',
  ']',
  '[^1]',
  '[x]:',
  '(',
  ')',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '~',
  '`',
  '``',
  '```',
  '#',
  '# ',
  '###### ',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '01.',
  '> ',
  '|',
  '| - |',
  '---',
  '===',
  '***',
  '___',
  '&amp;',
  '&#0;',
  '&',
  '&lt',
  '\\',
  '\\\\',
  '\\n',
  '!',
  ':',
  '$x$',
  '{',
  '}',
  '%',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  'ế',
  'đ',
  'Ạ',
  'a',
  'b',
  'Thứ nhất',
  'null',
  'no',
  '2022-06-12',
  '0123',
  '1e3',
  '...',
  '!!str',
  '*a',
  '&a',
  '%TAG',
  '?',
  '--- a',
  'http://a.example/b_c',
  'x_y_z'
]

/** Text of one or more such pieces: never empty, since null stands for nothing; white space around it, as it may be in code. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme', maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 10
    }
  )
  .map((pieces) => pieces.join('').replaceAll('\0', '').toWellFormed())
  .filter((text) => text !== '')

const url = fc.oneof(
  fc.constantFrom(
    'https://vidu.example/a b(c)d',
    'https://vidu.example/(((',
    'https://vidu.example/<x>"\'',
    'https://vidu.example/a&amp;b',
    'https://vidu.example/\\)*_`',
    'https://vidu.example/ế?q=[1]#x',
    'mailto:toa soan@vidu.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    'HTTPS://VIDU.EXAMPLE',
    '/tin/1.html',
    'vbscript:x'
  ),
  nastyText.map((text) => `https://vidu.example/${text}`)
)

/** Marks anywhere in a text, crossing each other. */
const marksOf = (text: string): fc.Arbitrary<Mark[]> => {
  const length = [...text].length
  const range = fc.tuple(fc.nat(length), fc.nat(length)).filter(([a, b]) => a !== b)
  const mark = fc
    .tuple(range, fc.constantFrom('link', 'emphasis', 'strong'), url)
    .map(
      ([[a, b], type, address]): Mark =>
        ({ type, start: Math.min(a, b), end: Math.max(a, b), url: type === 'link' ? address : null }) as Mark
    )
  return length === 0 ? fc.constant([]) : fc.array(mark, { maxLength: 4 })
}

const marked = nastyText.chain((text) => marksOf(text).map((marks) => ({ text, marks })))
const maybe = fc.option(nastyText, { nil: null })

const nastyBlock: fc.Arbitrary<SampleBlock> = fc.oneof(
  marked.map((content): SampleBlock => ({ type: 'paragraph', ...content })),
  marked.map((content): SampleBlock => ({ type: 'heading', level: 2, ...content })),
  fc
    .tuple(marked, fc.constantFrom('Thứ nhất', '-', '1.', 'a)', '•', '*'))
    .map(([{ text, marks }, label]): SampleBlock => ({ type: 'point', label, ordinal: 1, text: label + text, marks })),
  marked.map((content): SampleBlock => ({ type: 'list_item', ...content })),
  marked.map((content): SampleBlock => ({ type: 'quote', ...content })),
  nastyText.map((text): SampleBlock => ({ type: 'code', text, marks: [] })),
  fc
    .record({ file_name: maybe, url: fc.option(url, { nil: null }), alt: maybe, caption: maybe, credit: maybe })
    .map((figure): SampleBlock => ({ type: 'figure', ordinal: null, ...figure })),
  fc
    .array(fc.array(fc.oneof(nastyText, fc.constant('')), { maxLength: 3 }), { maxLength: 3 })
    .map((rows): SampleBlock => ({ type: 'table', rows }))
)

/** Articles in which every text that a page gives is nasty. */
export const nastyArticle: fc.Arbitrary<Article> = fc
  .record({
    title: nastyText,
    subtitle: maybe,
    section: maybe,
    authors: fc.array(fc.record({ name: nastyText, affiliation: maybe }), { maxLength: 2 }),
    source_credit: maybe,
    rights: fc.record({ notice: maybe, attribution: fc.array(nastyText, { maxLength: 2 }) }),
    lede: maybe,
    blocks: fc.array(nastyBlock, { maxLength: 6 }),
    dropped: fc.array(
      nastyText.map((text) => ({ kind: 'unexplained' as const, text, feeds: [] })),
      { maxLength: 2 }
    )
  })
  .map((sample) => article('nasty', sample))
