import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleCharacters } from '../../scripts/capture/clean.ts'
import { countVisible, isVisible } from '../../scripts/page/html/visible.ts'

// Letters with and without marks, white space, noise that nobody sees, controls, pairs and halves of pairs.
const odd = fc.constantFrom(
  ...['a', 'ế', '\u0323', '한', '字', '“', '…', '😀', '\ud800', '\u0001', '\u0085', '\u009f', '\u00a0', '\u00ad'],
  ...['\u034f', '\u061c', '\u115f', '\u1680', '\u180e', '\u200b', '\u2028', '\u202f', '\u205f', '\u2060', '\u3000'],
  ...['\u3164', '\ufe0f', '\ufeff', '\u{e0001}', '\t', '\v', '\r\n', '\u001c', ' ']
)

test('property: the fast count of visible characters is the count by Unicode’s own classes', () => {
  const text = fc
    .array(fc.oneof(odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (value) => {
      expect(countVisible(value)).toBe(visibleCharacters(value))
      expect(isVisible(value)).toBe(visibleCharacters(value) > 0)
    }),
    { numRuns: 3_000 }
  )
})
