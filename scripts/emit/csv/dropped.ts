import { lineRange } from './lines.ts'
import { jsonCell, type Table } from './table.ts'

const columns = ['article_id', 'index', 'kind', 'text', 'feeds', 'line_start', 'line_end'] as const

/** One row a dropped piece; `index` is its place in the record's `dropped`, from 0. `feeds` is a JSON list of JSON Pointers. */
export const dropped: Table<(typeof columns)[number]> = {
  name: 'dropped',
  columns,
  rows: (record) =>
    record.kind !== 'article'
      ? []
      : record.dropped.map(({ kind, text, feeds, source }, index) => ({
          article_id: record.id,
          index,
          kind,
          text,
          feeds: jsonCell(feeds),
          ...lineRange(source)
        }))
}
