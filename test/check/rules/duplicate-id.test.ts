import { expect, test } from 'vitest'
import { createMemory } from '../../../scripts/check/memory.ts'
import { duplicateId } from '../../../scripts/check/rules/duplicate-id.ts'
import { article, context } from '../sample.ts'

const run = (seeds: [id: string, path: string][]) => {
  const memory = createMemory()
  const rule = duplicateId.start(memory)
  return seeds.map(([id, path]) => {
    const { ordinal, earlier } = memory.add(id, path)
    return rule.seen(article({ id }), context({ path }), ordinal, earlier).map(({ reason }) => reason)
  })
}

test('lets different ids be', () => {
  expect(
    run([
      ['a_1', 'a_1.txt'],
      ['a-1', 'a-1.txt'],
      ['a1', 'a1.txt']
    ])
  ).toEqual([[], [], []])
})

test('names the other seed, also where ids differ only in case', () => {
  expect(
    run([
      ['Bao', 'x/Bao.txt'],
      ['bao', 'y/bao.html'],
      ['Bao', 'z/Bao.txt']
    ])
  ).toEqual([[], ['has the id bao, as has x/Bao.txt'], ['has the id Bao, as has x/Bao.txt']])
})
