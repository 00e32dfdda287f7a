import type { RecordChange as ChangedRecord, Changes, DatasetVersion } from '../../schema/changes.d.ts'
import { json } from '../check/reporters/messages.ts'
import type { WrittenFile } from '../emit/emitter.ts'
import { openSink } from '../emit/sink.ts'
import type { Head } from './diff/catalogue.ts'
import { fieldsOf, type RecordChange } from './diff/change.ts'
import type { DatasetDiff } from './diff.ts'

/** What changed, for machines. */
export const CHANGES = 'changes.json'

const CHANGES_SCHEMA = 'https://tulieu.github.io/tulieu/schema/v0/changes.schema.json'

const versionOf = ({ version, schema_version, released }: Head): DatasetVersion => ({
  version,
  schema_version,
  released
})

/** What is said of a difference before its records. */
export const changesHead = ({ from, to, level, reasons, counts }: DatasetDiff): Omit<Changes, 'records'> => ({
  $schema: CHANGES_SCHEMA,
  name: to.name,
  from: from && versionOf(from),
  to: versionOf(to),
  level,
  reasons,
  counts
})

/**
 * What is said of a record that changed.
 *
 * @param values whether the values before and after are in it
 */
const changedRecord = (change: RecordChange, values: boolean): ChangedRecord => ({
  id: change.id,
  change: change.change,
  rule: change.rule,
  hash_before: hashOf(change.before?.record.hash),
  hash_after: hashOf(change.after?.record.hash),
  fields: fieldsOf(change).map(({ pointer, change: kind, provenance, ...both }) => ({
    pointer,
    change: kind,
    provenance,
    ...(values ? both : {})
  }))
})

const hashOf = (hash: unknown): string | null => (typeof hash === 'string' ? hash : null)

/**
 * Writes a difference as a document of `changes.schema.json`, a record at a time.
 *
 * @param values whether the values before and after are in it
 */
export const writeChangesTo = (diff: DatasetDiff, values: boolean, write: (text: string) => void): void => {
  write(`${json(changesHead(diff)).slice(0, -'\n}\n'.length)},\n  "records": [`)
  let first = true
  for (const change of diff.changes()) {
    write(`${first ? '' : ','}\n    ${json(changedRecord(change, values)).trimEnd().replaceAll('\n', '\n    ')}`)
    first = false
  }
  write(first ? ']\n}\n' : '\n  ]\n}\n')
}

/**
 * Writes `changes.json`: every id that changed and which of its values, with no value itself. What was corrected away, or removed
 * at somebody's request, is not published once more.
 *
 * @param folder where it goes
 */
export const writeChanges = (folder: string, diff: DatasetDiff): WrittenFile => {
  const sink = openSink(folder, CHANGES, 'application/json')
  try {
    writeChangesTo(diff, false, sink.write)
    return sink.close(null)
  } finally {
    sink.abort()
  }
}
