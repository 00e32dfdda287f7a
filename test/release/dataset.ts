import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetRecord } from '../../schema/article.d.ts'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import { writeDataset } from '../../scripts/emit/build.ts'
import { context, totals } from '../emit/sample.ts'
import { temporaryFolder } from '../support/folder.ts'

/** A schema as tests change it. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into it as they like
type Schema = any

/** What a dataset of the tests is made of. */
export interface Made {
  /** In any order. */
  records: DatasetRecord[]
  metadata?: Partial<DatasetMetadata>
  /** Changes the published article.schema.json. */
  schema?: (schema: Schema) => void
  /** Changes files after they were written, by path. */
  files?: { [path: string]: (text: string) => string }
}

/** Writes a dataset, whole and true to itself unless `schema` or `files` changes it, and returns its folder. */
export const makeDataset = async ({ records, metadata, schema, files = {} }: Made): Promise<string> => {
  const folder = mkdtempSync(join(temporaryFolder(), 'dataset-'))
  await writeDataset(folder, {
    records: records.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    totals: () => totals,
    context: { ...context, metadata: { ...context.metadata, ...metadata } }
  })
  const edits = Object.entries(files)
  if (schema) {
    edits.push([
      'schema/article.schema.json',
      (text) => {
        const edited = JSON.parse(text)
        schema(edited)
        return JSON.stringify(edited)
      }
    ])
  }
  for (const [path, edit] of edits) {
    const file = join(folder, path)
    writeFileSync(file, edit(readFileSync(file, 'utf8')))
  }
  return folder
}
