import { expect, test } from 'vitest'
import type { SeedFile } from '../../scripts/capture/find.ts'
import { packSeeds } from '../../scripts/capture/packed-seeds.ts'

const [one, two] = ['one', 'hai thư mục'].map((shown) => ({ root: `/${shown}`, base: `/${shown}`, shown }))

test('packed seeds are the seeds, in their order, as often as they are asked for', () => {
  const seeds: SeedFile[] = Array.from({ length: 3000 }, (_, i) => ({
    id: `tin_${i}`,
    place: i % 3 === 0 ? one! : two!,
    capture: i % 5 === 0 ? null : `năm ${i}/tin_${i}.txt`,
    // A tombstone has a sidecar alone.
    sidecar: i % 2 === 0 || i % 5 === 0 ? `năm ${i}/tin_${i}.yaml` : null
  }))
  const packed = packSeeds(seeds)
  expect(packed.length).toBe(3000)
  expect([...packed]).toEqual(seeds)
  expect([...packed]).toEqual(seeds)
  expect([...packed][1]!.place).toBe(two)
})

test('no seeds', () => {
  expect([...packSeeds([])]).toEqual([])
})
