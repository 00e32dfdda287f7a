import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { seedSums } from '../../scripts/commands/seed-sums.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

test('the sum over all captures is that of their lines in the order of paths, however many there are', () => {
  const files = Array.from({ length: 3000 }, (_, i) => ({
    path: `thư/bài-${(i * 7919) % 3000}.txt`,
    sha256: sha256(String(i))
  }))
  const sums = seedSums()
  for (const { path, sha256: sum } of files) sums.add(sum, path)
  const lines = files
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    .map(({ path, sha256: sum }) => `${sum}  ${path}\n`)
  expect(sums.digest()).toBe(sha256(lines.join('')))
})
