import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failureKind } from '../../scripts/emit/failure.ts'
import { parquet } from '../../scripts/emit/parquet.ts'
import { readParquetRecords } from '../../scripts/release/read/parquet.ts'
import { temporaryFolder } from '../emit/folder.ts'
import { article, context, full, moved, schemaFolder } from '../emit/sample.ts'

const records = [full('a'), article('a-b'), moved('b', 'a')]

/** A file of these records. */
const written = (): string => {
  const folder = temporaryFolder()
  const emitter = parquet.open(folder, context)
  for (const record of records) emitter.write(record)
  emitter.close()
  return join(folder, 'articles.parquet')
}

/** What is read, as JSON, or the failure's message; anything else that is thrown is a defect. */
const outcome = async (path: string): Promise<string> => {
  const read: unknown[] = []
  try {
    for await (const part of readParquetRecords(path, schemaFolder)) read.push(part)
    return JSON.stringify(read)
  } catch (error) {
    expect(failureKind(error)).toBe('content')
    return (error as Error).message
  }
}

describe('a file that is damaged is never read as something else without an end', () => {
  test('cut off anywhere', async () => {
    const path = written()
    for (let size = readFileSync(path).length - 1; size > 0; size -= 997) {
      truncateSync(path, size)
      expect(await outcome(path), `at ${size}`).toMatch(/^it is no Parquet file that can be read: /)
    }
  })

  test('a bit turned anywhere: it is refused, or gives other records, or none that a reader sees', async () => {
    const path = written()
    const good = readFileSync(path)
    const expected = await outcome(path)
    let refused = 0
    for (let at = 0; at < good.length; at += 37) {
      const bytes = Buffer.from(good)
      bytes[at]! ^= 1 << (at % 8)
      writeFileSync(path, bytes)
      if ((await outcome(path)) !== expected) refused += 1
    }
    // The rest lies in statistics and sizes that say nothing of the records.
    expect(refused / (good.length / 37)).toBeGreaterThan(0.8)
  })

  test('another file in its place', async () => {
    const path = written()
    for (const text of ['', 'PAR1', 'PAR1PAR1', 'id,title\r\n', 'PAR1'.repeat(1000)]) {
      writeFileSync(path, text)
      expect(await outcome(path)).toMatch(/^it is no Parquet file/)
    }
  })
})
