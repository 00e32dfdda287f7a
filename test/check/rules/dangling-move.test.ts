import { expect, test } from 'vitest'
import type { Moved } from '../../../schema/article.d.ts'
import { createMemory } from '../../../scripts/check/memory.ts'
import type { Checked } from '../../../scripts/check/rule.ts'
import { danglingMove } from '../../../scripts/check/rules/dangling-move.ts'
import { article, context } from '../sample.ts'

const moved = (id: string, moved_to: string): Moved => ({
  kind: 'moved',
  id,
  since: '2026-11-20',
  moved_to,
  hash: '0'.repeat(64)
})

const run = (records: Checked[]) => {
  const memory = createMemory()
  const rule = danglingMove.start(memory)
  for (const record of records) {
    const path = `${record.id}.yaml`
    const { ordinal, earlier } = memory.add(record.id, path)
    rule.seen(record, context({ path }), ordinal, earlier)
  }
  return rule.finish?.().map(({ path, finding }) => `${path}: ${finding.reason}`)
}

test('follows a tombstone to an article before or after it', () => {
  expect(run([article({ id: 'a' }), moved('b', 'a'), moved('c', 'd'), article({ id: 'd' })])).toEqual([])
})

test('finds tombstones that lead nowhere, or to another tombstone', () => {
  expect(run([moved('a', 'b'), moved('b', 'gone')])).toEqual([
    'a.yaml: moved to b, which is a tombstone itself',
    'b.yaml: moved to gone, which is not in the dataset'
  ])
})
