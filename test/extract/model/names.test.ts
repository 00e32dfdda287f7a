import { expect, test } from 'vitest'
import { bitsOf, bitsOfName, categories } from '../../../scripts/extract/model/names.ts'
import { placesOf } from '../../../scripts/page/html/frame.ts'
import { labelled } from '../../../scripts/page/html/name.ts'
import { pageOf } from '../../page/html-page.ts'

const said = (bits: number): string[] => categories.filter((_, i) => (bits >> i) & 1)
/** What the element around the text of a page says. */
const saidBy = (attributes: string) => said(bitsOf(placesOf(pageOf(`<div ${attributes}>x</div>`))!.frames[0]!))

test.each([
  ['comment-text', ['content', 'comment']],
  ['commentArea', ['comment']],
  ['articlebody', ['content']],
  ['col2', ['sidebar']],
  ['tin-lienquan', ['related']],
  ['xyz-9f3c', []]
])('the class name %s says %j', (name, expected) => {
  expect(saidBy(`class="${name}"`)).toEqual(expected)
})

test('ids, roles and microdata speak as well', () => {
  expect(saidBy('id=newsletter')).toEqual(['newsletter'])
  expect(saidBy('role=search')).toEqual(['form'])
  expect(saidBy('itemprop=articleBody')).toEqual(['content'])
})

test('names that were generated are not read', () => {
  expect(saidBy(`class=comment${'x'.repeat(80)}`)).toEqual([])
})

test('a name in a path says what its element says', () => {
  expect(said(bitsOfName(labelled('div#comments.wide', 0, 17)))).toEqual(['comment'])
})
