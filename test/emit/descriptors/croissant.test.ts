import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import { croissant } from '../../../scripts/emit/descriptors/croissant.ts'
import { releasePlace } from '../../../scripts/emit/descriptors/place.ts'
import { tables } from '../../../scripts/emit/index.ts'
import { filesIn } from '../folder.ts'
import { full, metadata, moved, removed } from '../sample.ts'
import profile from './croissant.schema.json' with { type: 'json' }
import { datasetOf, released, subjectOf } from './subject.ts'

const validate = new Ajv2020({ allErrors: true }).compile(profile)

interface Field {
  '@id': string
  dataType?: string
  source?: { fileObject: { '@id': string }; extract: { column: string }; transform?: { jsonPath: string } }
  subField?: Field[]
}

interface Croissant {
  [name: string]: unknown
  distribution: { '@id': string; contentUrl: string; contentSize: string; encodingFormat: unknown; sha256: string }[]
  recordSet: { '@id': string; key: { '@id': string }; field: Field[] }[]
}

const read = (text: string): Croissant => JSON.parse(text)

const records: DatasetRecord[] = [full('a'), moved('b', 'a'), removed('c', 'theo yêu cầu')]

describe('croissant.json of a dataset', async () => {
  const files = filesIn(await datasetOf(records))
  const found = read(files['croissant.json']!)

  test('keeps to the profile of a careful publisher, which can reject', () => {
    expect(validate(found), JSON.stringify(validate.errors, null, 1)).toBe(true)
    const { creator, ...without } = found
    expect(validate(without)).toBe(false)
    expect(validate({ ...found, license: ['CC0-1.0'] })).toBe(false)
  })

  test('lists every data file with its size and sum', () => {
    const listed = found.distribution.map((file) => file['@id'])
    expect(listed).toEqual(['articles.jsonl', 'articles.json', ...tables.map(({ name }) => `${name}.csv`)])
    for (const { contentUrl, contentSize, sha256 } of found.distribution) {
      expect(contentSize, contentUrl).toBe(`${Buffer.byteLength(files[contentUrl]!)} B`)
      expect(sha256, contentUrl).toBe(createHash('sha256').update(files[contentUrl]!).digest('hex'))
    }
  })

  test('names everything once, and every reference leads somewhere', () => {
    const ids: string[] = []
    const references: string[] = []
    const gather = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return
      const { '@id': id, ...rest } = value as { '@id'?: string }
      if (typeof id === 'string') (Object.keys(rest).length === 0 ? references : ids).push(id)
      for (const member of Object.values(rest)) gather(member)
    }
    gather(found.distribution)
    gather(found.recordSet)
    expect(new Set(ids).size).toBe(ids.length)
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('its fields are in the files that they come from', () => {
    const record = JSON.parse(files['articles.jsonl']!.split('\n')[0]!)
    const [articles, tombstones] = found.recordSet as [Croissant['recordSet'][0], Croissant['recordSet'][0]]
    const leaves = (fields: Field[]): Field[] =>
      fields.flatMap((field) => (field.subField ? leaves(field.subField) : [field]))
    for (const { '@id': id, source } of leaves(articles.field)) {
      const value = record[source!.extract.column]
      expect(value, id).toBeDefined()
      const path = source!.transform?.jsonPath
      if (path === undefined) continue
      const members = Array.isArray(value)
        ? new Set(value.flatMap((item) => Object.keys(item)))
        : new Set(Object.keys(value))
      if (value.length !== 0) expect([...members], id).toContain(path)
    }
    expect(tombstones.field.map(({ source }) => source?.extract.column)).toEqual(
      files['tombstones.csv']!.split('\r\n')[0]!.split(',')
    )
    expect(articles.field.map((field) => field['@id'])).toEqual(
      expect.arrayContaining(['articles/id', 'articles/title', 'articles/authors', 'articles/blocks', 'articles/seed'])
    )
  })

  test('has no day between releases, and cites the version without a year', () => {
    expect(found.datePublished).toBeUndefined()
    expect(found.citeAs).toMatch(/note = \{Development version 0\.1\.0-dev, not released\}/u)
    expect(found.citeAs).not.toMatch(/year/u)
  })
})

describe('croissant.json of a release', () => {
  const file = (path: string, mediaType: string) => ({
    path,
    media_type: mediaType,
    bytes: 5,
    sha256: '0'.repeat(64),
    records: 1
  })
  const files = [
    file('articles.jsonl', 'application/jsonl'),
    file('articles.parquet', 'application/vnd.apache.parquet'),
    file('markdown/', 'text/markdown')
  ]
  const found = read(croissant.text(subjectOf({ metadata: released, files, place: releasePlace(released) })))

  test('has its day, and leads to its own assets, never to the latest', () => {
    expect(validate(found), JSON.stringify(validate.errors, null, 1)).toBe(true)
    expect(found).toMatchObject({ version: '1.2.3', datePublished: '2026-12-01' })
    expect(found.citeAs).toMatch(/year = \{2026\}, version = \{1\.2\.3\}/u)
    const base = `${metadata.repository}/releases/download/v1.2.3/`
    expect(found.distribution.map(({ contentUrl }) => contentUrl)).toEqual([
      `${base}articles.jsonl`,
      `${base}articles.parquet`
    ])
  })

  test('loads records from Parquet, under both of its media types', () => {
    expect(found.distribution[1]?.encodingFormat).toEqual(['application/vnd.apache.parquet', 'application/x-parquet'])
    expect(found.recordSet[0]?.field[0]?.source?.fileObject).toEqual({ '@id': 'articles.parquet' })
  })

  test('signs that TeX reads as commands are text in the citation', () => {
    const title = { en: 'A & B_{c} 100% \\cmd ~^$#', vi: 'x' }
    expect(read(croissant.text(subjectOf({ metadata: { ...released, title } }))).citeAs).toContain(
      'title = {{A \\& B\\_\\{c\\} 100\\% \\textbackslash{}cmd \\textasciitilde{}\\textasciicircum{}\\$\\#}}'
    )
  })
})
