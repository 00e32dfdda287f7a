import { expect, test } from 'vitest'
import { bitsOf, bitsOfName, categories } from '../../../scripts/extract/model/names.ts'
import { nameOf } from '../../../scripts/page/html/name.ts'

const said = (bits: number): string[] => categories.filter((_, i) => (bits >> i) & 1)
const saidBy = (properties: { [name: string]: string | string[] }) =>
  said(bitsOf({ index: 0, parent: null, tagName: 'div', properties, depth: 0, foreign: false, name: null, path: null }))

test.each([
  ['comment-text', ['content', 'comment']],
  ['commentArea', ['comment']],
  ['articlebody', ['content']],
  ['col2', ['sidebar']],
  ['tin-lienquan', ['related']],
  ['xyz-9f3c', []]
])('the class name %s says %j', (name, expected) => {
  expect(saidBy({ className: [name] })).toEqual(expected)
})

test('ids, roles and microdata speak as well', () => {
  expect(saidBy({ id: 'newsletter' })).toEqual(['newsletter'])
  expect(saidBy({ role: 'search' })).toEqual(['form'])
  expect(saidBy({ itemProp: ['articleBody'] })).toEqual(['content'])
})

test('names that were generated are not read', () => {
  expect(saidBy({ className: [`comment${'x'.repeat(80)}`] })).toEqual([])
})

test('a name in a path says what its element says', () => {
  expect(said(bitsOfName(nameOf('div#comments.wide')))).toEqual(['comment'])
})
