import type { Catalogue } from '../../schema/index.d.ts'
import type { Head } from './diff/catalogue.ts'
import { fieldsOf, type RecordChange } from './diff/change.ts'
import type { Level, Reason } from './diff/rules.ts'
import type { ChangeCounts, DatasetDiff } from './diff.ts'

/** A version of a dataset. */
export type DatasetVersion = Pick<Catalogue, 'version' | 'schema_version' | 'released'>

/** What changed between two versions, without the records. */
export interface ChangesHead {
  $schema: string
  name: string
  from: DatasetVersion | null
  to: DatasetVersion
  level: Level
  reasons: Reason[]
  counts: ChangeCounts
}

/** Where the description of `changes.json` is. */
const CHANGES_SCHEMA = 'https://tulieu.github.io/tulieu/schema/v0/changes.schema.json'

const versionOf = ({ version, schema_version, released }: Head): DatasetVersion => ({
  version,
  schema_version,
  released
})

/** What is said of a difference before its records. */
export const changesHead = ({ from, to, level, reasons, counts }: DatasetDiff): ChangesHead => ({
  $schema: CHANGES_SCHEMA,
  name: to.name,
  from: from && versionOf(from),
  to: versionOf(to),
  level,
  reasons,
  counts
})

/** What is said of a record that changed, without values. */
export const recordEntry = (change: RecordChange) => ({
  id: change.id,
  change: change.change,
  rule: change.rule,
  hash_before: hashOf(change.before?.record.hash),
  hash_after: hashOf(change.after?.record.hash),
  fields: fieldsOf(change).map(({ pointer, change: kind, provenance }) => ({ pointer, change: kind, provenance }))
})

const hashOf = (hash: unknown): string | null => (typeof hash === 'string' ? hash : null)
