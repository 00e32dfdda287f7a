import { expect, test } from 'vitest'
import { cutAtLine } from '../../scripts/github/text.ts'

test('a text that fits stays as it is', () => {
  expect(cutAtLine('một\nhai\n', 11)).toBe('một\nhai\n')
})

test('a longer one ends behind a line, within its bytes, and says so', () => {
  const text = 'ngày đẹp trời\n'.repeat(40)
  const cut = cutAtLine(text, 300)
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(300)
  expect(cut).toMatch(/^(?:ngày đẹp trời\n)+ngày đẹp trời\n\n\*The rest is left out/u)
})

test('one long line leaves nothing but the word that it was too long', () => {
  expect(cutAtLine('x'.repeat(400), 300)).toMatch(/^\n\n\*The rest is left out/u)
})
