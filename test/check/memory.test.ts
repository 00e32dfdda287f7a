import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemory, createTable } from '../../scripts/check/memory.ts'

test('a table gives what was first stored under a key, as a map does', () => {
  const key = fc.stringMatching(/^[0-9a-f]{16}$/u)
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      const table = createTable()
      const map = new Map<string, number>()
      for (const [i, k] of keys.entries()) {
        expect(table.add(k, i)).toBe(map.get(k) ?? null)
        if (!map.has(k)) map.set(k, i)
      }
      for (const k of keys) expect(table.get(k)).toBe(map.get(k))
    })
  )
})

test('a table keeps everything when it grows, keys that fall together included', () => {
  const table = createTable()
  const keys = Array.from({ length: 5000 }, (_, i) =>
    i % 2 ? createHash('sha256').update(String(i)).digest('hex') : `${i.toString(16).padStart(8, '0')}00000400`
  )
  for (const [i, key] of keys.entries()) expect(table.add(key, i)).toBeNull()
  for (const [i, key] of keys.entries()) expect(table.get(key)).toBe(i)
  expect(table.get('f'.repeat(64))).toBeNull()
})

test('a memory knows ids without regard to case, and the paths of their seeds', () => {
  const memory = createMemory()
  for (let i = 0; i < 3000; i++) memory.add(`id-${i}`, `thư mục/${i}.txt`)
  expect(memory.add('ID-7', 'x')).toEqual({ ordinal: 3000, earlier: 7 })
  expect(memory.pathOf(7)).toBe('thư mục/7.txt')
  expect(memory.pathOf(0)).toBe('thư mục/0.txt')
  expect(memory.pathOf(3000)).toBe('x')
  expect(memory.has('Id-2999')).toBe(true)
  expect(memory.has('id-3000')).toBe(false)
})
