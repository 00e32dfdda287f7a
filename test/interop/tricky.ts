import type { DatasetRecord } from '../../schema/article.d.ts'
import { article, full, moved, removed } from '../emit/sample.ts'

/** Texts that readers take for something else: missing values, numbers, dates, booleans, formulas, markup, structure of CSV. */
const TEXTS = [
  ...[
    'NA',
    'N/A',
    'null',
    'None',
    'nan',
    '-inf',
    'true',
    'no',
    '007',
    '1e5',
    '+84 24 0000',
    '2020-01-01',
    '=1+1',
    '@cmd',
    '-'
  ],
  ...[
    'a "b", c; d\te',
    'dòng một\ndòng hai',
    'Cả 😀 và 𠮷',
    '<b>x</b> &amp; [y](z)',
    "it's",
    '{"a": 1}',
    'a\\nb',
    '\u00a0mép\u00a0'
  ]
]

/** Records that are hard on readers: every kind of block, every null, tombstones, and texts that look like something else. */
export const trickyRecords: DatasetRecord[] = [
  article('0001', { title: '007', blocks: TEXTS.map((text) => ({ type: 'paragraph', text, marks: [] })) }),
  article('0002', {
    title: 'NA',
    published_at: '2022-06-12',
    updated_at: '2022-06-13T01:02:03.5Z',
    authors: [],
    rights: { notice: 'null', attribution: [] },
    blocks: TEXTS.map((caption, index) => ({
      type: 'figure',
      file_name: index % 2 === 0 ? 'nan' : null,
      url: null,
      alt: null,
      caption,
      credit: null,
      ordinal: index === 0 ? 1 : null
    })),
    text: 'NA'
  }),
  article('0003', {
    blocks: [
      { type: 'table', rows: [['', 'NA'], ['1', '2', '3'], []] },
      {
        type: 'point',
        label: '1',
        ordinal: 1,
        text: '1. một',
        marks: [{ type: 'emphasis', start: 3, end: 6, url: null }]
      },
      { type: 'paragraph', text: 'x', marks: [] }
    ],
    dropped: TEXTS.map((text) => ({ kind: 'share', text, feeds: [] }))
  }),
  full('a'),
  moved('b', 'a'),
  removed('c', 'theo yêu cầu')
]
