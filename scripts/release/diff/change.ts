import type { DatasetRecord } from '../../../schema/article.d.ts'
import type { RecordChange as PublishedChange } from '../../../schema/changes.d.ts'
import { recordHash } from '../../extract/hash.ts'
import { type FieldChange, fieldChanges } from './fields.ts'
import { type JsonObject, keyOf, textOf } from './json.ts'
import type { RecordPair } from './records.ts'
import type { RuleName } from './rules.ts'
import { areUnlike } from './unlike.ts'

/** What became of an id between two datasets. */
export type ChangeKind = PublishedChange['change']

/** An id of which two datasets do not say the same. */
export interface RecordChange extends RecordPair {
  change: ChangeKind
  /** The rule of VERSIONING.md that it falls under. */
  rule: RuleName
}

const isArticle = (record: JsonObject): boolean => record.kind === 'article'

/** What became of an id; null where both datasets have the same bytes for it. */
export const changeOf = (pair: RecordPair): RecordChange | null => {
  const { before, after } = pair
  const as = (change: ChangeKind, name: RuleName): RecordChange => ({ ...pair, change, rule: name })
  if (!before) return isArticle(after!.record) ? as('added', 'article-added') : as('tombstone', 'tombstone-added')
  if (!after) return as('lost', 'lost-id')
  if (before.text === after.text) return null
  if (!isArticle(before.record)) return tombstoneChange(before.record, after.record, as)
  if (!isArticle(after.record))
    return textOf(after.record, 'kind') === 'moved' ? as('moved', 'article-moved') : as('removed', 'article-removed')
  if (contentKey(before.record) !== contentKey(after.record))
    return areUnlike(before.record, after.record) ? as('reused', 'reused-id') : as('corrected', 'article-corrected')
  if (before.record.hash !== after.record.hash) return as('provenance', 'hash-contract')
  return keyOf(before.record) === keyOf(after.record) ? as('rewritten', 'rewritten') : as('provenance', 'provenance')
}

const tombstoneChange = (
  before: JsonObject,
  after: JsonObject,
  as: (change: ChangeKind, name: RuleName) => RecordChange
): RecordChange => {
  if (isArticle(after)) return as('revived', 'revived-id')
  if (before.kind !== after.kind) return as('tombstone', 'tombstone-kind')
  return keyOf(before) === keyOf(after) ? as('rewritten', 'rewritten') : as('tombstone', 'tombstone-corrected')
}

/** The record's hash, counted again: what a foreign dataset claims is not taken for granted. */
const contentKey = (record: JsonObject): string => {
  try {
    return recordHash(record as unknown as DatasetRecord)
  } catch {
    // It cannot be written as canonical JSON: a lone surrogate.
    return keyOf(record)
  }
}

/** The fields that changed. None for an id that has a record on one side only, or a tombstone on one: its text is not shown again. */
export const fieldsOf = ({ before, after, change }: RecordChange): FieldChange[] =>
  before && after && change !== 'moved' && change !== 'removed' && change !== 'revived'
    ? fieldChanges(before.record, after.record)
    : []
