import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compareHeads, type Head, readHead, readJsonObject } from './diff/catalogue.ts'
import { type ChangeKind, changeOf, type RecordChange } from './diff/change.ts'
import { joinRecords, type RecordPair } from './diff/records.ts'
import { gatherReasons, type Level, levelOf, type Note, type Reason } from './diff/rules.ts'
import { compareSchemas } from './diff/schema.ts'
import { compareTables } from './diff/tables.ts'
import { watchTexts } from './diff/texts.ts'

/** How many ids changed in which way, and how many did not. */
export type ChangeCounts = { [kind in ChangeKind | 'same']: number }

/** What differs between two datasets, and what that means for the version. */
export interface DatasetDiff {
  /** What the older dataset says of itself; null where there is none. */
  from: Head | null
  to: Head
  /** Folder of the older dataset; null where there is none. */
  before: string | null
  /** Folder of the newer dataset. */
  after: string
  level: Level
  /** Why, the gravest first. */
  reasons: Reason[]
  counts: ChangeCounts
  /** The ids that changed, in order: read again from the files, one at a time. */
  changes: () => Generator<RecordChange, void, void>
}

/** The schemas that readers of a dataset may rely on. */
const isSchema = (path: string): boolean => path.startsWith('schema/') && path.endsWith('.schema.json')

/**
 * Compares two datasets: records, schemas, tables, files, licences, metadata. Streams: of the records, one of each side is in
 * memory; of the reasons, the first places.
 *
 * @param before folder of the older dataset; null where there is none, and all is new
 * @param after folder of the newer one
 * @param observe shown what both have of every id, changed or not
 * @throws a `content` failure where something is no dataset, a `machine` failure where a file cannot be read
 */
export const diff = (
  before: string | null,
  after: string,
  observe: (pair: RecordPair) => void = () => {}
): DatasetDiff => {
  const { note, reasons } = gatherReasons()
  const [from, to] = [before === null ? null : readHead(before), readHead(after)]
  if (before === null || from === null) note('first-release', to.name)
  else {
    compareHeads(from, to, note)
    compareTables([before, after], [from, to], note)
    for (const path of from.files.keys()) {
      if (!isSchema(path) || !to.files.has(path)) continue
      const [old, next] = [join(before, path), join(after, path)]
      if (existsSync(old) && existsSync(next))
        compareSchemas(path.slice('schema/'.length), readJsonObject(old), readJsonObject(next), note)
    }
  }
  const counts = countChanges(before, after, note, observe)
  const found = reasons()
  return {
    from,
    to,
    before,
    after,
    level: levelOf(found),
    reasons: found,
    counts,
    changes: () => changesBetween(before, after)
  }
}

const noChanges = (): ChangeCounts => ({
  added: 0,
  corrected: 0,
  moved: 0,
  removed: 0,
  tombstone: 0,
  provenance: 0,
  rewritten: 0,
  lost: 0,
  reused: 0,
  revived: 0,
  same: 0
})

const countChanges = (
  before: string | null,
  after: string,
  note: Note,
  observe: (pair: RecordPair) => void
): ChangeCounts => {
  const counts = noChanges()
  const texts = watchTexts()
  for (const pair of joinRecords(before, after)) {
    observe(pair)
    const change = changeOf(pair)
    if (pair.before?.record.kind === 'article' && pair.after?.record.kind === 'article') texts.add(change)
    counts[change?.change ?? 'same'] += 1
    if (change) note(change.rule, change.id)
  }
  texts.end(note)
  return counts
}

function* changesBetween(before: string | null, after: string): Generator<RecordChange, void, void> {
  for (const pair of joinRecords(before, after)) {
    const change = changeOf(pair)
    if (change) yield change
  }
}
