import type { Table } from './table.ts'

const columns = ['id', 'kind', 'since', 'moved_to', 'reason', 'hash'] as const

/** One row for every article that is not in the dataset any more: where it moved to, or why it was removed. */
export const tombstones: Table<(typeof columns)[number]> = {
  name: 'tombstones',
  row: { en: 'an id that is no longer an article', vi: 'một mã không còn là bài viết' },
  columns,
  meaning: {
    id: 'Article.id',
    kind: { at: ['Moved.kind', 'Removed.kind'] },
    since: { at: ['Moved.since', 'Removed.since'] },
    moved_to: { at: 'Moved.moved_to', optional: true },
    reason: { at: 'Removed.reason', optional: true },
    hash: { at: ['Moved.hash', 'Removed.hash'] }
  },
  key: ['id'],
  references: [{ columns: ['moved_to'], table: 'articles', to: ['id'] }],
  rows: (record) =>
    record.kind === 'article'
      ? []
      : [
          {
            id: record.id,
            kind: record.kind,
            since: record.since,
            moved_to: record.kind === 'moved' ? record.moved_to : null,
            reason: record.kind === 'removed' ? record.reason : null,
            hash: record.hash
          }
        ]
}
