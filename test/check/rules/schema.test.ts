import { expect, test } from 'vitest'
import { schema } from '../../../scripts/check/rules/schema.ts'
import { article, context } from '../sample.ts'

test('finds nothing in a sound record', () => {
  expect(schema.check(article(), context())).toEqual([])
})

test('names the field and what was expected', () => {
  const [finding, ...others] = schema.check(article({ published_at: '14/05/2024' }), context())
  expect(others).toEqual([])
  expect(finding).toMatchObject({ pointer: '/published_at' })
  expect(finding?.reason).toContain('/published_at has the wrong form: "14/05/2024"; expected a form like "2022-06-12T')
})

test('leaves a missing title and body to their own rules, but not a wrong one', () => {
  expect(schema.check(article({ title: null, blocks: [], text: '' }), context())).toEqual([])
  expect(schema.check(article({ title: '' }), context())).toEqual([])
  expect(schema.check(article({ title: 7 as unknown as string }), context())).toHaveLength(1)
})
