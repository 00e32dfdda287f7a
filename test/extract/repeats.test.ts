import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countRepeats } from '../../scripts/extract/repeats.ts'

test('every text is counted, alike ones together, the empty one alone', () => {
  const texts = fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'Tin mới', 'Tin cũi', '🙂', 'ab ab'), {
    maxLength: 30
  })
  fc.assert(
    fc.property(texts, (list) => {
      const counted = list.map((text) => (text === '' ? 1 : list.filter((other) => other === text).length))
      expect(countRepeats(list)).toEqual(counted)
    })
  )
})
