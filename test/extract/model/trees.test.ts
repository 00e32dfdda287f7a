import { expect, test } from 'vitest'
import { plant, scoreOf, sharesOf } from '../../../scripts/extract/model/trees.ts'

// One question about `a`, and below its right side one about `b`; a second tree asks about `b` alone.
const model = {
  features: ['a', 'b'],
  bias: 0.5,
  trees: [
    { feature: [0, -1, 1, -1, -1], threshold: [2, 0, 7, 0, 0], left: [1, 0, 3, 0, 0], value: [0.1, -1, 1, 0.5, 2] },
    { feature: [1, -1, -1], threshold: [7, 0, 0], left: [1, 0, 0], value: [0, -0.25, 0.25] }
  ]
}
const trees = plant(model, ['a', 'b'])

test.each([
  [[2, 9], 0.5 - 1 + 0.25],
  [[3, 7], 0.5 + 0.5 - 0.25],
  [[3, 8], 0.5 + 2 + 0.25]
])('of %j the score is the sum of the leaves: %d', (row, score) => {
  expect(scoreOf(trees, Float64Array.from(row))).toBeCloseTo(score)
})

test('trees that cannot change the side of a score are not asked', () => {
  const bars = [-1, 0, 1, 2]
  for (const row of [
    [0, 0],
    [2, 0],
    [0, 9],
    [2, 9]
  ].map((values) => Float64Array.from(values)))
    for (const low of bars)
      for (const high of bars.filter((bar) => bar >= low)) {
        const [whole, early] = [scoreOf(trees, row), scoreOf(trees, row, low, high)]
        expect([early > low, early > high]).toEqual([whole > low, whole > high])
      }
})

test('each feature is told how far its questions moved the score', () => {
  expect(sharesOf(trees, Float64Array.from([3, 8]))).toEqual([0.9, 1.25])
})

test('a model of other features is refused', () => {
  expect(() => plant(model, ['a', 'c'])).toThrow('does not know the feature “c”')
  expect(() => plant(model, ['a'])).toThrow('train it again')
})
