import { expect, test } from 'vitest'
import { noBody } from '../../../scripts/check/rules/no-body.ts'
import { article, context } from '../sample.ts'

test('wants text', () => {
  expect(noBody.check(article(), context())).toEqual([])
  expect(noBody.check(article({ blocks: [], text: '' }), context())).toHaveLength(1)
})

test('takes pictures alone for no body', () => {
  const figure = { type: 'figure', file_name: 'a.jpg', url: null, alt: null, caption: null, credit: null } as const
  const record = article({ blocks: [{ ...figure, ordinal: null, source: [] }], text: '' })
  expect(noBody.check(record, context())).toHaveLength(1)
})
