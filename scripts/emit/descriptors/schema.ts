import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { orFail } from '../failure.ts'

/** The parts of `article.schema.json` that descriptors read. */
export interface RecordSchema {
  $id: string
  $defs: { [name: string]: SchemaNode }
}

/** A value's schema, as far as descriptors read it. */
export interface SchemaNode {
  $ref?: string
  description?: string
  examples?: unknown[]
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  pattern?: string
  minLength?: number
  minimum?: number
  properties?: { [name: string]: SchemaNode }
  items?: SchemaNode
  oneOf?: SchemaNode[]
  anyOf?: SchemaNode[]
}

/** Reads the schema of the records. */
export const readRecordSchema = (schemaFolder: string): RecordSchema => {
  const path = join(schemaFolder, 'article.schema.json')
  return JSON.parse(orFail('read', path, () => readFileSync(path, 'utf8'))) as RecordSchema
}
