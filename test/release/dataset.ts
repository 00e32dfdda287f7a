import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetRecord } from '../../schema/article.d.ts'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import { writeDataset } from '../../scripts/emit/build.ts'
import { context, schemaFolder, totals } from '../emit/sample.ts'
import { temporaryFolder } from '../support/folder.ts'

/** A schema as tests change it. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into it as they like
type Schema = any

/** What a dataset of the tests is made of. */
export interface Made {
  /** In any order. */
  records: DatasetRecord[]
  metadata?: Partial<DatasetMetadata>
  /** Changes article.schema.json before it is published. */
  schema?: (schema: Schema) => void
  /** Changes files after they were written, by path. */
  files?: { [path: string]: (text: string) => string }
}

/** Writes a dataset, whole and true to itself unless `files` changes it, and returns its folder. */
export const makeDataset = async ({ records, metadata, schema, files = {} }: Made): Promise<string> => {
  const base = temporaryFolder()
  const folder = mkdtempSync(join(base, 'dataset-'))
  const schemas = join(base, 'schema')
  cpSync(schemaFolder, schemas, { recursive: true })
  if (schema) {
    const path = join(schemas, 'article.schema.json')
    const edited = JSON.parse(readFileSync(path, 'utf8'))
    schema(edited)
    writeFileSync(path, JSON.stringify(edited))
  }
  await writeDataset(folder, {
    records: records.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    totals: () => totals,
    context: { ...context, metadata: { ...context.metadata, ...metadata }, schemaFolder: schemas }
  })
  for (const [path, edit] of Object.entries(files)) {
    const file = join(folder, path)
    writeFileSync(file, edit(readFileSync(file, 'utf8')))
  }
  return folder
}
