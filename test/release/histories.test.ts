import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Changes } from '../../schema/changes.d.ts'
import schema from '../../schema/changes.schema.json' with { type: 'json' }
import { strictly } from '../../scripts/capture/violations.ts'
import { CHANGES, writeChanges } from '../../scripts/release/changes.ts'
import { applyDelta, writeDelta } from '../../scripts/release/delta.ts'
import { changelogPart, releaseNotes } from '../../scripts/release/notes.ts'
import { planRelease } from '../../scripts/release/plan.ts'
import { article, full, moved, removed } from '../emit/sample.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type Made, makeDataset } from './dataset.ts'

const validate = new Ajv2020({ ...strictly, allowUnionTypes: true }).compile(schema)

/** The dataset that every history begins with. */
const base: Made = { records: [full('a'), article('b'), article('c', { section: 'Đời sống' })] }
const [a, b, c] = base.records as [ReturnType<typeof full>, ReturnType<typeof article>, ReturnType<typeof article>]
const licences = (name: string) => ({
  code: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
  data: { name, url: 'https://example.vn/licence' },
  texts: { name: 'other', url: 'https://example.vn/rights' }
})

interface History {
  /** What an editor does. */
  edit: Made
  /** What the former release was, where it is not `base`. */
  before?: Made
  level: string
  /** From 1.2.0, and from 0.2.0. */
  version: [string | null, string | null]
  /** Rules of the reasons that count: all of the greatest level. */
  why: string[]
  stops?: string[]
  /** Operations of the delta. */
  delta: string[]
  /** Parts of the notes, under their headings. */
  notes: { [heading: string]: RegExp }
}

const histories: { [what: string]: History } = {
  nothing: { edit: base, level: 'none', version: [null, null], why: [], delta: [], notes: {} },
  'an article is added': {
    edit: { records: [...base.records, article('d')] },
    level: 'minor',
    version: ['1.3.0', '0.3.0'],
    why: ['article-added'],
    delta: ['ADD d'],
    notes: { 'Data changes': /\*\*minor\*\*, a new article: `d`/u }
  },
  'a value is corrected': {
    edit: { records: [a, { ...article('b', { title: 'Tin đã sửa' }) }, c] },
    level: 'patch',
    version: ['1.2.1', '0.2.1'],
    why: ['article-corrected'],
    delta: ['MOD b'],
    notes: { 'Data changes': /\*\*patch\*\*, the content of an article changed: `b`/u }
  },
  'a field is renamed': {
    edit: {
      records: base.records,
      schema: ({ $defs: { Article } }) => {
        Article.properties.rubric = Article.properties.section
        delete Article.properties.section
        Article.required = Article.required.map((name: string) => (name === 'section' ? 'rubric' : name))
      },
      files: { 'articles.jsonl': (text) => text.replaceAll('"section"', '"rubric"') }
    },
    level: 'major',
    version: ['2.0.0', '0.3.0'],
    why: ['property-renamed'],
    delta: ['MOD a', 'MOD b', 'MOD c'],
    notes: {
      'Schema changes': /a field has another name: `article\.schema\.json: Article\.section \(now rubric\)`/u,
      'Data changes': /changed \(3\): `a`, `b`, `c`/u
    }
  },
  'an id goes without a tombstone': {
    edit: { records: [a, b] },
    level: 'major',
    version: ['2.0.0', '0.3.0'],
    why: ['lost-id'],
    stops: ['lost-id'],
    delta: ['DEL c'],
    notes: { 'Data changes': /an id is gone, and no tombstone stands in its place: `c`/u }
  },
  'an article is removed, with a tombstone': {
    edit: { records: [a, b, removed('c', 'Người được nêu tên yêu cầu')] },
    level: 'minor',
    version: ['1.3.0', '0.3.0'],
    why: ['article-removed'],
    delta: ['MOD c'],
    notes: { 'Data changes': /an article was removed, and its tombstone says why: `c`/u }
  },
  'an article moves to another id': {
    edit: { records: [a, b, moved('c', 'd'), article('d')] },
    level: 'minor',
    version: ['1.3.0', '0.3.0'],
    why: ['article-added', 'article-moved'],
    delta: ['MOD c', 'ADD d'],
    notes: { 'Data changes': /an article moved, and its tombstone says where: `c`/u }
  },
  'a closed list gets longer': {
    edit: { ...base, schema: ({ $defs }) => $defs.DroppedKind.enum.push('zoom') },
    level: 'minor',
    version: ['1.3.0', '0.3.0'],
    why: ['value-added'],
    delta: [],
    notes: { 'Schema changes': /a new value in a list: `article\.schema\.json: DroppedKind \("zoom"\)`/u }
  },
  'a closed list gets shorter': {
    edit: { ...base, schema: ({ $defs }) => $defs.DroppedKind.enum.shift() },
    level: 'major',
    version: ['2.0.0', '0.3.0'],
    why: ['value-removed'],
    delta: [],
    notes: { 'Schema changes': /a value left a closed list: .*"account"/u }
  },
  'a new block type': {
    edit: {
      ...base,
      schema: ({ $defs }) => {
        $defs.VideoBlock = structuredClone($defs.TableBlock)
        $defs.VideoBlock.properties.type.const = 'video'
        $defs.Block.oneOf.push({ $ref: '#/$defs/VideoBlock' })
      }
    },
    level: 'minor',
    version: ['1.3.0', '0.3.0'],
    why: ['variant-added', 'definition-added'],
    delta: [],
    notes: { 'Schema changes': /a new block type or kind of record: `article\.schema\.json: Block \(video\)`/u }
  },
  'a field that was never null may be null': {
    edit: { ...base, schema: ({ $defs }) => ($defs.Article.properties.title.type = ['string', 'null']) },
    level: 'major',
    version: ['2.0.0', '0.3.0'],
    why: ['property-nullable'],
    delta: [],
    notes: { 'Schema changes': /may be null: `article\.schema\.json: Article\.title`/u }
  },
  'a new field': {
    edit: {
      ...base,
      schema: ({ $defs }) => ($defs.Article.properties.keywords = { type: 'array', items: { type: 'string' } })
    },
    level: 'minor',
    version: ['1.3.0', '0.3.0'],
    why: ['property-added'],
    delta: [],
    notes: { 'Schema changes': /a new field: `article\.schema\.json: Article\.keywords`/u }
  },
  'the same capture, in another encoding': {
    edit: {
      records: [
        a,
        { ...b, seed: { ...b.seed, encoding: 'utf-16le', sha256: '0'.repeat(64), bytes: 2 * b.seed.bytes } },
        c
      ]
    },
    level: 'patch',
    version: ['1.2.1', '0.2.1'],
    why: ['provenance'],
    delta: ['MOD b'],
    notes: { 'Data changes': /the content is the same; .*: `b`/u }
  },
  'a column at the end of a table': {
    edit: { ...base, files: { 'people.csv': (text) => text.replace('line_end\r', 'line_end,byte_start\r') } },
    level: 'minor',
    version: ['1.3.0', '0.3.0'],
    why: ['column-added'],
    delta: [],
    notes: { 'Schema changes': /a new column at the end of a table: `people\.csv: byte_start`/u }
  },
  'columns in another order': {
    edit: { ...base, files: { 'people.csv': (text) => text.replace('name,honorific', 'honorific,name') } },
    level: 'major',
    version: ['2.0.0', '0.3.0'],
    why: ['column-moved'],
    delta: [],
    notes: { 'Schema changes': /`people\.csv: name \(now number 4\)`/u }
  },
  'a narrower licence': {
    before: { ...base, metadata: { licences: licences('CC0-1.0') } },
    edit: { ...base, metadata: { licences: licences('CC-BY-NC-4.0') } },
    level: 'major',
    version: ['2.0.0', '0.3.0'],
    why: ['licence-narrowed'],
    delta: [],
    notes: { 'Rights and metadata': /`data \(CC0-1\.0 before, CC-BY-NC-4\.0 now\)`/u }
  },
  'a tombstone becomes an article again': {
    before: { records: [a, b, removed('c', 'Yêu cầu')] },
    edit: base,
    level: 'major',
    version: ['2.0.0', '0.3.0'],
    why: ['revived-id'],
    stops: ['revived-id'],
    delta: ['MOD c'],
    notes: { 'Data changes': /a tombstone became an article again: `c`/u }
  }
}

const changelog =
  '# Changelog\n\n## [Unreleased]\n\nViết tay: @ai đó.\n\n## [1.0.0] - 2026-01-01\n\nCũ.\n\n[Unreleased]: https://example.vn\n'

describe.each(Object.entries(histories))(
  '%s',
  (_, { before = base, edit, level, version, why, stops = [], delta, notes }) => {
    const released = (number: string) => ({ version: number, released: '2026-12-01' })
    const make = async (number: string): Promise<[string, string]> => [
      await makeDataset({ ...before, metadata: { ...before.metadata, ...released(number) } }),
      await makeDataset({ ...edit, metadata: { ...edit.metadata, version: `${number.slice(0, -1)}1-dev` } })
    ]

    test('gives the right version, for the right reasons', async () => {
      for (const [i, number] of ['1.2.0', '0.2.0'].entries()) {
        const plan = planRelease(...(await make(number)), { allow: [] })
        expect(plan).toMatchObject({ level, version: version[i] })
        expect(plan.diff.reasons.filter((reason) => reason.level === level).map(({ rule }) => rule)).toEqual(why)
        expect(plan.stops.map(({ rule }) => rule)).toEqual(stops)
      }
    })

    test('gives the right notes', async () => {
      const text = releaseNotes(planRelease(...(await make('1.2.0')), { allow: [] }), changelog)
      expect(text.startsWith('Viết tay: @ai đó.\n\n## What the data says\n\n1.2.0 -> ')).toBe(true)
      const parts = text.split('\n### ').slice(1)
      expect(parts.map((part) => part.split('\n')[0])).toEqual(Object.keys(notes))
      for (const [i, pattern] of Object.values(notes).entries()) expect(parts[i]).toMatch(pattern)
      expect(text).toContain('`delta-from-1.2.0.jsonl`')
    })

    test('gives the right delta and changes.json', async () => {
      const [old, next] = await make('1.2.0')
      const { diff } = planRelease(old, next, { allow: [] })
      const folder = temporaryFolder()
      const path = join(folder, writeDelta(folder, diff)!.path)
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)
      expect(lines.map((line) => JSON.parse(line)).map(({ op, id }) => `${op} ${id}`)).toEqual(delta)
      applyDelta(path, join(old, 'articles.jsonl'), join(folder, 'made.jsonl'))
      expect(readFileSync(join(folder, 'made.jsonl'))).toEqual(readFileSync(join(next, 'articles.jsonl')))

      writeChanges(folder, diff)
      const changes: Changes = JSON.parse(readFileSync(join(folder, CHANGES), 'utf8'))
      expect(validate(changes), JSON.stringify(validate.errors)).toBe(true)
      expect(changes).toMatchObject({ level, from: { version: '1.2.0' } })
      expect(changes.records.map(({ id }) => id)).toEqual(delta.map((line) => line.slice(4)))
      expect(JSON.stringify(changes.records)).not.toMatch(/"(?:before|after)":/u)
    })
  }
)

test('there are more than ten', () => {
  expect(Object.keys(histories).length).toBeGreaterThan(10)
})

describe('what people wrote', () => {
  test.each([
    ['1.0.0', 'Cũ.'],
    ['9.9.9', 'Viết tay: @ai đó.']
  ])('about %s', (version, expected) => {
    expect(changelogPart(changelog, version)).toBe(expected)
  })

  test('may be nothing', () => {
    expect(changelogPart('# Changelog\n', '1.0.0')).toBe('')
    expect(changelogPart('', '1.0.0')).toBe('')
  })
})
