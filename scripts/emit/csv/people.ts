import { lineRange } from './lines.ts'
import type { Table } from './table.ts'

const columns = ['article_id', 'index', 'name', 'honorific', 'role', 'line_start', 'line_end'] as const

/** One row a person; `index` is the place in the record's `people`, from 0. */
export const people: Table<(typeof columns)[number]> = {
  name: 'people',
  columns,
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
