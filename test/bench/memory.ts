/**
 * `node test/bench/memory.ts [RUNS] [COUNT…]`: peak memory of `tulieu build` over 1,000, 10,000 and 50,000 generated captures
 * (median of three runs each), and of the largest captures that are let in, each by itself. The bars: the last two sets
 * within 15 % of each other, and below 400 MB. Takes some four gigabytes in the folder for temporary files.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { makeCapture } from '../support/captures.ts'
import { datasetFile } from '../support/cli.ts'
import { median, runChild } from './child.ts'
import { table } from './table.ts'

const [runs = 3, ...given] = process.argv.slice(2).map(Number)
const counts = given.length > 0 ? given : [1_000, 10_000, 50_000]
const folder = mkdtempSync(join(tmpdir(), 'tulieu-memory-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Builds folders of seeds, a few times; the medians. */
const measure = async (seeds: string[]): Promise<{ peak: number; peaks: number[]; seconds: number }> => {
  const peaks: number[] = []
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const args = ['build', ...seeds, '--out', 'dist', '--dataset', datasetFile, '--quiet', '--keep-going']
    const { code, peak, seconds, stderr } = await runChild(args, folder)
    if (code !== 0) console.error(`exit ${code}: ${stderr.slice(-500)}`)
    if (peak === null) throw new Error('this system does not tell a process’s peak memory')
    peaks.push(peak)
    times.push(seconds)
  }
  return { peak: median(peaks), peaks, seconds: median(times) }
}

const rows: (string | number)[][] = []
const report = (name: string, bytes: number, { peak, peaks, seconds }: Awaited<ReturnType<typeof measure>>): void => {
  rows.push([
    name,
    (bytes / 1e6).toFixed(1),
    seconds.toFixed(1),
    peak.toFixed(0),
    peaks.map((each) => each.toFixed(0)).join(' ')
  ])
  console.error(`${name}: ${peak.toFixed(0)} MB, ${seconds.toFixed(1)} s`)
}

// The larger set is the smaller one and more: each part in a folder of its own.
const parts: string[] = []
const peaks: number[] = []
let bytes = 0
let made = 0
for (const count of counts) {
  const part = `seeds-${count}`
  mkdirSync(join(folder, part))
  for (; made < count; made++) {
    const { id, text } = makeCapture(made)
    writeFileSync(join(folder, part, `${id}.txt`), text)
    bytes += Buffer.byteLength(text)
  }
  parts.push(part)
  const measured = await measure(parts)
  peaks.push(measured.peak)
  report(`${count} captures`, bytes, measured)
}

/** A page of nothing but paragraphs, up to the limit for HTML. */
const largestHtml = (): string => {
  const { text } = makeCapture(0, defaultLimits.htmlBytes * 0.95)
  const [title, ...paragraphs] = text.trim().split('\n\n')
  const page = `<!doctype html><html lang="vi"><title>${title}</title><body><article><h1>${title}</h1>`
  return `${page}${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`
}
const largest: [string, string, string][] = [
  ['largest text', 'a.txt', makeCapture(0, defaultLimits.textBytes - 8_000).text],
  [
    'largest text, one line',
    'b.txt',
    makeCapture(1, defaultLimits.textBytes - 8_000).text.replace(/\n\n(?=[\s\S]{3000})/gu, (gap, at: number) =>
      at < 300 ? gap : ' '
    )
  ],
  ['largest HTML', 'c.html', largestHtml()]
]
for (const [name, file, text] of largest) {
  const part = `one-${file}`.replace('.', '-')
  mkdirSync(join(folder, part))
  writeFileSync(join(folder, part, file), text)
  report(name, Buffer.byteLength(text), await measure([part]))
}

console.log(table(['seeds', 'MB', 'seconds', 'peak MB', 'of'], rows))
const [before, last] = peaks.slice(-2)
if (before !== undefined && last !== undefined) {
  console.log(
    `\nthe last two differ by ${((last / before - 1) * 100).toFixed(1)} % (bar: 15 %); the highest is ${Math.max(...peaks).toFixed(0)} MB (bar: 400 MB)`
  )
}
