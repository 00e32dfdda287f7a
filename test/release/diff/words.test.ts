import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordChanges } from '../../../scripts/release/diff/words.ts'

const shown = (before: string, after: string): string =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('a word diff', () => {
  test.each([
    ['Trường mở cửa.', 'Trường tiểu học mở cửa.', 'Trường {+tiểu học +}mở cửa.'],
    ['Xã Phú Hoà họp dân.', 'Xã Phú Hòa họp dân.', 'Xã Phú [-Hoà-]{+Hòa+} họp dân.'],
    ['Một hai ba.', 'Bốn năm sáu.', '[-Một hai ba-]{+Bốn năm sáu+}.'],
    ['', 'Mới.', '{+Mới.+}'],
    ['Cũ.', '', '[-Cũ.-]'],
    ['Như cũ.', 'Như cũ.', 'Như cũ.'],
    ['Ngày 7/12.', 'Ngày 8/12.', 'Ngày [-7-]{+8+}/12.'],
    ['e\u0301 a', 'é a', '[-e\u0301-]{+é+} a'],
    ['Vui 😀 quá', 'Vui 😁 quá', 'Vui [-😀-]{+😁+} quá']
  ])('%s / %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  test('gives both texts back, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'ế', ' ', '\n', '.', '😀', '\u0301', 'đi', '\ud800'), { maxLength: 30 })
    fc.assert(
      fc.property(text, text, (one, two) => {
        const [before, after] = [one.join(''), two.join('')]
        const changes = wordChanges(before, after)
        const side = (skip: string) => changes.flatMap(({ kind, text }) => (kind === skip ? [] : [text])).join('')
        // Unchanged text is the same in both, so each side is whole.
        expect([side('added'), side('removed')]).toEqual([before, after])
      })
    )
  })

  test('of texts that are long and unlike comes to an end at once', () => {
    const before = Array.from({ length: 200_000 }, (_, i) => `a${i % 977}`).join(' ')
    const after = Array.from({ length: 200_000 }, (_, i) => `b${i % 983}`).join(' ')
    expect(wordChanges(`đầu ${before} cuối`, `đầu ${after} cuối`).map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same'
    ])
  })
})
