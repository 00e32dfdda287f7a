import type { Block } from '../../../schema/article.d.ts'
import { lineRange } from './lines.ts'
import { jsonCell, type Row, type Table } from './table.ts'

const columns = [
  'article_id',
  'index',
  'type',
  'level',
  'label',
  'ordinal',
  'text',
  'marks',
  'rows',
  'line_start',
  'line_end'
] as const

const row = (id: string, index: number, block: Block): Row<(typeof columns)[number]> => ({
  article_id: id,
  index,
  type: block.type,
  level: block.type === 'heading' ? block.level : null,
  label: block.type === 'point' ? block.label : null,
  ordinal: block.type === 'point' || block.type === 'figure' ? block.ordinal : null,
  text: 'text' in block ? block.text : null,
  marks:
    'marks' in block && block.marks.length > 0
      ? jsonCell(block.marks.map(({ type, start, end, url }) => ({ type, start, end, url })))
      : null,
  rows: block.type === 'table' ? jsonCell(block.rows) : null,
  ...lineRange(block.source)
})

/**
 * One row a block, in the order of the body; `index` is its place in the record's `blocks`, from 0. `marks` is a JSON list of
 * `{type, start, end, url}`, `rows` a JSON list of a table's rows. Figures have their row here for the order, their values in
 * `figures.csv`.
 */
export const blocks: Table<(typeof columns)[number]> = {
  name: 'blocks',
  row: { en: 'a block of a body, by `index` from 0', vi: 'một khối nội dung, `index` đếm từ 0' },
  columns,
  meaning: {
    article_id: 'Article.id',
    index: { says: 'Place in the record’s `blocks`, from 0.', type: 'integer' },
    type: 'Block.type',
    level: 'Block.level',
    label: 'Block.label',
    ordinal: 'Block.ordinal',
    text: 'Block.text',
    marks: 'Block.marks',
    rows: 'Block.rows',
    line_start: { at: 'Span.line_start', optional: true },
    line_end: { at: 'Span.line_end', optional: true }
  },
  key: ['article_id', 'index'],
  references: [{ columns: ['article_id'], table: 'articles', to: ['id'] }],
  rows: (record) => (record.kind === 'article' ? record.blocks.map((block, index) => row(record.id, index, block)) : [])
}
