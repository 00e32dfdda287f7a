/**
 * `node test/bench/fuzz.ts [COUNT] [SEED]`: generated and mutated captures, and truncations of a sample at every offset. Each must
 * give a record or a message; claims must cover all of its visible text, and lie in its bytes. Then: the time of adversarial
 * files of 1 and 4 MiB.
 */

import { VFile } from 'vfile'
import { charsetOf, vietnamese } from '../../scripts/capture/charset/label.ts'
import { decodeContent } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { readPage } from '../../scripts/page/page.ts'
import { encode } from '../support/encode.ts'
import { fuzzed, problemOf } from '../support/fuzz.ts'
import { longParagraph } from '../support/paragraphs.ts'
import { median } from './child.ts'

const count = Number(process.argv[2] ?? 200_000)
const seed = Number(process.argv[3] ?? 1)

let worst = { ms: 0, index: -1 }
const failed: string[] = []
const started = performance.now()
for (let index = 0; index < count; index++) {
  const start = performance.now()
  const { bytes, html } = fuzzed(seed, index)
  const problem = problemOf(bytes, html)
  if (problem !== null) failed.push(`${index}: ${problem}`)
  const ms = performance.now() - start
  if (ms > worst.ms) worst = { ms, index }
}
let truncations = 0
for (const charset of [charsetOf('utf-8')!, ...vietnamese]) {
  const whole = charset.name === 'utf-8' ? Buffer.from(longParagraph(3)) : encode(longParagraph(3), charset)
  if (whole === null) continue
  for (let end = 0; end <= whole.length; end++) {
    const problem = problemOf(whole.subarray(0, end), false)
    if (problem !== null) failed.push(`${charset.name} cut at ${end}: ${problem}`)
    truncations++
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(
  `${count} inputs and ${truncations} truncations in ${seconds} s, ${failed.length} failed, slowest ${worst.ms.toFixed(0)} ms (input ${worst.index})`
)
for (const each of failed.slice(0, 20)) console.log(`  ${each}`)

/** Text that is as hard as can be: what looks like each repair, and is none. */
const hard: { [name: string]: string } = {
  'C3 BA everywhere': 'Ãº',
  'half mojibake': 'Ã Â á» ',
  'VNI-like': 'aÙoÛeÏ ',
  'TCVN3-like': '®·µ¸¶¹ x·\u00ad ',
  marks: 'a\u0301\u0302\u0303',
  eth: 'Ðð ơ ',
  'one word': 'ộ',
  'soft hyphens': '\u00ad'
}
const mib = 1024 * 1024
for (const [name, unit] of Object.entries(hard)) {
  const run = (size: number): number => {
    const bytes = Buffer.from(unit.repeat(Math.ceil(size / Buffer.byteLength(unit)))).subarray(0, size)
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now()
      const limits = { ...defaultLimits, lineCharacters: 16 * mib }
      const content = decodeContent(bytes, 'text/plain', limits, new VFile())
      if (content) readPage(content, 'text/plain', new VFile(), limits, null)
      return performance.now() - start
    })
    return median(times)
  }
  const small = run(mib)
  const large = run(4 * mib)
  console.log(`${name}: 1 MiB ${small.toFixed(0)} ms, 4 MiB ${large.toFixed(0)} ms, ${(large / small).toFixed(2)} ×`)
}
process.exitCode = failed.length === 0 ? 0 : 1
