import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import schema from '../../schema/article.schema.json' with { type: 'json' }
import { visibleCharacters } from '../../scripts/capture/clean.ts'
import { utf8Content } from '../../scripts/capture/content.ts'
import { claimsOf, uncovered } from '../../scripts/check/claims.ts'
import { recordHash } from '../../scripts/extract/hash.ts'
import { article, seedText } from '../check/sample.ts'

const bytes = new TextEncoder().encode(seedText)
const content = utf8Content(bytes, seedText, 0)
const slice = ({ byte_start, byte_end }: { byte_start: number; byte_end: number }) =>
  new TextDecoder().decode(bytes.subarray(byte_start, byte_end))

// The example is what people read first: it must be true in every number.

test('the example is the capture that it says it is', () => {
  const { seed } = article()
  expect(seed.content_sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(seed.content_bytes).toBe(bytes.length)
})

test('its claims cover every visible character, and their spans lead to the printed text', () => {
  const record = article()
  const lines = [...seedText.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => content.span(index, index + line.length))
  const claims = claimsOf(record).map(({ span }) => span)
  expect(uncovered(claims, lines)).toEqual([])
  expect(claims.map(slice).sort()).toEqual(lines.map(slice).sort())
  for (const block of record.blocks) if ('text' in block) expect(slice(block.source[0]!)).toBe(block.text)
  for (const [pointer, reference] of Object.entries(record.sources)) {
    if (reference.raw !== null) expect([pointer, slice(reference)]).toEqual([pointer, reference.raw])
    const line = content.span(content.offsetAt(reference.byte_start), content.offsetAt(reference.byte_end))
    expect(reference).toMatchObject(line)
  }
  expect(record.coverage.characters).toBe(visibleCharacters(seedText))
})

test('the hashes of all three kinds of record are theirs', () => {
  for (const { examples } of [schema.$defs.Article, schema.$defs.Moved, schema.$defs.Removed]) {
    for (const record of examples as unknown as DatasetRecord[]) expect(recordHash(record)).toBe(record.hash)
  }
})
