import { createHash } from 'node:crypto'
import { createTable } from '../memory.ts'
import type { DatasetRule } from '../rule.ts'

/** The same bytes twice are a mistake; the same text in two captures may be a reprint. */
export const sameContent: DatasetRule = {
  name: 'same-content',
  scope: 'dataset',
  severity: 'error',
  summary: 'Two seeds have the same content (error) or give the same text (warning).',
  remedy: 'delete one of the two; if its id was released, leave NAME.yaml with `kind: moved` in its place',
  start: (memory) => {
    const contents = createTable()
    const texts = createTable()
    return {
      seen: (record, _context, ordinal) => {
        if (record.kind !== 'article') return []
        const sameBytes = contents.add(record.seed.content_sha256, ordinal)
        const sameText =
          record.text === '' ? null : texts.add(createHash('sha256').update(record.text).digest('hex'), ordinal)
        if (sameBytes !== null)
          return [{ pointer: null, span: null, reason: `has the same content as ${memory.pathOf(sameBytes)}` }]
        if (sameText !== null)
          return [
            {
              pointer: '/text',
              span: null,
              reason: `has the same text as ${memory.pathOf(sameText)}`,
              severity: 'warning'
            }
          ]
        return []
      }
    }
  }
}
