import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../scripts/capture/fold.ts'
import { foldedWords } from '../../scripts/capture/words.ts'
import { makeCapture } from '../support/captures.ts'

const hashesOf = (text: string): number[] => [...foldedWords(text).hashes].slice(0, foldedWords(text).count)
const startsOf = (text: string): number[] => [...foldedWords(text).starts].slice(0, foldedWords(text).count)

test('words that fold to the same are the same', () => {
  expect(hashesOf('Hòa bình, lý do; KỸ THUẬT quý Đường')).toEqual(hashesOf('hoà BÌNH lí do – kĩ thuật quí duong'))
  expect(new Set(hashesOf('lý lây ly lay quy quyt y i hy'))).toEqual(new Set(hashesOf('li lay lay qui quyt i hi')))
})

test('the words of a text are the words of its fold', () => {
  const word = fc.constantFrom(
    ...makeCapture(3).text.split(/\s+/u),
    'lý',
    'quý',
    'mỹ',
    'Y',
    'năm 2024',
    'ty',
    'tay',
    'uy'
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ')
      const folded = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
      expect(hashesOf(text)).toEqual(folded.map((each) => hashesOf(each)[0]))
      expect(new Set(hashesOf(text)).size).toBe(new Set(folded).size)
    })
  )
})

test('words begin where they begin', () => {
  const text = '“Thứ nhất”: 1.200 hộ'
  expect(startsOf(text).map((start) => text[start])).toEqual(['T', 'n', '1', '2', 'h'])
})

test('a sign that is a word by itself is one, and a language with spaces has words of its own letters', () => {
  expect(startsOf('日本語です 123年')).toEqual([0, 1, 2, 3, 4, 6, 9])
  expect(startsOf('Добрый день, 대한민국')).toEqual([0, 7, 13])
  expect(hashesOf('ДОБРЫЙ')).toEqual(hashesOf('добрый'))
})

test('a text of nothing but short words is taken whole', () => {
  expect(foldedWords('a b '.repeat(1000)).count).toBe(2000)
  expect(foldedWords('').count).toBe(0)
})
