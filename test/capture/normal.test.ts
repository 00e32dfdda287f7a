import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normal } from '../../scripts/capture/normal.ts'

test('text is normalized as the platform does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'e', '\u0301', '\u0302', '\u0323', '\u1161', '한', ' ', '😀')),
      (units) => {
        const text = units.join('')
        expect(normal(text, 'NFC')).toBe(text.normalize('NFC'))
        expect(normal(text, 'NFD')).toBe(text.normalize('NFD'))
      }
    )
  )
})

test('hundreds of thousands of marks in a row are no reason to stop', () => {
  // The platform's own normalization takes minutes for them.
  const marks = '\u0323\u0301'.repeat(200_000)
  const text = `một ${marks} hai`
  expect(normal(text, 'NFC')).toHaveLength(text.length)
  expect(normal(text, 'NFC').endsWith('hai')).toBe(true)
})
