import type { DatasetRule } from '../rule.ts'

export const danglingMove: DatasetRule = {
  name: 'dangling-move',
  scope: 'dataset',
  severity: 'error',
  summary: 'A tombstone names an article that the dataset does not have.',
  remedy: 'put the id of the article that stands for this one now into `moved_to`',
  start: (memory) => {
    const moves: { path: string; to: string }[] = []
    const tombstones = new Set<string>()
    return {
      seen: (record, { path }) => {
        if (record.kind === 'article') return []
        tombstones.add(record.id.toLowerCase())
        if (record.kind === 'moved') moves.push({ path, to: record.moved_to })
        return []
      },
      finish: () =>
        moves.flatMap(({ path, to }) => {
          const gone = tombstones.has(to.toLowerCase())
          if (memory.has(to) && !gone) return []
          const reason = `moved to ${to}, which is ${gone ? 'a tombstone itself' : 'not in the dataset'}`
          return [{ path, finding: { pointer: '/moved_to', span: null, sidecar: '/moved_to', reason } }]
        })
    }
  }
}
