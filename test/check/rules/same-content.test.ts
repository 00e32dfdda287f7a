import { expect, test } from 'vitest'
import { createMemory } from '../../../scripts/check/memory.ts'
import type { Draft } from '../../../scripts/check/rule.ts'
import { sameContent } from '../../../scripts/check/rules/same-content.ts'
import { article, context } from '../sample.ts'

const run = (records: Draft[]) => {
  const memory = createMemory()
  const rule = sameContent.start(memory)
  return records.map((record) => {
    const { ordinal, earlier } = memory.add(record.id, `${record.id}.txt`)
    return rule.seen(record, context(), ordinal, earlier)
  })
}

const seed = (content_sha256: string) => ({ ...article().seed, content_sha256 })

test('lets different articles be', () => {
  const records = [
    article({ id: 'a', text: 'một', seed: seed('a'.repeat(64)) }),
    article({ id: 'b', text: 'hai', seed: seed('b'.repeat(64)) })
  ]
  expect(run(records)).toEqual([[], []])
})

test('finds the same bytes under two ids', () => {
  const [, [finding]] = run([article({ id: 'a' }), article({ id: 'b' })]) as [unknown, [unknown]]
  expect(finding).toEqual({ pointer: null, span: null, reason: 'has the same content as a.txt' })
})

test('warns of the same text in two captures', () => {
  const records = [article({ id: 'a' }), article({ id: 'b', seed: seed('b'.repeat(64)) })]
  expect(run(records)[1]).toMatchObject([{ reason: 'has the same text as a.txt', severity: 'warning' }])
})

test('does not take empty bodies for the same text', () => {
  const records = ['a', 'b'].map((id) => article({ id, text: '', seed: seed(id.repeat(64)) }))
  expect(run(records)).toEqual([[], []])
})
