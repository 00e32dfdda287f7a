import { expect, test } from 'vitest'
import { textOf } from '../../scripts/extract/text.ts'
import { article, recordOf } from './html.ts'

test('a table is part of the text, a line a row', () => {
  const rows = [
    ['Pegel', 'Stand'],
    ['Nordufer', '2,10 m']
  ]
  const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const last =
    '<p>So hoch stand das Wasser zuletzt vor zwölf Jahren, sagt die Verwaltung, und damals gab es die alte Mole noch.</p>'
  const { text } = recordOf(article({ after: table + last }))
  expect(text).toContain('\n\nPegel\tStand\nNordufer\t2,10 m\n\n')
})

test('figures have no text', () => {
  const empty = { url: null, alt: null, credit: null, file_name: null, ordinal: null, source: [] }
  expect(textOf([{ type: 'figure', caption: 'Die alte Mole', ...empty }])).toBe('')
})
