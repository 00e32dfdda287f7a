import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sign, signsAt, sketch, startsSmall, stopsAtEnd, stopsInside } from '../../scripts/extract/sketch.ts'

/** Lines of letters of several scripts, marks, digits, signs, spaces, pairs of surrogates and halves of pairs. */
const line = fc
  .array(fc.constantFrom(...'aZđÂñßŉĸǅЖ字あ.!?…。,|–-:：@"”’»)]“‘«( \u00a0３7٣20', '𝐚', '🙂', '\ud83d', '\udc00'), {
    maxLength: 40
  })
  .map((signs) => signs.join(''))

describe('a sketch tells what patterns tell', () => {
  const has = (bit: number) => (text: string) => (sketch(text).signs & bit) !== 0

  test.each<[string, (text: string) => boolean, (text: string) => boolean]>([
    ['a digit', has(sign.digit), (text) => /\d/.test(text)],
    ['a capital', has(sign.capital), (text) => /\p{Lu}/u.test(text)],
    ['a small letter', has(sign.small), (text) => /\p{Ll}/u.test(text)],
    ['nothing that has another capital', (text) => !has(sign.rises)(text), (text) => text === text.toUpperCase()],
    ['a stop', has(sign.stop), (text) => /[.!?…。！？]/u.test(text)],
    ['a letter or a digit', has(sign.matter), (text) => /[\p{L}\p{N}]/u.test(text)],
    ['a stop at its end', stopsAtEnd, (text) => /[.!?…。！？](?:["'”’»)\]]|\s)*$/u.test(text)],
    [
      'a stop inside',
      stopsInside,
      (text) => /(?:\p{Ll}|\d{3}|[%"”’»)])[.!?…]["”’»)]?\s+["“‘«(]?[\p{Lu}\p{N}]|[。！？]/u.test(text)
    ],
    ['a small letter at its beginning', startsSmall, (text) => /^["“‘«(\s]*\p{Ll}/u.test(text)]
  ])('%s', (_, sketched, matched) => {
    fc.assert(fc.property(line, (text) => sketched(text) === matched(text)))
  })

  test.each([
    ['\udc00! A', false],
    ['a\udc00! A', false],
    ['\u{1d4b6}! A', true]
  ])('a stop inside behind what is beyond the first plane, or half of it: %j', (text, ends) => {
    expect(stopsInside(text)).toBe(ends)
  })

  test('how many words, numbers and dividers', () => {
    fc.assert(
      fc.property(line, (text) => {
        const ideographs = text.match(/[\u3040-\u9fff]/gu)?.length ?? 0
        expect(sketch(text)).toMatchObject({
          words: (text.match(/[^ ]+/gu)?.length ?? 0) + (ideographs >> 1),
          numbers: text.match(/[0-9]+/gu)?.length ?? 0,
          dividers: text.match(/[,|–-]/gu)?.length ?? 0
        })
      })
    )
  })
})

test('half a pair that stands alone says nothing of pairs', () => {
  expect(signsAt('\ud835', 0) & sign.small).toBe(0)
  expect(signsAt('𝐚', 0) & sign.small).toBe(sign.small)
})
