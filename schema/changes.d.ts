// Generated from schema/changes.schema.json by scripts/types.ts: change the schema, then run `npm run types`.

/**
 * changes.json: what changed between two versions of the dataset, and why the version grew as it did. `tulieu diff
 * --format json` gives the same, with the values before and after. New members may come with a minor version: pass
 * over what you do not know.
 */
export interface Changes {
  /**
   * Where this description is.
   */
  $schema: 'https://tulieu.github.io/tulieu/schema/v0/changes.schema.json'
  /**
   * Short name of the dataset.
   * @example "tulieu"
   */
  name: string
  /**
   * The older version; null where there is none, and all is new.
   */
  from: DatasetVersion | null
  /**
   * The newer version.
   */
  to: DatasetVersion
  /**
   * How much the version must grow: the greatest level of the reasons, `none` without any.
   * @example "minor"
   */
  level: 'none' | 'patch' | 'minor' | 'major'
  /**
   * Every reason for the version to grow, the gravest first.
   */
  reasons: Reason[]
  /**
   * How many ids changed in which way.
   */
  counts: ChangeCounts
  /**
   * The ids that changed, in code-point order.
   */
  records: RecordChange[]
}

/**
 * A version of the dataset.
 * @example {"version":"1.2.3","schema_version":"0.1.0","released":"2026-12-01"}
 */
export interface DatasetVersion {
  /**
   * Semantic version of the data.
   * @example "1.2.3"
   */
  version: string
  /**
   * Semantic version of article.schema.json.
   * @example "0.1.0"
   */
  schema_version: string
  /**
   * Day of the release, YYYY-MM-DD; null between releases.
   * @example "2026-12-01"
   */
  released: string | null
}

/**
 * A rule of VERSIONING.md that found something.
 */
export interface Reason {
  /**
   * Name of the rule.
   * @example "article-added"
   */
  rule: string
  /**
   * What the rule looks at.
   * @example "records"
   */
  area: 'records' | 'schema' | 'tables' | 'files' | 'rights' | 'metadata'
  /**
   * How much it makes the version grow.
   * @example "minor"
   */
  level: 'patch' | 'minor' | 'major'
  /**
   * The rule in words.
   * @example "a new article"
   */
  what: string
  /**
   * How often it was found.
   * @example 1
   */
  count: number
  /**
   * Where it was found: the first fifty places.
   * @example [{"place":"doi-song_0009","detail":""}]
   */
  places: Place[]
}

/**
 * Where a rule found something.
 * @example {"place":"doi-song_0009","detail":""}
 */
export interface Place {
  /**
   * An id, a place in a schema, a column, or a file.
   * @example "doi-song_0009"
   */
  place: string
  /**
   * What is there, where the rule does not say it; else empty.
   * @example "now rubric"
   */
  detail: string
}

/**
 * How many ids changed in which way, and how many did not.
 */
export interface ChangeCounts {
  /**
   * New articles.
   * @example 2
   */
  added: number
  /**
   * Articles whose content changed.
   * @example 2
   */
  corrected: number
  /**
   * Articles that moved to another id.
   * @example 2
   */
  moved: number
  /**
   * Articles that were removed.
   * @example 2
   */
  removed: number
  /**
   * Tombstones that are new or say something else.
   * @example 2
   */
  tombstone: number
  /**
   * Articles of which only places, notes, repairs or the capture changed.
   * @example 2
   */
  provenance: number
  /**
   * The same records in other bytes.
   * @example 2
   */
  rewritten: number
  /**
   * Ids without record or tombstone.
   * @example 2
   */
  lost: number
  /**
   * Ids that stand for another article.
   * @example 2
   */
  reused: number
  /**
   * Tombstones that became articles again.
   * @example 2
   */
  revived: number
  /**
   * Ids of which nothing changed.
   * @example 2
   */
  same: number
}

/**
 * An id of which the two versions do not say the same.
 */
export interface RecordChange {
  /**
   * The id.
   * @example "doi-song_0009"
   */
  id: string
  /**
   * What became of it, as counts names it.
   * @example "corrected"
   */
  change:
    | 'added'
    | 'corrected'
    | 'moved'
    | 'removed'
    | 'tombstone'
    | 'provenance'
    | 'rewritten'
    | 'lost'
    | 'reused'
    | 'revived'
  /**
   * The rule that it falls under.
   * @example "article-corrected"
   */
  rule: string
  /**
   * The record's hash in the older version; null where it was not there.
   */
  hash_before: string | null
  /**
   * The record's hash in the newer version; null where it is not there.
   */
  hash_after: string | null
  /**
   * The values that changed, where there is an article, or a tombstone, on both sides. Items of lists are aligned:
   * one that was put in between does not change those after it.
   */
  fields: FieldChange[]
}

/**
 * A value that changed. changes.json does not have the values themselves: what was corrected away is not published
 * again.
 * @example {"pointer":"/title","change":"changed","provenance":false}
 */
export interface FieldChange {
  /**
   * JSON Pointer into the newer record; of a removed value, into the older one.
   * @example "/blocks/3/text"
   */
  pointer: string
  /**
   * Whether it is new, gone, or another.
   * @example "changed"
   */
  change: 'added' | 'removed' | 'changed'
  /**
   * Whether it says where content came from, or what was thought of it, and is no content itself.
   * @example false
   */
  provenance: boolean
  /**
   * The older value; only from `tulieu diff`, and not where it was added.
   * @example "Xã Phú Hoà"
   */
  before?: null | boolean | number | string | unknown[] | {}
  /**
   * The newer value; only from `tulieu diff`, and not where it was removed.
   * @example "Xã Phú Hòa"
   */
  after?: null | boolean | number | string | unknown[] | {}
}
