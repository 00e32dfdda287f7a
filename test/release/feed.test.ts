import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import { type DatasetDiff, diff } from '../../scripts/release/diff.ts'
import { writeFeed } from '../../scripts/release/feed.ts'
import { article, metadata, removed } from '../emit/sample.ts'
import { temporaryFolder } from '../support/folder.ts'
import { makeDataset } from './dataset.ts'

const release = (version: string, released: string | null): DatasetMetadata => ({ ...metadata, version, released })

/** Writes a feed; its text. */
const feed = (found: DatasetDiff, of = release('1.1.0', '2026-12-01'), former: string | null = null): string => {
  const folder = temporaryFolder()
  writeFeed(folder, found, of, former)
  return readFileSync(join(folder, 'changes.atom'), 'utf8')
}

const saved = (text: string): string => {
  const path = join(temporaryFolder(), 'former.atom')
  writeFileSync(path, text)
  return path
}

let found: DatasetDiff
beforeAll(async () => {
  const before = { records: [article('a'), article('b')], metadata: { version: '1.0.0', released: '2026-11-01' } }
  const after = {
    records: [article('a'), removed('b', 'x'), article('c')],
    metadata: { version: '1.1.0', released: '2026-12-01', homepage: 'https://example.vn/?a=1&b=<2>' }
  }
  found = diff(await makeDataset(before), await makeDataset(after))
})

test('has one entry for a release, with ids and dates that never change', () => {
  const text = feed(found)
  expect(text).toContain(
    '<id>tag:github.com,2026:tulieu/tulieu/tulieu/1.1.0</id>\n    <updated>2026-12-01T00:00:00Z</updated>'
  )
  expect(text).toContain('<title>tulieu 1.1.0: minor</title>')
  expect(text).toContain('1 added, 1 removed, 1 the same.\nminor: a new article: c\n')
  expect(feed(found)).toBe(text)
})

describe('what RFC 4287 asks for', () => {
  const elements = (text: string, name: string): number => text.split(`<${name}>`).length - 1

  test('the feed and each entry have one title, id and updated; the feed has an author', () => {
    const text = feed(found, release('1.2.0', '2026-12-05'), saved(feed(found)))
    const [head, ...entries] = text.split('<entry>')
    for (const part of [head!, ...entries])
      for (const name of ['title', 'id', 'updated']) expect(elements(part, name)).toBe(1)
    expect(head).toMatch(/<author>\s*<name>[^<]+<\/name>/u)
    expect(new Set(text.match(/<id>.*<\/id>/gu)).size).toBe(3)
  })

  test('it is well-formed XML, read by Python’s parser', ({ skip }) => {
    try {
      execFileSync('python3', ['--version'], { stdio: 'ignore' })
    } catch {
      console.info('skipped: there is no python3')
      skip()
    }
    const script =
      "import sys, xml.etree.ElementTree as t; f = t.parse(sys.argv[1]).getroot(); n = '{http://www.w3.org/2005/Atom}'; print([e.find(n + 'title').text for e in f.findall(n + 'entry')])"
    const hostile = release('1.2.0', '2026-12-05')
    hostile.name = 'a&b <c> "d" \u0001\ufffe\ud800 ]]>'
    const path = saved(feed(found, hostile, saved(feed(found))))
    const printed = execFileSync('python3', ['-c', script, path], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, PYTHONUTF8: '1' }
    })
    expect(printed).toContain('a&b <c> "d" \ufffd ]]> 1.2.0: minor')
    expect(printed).toContain("'tulieu 1.1.0: minor'")
  })
})

describe('a former feed', () => {
  test('is continued: the newest first, each release once, at most a hundred', () => {
    let text = feed(found, release('1.0.0', '2026-01-01'))
    for (let i = 1; i <= 105; i += 1) text = feed(found, release(`1.${i}.0`, '2026-02-01'), saved(text))
    text = feed(found, release('1.105.0', '2026-02-01'), saved(text))
    const versions = [...text.matchAll(/<title>tulieu (1\.\d+\.0): minor<\/title>/gu)].map((match) => match[1])
    expect(versions).toEqual(Array.from({ length: 100 }, (_, i) => `1.${105 - i}.0`))
  })

  test.each(['', '<feed/>', '<entry>'])('that is none of ours is refused: %s', (text) => {
    expect(() => feed(found, release('1.2.0', '2026-12-05'), saved(text))).toThrow(/cannot be continued/u)
  })

  test('with an entry that was changed by hand is refused, and nothing is lost silently', () => {
    const edited = feed(found)
      .replace('<id>', '<rights>x</rights><id>')
      .replace('    <id>tag:github.com,2026:tulieu/tulieu/tulieu/1.1', '<id>x')
    expect(() => feed(found, release('1.2.0', '2026-12-05'), saved(edited))).toThrow(/cannot be continued/u)
  })
})

test('a dataset between releases gets into no feed', () => {
  expect(() => feed(found, release('1.1.0-dev', null))).toThrow(expect.objectContaining({ failure: 'usage' }))
})
