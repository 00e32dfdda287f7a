import { expect, test } from 'vitest'
import { article, recordOf } from './html.ts'

test('a link to another article between headline and text is none of the text', () => {
  const link = 'Warum die alten Fischer am Nordufer der Stadt seit Jahren auf ein neues Haus warten müssen'
  const { text, dropped } = recordOf(article({ below: `<div><h3><a href="/fischer">${link}</a></h3></div>` }))
  expect(text).not.toContain('Fischer')
  expect(dropped.map((piece) => piece.text)).toContain(link)
})
