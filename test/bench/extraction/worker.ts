/**
 * `node worker.ts MODULE`: serves one contender. Pages come in as JSON lines on standard input, answers go out on descriptor 3,
 * so that nothing that a contender prints gets between them. `test/bench/peers/worker.py` does the same for Python.
 */
import { readFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Answer, Contender, Hello, Request } from './contender.ts'
import { readBytes } from './corpus.ts'

// readline ends lines at these, too, which JSON leaves as they are.
const otherLineEnds = /[\u2028\u2029]/gu

const answer = (value: Answer | Hello): void => {
  const line = JSON.stringify(value).replace(otherLineEnds, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))
  const bytes = Buffer.from(`${line}\n`)
  for (let written = 0; written < bytes.length; ) written += writeSync(3, bytes, written)
}

const module = process.argv[2]!
const contender = (await import(pathToFileURL(module).href)) as Contender

/** A package's version; its manifest is read as a file, since not every package exports it. */
const versionOf = (name: string): string => {
  const folder = createRequire(module)
    .resolve.paths(name)!
    .map((path) => join(path, name, 'package.json'))
  for (const path of folder) {
    try {
      return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
    } catch {}
  }
  return '?'
}

answer({ version: contender.packages.map((name) => `${name} ${versionOf(name)}`).join(' + ') })

for await (const line of createInterface({ input: process.stdin })) {
  const { id, path, url, predict } = JSON.parse(line) as Request
  const bytes = readBytes(path)
  const begun = process.cpuUsage()
  try {
    const result = await contender.run(bytes, url)
    const { user, system } = process.cpuUsage(begun)
    const ms = (user + system) / 1000
    answer({ id, ms, prediction: predict ? (contender.predict?.(result) ?? null) : null })
  } catch (error) {
    answer({ id, error: String(error).split('\n')[0]! })
  }
}
// Timers that a page's scripts or a contender left behind hold nothing up.
process.exit()
