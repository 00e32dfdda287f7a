import { expect, test } from 'vitest'
import { noBody } from '../../../scripts/check/rules/no-body.ts'
import { article, context } from '../sample.ts'

const note = { rule: 'no-body', field: '/blocks', message: 'the page is an error page, no article', source: null }

test('wants text or pictures', () => {
  expect(noBody.check(article(), context())).toEqual([])
  expect(noBody.check(article({ blocks: [], text: '' }), context())).toMatchObject([{ reason: 'has no body' }])
})

test('takes a body of pictures alone', () => {
  const figure = { type: 'figure', file_name: 'a.jpg', url: null, alt: null, caption: null, credit: null } as const
  const record = article({ blocks: [{ ...figure, ordinal: null, source: [] }], text: '' })
  expect(noBody.check(record, context())).toEqual([])
})

test('says what the page is instead, where that is known', () => {
  expect(noBody.check(article({ blocks: [], text: '', notes: [note] }), context())).toMatchObject([
    { reason: 'has no body: the page is an error page, no article' }
  ])
})
