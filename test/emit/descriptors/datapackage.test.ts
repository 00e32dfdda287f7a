import { createHash } from 'node:crypto'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import { datapackage } from '../../../scripts/emit/descriptors/datapackage.ts'
import { releasePlace } from '../../../scripts/emit/descriptors/place.ts'
import { tables } from '../../../scripts/emit/index.ts'
import { addToTally, newTally } from '../../../scripts/emit/tally.ts'
import profile from '../../schema/vendor/datapackage-2.0.json' with { type: 'json' }
import { filesIn } from '../folder.ts'
import { article, full, metadata, moved, removed } from '../sample.ts'
import { datasetOf, released, subjectOf } from './subject.ts'

const validate = formats
  .default(new Ajv({ strict: false, allErrors: true, formats: { textarea: true } }))
  .compile(profile)

interface Field {
  name: string
  type: string
  description: string
  constraints?: { required?: boolean; enum?: string[] }
}

interface Package {
  [name: string]: unknown
  resources: {
    name: string
    path: string
    bytes: number
    hash: string
    schema?: { fields: Field[]; primaryKey: string[]; foreignKeys?: unknown[] }
    [name: string]: unknown
  }[]
}

const read = (text: string): Package => JSON.parse(text)

const records: DatasetRecord[] = [full('a'), moved('b', 'a'), removed('c', 'theo yêu cầu')]

describe('datapackage.json of a dataset', async () => {
  const files = filesIn(await datasetOf(records))
  const found = read(files['datapackage.json']!)
  const fieldsOf = (table: string): Map<string, Field> =>
    new Map(found.resources.find(({ name }) => name === table)?.schema?.fields.map((field) => [field.name, field]))

  test('is valid by the official profile, which can reject', () => {
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...found, keywords: [] })).toBe(false)
    expect(validate({ ...found, resources: [{ ...found.resources[0], hash: 'x' }] })).toBe(false)
  })

  test('lists every data file with its size and sum, under names of their own', () => {
    const names = found.resources.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(found.resources.map(({ path }) => path)).toEqual([
      'articles.jsonl',
      'articles.json',
      ...tables.map(({ name }) => `${name}.csv`)
    ])
    for (const { path, bytes, hash } of found.resources) {
      expect(bytes, path).toBe(Buffer.byteLength(files[path]!))
      expect(hash, path).toBe(`sha256:${createHash('sha256').update(files[path]!).digest('hex')}`)
    }
  })

  test('has the columns of every table in their order, each with a meaning', () => {
    for (const { name, columns } of tables) {
      const fields = fieldsOf(name)
      expect([...fields.keys()]).toEqual([...columns])
      expect(files[`${name}.csv`]!.split('\r\n')[0]).toBe(columns.join(','))
      for (const { name: column, description } of fields.values())
        expect(description, `${name}.${column}`).toMatch(/^\S.{10,}/u)
    }
  })

  test('tells types, what is always there, and closed lists by the schema', () => {
    const [articles, blocks, tombstones] = ['articles', 'blocks', 'tombstones'].map(fieldsOf) as [
      Map<string, Field>,
      Map<string, Field>,
      Map<string, Field>
    ]
    expect(articles.get('id')).toMatchObject({ type: 'string', constraints: { required: true } })
    expect(articles.get('publisher_phone')).toEqual({
      name: 'publisher_phone',
      type: 'string',
      description: 'Telephone number as printed, without its label.'
    })
    expect([articles.get('event_date')?.type, articles.get('published_at')?.type]).toEqual(['date', 'string'])
    expect(articles.get('authors')?.type).toBe('array')
    expect(articles.get('characters')?.type).toBe('integer')
    expect(blocks.get('type')?.constraints?.enum).toEqual(expect.arrayContaining(['paragraph', 'figure', 'table']))
    expect(blocks.get('text')?.constraints).toBeUndefined()
    expect(blocks.get('ordinal')?.description).toMatch(/^In point: .+ In figure: /u)
    expect(tombstones.get('kind')?.constraints).toEqual({ required: true, enum: ['moved', 'removed'] })
    expect(tombstones.get('moved_to')?.constraints?.required).toBeUndefined()
  })

  test('has keys, and references that lead to them', () => {
    for (const { schema } of found.resources) {
      if (!schema) continue
      const names = schema.fields.map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(schema.primaryKey))
    }
    expect(found.resources.find(({ name }) => name === 'figures')?.schema?.foreignKeys).toEqual([
      { fields: ['article_id'], reference: { resource: 'articles', fields: ['id'] } },
      { fields: ['article_id', 'index'], reference: { resource: 'blocks', fields: ['article_id', 'index'] } }
    ])
  })

  test('leads from records to their JSON Schema', () => {
    for (const [index, schema] of ['schema/article.schema.json', 'schema/articles.schema.json'].entries()) {
      expect(found.resources[index]?.['tulieu:jsonSchema']).toBe(schema)
      expect(files[schema]).toBeDefined()
    }
  })

  test('says what is under which licence, and has no date between releases', () => {
    expect(found.licenses).toEqual([
      { name: 'CC0-1.0', path: metadata.licences.data.url, title: expect.any(String) },
      { path: metadata.licences.texts.url, title: expect.any(String) }
    ])
    expect(found.created).toBeUndefined()
    expect(read(datapackage.text(subjectOf({ metadata: released }))).created).toBe('2026-12-01T00:00:00Z')
  })
})

describe('datapackage.json', () => {
  const file = (path: string, records: number | null = 1) => ({
    path,
    media_type: 'application/octet-stream',
    bytes: 1,
    sha256: '0'.repeat(64),
    records
  })

  test('of a release lists its assets by bare names, and no folders', () => {
    const files = ['articles.jsonl', 'articles.parquet', 'markdown/'].map((path) => file(path))
    const all = [...files, file('schema/article.schema.json', null)]
    const found = read(datapackage.text(subjectOf({ metadata: released, files: all, place: releasePlace(released) })))
    expect(found.resources.map(({ name, path }) => [name, path])).toEqual([
      ['articles-jsonl', 'articles.jsonl'],
      ['articles-parquet', 'articles.parquet']
    ])
    expect(found.resources[0]?.['tulieu:jsonSchema']).toBe('article.schema.json')
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true)
  })

  test('names publishers, the frequent ones first, an address only of a plain host', () => {
    const publisher = { name: 'Đài', domain: 'vidu.example', address: null, phone: null, fax: null, email: null }
    const tally = newTally()
    for (const one of [
      article('a', { publisher: { ...publisher, domain: 'x"><b' } }),
      article('b', { publisher }),
      article('c', { publisher })
    ])
      addToTally(tally, one)
    const found = read(datapackage.text(subjectOf({ tally })))
    expect(found.sources).toEqual([{ title: 'Đài', path: 'https://vidu.example/' }, { title: 'Đài' }])
  })
})
