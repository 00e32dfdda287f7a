import { expect, test } from 'vitest'
import { noTitle } from '../../../scripts/check/rules/no-title.ts'
import { article, context } from '../sample.ts'

test('wants a title', () => {
  expect(noTitle.check(article(), context())).toEqual([])
  expect(noTitle.check(article({ title: null }), context())).toEqual([
    { pointer: '/title', span: null, reason: 'has no title' }
  ])
})
