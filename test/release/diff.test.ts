import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { diff } from '../../scripts/release/diff.ts'
import { article, full, moved, removed, type Sample } from '../emit/sample.ts'
import { type Made, makeDataset } from './dataset.ts'

const compare = async (before: Made, after: Made) => diff(await makeDataset(before), await makeDataset(after))

/** What became of each id that changed, and the level. */
const became = async (before: DatasetRecord[], after: DatasetRecord[]) => {
  const found = await compare({ records: before }, { records: after })
  return { level: found.level, changes: [...found.changes()].map(({ id, rule }) => `${id} ${rule}`) }
}

const paragraphs = (...texts: string[]): Sample => ({
  blocks: texts.map((text) => ({ type: 'paragraph', text, marks: [] }))
})
const rice = paragraphs(
  'Nông dân xã Tân An bắt đầu gặt lúa đông xuân từ giữa tháng hai, sớm hơn năm ngoái gần mười ngày.',
  'Hợp tác xã thu mua toàn bộ sản lượng với giá cao hơn thị trường.'
)
const bridge = paragraphs(
  'Cây cầu treo bắc qua suối Nậm Lúc được khánh thành chiều qua sau bốn tháng thi công liên tục.',
  'Từ nay học sinh hai bản không còn phải lội suối tới lớp.'
)

describe('what becomes of an id decides the level', () => {
  const tombstone = moved('x', 'a')
  test.each<[string, DatasetRecord[], DatasetRecord[], string, string[]]>([
    ['nothing', [full('a')], [full('a')], 'none', []],
    ['comes', [article('a')], [article('a'), article('b')], 'minor', ['b article-added']],
    ['goes without a word', [article('a'), article('b')], [article('a')], 'major', ['b lost-id']],
    ['moves', [article('a'), article('x')], [article('a'), tombstone], 'minor', ['x article-moved']],
    [
      'is removed',
      [article('a'), article('x')],
      [article('a'), removed('x', 'Yêu cầu')],
      'minor',
      ['x article-removed']
    ],
    ['its tombstone goes', [article('a'), tombstone], [article('a')], 'major', ['x lost-id']],
    ['its tombstone stays', [article('a'), tombstone], [article('a'), tombstone], 'none', []],
    ['comes as a tombstone', [article('a')], [article('a'), tombstone], 'minor', ['x tombstone-added']],
    ['comes back', [article('a'), tombstone], [article('a'), article('x')], 'major', ['x revived-id']],
    ['its tombstone changes sides', [tombstone], [removed('x', 'Yêu cầu')], 'minor', ['x tombstone-kind']],
    [
      'moves on',
      [article('a'), article('b'), tombstone],
      [article('a'), article('b'), moved('x', 'b')],
      'patch',
      ['x tombstone-corrected']
    ],
    [
      'is corrected',
      [article('a', rice)],
      [article('a', { ...rice, title: 'Gặt lúa sớm' })],
      'patch',
      ['a article-corrected']
    ],
    [
      'is given to another article',
      [article('a', { ...rice, title: 'Gặt lúa', seed: seedOf('1') })],
      [article('a', { ...bridge, title: 'Cầu mới', seed: seedOf('2') })],
      'major',
      ['a reused-id']
    ],
    [
      'is read anew from the same capture',
      [article('a', { ...rice, title: 'Gặt lúa' })],
      [article('a', { ...bridge, title: 'Cầu mới' })],
      'patch',
      ['a article-corrected']
    ],
    [
      'keeps its title, and gets another text',
      [article('a', { ...rice, title: 'Tin vắn', seed: seedOf('1') })],
      [article('a', { ...bridge, title: 'Tin vắn', seed: seedOf('2') })],
      'patch',
      ['a article-corrected']
    ]
  ])('it %s', async (_, before, after, level, changes) => {
    expect(await became(before, after)).toEqual({ level, changes })
  })
})

function seedOf(sum: string) {
  return { ...article('a').seed, content_sha256: sum.repeat(64) }
}

describe('provenance alone is told apart', () => {
  const notes = [{ rule: 'assumed-offset', field: '/published_at', message: 'giả định', source: null }]
  test.each<[string, Sample]>([
    ['notes', { notes }],
    ['the encoding of the capture', { seed: { ...article('a').seed, encoding: 'windows-1258' } }],
    ['coverage', { coverage: { characters: 11, body: 7, fields: 3, dropped: 1, unexplained: 0 } }]
  ])('%s', async (_, sample) => {
    expect(await became([article('a')], [article('a', sample)])).toEqual({ level: 'patch', changes: ['a provenance'] })
  })

  test('a hash that changes although the content does not breaks the promise of hashes', async () => {
    const changed = { ...article('a'), hash: '0'.repeat(64) }
    expect(await became([article('a')], [changed])).toEqual({ level: 'major', changes: ['a hash-contract'] })
  })

  test('the same record in other bytes', async () => {
    const after = { files: { 'articles.jsonl': (text: string) => text.replace('{"authors"', '{ "authors"') } }
    const found = await compare({ records: [article('a')] }, { records: [article('a')], ...after })
    expect(found.level).toBe('patch')
    expect(found.reasons.map(({ rule }) => rule)).toEqual(['rewritten'])
  })
})

describe('texts of all articles', () => {
  const texts = (change: (text: string) => string, part = 1) =>
    Array.from({ length: 20 }, (_, i) => {
      const text = `Bài viết số ${i} nói về lòe sông và đồng ruộng ﬁ.`
      return article(`a${i}`, { title: 'Tin', ...paragraphs(i < 20 * part ? change(text) : text) })
    })
  const rules = async (after: DatasetRecord[]) => {
    const { level, reasons } = await compare({ records: texts((text) => text) }, { records: after })
    return [level, ...reasons.map(({ rule, count }) => `${rule} ${count}`)]
  }

  test('normalised another way: major', async () => {
    expect(await rules(texts((text) => text.normalize('NFKC')))).toEqual([
      'major',
      'normalisation 1',
      'texts-read-anew 1',
      'article-corrected 20'
    ])
  })
  test('read anew: minor', async () => {
    expect(await rules(texts((text) => `${text} Thêm một câu.`))).toEqual([
      'minor',
      'texts-read-anew 1',
      'article-corrected 20'
    ])
  })
  test('a few corrected: patch', async () => {
    expect(await rules(texts((text) => `${text} Thêm.`, 0.4))).toEqual(['patch', 'article-corrected 8'])
  })
})

describe('what is beside the records', () => {
  const records = [article('a')]
  const licences = (name: string) => ({
    code: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    data: { name, url: 'https://example.vn/licence' },
    texts: { name: 'other', url: 'https://example.vn/rights' }
  })
  const withLicence = (name: string) => ({ records, metadata: { licences: licences(name) } })
  const dropFile = (path: string) => (text: string) => {
    const catalogue = JSON.parse(text)
    return JSON.stringify({
      ...catalogue,
      files: catalogue.files.filter((file: { path: string }) => file.path !== path)
    })
  }

  test.each<[string, Made, Made, string[]]>([
    [
      'a column at the end',
      { records },
      { records, files: { 'people.csv': (text) => text.replace('line_end\r', 'line_end,x\r') } },
      ['minor', 'column-added people.csv: x']
    ],
    [
      'a column in between',
      { records },
      { records, files: { 'people.csv': (text) => text.replace('index,', 'index,x,') } },
      ['major', 'column-moved people.csv: name (now number 4)', 'column-added people.csv: x']
    ],
    [
      'columns swapped',
      { records },
      { records, files: { 'people.csv': (text) => text.replace('name,honorific', 'honorific,name') } },
      ['major', 'column-moved people.csv: name (now number 4)']
    ],
    [
      'a column less',
      { records },
      { records, files: { 'people.csv': (text) => text.replace('honorific,', '') } },
      ['major', 'column-removed people.csv: honorific']
    ],
    [
      'a file less',
      { records },
      { records, files: { 'index.json': dropFile('people.csv') } },
      ['major', 'file-removed people.csv']
    ],
    [
      'a file more',
      { records, files: { 'index.json': dropFile('people.csv') } },
      { records },
      ['minor', 'file-added people.csv']
    ],
    [
      'another media type',
      { records },
      { records, files: { 'index.json': (text) => text.replace('application/jsonl', 'application/x-ndjson') } },
      ['major', 'file-retyped articles.jsonl (application/jsonl before, application/x-ndjson now)']
    ],
    [
      'a narrower licence',
      withLicence('CC0-1.0'),
      withLicence('CC-BY-4.0'),
      ['major', 'licence-narrowed data (CC0-1.0 before, CC-BY-4.0 now)']
    ],
    [
      'a licence nobody knows',
      withLicence('CC0-1.0'),
      withLicence('other'),
      ['major', 'licence-narrowed data (CC0-1.0 before, other now)']
    ],
    [
      'another licence that asks for as much',
      withLicence('MIT'),
      withLicence('CC-BY-4.0'),
      ['major', 'licence-narrowed data (MIT before, CC-BY-4.0 now)']
    ],
    [
      'a wider licence',
      withLicence('CC-BY-NC-4.0'),
      withLicence('CC0-1.0'),
      ['minor', 'licence-widened data (CC-BY-NC-4.0 before, CC0-1.0 now)']
    ],
    [
      'another name',
      { records },
      { records, metadata: { name: 'tulieu-2' } },
      ['major', 'dataset-renamed tulieu (now tulieu-2)']
    ],
    [
      'another language',
      { records },
      { records, metadata: { languages: ['vi', 'en'] } },
      ['minor', 'languages languages (vi, en)']
    ],
    [
      'another homepage',
      { records },
      { records, metadata: { homepage: 'https://example.vn/' } },
      ['patch', 'metadata homepage']
    ],
    [
      'another version and day',
      { records },
      { records, metadata: { version: '3.0.0', released: '2026-12-01' } },
      ['none']
    ]
  ])('%s', async (_, before, after, expected) => {
    const { level, reasons } = await compare(before, after)
    const found = reasons.flatMap(({ rule, places }) =>
      places.map(({ place, detail }) => `${rule} ${place}${detail && ` (${detail})`}`)
    )
    expect([level, ...found]).toEqual(expected)
  })

  test('a package with another name is major; a catalogue that did not name it yet has not changed it', async () => {
    const rules = async (before: Made) => (await compare(before, { records })).reasons.map(({ rule }) => rule)
    expect(await rules({ records, metadata: { package: 'other-data' } })).toEqual(['dataset-renamed'])
    const files = { 'index.json': (text: string) => text.replace(/ {2}"package": .*\n/u, '') }
    expect(await rules({ records, files })).toEqual([])
  })

  test('a catalogue cannot make a path lead out of its folder', async () => {
    const files = {
      'index.json': (text: string) => text.replaceAll('"schema/article.schema.json"', '"schema/../../x.schema.json"')
    }
    const { reasons } = await compare({ records, files }, { records, files })
    expect(reasons).toEqual([])
  })
})

test('without a former dataset, all is new', async () => {
  const { level, from, counts, reasons } = diff(null, await makeDataset({ records: [article('a'), moved('b', 'a')] }))
  expect({ level, from }).toEqual({ level: 'minor', from: null })
  expect(counts).toMatchObject({ added: 1, tombstone: 1, same: 0 })
  expect(reasons.map(({ rule }) => rule)).toEqual(['article-added', 'tombstone-added', 'first-release'])
})

test('of a reason’s many places the first fifty are kept, and all are counted', async () => {
  const records = Array.from({ length: 60 }, (_, i) => article(`a${String(i).padStart(2, '0')}`))
  const { reasons } = await compare({ records: [] }, { records })
  expect(reasons.map(({ count, places }) => [count, places.length, places.at(-1)?.place])).toEqual([[60, 50, 'a49']])
})
