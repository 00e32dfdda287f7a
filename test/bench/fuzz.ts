/**
 * `node test/bench/fuzz.ts [COUNT] [SEED]`: generated and mutated captures, and truncations of a sample at every offset. Each must
 * give a record or a message; claims must cover all of its visible text, and lie in its bytes. Then: the processor time that
 * adversarial files of 1 and 4 MiB take, of one line each.
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
  mojibake: 'Ã\u00a0ng hÃ¡ ',
  'mojibake twice': 'Ã¡Âº\u00bf ',
  'VNI-like': 'aÙoÛeÏ ',
  'TCVN3-like': '®·µ¸¶¹ x·\u00ad ',
  'marks of three vowels': 'a\u0301\u0302\u0303',
  'marks of one class': '\u0301',
  'marks of two classes': '\u0323\u0301',
  'NFD, wrong order': 'e\u0302\u0323\u0301 ',
  'Kirat Rai': '\u{16d67}',
  Hangul: '\u1100\u1161',
  eth: 'Ðð ơ ',
  'eth in a long word': 'ếÐế',
  'one word': 'ộ',
  joiners: 'क\u200dab ',
  'joiners behind Latin': 'abc\u200d',
  selectors: '❤\ufe0f ',
  emoji: '👨\u200d👩\u200d👧 ',
  'full width': 'ａｂ ',
  ligatures: 'ﬁ ',
  'C1 controls': '\u0091\u0081',
  'bidi controls': '\u202e',
  'byte order marks': '\ufeff',
  'no-break spaces': ' \u00a0',
  'line ends': 'a\r\n',
  'soft hyphens': '\u00ad'
}
const mib = 1024 * 1024
for (const [name, unit] of Object.entries(hard)) {
  const run = (size: number): number => {
    const bytes = Buffer.from(unit.repeat(Math.ceil(size / Buffer.byteLength(unit)))).subarray(0, size)
    const times = Array.from({ length: 3 }, () => {
      const start = process.cpuUsage()
      const limits = { ...defaultLimits, lineCharacters: 16 * mib, blocks: mib * 4 }
      const content = decodeContent(bytes, 'text/plain', limits, new VFile())
      if (content) readPage(content, 'text/plain', new VFile(), limits, null)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    return median(times)
  }
  run(mib)
  const small = run(mib)
  const large = run(4 * mib)
  console.log(`${name}: 1 MiB ${small.toFixed(0)} ms, 4 MiB ${large.toFixed(0)} ms, ${(large / small).toFixed(2)} ×`)
}
process.exitCode = failed.length === 0 ? 0 : 1
