import { lineRange } from './lines.ts'
import { jsonCell, type Table } from './table.ts'

const columns = ['article_id', 'index', 'kind', 'text', 'feeds', 'line_start', 'line_end'] as const

/** One row a dropped piece; `index` is its place in the record's `dropped`, from 0. `feeds` is a JSON list of JSON Pointers. */
export const dropped: Table<(typeof columns)[number]> = {
  name: 'dropped',
  row: { en: 'a piece that was left out', vi: 'một phần bị lược bỏ' },
  columns,
  meaning: {
    article_id: 'Article.id',
    index: { says: 'Place in the record’s `dropped`, from 0.', type: 'integer' },
    kind: 'Dropped.kind',
    text: 'Dropped.text',
    feeds: 'Dropped.feeds',
    line_start: { at: 'Span.line_start', optional: true },
    line_end: { at: 'Span.line_end', optional: true }
  },
  key: ['article_id', 'index'],
  references: [{ columns: ['article_id'], table: 'articles', to: ['id'] }],
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
