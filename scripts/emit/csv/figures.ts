import { lineRange } from './lines.ts'
import type { Table } from './table.ts'

const columns = [
  'article_id',
  'index',
  'ordinal',
  'file_name',
  'url',
  'alt',
  'caption',
  'credit',
  'line_start',
  'line_end'
] as const

/** One row a figure; `index` is its place in the record's `blocks`, the same as in `blocks.csv`. */
export const figures: Table<(typeof columns)[number]> = {
  name: 'figures',
  row: { en: 'a figure; `index` is that of its block', vi: 'một hình ảnh; `index` là của khối tương ứng' },
  columns,
  meaning: {
    article_id: 'Article.id',
    index: { says: 'Place in the record’s `blocks`, from 0, the same as in blocks.csv.', type: 'integer' },
    ordinal: 'FigureBlock.ordinal',
    file_name: 'FigureBlock.file_name',
    url: 'FigureBlock.url',
    alt: 'FigureBlock.alt',
    caption: 'FigureBlock.caption',
    credit: 'FigureBlock.credit',
    line_start: { at: 'Span.line_start', optional: true },
    line_end: { at: 'Span.line_end', optional: true }
  },
  key: ['article_id', 'index'],
  references: [
    { columns: ['article_id'], table: 'articles', to: ['id'] },
    { columns: ['article_id', 'index'], table: 'blocks', to: ['article_id', 'index'] }
  ],
  rows: (record) =>
    record.kind !== 'article'
      ? []
      : record.blocks.flatMap((block, index) =>
          block.type !== 'figure'
            ? []
            : [
                {
                  article_id: record.id,
                  index,
                  ordinal: block.ordinal,
                  file_name: block.file_name,
                  url: block.url,
                  alt: block.alt,
                  caption: block.caption,
                  credit: block.credit,
                  ...lineRange(block.source)
                }
              ]
        )
}
