import fc from 'fast-check'
import { expect, test } from 'vitest'
import { internNames, internTexts } from '../../scripts/page/html/intern.ts'

const whole = <Known>(intern: (source: string, from: number, to: number) => Known, text: string): Known =>
  intern(`<${text}>`, 1, 1 + text.length)

test('a name is known again in any case, and only ASCII has one', () => {
  const intern = internNames((name) => ({ name }))
  expect(whole(intern, 'ClAsS')).toBe(whole(intern, 'class'))
  expect(whole(intern, 'CLASS').name).toBe('class')
  expect(whole(intern, '\u212aind').name).toBe('\u212aind')
})

test('what is said of a text is said of it alone, however many come', () => {
  const said = internTexts((text) => text)
  const named = internNames((name) => name)
  const text = fc.string({ unit: fc.constantFrom('a', 'A', '-', '_', 'é', '\0'), maxLength: 4 })
  fc.assert(
    fc.property(text, (text) => {
      expect(whole(said, text)).toBe(text)
      expect(whole(named, text)).toBe(text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase()))
    })
  )
})

test('a text too long to be kept is told anew each time', () => {
  let asked = 0
  const intern = internTexts(() => ++asked)
  const long = 'x'.repeat(10_000)
  expect([whole(intern, long), whole(intern, long)]).toEqual([1, 2])
})
