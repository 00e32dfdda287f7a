import type { DatasetRule } from '../rule.ts'

export const duplicateId: DatasetRule = {
  name: 'duplicate-id',
  scope: 'dataset',
  severity: 'error',
  summary: 'Two seeds have the same id, or ids that differ only in case.',
  remedy: 'rename one of the two files; an id that was released keeps its article',
  start: (memory) => ({
    seen: (record, _context, _ordinal, earlier) =>
      earlier === null
        ? []
        : [{ pointer: '/id', span: null, reason: `has the id ${record.id}, as has ${memory.pathOf(earlier)}` }]
  })
}
