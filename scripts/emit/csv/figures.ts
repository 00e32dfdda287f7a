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
  columns,
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
