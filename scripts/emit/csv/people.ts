import { lineRange } from './lines.ts'
import type { Table } from './table.ts'

const columns = ['article_id', 'index', 'name', 'honorific', 'role', 'line_start', 'line_end'] as const

/** One row a person; `index` is the place in the record's `people`, from 0. */
export const people: Table<(typeof columns)[number]> = {
  name: 'people',
  row: { en: 'a person with a role', vi: 'một người kèm chức vụ hoặc vai trò' },
  columns,
  meaning: {
    article_id: 'Article.id',
    index: { says: 'Place in the record’s `people`, from 0.', type: 'integer' },
    name: 'Person.name',
    honorific: 'Person.honorific',
    role: 'Person.role',
    line_start: 'Span.line_start',
    line_end: 'Span.line_end'
  },
  key: ['article_id', 'index'],
  references: [{ columns: ['article_id'], table: 'articles', to: ['id'] }],
  rows: (record) =>
    record.kind !== 'article'
      ? []
      : record.people.map(({ name, honorific, role, source }, index) => ({
          article_id: record.id,
          index,
          name,
          honorific,
          role,
          ...lineRange([source])
        }))
}
