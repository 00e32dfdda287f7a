import { expect, test } from 'vitest'
import type { Block, Span } from '../../../schema/article.d.ts'
import { createMemory } from '../../../scripts/check/memory.ts'
import type { Draft } from '../../../scripts/check/rule.ts'
import { nearDuplicate } from '../../../scripts/check/rules/near-duplicate.ts'
import { makeCapture } from '../../support/captures.ts'
import { article, context } from '../sample.ts'

const run = (records: Draft[]) => {
  const memory = createMemory()
  const rule = nearDuplicate.start(memory)
  return records.map((record) => {
    const { ordinal, earlier } = memory.add(record.id, `${record.id}.txt`)
    return rule.seen(record, context(), ordinal, earlier)
  })
}

/** An article of paragraphs, each on a line of its own, the first on line 1. */
const of = (id: string, paragraphs: string[]): Draft => {
  let byte = 0
  const blocks = paragraphs.map((text, i): Block => {
    const byte_start = byte
    byte += Buffer.byteLength(text) + 1
    const source = [{ line_start: i + 1, line_end: i + 1, byte_start, byte_end: byte - 1 }] as [Span]
    return { type: 'paragraph', text, marks: [], source }
  })
  const text = paragraphs.join('\n\n')
  return article({ id, blocks, text, counts: { ...article().counts, characters: text.length } })
}

const paragraphs = (index: number): string[] => makeCapture(index, 6000).text.trim().split('\n\n')

test('lets different articles be', () => {
  expect(run([of('a', paragraphs(1)), of('b', paragraphs(2))])).toEqual([[], []])
})

test('names the two, how alike they are, and where the shared part stands', () => {
  const body = paragraphs(1).slice(0, 12)
  const changed = [...paragraphs(3).slice(6, 8), ...body.slice(0, -2), paragraphs(4)[6]!]
  const [first, [finding, ...others]] = run([of('a', body), of('b', changed)]) as [unknown, { reason: string }[]]
  expect(first).toEqual([])
  expect(others).toEqual([])
  expect(finding?.reason).toMatch(/^is about \d\d % like a\.txt; what both have stands in lines \d+ to \d+$/u)
  const [share = 0, from = 0, to = 0] = finding!.reason.match(/\d+/gu)!.map(Number)
  expect(share).toBeGreaterThan(45)
  expect(share).toBeLessThan(95)
  // The first lines may be too short to be in a signature.
  expect(from).toBeGreaterThan(2)
  expect(from).toBeLessThan(8)
  expect(to).toBeGreaterThan(8)
  expect(to).toBeLessThan(13)
  expect(finding).toMatchObject({ pointer: '/text', span: { line_start: from, line_end: to } })
})

test('reports a pair once, from the seed that comes later, whichever that is', () => {
  const [a, b] = [of('a', paragraphs(1)), of('b', paragraphs(1).slice(0, -8))]
  const shares = (records: Draft[]) =>
    run(records).map((findings) => findings.map(({ reason }) => /\d+ % like \S+(?=;)/u.exec(reason)?.[0]))
  const [first, [forward]] = shares([a, b]) as [unknown, [string]]
  expect(first).toEqual([])
  expect(forward).toMatch(/^\d\d % like a\.txt$/u)
  expect(shares([b, a])).toEqual([[], [forward.replace('a.txt', 'b.txt')]])
})

test('names the three most alike of many', () => {
  const body = paragraphs(1)
  const findings = run(Array.from({ length: 6 }, (_, i) => of(`a${i}`, body.slice(0, body.length - 2 - 2 * i))))
  expect(findings.map((each) => each.length)).toEqual([0, 1, 2, 3, 3, 3])
  expect(findings[5]![0]!.reason).toContain('like a4.txt')
})

test('leaves the same text to same-content, and stubs alone', () => {
  const body = paragraphs(1)
  expect(run([of('a', body), of('b', body)])).toEqual([[], []])
  const stub = 'Bạn đọc đăng nhập để xem tiếp bài viết này trên bản in số ra ngày mai nhé.'
  expect(run([of('a', [stub, 'Một.']), of('b', [stub, 'Hai.'])])).toEqual([[], []])
})
