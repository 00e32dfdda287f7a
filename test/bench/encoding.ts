/**
 * `node test/bench/encoding.ts [legacy|round-trip|mojibake|detectors|speed]`: how well encodings are told, decoded and repaired,
 * beside others where `TULIEU_PEERS` names a folder with a Python environment `venv` (ftfy, viparse, chardet) and `node_modules`
 * (jschardet, chardet). The legacy texts with hand transcripts are looked for in `TULIEU_CORPORA`.
 */

import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import type { Charset } from '../../scripts/capture/charset/charset.ts'
import { vietnamese } from '../../scripts/capture/charset/label.ts'
import { tcvn3 } from '../../scripts/capture/charset/tcvn3.ts'
import { decodeContent } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { lineStarts } from '../../scripts/capture/lines.ts'
import { readCapture } from '../../scripts/capture/read.ts'
import { mend } from '../../scripts/capture/repair/mend.ts'
import { diagnose, type RawText } from '../../scripts/capture/repair/restore.ts'
import { encode } from '../support/encode.ts'
import { alignTokens, lettersIn } from '../support/letters.ts'
import { misread, readings } from '../support/misread.ts'
import { longParagraph, shortParagraph } from '../support/paragraphs.ts'
import { median } from './child.ts'
import { table } from './table.ts'

const peers = process.env.TULIEU_PEERS
const corpora = process.env.TULIEU_CORPORA

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`)

/** What the project makes of bytes, as one text. */
const readAll = (bytes: Uint8Array): { text: string; encoding: string; confidence: number } | null => {
  const content = decodeContent(bytes, 'text/plain', defaultLimits, new VFile())
  return content && { text: repaired(content.text), encoding: content.encoding, confidence: content.confidence }
}

const repaired = (text: string): string => {
  const raw = { text, fonts: [] }
  return mend(raw, diagnose([raw], null)).text
}

/** Runs a Python program of the peers over texts; null where there is none. */
const python = (program: string, texts: string[]): string[] | null => {
  const interpreter = peers && join(peers, 'venv/bin/python')
  if (!interpreter || !existsSync(interpreter)) return null
  const run = spawnSync(interpreter, ['-c', program], { input: JSON.stringify(texts), maxBuffer: 2 ** 30 })
  if (run.status !== 0) throw new Error(run.stderr.toString())
  return JSON.parse(run.stdout.toString()) as string[]
}

const ftfy = 'import sys,json,ftfy\nprint(json.dumps([ftfy.fix_text(t) for t in json.load(sys.stdin)]))'
const viparse = `
import sys, json, inspect
from viparse.normalize.detector import detect_encoding_by_content
from viparse.normalize.encodings import AUTO_DETECT_CHARMAPS
from viparse.normalize.tables import convert
out = []
for t in json.load(sys.stdin):
    found = detect_encoding_by_content(t, AUTO_DETECT_CHARMAPS).encoding
    out.append(convert(t, AUTO_DETECT_CHARMAPS[found], 'NFC') if found else t)
print(json.dumps(out))`
const chardet =
  'import sys,json,chardet\nprint(json.dumps([str(chardet.detect(bytes.fromhex(t))["encoding"]) for t in json.load(sys.stdin)]))'

const legacy = (): void => {
  if (!corpora || !existsSync(join(corpora, 'legacy'))) {
    console.log('no legacy corpus: TULIEU_CORPORA is not set')
    return
  }
  const folder = join(corpora, 'legacy')
  const names = readdirSync(folder).filter((name) => !name.includes('.expected.'))
  const bytes = names.map((name) => readFileSync(join(folder, name)))
  const others = python(
    viparse,
    bytes.map((each) => iconv.decode(each, 'latin1'))
  )
  const rows = names.map((name, i) => {
    const found = readAll(bytes[i]!)!
    const path = join(folder, name.replace(/\.(?:tcvn3|vni)\.txt$/u, '.expected.txt'))
    if (path.endsWith(name)) return [name, found.encoding, String(found.confidence), '–', '–', '–']
    const pairs = (text: string) => lettersIn(alignTokens(text, readFileSync(path, 'utf8')))
    const own = pairs(found.text)
    const other = others && pairs(others[i]!)
    return [
      name,
      found.encoding,
      String(found.confidence),
      percent(own.right, own.all),
      percent(own.rightSurvived, own.survived),
      other ? percent(other.rightSurvived, other.survived) : '–'
    ]
  })
  console.log('\n1. Legacy texts: letters right, of all and of those whose byte survived; viparse’s beside')
  console.log(table(['text', 'encoding', 'sure', 'letters', 'survived', 'viparse'], rows))
}

const roundTrip = (): void => {
  const rows: string[][] = []
  for (const [kind, make] of [
    ['short', shortParagraph],
    ['long', longParagraph]
  ] as const) {
    for (const charset of vietnamese) {
      const sums = { texts: 0, letters: 0, right: 0, sureAndWrong: 0, unsure: 0 }
      for (let seed = 0; seed < 400; seed++) {
        const text = make(seed)
        const bytes = encode(text, charset)
        if (bytes === null) continue
        const found = readAll(bytes)
        const small = (given: string) => (charset === tcvn3 ? given.toLowerCase() : given)
        const letters = [...text].filter((letter) => /\p{L}/u.test(letter)).length
        const right = found !== null && small(found.text) === small(text)
        sums.texts++
        sums.letters += letters
        if (right) sums.right += letters
        else if (found && found.confidence >= 0.7) sums.sureAndWrong++
        if (found && found.confidence < 0.7) sums.unsure++
      }
      const { texts, letters, right, sureAndWrong, unsure } = sums
      rows.push([kind, charset.name, String(texts), percent(right, letters), String(sureAndWrong), String(unsure)])
    }
  }
  console.log('\n2. Round trip: letters of paragraphs that came back whole; wrong and sure; right but unsure')
  console.log(table(['texts', 'charset', 'n', 'letters', 'wrong', 'unsure'], rows))
}

const mojibake = (): void => {
  const rows: string[][] = []
  for (const reading of readings) {
    for (const make of [shortParagraph, longParagraph]) {
      const truths = Array.from({ length: 300 }, (_, seed) => make(seed))
      const broken = truths.map((text) => misread(text, reading))
      const known = truths.map((text, i) => ({ text, broken: broken[i] })).filter((each) => each.broken !== null)
      const given = known.map((each) => each.broken!)
      const own = given.map(repaired)
      const other = python(ftfy, given)
      const score = (texts: string[] | null) => {
        if (texts === null) return ['–', '–']
        const right = texts.filter((text, i) => text.normalize('NFC') === known[i]!.text).length
        const worse = texts.filter((text, i) => text !== given[i] && text.normalize('NFC') !== known[i]!.text).length
        return [percent(right, given.length), String(worse)]
      }
      // ftfy makes curly quotes straight: its own choice, no mistake in undoing.
      const straight = other?.map((text, i) => (sameButQuotes(text, known[i]!.text) ? known[i]!.text : text)) ?? null
      rows.push([
        reading.name,
        make === longParagraph ? 'long' : 'short',
        String(given.length),
        ...score(own),
        ...score(straight)
      ])
    }
  }
  console.log('\n4. Mojibake undone: right, and changed to something else; ftfy’s beside')
  console.log(table(['read as', 'texts', 'n', 'right', 'other', 'ftfy', 'other'], rows))
}

const sameButQuotes = (a: string, b: string): boolean => {
  const plain = (text: string) => text.normalize('NFC').replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")
  return plain(a) === plain(b)
}

const detectors = (): void => {
  if (!peers) return
  const load = createRequire(join(peers, 'package.json'))
  const jschardet = load('jschardet') as { detect: (bytes: Buffer) => { encoding: string | null } }
  const nodeChardet = load('chardet') as { detect: (bytes: Buffer) => string | null }
  const most = (names: (string | null)[]): string => {
    const counts = new Map<string, number>()
    for (const name of names) counts.set(String(name), (counts.get(String(name)) ?? 0) + 1)
    const [best = ['–', 0]] = [...counts].sort((a, b) => b[1] - a[1])
    return `${best[0]} ${percent(best[1], names.length)}`
  }
  const rows = vietnamese.map((charset: Charset) => {
    const bytes = Array.from({ length: 60 }, (_, seed) => encode(longParagraph(seed), charset)).filter(
      (each) => each !== null
    )
    return [
      charset.name,
      most(bytes.map((each) => readAll(each)?.encoding ?? null)),
      most(bytes.map((each) => nodeChardet.detect(Buffer.from(each)))),
      most(bytes.map((each) => jschardet.detect(Buffer.from(each)).encoding)),
      most(
        python(
          chardet,
          bytes.map((each) => Buffer.from(each).toString('hex'))
        ) ?? []
      )
    ]
  })
  console.log('\n4. What detectors call them: the most frequent answer')
  console.log(table(['charset', 'tulieu', 'chardet (npm)', 'jschardet', 'chardet (PyPI)'], rows))
}

/** Median processor time of some runs, in milliseconds; the jobs are run in turns. Others on the machine do not count. */
const times = (runs: number, jobs: (() => void)[]): number[] => {
  const measured = jobs.map((): number[] => [])
  for (let i = 0; i < runs; i++) {
    for (const [k, job] of jobs.entries()) {
      const start = process.cpuUsage()
      job()
      const { user, system } = process.cpuUsage(start)
      measured[k]!.push((user + system) / 1000)
    }
  }
  return measured.map(median)
}

/** Texts of about a size in bytes: prose, ASCII, and prose in which every fourth paragraph has something to repair. */
const samples: { [name: string]: (size: number) => Buffer } = {
  Vietnamese: (size) => prose(size, (text) => text),
  ASCII: (size) => prose(size, (text) => text.normalize('NFD').replace(/[^\p{ASCII}]/gu, '')),
  mixed: (size) => prose(size, (text, seed) => (seed % 4 === 0 ? `${text.replace(' ', '\u00a0')} ` : text))
}

const prose = (size: number, change: (text: string, seed: number) => string): Buffer => {
  const parts: string[] = []
  for (let length = 0, seed = 0; length < size; seed++) {
    const part = Buffer.byteLength(parts[parts.push(`${change(longParagraph(seed), seed)}\n\n`) - 1]!)
    length += part
  }
  const bytes = Buffer.from(parts.join(''))
  let end = Math.min(size, bytes.length)
  while ((bytes[end]! & 0xc0) === 0x80) end--
  return bytes.subarray(0, end)
}

/**
 * What decoding and repair add to reading and hashing. The file lies in the system's cache; opening, `stat`, reading and
 * closing count as reading. Repair is what the page stage asks for: a diagnosis of all lines, and each line mended; finding the
 * lines is the page stage's own work and not counted. Beside: Node's own quickest decoder of the same bytes.
 */
const cleanSpeed = (folder: string): void => {
  const path = join(folder, 'a.txt')
  const rows: string[][] = []
  for (const [name, make] of Object.entries(samples)) {
    for (const size of [1, 16, 64, 256, 1024, 4096, 16383].map((kib) => kib * 1024)) {
      const bytes = make(size)
      writeFileSync(path, bytes)
      const limits = { ...defaultLimits, textBytes: 64 * 1024 * 1024 }
      const read = () => readCapture(path, 'text/plain', limits, new VFile())!.content
      const starts = lineStarts(read().text)
      const lines = starts.map((start, i) => ({ start, end: (starts[i + 1] ?? bytes.length + 1) - 1 }))
      const mendAll = () => {
        const content = read()
        const raws = lines.map(({ start, end }, i): RawText => {
          const plain = content.isPlainLine(i + 1)
          return { text: content.text.slice(start, end), fonts: [], ...(plain ? { look: 'plain' } : {}) }
        })
        const diagnosis = diagnose(raws, null)
        for (const raw of raws) mend(raw, diagnosis)
      }
      const base = () => hash('sha256', readFileSync(path), 'hex')
      const own = () => bytes.toString(name === 'ASCII' ? 'latin1' : 'utf8')
      const turns = Math.max(1, Math.floor((4 * 1024 * 1024) / size))
      const jobs = [base, own, read, mendAll].map((job) => () => {
        for (let i = 0; i < turns; i++) job()
      })
      times(3, jobs)
      const mib = (size * turns) / 1024 / 1024
      const [basic = 0, node = 0, decoded = 0, mended = 0] = times(15, jobs).map((ms) => ms / mib)
      rows.push([
        name,
        `${size / 1024} KiB`,
        ...[basic, node, decoded - basic, mended - decoded].map((ms) => ms.toFixed(2)),
        percent(mended - basic, basic),
        percent(node, basic)
      ])
    }
  }
  console.log(
    '\n6. UTF-8, milliseconds of processor time a MiB; what decoding and repair add to reading and hashing, and Node’s decoder would'
  )
  console.log(table(['text', 'size', 'read + hash', 'Node', 'decode', 'repair', 'adds', 'Node adds'], rows))
}

const speed = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'tulieu-encoding-'))
  cleanSpeed(folder)
  rmSync(folder, { recursive: true })
  const text = Array.from({ length: 2000 }, (_, seed) => longParagraph(seed)).join('\n\n')
  console.log('\n6. Legacy text: detection and decoding, beside `latin1` and NFC of the same bytes')
  for (const charset of vietnamese.slice(0, 3)) {
    const bytes = Buffer.from(encode(text.replace(/[^\p{L}\p{M}\s\p{ASCII}]/gu, ' '), charset)!)
    const decode = () => void decodeContent(bytes, 'text/plain', defaultLimits, new VFile())
    const yardstick = () => void bytes.toString('latin1').normalize('NFC')
    const [mine = 0, theirs = 1] = times(15, [decode, yardstick])
    console.log(
      `   ${charset.name}: ${mine.toFixed(2)} ms, ${(mine / theirs).toFixed(1)} × latin1 and NFC (${theirs.toFixed(2)} ms)`
    )
  }
}

const parts = { legacy, 'round-trip': roundTrip, mojibake, detectors, speed }
const wanted = process.argv.slice(2)
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) part()
