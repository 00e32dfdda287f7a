/**
 * `npm run bench`: how fast text captures become a dataset, stage by stage, each beside two yardsticks measured in the same
 * run, so that figures of different machines can be compared; and the time from nothing to the dataset of the two seeds.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Bench } from 'tinybench'
import { VFile } from 'vfile'
import type { Article } from '../../schema/article.d.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { type Capture, readCapture } from '../../scripts/capture/read.ts'
import { checkRecord } from '../../scripts/check/run.ts'
import { writeDataset } from '../../scripts/emit/build.ts'
import { findSchemaFolder, readContext } from '../../scripts/emit/metadata.ts'
import { extractArticle } from '../../scripts/extract/extract.ts'
import { recordHash } from '../../scripts/extract/hash.ts'
import { readPage } from '../../scripts/page/page.ts'
import { processSeed } from '../../scripts/pipeline.ts'
import { makeCapture } from '../support/captures.ts'
import { datasetFile, project } from '../support/cli.ts'
import { median, runChild } from './child.ts'
import { table } from './table.ts'

const count = Number(process.argv[2] ?? 200)
const folder = mkdtempSync(join(tmpdir(), 'tulieu-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const made = Array.from({ length: count }, (_, i) => makeCapture(i))
const files = made.map(({ id, text }) => {
  const path = `${id}.txt`
  writeFileSync(join(folder, path), text)
  return path
})
const bytes = made.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

const read = (path: string): Capture => readCapture(join(folder, path), 'text/plain', defaultLimits, new VFile())!
const cut = ({ content }: Capture) => readPage(content, 'text/plain', new VFile(), defaultLimits, null)!
const place = { root: folder, base: folder, shown: '.' }
const facts = ({ sha256, bytes, contentSha256, content }: Capture, path: string) => ({
  path,
  sha256,
  bytes,
  content_sha256: contentSha256,
  content_bytes: content.bytes.length,
  url: null,
  captured_at: null
})
const checking = { path: '', released: null, languages: ['vi'], unchanged: [], uncovered: [] }
const context = readContext(datasetFile, findSchemaFolder())
const emit = (records: Iterable<Article>) => {
  const out = mkdtempSync(join(folder, 'out-'))
  const totals = () => ({ seeds_sha256: '0'.repeat(64), hidden_characters: 0 })
  return writeDataset(out, { records, totals, context }).finally(() => rmSync(out, { recursive: true }))
}
function* everything(): Generator<Article> {
  for (const [i, path] of files.entries()) {
    const seed = { id: made[i]!.id, place, capture: path, sidecar: null }
    yield processSeed(seed, {
      limits: defaultLimits,
      check: (record) => void checkRecord(record, { ...checking, detected: record.language })
    }).draft as Article
  }
}

const captures = files.map(read)
const pages = captures.map(cut)
const records = [...everything()]
const lines = records.map((record) => JSON.stringify(record))
const words = /[\p{L}\p{M}]+/gu

// Each task is the whole set once: one sample is long enough for the clock, and memory has time to be collected.
const bench = new Bench({ time: 3000, iterations: 5, warmupTime: 500, warmupIterations: 1 })
  .add('split into words (yardstick)', () => {
    for (const { text } of made) text.match(words)
  })
  .add('JSON.parse of the records (yardstick)', () => {
    for (const line of lines) JSON.parse(line)
  })
  .add('read and decode', () => {
    for (const path of files) read(path)
  })
  .add('parse and cut', () => {
    for (const capture of captures) cut(capture)
  })
  .add('extract', () => {
    for (const [i, capture] of captures.entries()) {
      extractArticle(made[i]!.id, pages[i]!, capture.content, facts(capture, files[i]!), null)
    }
  })
  .add('hash', () => {
    for (const record of records) recordHash(record)
  })
  .add('check', () => {
    for (const record of records) checkRecord(record, { ...checking, detected: record.language })
  })
  .add('emit', () => emit(records))
  .add('all of it', () => emit(everything()))

await bench.run()

const seconds = new Map(
  bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} failed: ${JSON.stringify(result)}`)
    return [name, result.latency.p50 / 1000]
  })
)
const [split, parse] = [...seconds.values()] as [number, number]
console.log(
  `${count} text captures, ${(bytes / 1e6).toFixed(1)} MB; ${cpus()[0]?.model}, Node ${process.versions.node}; medians\n`
)
console.log(
  table(
    ['stage', 'captures/s', 'MB/s', 'times words', 'times JSON.parse'],
    [...seconds].map(([name, time]) => [
      name,
      Math.round(count / time),
      (bytes / 1e6 / time).toFixed(1),
      (time / split).toFixed(2),
      (time / parse).toFixed(2)
    ])
  )
)

const cold: number[] = []
for (let run = 0; run < 5; run++) {
  const result = await runChild(['build', 'seeds', '--out', join(folder, 'cold'), '--quiet'], project)
  if (result.code !== 0) throw new Error(`the build of the seeds failed: ${result.stderr}`)
  cold.push(result.seconds)
}
console.log(
  `\ncold build of the two seeds: ${median(cold).toFixed(2)} s (median of ${cold.map((time) => time.toFixed(2)).join(', ')})`
)
