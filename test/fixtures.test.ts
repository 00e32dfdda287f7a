/**
 * Every folder of `test/fixtures/` is a case: a capture with the record, the Markdown and the messages that it must give.
 * They are written by people who read the capture; `UPDATE=1 npm test` rewrites what differs, to be read again in the diff.
 */

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../schema/article.d.ts'
import type { SeedFile } from '../scripts/capture/find.ts'
import { markdownText } from '../scripts/emit/markdown.ts'
import { recordOrder } from '../scripts/emit/order.ts'
import { messagesOf, processAsBuild } from './process.ts'
import { misplaced, overlaps, unclaimed } from './spans.ts'

const folder = resolve(import.meta.dirname, 'fixtures')
const update = process.env.UPDATE === '1'
const inSchemaOrder = recordOrder(resolve(import.meta.dirname, '../schema'))
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The capture of a case, as if it lay alone in a folder of seeds: its id is the case's name. */
const seedOf = (name: string, files: string[]): SeedFile => {
  const captures = files.filter((file) => /^seed\.(?:txt|html)$/u.test(file))
  if (captures.length !== 1)
    throw new Error(`test/fixtures/${name} needs one seed.txt or seed.html, and has ${captures.length}`)
  const base = join(folder, name)
  const sidecar = files.includes('seed.yaml') ? 'seed.yaml' : null
  return { id: name, place: { root: base, base, shown: '.' }, capture: captures[0]!, sidecar }
}

/** Compares a text with its file; writes the file instead where the user asked for it, never in CI. */
const expectFile = (path: string, text: string): void => {
  if (update && process.env.CI) throw new Error('UPDATE=1 rewrites expectations and must not be set in CI')
  if (update) {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
    return
  }
  if (!existsSync(path)) throw new Error(`${path} is missing: run UPDATE=1 npm test, and read what it writes`)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))

test('fixtures are folders and nothing else', () => {
  expect(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)).toEqual([])
})

describe.each(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name))('%s', (name) => {
  const path = (file: string): string => join(folder, name, file)
  const files = readdirSync(path('.'))
  const seed = seedOf(name, files)
  const outcome = processAsBuild(seed)
  const record = outcome.draft!
  const messages = messagesOf(outcome)

  test('gives the record, the Markdown and the messages that it must', () => {
    const expectations: Record<string, string> = {
      'expected.json': pretty(inSchemaOrder(record)),
      'expected.md': markdownText(record as Article),
      'expected.messages.json': pretty(messages)
    }
    const known = [seed.capture, seed.sidecar, ...Object.keys(expectations)]
    const unread = files.filter((file) => !known.includes(file))
    if (update) for (const file of unread.filter((each) => each.startsWith('expected.'))) rmSync(path(file))
    else expect(unread, 'files that nothing reads').toEqual([])
    for (const [file, text] of Object.entries(expectations)) expectFile(path(file), text)
  })

  test('is built unless it has errors', () => {
    expect(outcome.record === null).toBe(messages.some(({ severity }) => severity === 'error'))
  })

  test('leaves nothing out, takes nothing twice, and explains everything', () => {
    expect(overlaps(record)).toEqual([])
    expect(messages.filter(({ rule }) => rule === 'accounting')).toEqual([])
    expect(unclaimed(record, readFileSync(path(seed.capture!)))).toEqual([])
    expect(record.coverage.unexplained).toBe(0)
    const { characters, body, fields, dropped } = record.coverage
    expect(body + fields + dropped).toBe(characters)
  })

  test('says truly where every value stands', () => {
    const sidecar = seed.sidecar === null ? null : readFileSync(path(seed.sidecar))
    expect(misplaced(record, readFileSync(path(seed.capture!)), sidecar)).toEqual([])
  })
})
