import { describe, expect, test } from 'vitest'
import type { Allowance } from '../../schema/dataset.d.ts'
import { guards } from '../../scripts/release/plan/guards.ts'
import { type PlanOptions, planRelease, type ReleasePlan } from '../../scripts/release/plan.ts'
import { article, moved, removed, type Sample } from '../emit/sample.ts'
import { type Made, makeDataset } from './dataset.ts'

const released = (version: string) => ({ metadata: { version, released: '2026-12-01' } })

/** The plan from one dataset to another; the former one is release 1.2.0 unless it says otherwise. */
const plan = async (before: Made | null, after: Made, options: Partial<PlanOptions> = {}): Promise<ReleasePlan> =>
  planRelease(
    before && (await makeDataset({ ...released('1.2.0'), ...before })),
    await makeDataset({ metadata: { version: '1.2.1-dev' }, ...after }),
    { allow: [], ...options }
  )

const stopsOf = ({ stops }: ReleasePlan): string[] => stops.map(({ rule }) => rule)
const many = (count: number, sample: (i: number) => Sample = () => ({})) =>
  Array.from({ length: count }, (_, i) => article(`a${String(i).padStart(3, '0')}`, sample(i)))
const text = (length: number, word = 'sông '): Sample => ({
  blocks: [{ type: 'paragraph', text: word.repeat(length / word.length), marks: [] }]
})

const one = { records: [article('a')] }
const two = { records: [article('a'), article('b')] }
const corrected = { records: [article('a', { title: 'Bài số a, đã sửa' })] }

describe('the version', () => {
  test.each<[string, string, Made, Made, string | null]>([
    ['patch', '1.2.0', one, corrected, '1.2.1'],
    ['minor', '1.2.0', one, two, '1.3.0'],
    ['major', '1.2.0', two, one, '2.0.0'],
    ['patch before 1.0.0', '0.2.3', one, corrected, '0.2.4'],
    ['minor before 1.0.0', '0.2.3', one, two, '0.3.0'],
    ['major before 1.0.0', '0.2.3', two, one, '0.3.0'],
    ['nothing', '1.2.0', one, one, null]
  ])('%s: %s grows', async (_, version, before, after, expected) => {
    const dev = { metadata: { version: '0.0.0-dev' } }
    expect((await plan({ ...before, ...released(version) }, { ...after, ...dev })).version).toBe(expected)
  })

  test('of the first release is the dataset’s own', async () => {
    expect(await plan(null, { ...one, metadata: { version: '0.1.0-dev' } })).toMatchObject({
      computed: '0.1.0',
      version: '0.1.0',
      stops: []
    })
  })

  test('may be raised, by the dataset or a wish, and says so', async () => {
    const raised = async (options: Partial<PlanOptions>, own = '1.2.1-dev') => {
      const { computed, version } = await plan(one, { ...corrected, metadata: { version: own } }, options)
      return [computed, version]
    }
    expect(await raised({}, '1.4.0-dev')).toEqual(['1.2.1', '1.4.0'])
    expect(await raised({ level: 'minor' })).toEqual(['1.2.1', '1.3.0'])
    expect(await raised({ level: 'patch' })).toEqual(['1.2.1', '1.2.1'])
    expect(await raised({ version: '3.0.0' })).toEqual(['1.2.1', '3.0.0'])
    expect((await plan(one, one, { level: 'patch' })).version).toBe('1.2.1')
  })

  test.each<[Partial<PlanOptions>, RegExp]>([
    [{ level: 'patch' }, /the changes are minor: --level may raise that, never lower it to patch/u],
    [{ version: '1.2.1' }, /1\.2\.1 is lower than the changes allow: the next version is at least 1\.3\.0/u],
    [{ version: '1.3' }, /1\.3 is not the version of a release/u],
    [{ version: '99999999999999999999.0.0' }, /is not the version of a release/u],
    [{ version: '1.3.0-rc.1' }, /is not the version of a release/u]
  ])('is never lowered: %j', async (wish, message) => {
    await expect(plan(one, two, wish)).rejects.toThrow(expect.objectContaining({ failure: 'usage' }))
    await expect(plan(one, two, wish)).rejects.toThrow(message)
  })

  test.each(['x; y', '99999999999999999999.0.0-dev', '1.0.0-rc.1'])('%j is none', async (version) => {
    await expect(plan(one, { ...two, metadata: { version } })).rejects.toThrow(
      expect.objectContaining({ failure: 'content', message: expect.stringMatching(/in a catalogue is no version/u) })
    )
  })

  test('that a dataset carries already is held against its changes', async () => {
    expect(stopsOf(await plan(one, { ...two, ...released('1.2.1') }))).toEqual(['version'])
    expect(stopsOf(await plan(one, { ...two, ...released('1.2.0') }))).toEqual(['version'])
    expect(await plan(one, { ...two, ...released('1.3.0') })).toMatchObject({ version: '1.3.0', stops: [] })
    expect(await plan(one, { ...two, ...released('2.0.0') })).toMatchObject({ version: '2.0.0', stops: [] })
    expect(await plan(one, { ...one, ...released('1.2.0') })).toMatchObject({ version: null, stops: [] })
  })

  test('of the former dataset must be that of a release', async () => {
    await expect(plan({ ...one, metadata: { version: '1.2.0-dev' } }, two)).rejects.toThrow(
      /must be that of a release/u
    )
  })

  test('of the schema grows with the schema alone', async () => {
    const schema: Made['schema'] = ({ $defs }) => $defs.DroppedKind.enum.push('zoom')
    expect((await plan(one, two)).schema_version).toBe('0.1.0')
    expect((await plan(one, { ...one, schema })).schema_version).toBe('0.2.0')
    const claims = { ...released('1.3.0'), ...one, schema }
    expect(stopsOf(await plan(one, claims))).toEqual(['schema-version'])
    claims.metadata = { ...claims.metadata, ...{ schema_version: '0.2.0' } }
    expect(stopsOf(await plan(one, claims))).toEqual([])
  })
})

describe('a published id without record or tombstone stops the release, whatever is allowed', () => {
  test('and the message says what to write', async () => {
    const allow = [{ version: '2.0.0', rule: 'lost-id', reason: 'Weil es so ist.' }]
    const { stops, version } = await plan(two, one, { allow })
    expect(version).toBe('2.0.0')
    expect(stops.map(({ rule }) => rule)).toEqual(['lost-id', 'allowance'])
    expect(stops[0]!.message).toMatch(
      /^b: published, and gone without a tombstone\..* write b\.yaml .*"kind: removed"/u
    )
  })
})

describe('guards against loss', () => {
  const shrunk = (count: number) => (i: number) => (i < count ? text(400) : text(1000))
  const section = (count: number) => (i: number) => ({ section: i < count ? null : 'Đời sống' })
  const from = (host: string, i: number) => ({ seed: { ...article(`a${i}`).seed, url: `https://${host}/${i}` } })
  const otherSeed = { ...article('other').seed, path: 'a.txt', url: 'https://a.vn/2' }
  const gone = (records: ReturnType<typeof many>, count: number) =>
    records.map((record, i) => (i < count ? removed(record.id, 'Yêu cầu') : record))

  test.each<[string, Made, Made, string[]]>([
    ['one of two removed', two, { records: [article('a'), removed('b', 'Yêu cầu')] }, []],
    ['two of two removed', two, { records: [removed('a', 'x'), removed('b', 'x')] }, ['mass-removal']],
    ['two of a hundred', { records: many(100) }, { records: gone(many(100), 2) }, []],
    ['three of a hundred', { records: many(100) }, { records: gone(many(100), 3) }, ['mass-removal']],
    ['all moved away', two, { records: [moved('a', 'c'), moved('b', 'c'), article('c')] }, []],
    ['a word less', { records: [article('a', text(1000))] }, { records: [article('a', text(995))] }, []],
    [
      'a tenth of all text',
      { records: many(10, () => text(1000)) },
      { records: many(10, () => text(900)) },
      ['text-loss']
    ],
    [
      'an article shrunk',
      { records: many(40, () => text(1000)) },
      { records: many(40, shrunk(1)) },
      ['shrunken-article']
    ],
    ['a blank title', one, { records: [article('a', { title: ' ' })] }, ['blank-title']],
    ['a section less', { records: many(30, section(0)) }, { records: many(30, section(1)) }, []],
    ['many sections less', { records: many(30, section(0)) }, { records: many(30, section(4)) }, ['emptied-field']],
    [
      'a source almost gone',
      { records: many(400, (i) => from(i < 8 ? 'a.vn' : 'b.vn', i)) },
      {
        records: gone(
          many(400, (i) => from(i < 8 ? 'a.vn' : 'b.vn', i)),
          5
        )
      },
      ['source-loss']
    ],
    ['an article again', { records: [moved('b', 'a'), article('a')] }, two, ['revived-id']],
    [
      'another article',
      { records: [article('a', { title: 'Cầu treo', ...text(600, 'Cầu mới bắc qua suối. '), ...from('a.vn', 1) })] },
      {
        records: [
          article('a', {
            title: 'Gặt lúa',
            ...text(600, 'Nông dân gặt sớm hơn. '),
            ...from('a.vn', 1),
            seed: otherSeed
          })
        ]
      },
      ['reused-id']
    ]
  ])('%s', async (_, before, after, expected) => {
    expect(stopsOf(await plan(before, after))).toEqual(expected)
  })

  test('do not watch a first release', async () => {
    expect(stopsOf(await plan(null, { records: [article('a', { title: ' ' })] }))).toEqual([])
  })

  test('do not take a field that left the schema for empty', async () => {
    const files = { 'articles.jsonl': (lines: string) => lines.replaceAll('"section":"Đời sống",', '') }
    const found = await plan({ records: many(5, section(0)) }, { records: many(5, section(0)), files })
    expect(found.diff.counts).toMatchObject({ corrected: 5 })
    expect(stopsOf(found)).toEqual([])
  })

  test('each has a name of its own', () => {
    expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length)
  })
})

describe('a reason that was written down', () => {
  const before = { records: many(100) }
  const after = { records: many(100).map((record, i) => (i < 5 ? removed(record.id, 'Yêu cầu') : record)) }
  const entry: Allowance = { version: '1.3.0', rule: 'mass-removal', reason: 'The publisher asked.' }

  test('lets the release out', async () => {
    expect(await plan(before, after, { allow: [entry] })).toMatchObject({ stops: [], allowed: [entry] })
  })

  test('without it, the message says what to write', async () => {
    const { stops } = await plan(before, after)
    expect(stops.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /5 of 100 articles \(5\.0 %\).*allow: \[\{ version: 1\.3\.0, rule: mass-removal, reason: … \}\]$/u
      )
    ])
  })

  test.each<[string, Allowance, string[], RegExp]>([
    [
      'for another version',
      { ...entry, version: '1.2.0' },
      ['mass-removal', 'allowance'],
      /for 1\.2\.0, and the next release is 1\.3\.0/u
    ],
    [
      'for what was not found',
      { ...entry, rule: 'text-loss' },
      ['mass-removal', 'allowance'],
      /nothing of the kind was found: delete/u
    ]
  ])('%s stops the release itself', async (_, allowance, rules, message) => {
    const found = await plan(before, after, { allow: [allowance] })
    expect(stopsOf(found)).toEqual(rules)
    expect(found.stops.at(-1)!.message).toMatch(message)
  })

  test('is passed over while there is nothing to release', async () => {
    expect(stopsOf(await plan(before, before, { allow: [entry] }))).toEqual([])
  })
})
