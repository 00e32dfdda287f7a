import { expect, test } from 'vitest'
import { furtherArticles } from '../../../scripts/check/rules/further-articles.ts'
import { article, context } from '../sample.ts'

const note = { rule: 'further-articles', field: '/blocks', message: '2 further articles stand below it', source: null }

test('turns what extraction noted into a finding, and nothing else', () => {
  const others = [{ ...note, rule: 'another-rule' }]
  expect(furtherArticles.check(article({ notes: others }), context())).toEqual([])
  expect(furtherArticles.check(article({ notes: [...others, note] }), context())).toMatchObject([
    { pointer: note.field, reason: note.message }
  ])
})
