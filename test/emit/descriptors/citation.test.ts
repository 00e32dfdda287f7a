import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { citation } from '../../../scripts/emit/descriptors/citation.ts'
import cff from '../../schema/vendor/citation-1.2.0.json' with { type: 'json' }
import { metadata } from '../sample.ts'
import { released, subjectOf } from './subject.ts'

const validate = formats.default(new Ajv({ allErrors: true })).compile(cff)

const read = (text: string): { [key: string]: unknown } => parse(text, { schema: 'core' })

describe('CITATION.cff', () => {
  test.each([
    ['between releases', metadata],
    ['of a release', released]
  ])('%s is valid by the official schema', (_, given) => {
    const citing = read(citation.text(subjectOf({ metadata: given })))
    expect(validate(citing), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...citing, type: 'article' })).toBe(false)
  })

  test('names the version, and a day and a place only where it was released', () => {
    const before = read(citation.text(subjectOf()))
    expect(before).toMatchObject({ type: 'dataset', version: metadata.version, title: metadata.title.en })
    expect(Object.keys(before)).not.toContain('date-released')
    expect(Object.keys(before)).not.toContain('repository-artifact')
    expect(read(citation.text(subjectOf({ metadata: released })))).toMatchObject({
      version: '1.2.3',
      'date-released': '2026-12-01',
      'repository-artifact': `${metadata.repository}/releases/tag/v1.2.3`
    })
  })

  test('keeps every text a text, whatever is in it', () => {
    const title = { en: 'no: "2026-01-01" # &a *b\n- c', vi: 'x' }
    const creator = { name: '1.0', url: 'https://x.example' }
    const citing = read(
      citation.text(subjectOf({ metadata: { ...metadata, title, creator, keywords: ['yes', '12'] } }))
    )
    expect(citing).toMatchObject({ title: title.en, authors: [{ name: '1.0' }], keywords: ['yes', '12'] })
  })
})
