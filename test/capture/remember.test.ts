import { expect, test } from 'vitest'
import { remembering } from '../../scripts/capture/remember.ts'

test('each text is asked about once, until there are too many', () => {
  const asked: string[] = []
  const length = remembering((text) => {
    asked.push(text)
    return text.length
  })
  expect([length('a'), length('ướt'), length('a'), length('ướt')]).toEqual([1, 3, 1, 3])
  expect(asked).toEqual(['a', 'ướt'])
  for (let i = 0; i < 200_000; i++) length(`name-${i}`)
  expect(length('a')).toBe(1)
  expect(asked.filter((text) => text === 'a')).toHaveLength(2)
})

test('null is an answer, and a long text is answered without being kept', () => {
  let asked = 0
  const nothing = remembering(() => {
    asked++
    return null
  })
  expect([nothing('x'), nothing('x'), asked]).toEqual([null, null, 1])
  const long = 'x'.repeat(10_000)
  expect([nothing(long), nothing(long), asked]).toEqual([null, null, 3])
})
