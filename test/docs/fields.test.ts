import { describe, expect, test } from 'vitest'
import article from '../../schema/article.schema.json' with { type: 'json' }
import changes from '../../schema/changes.schema.json' with { type: 'json' }
import index from '../../schema/index.schema.json' with { type: 'json' }
import seed from '../../schema/seed.schema.json' with { type: 'json' }
import { readPage } from './page.ts'

interface Definition {
  description?: string
  properties?: { [name: string]: unknown }
}

interface Schema extends Definition {
  title: string
  $defs: { [name: string]: Definition }
}

const page = readPage('schema/FIELDS.md').text

/** The part of the page under a definition's heading. */
const partOf = (name: string): string => {
  const from = page.indexOf(`\n### ${name}\n`)
  const to = page.indexOf('\n#', from + 1)
  return from < 0 ? '' : page.slice(from, to < 0 ? undefined : to)
}

const schemas: Schema[] = [article, index, changes, seed]
const definitions = schemas.flatMap((schema) => [[schema.title, schema] as const, ...Object.entries(schema.$defs)])

describe('schema/FIELDS.md says of every field what it means', () => {
  test.each(definitions)('%s', (name, { description, properties }) => {
    const part = partOf(name)
    expect(part).not.toBe('')
    if (description) expect(part).toContain(description)
    for (const field of Object.keys(properties ?? {})) {
      const row = part.split('\n').find((line) => line.startsWith(`| \`${field}\` |`))
      expect(row, `${name}.${field}`).toBeDefined()
      expect(row!.split(/(?<!\\) \| /u)[2]?.trim(), `${name}.${field}`).toMatch(/^\S.{5,}/u)
    }
  })
})
