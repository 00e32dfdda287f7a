import { expect, test } from 'vitest'
import { controlCharacter } from '../../../scripts/check/rules/control-character.ts'
import { article, context } from '../sample.ts'

const source = [{ line_start: 1, line_end: 1, byte_start: 0, byte_end: 1 }]
const reasons = (title: string) => controlCharacter.check(article({ title }), context()).map(({ reason }) => reason)

test('names each kind of character once', () => {
  expect(reasons('a\u0007b\u0007c\u202ed\u0085')).toEqual(['/title has U+0007, U+0085, U+202E'])
  expect(reasons('a\nb')).toEqual(['/title has U+000A'])
  expect(reasons('a\ud800b\u{1ffff}')).toEqual(['/title has U+1FFFF, U+D800'])
})

test('lets direction marks, emoji and combining marks be', () => {
  expect(reasons('\u200fمرحبا\u200f 👩‍👩‍👧 Vie\u0323\u0302t')).toEqual([])
})

test('lets line ends be in code', () => {
  const withBlock = (type: 'code' | 'quote') =>
    controlCharacter.check(article({ blocks: [{ type, text: 'a\n\tb', marks: [], source }] }), context())
  expect(withBlock('code')).toEqual([])
  expect(withBlock('quote')).toHaveLength(1)
})

test('looks into captions and cells', () => {
  const nothing = { file_name: null, url: null, alt: null, credit: null, ordinal: null }
  const record = article({
    blocks: [
      { type: 'table', rows: [['a', 'b\u001b']], source },
      { type: 'figure', ...nothing, caption: 'a\u001b', source }
    ]
  })
  expect(controlCharacter.check(record, context()).map(({ pointer }) => pointer)).toEqual([
    '/blocks/0/rows/0/1',
    '/blocks/1/caption'
  ])
})
