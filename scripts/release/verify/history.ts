import { join } from 'node:path'
import type { RecordChange as ChangedRecord, Changes } from '../../../schema/changes.d.ts'
import { failureKind } from '../../emit/failure.ts'
import { type Measured, measure } from '../../emit/measure.ts'
import { makeFolder } from '../../emit/stage.ts'
import { walk } from '../../emit/walk.ts'
import { CHANGES } from '../changes.ts'
import { deltaName, type Operation, readDelta } from '../delta.ts'
import { RECORDS, type RecordLine, readRecords } from '../diff/records.ts'
import { FEED, type FeedSubject, writeFeed } from '../feed.ts'
import { writeHistory } from '../history.ts'
import type { Base } from '../pack/base.ts'
import type { Problems } from '../problems.ts'
import { differenceOf } from './alike.ts'
import type { AssetOptions } from './assets.ts'
import { readValid } from './valid.ts'

/**
 * Holds what leads from the former release to this one (`changes.json`, the delta, the feed) against the dataset: written again
 * where the former release is known, or there was none; else against the records and each other.
 *
 * @param folder where the assets are
 * @param present those that are there
 * @returns the names that a release has of these files, as far as what is there tells
 */
export const checkHistory = (
  folder: string,
  present: Map<string, Measured>,
  base: Base,
  options: AssetOptions,
  problems: Problems
): string[] => {
  const changes = present.has(CHANGES)
    ? readValid<Changes>(folder, CHANGES, join(options.schemaFolder, 'changes.schema.json'), 'history', problems)
    : null
  const work = join(options.work, 'history')
  makeFolder(work)
  const feed = present.has(FEED) ? join(folder, FEED) : null
  const delta = [...present.keys()].find((name) => /^delta-from-\d+\.\d+\.\d+\.jsonl$/u.test(name)) ?? null
  const guard = (name: string, check: () => void): void => {
    try {
      check()
    } catch (error) {
      if (failureKind(error) !== 'content') throw error
      problems.add(name, 'history', (error as Error).message.replaceAll(`${folder}/`, ''))
    }
  }
  const former = options.former ?? null
  if (former !== null || (changes !== null && changes.from === null)) {
    guard(FEED, () => writeHistory(work, base.folder, base.context.metadata, { folder: former, feed }))
  } else if (changes) {
    checkChanges(changes, base, problems)
    if (delta !== null) guard(delta, () => checkDelta(folder, delta, changes, base, problems))
    if (feed !== null) guard(FEED, () => writeFeed(work, changes as FeedSubject, base.context.metadata, feed))
  }
  for (const { path } of walk(work)) {
    if (!present.has(path)) continue
    const why = differenceOf(join(work, path), join(folder, path))
    if (why !== null) problems.add(path, 'history', `it is not what leads to this release: ${why}`)
  }
  const from = changes?.from ?? null
  if (from === null) return [CHANGES, FEED, ...(changes === null && delta !== null ? [delta] : [])]
  return [CHANGES, deltaName(from.version), FEED]
}

/** What `changes.json` says of this version and its records, against the records. */
const checkChanges = (changes: Changes, { folder, catalogue }: Base, problems: Problems): void => {
  const say = (message: string): void => problems.add(CHANGES, 'history', message)
  if (changes.name !== catalogue.name) say(`/name is ${changes.name}, the dataset is ${catalogue.name}`)
  for (const field of ['version', 'schema_version', 'released'] as const) {
    const [said, is] = [changes.to[field], catalogue[field]]
    if (said !== is) say(`/to/${field} is ${said}, the dataset has ${is}`)
  }
  const changed = new Map(changes.records.map((record) => [record.id, record]))
  let same = 0
  for (const { id, record } of readRecords(join(folder, RECORDS))) {
    const change = changed.get(id)
    if (!change) same += 1
    else if (change.hash_after !== record.hash)
      say(`${id}: hash_after is ${change.hash_after}, the record has ${record.hash}`)
    changed.delete(id)
  }
  for (const [id, { hash_after }] of changed)
    if (hash_after !== null) say(`${id}: it changed, and there is no such record`)
  const counted = new Map<string, number>([['same', same]])
  for (const { change } of changes.records) counted.set(change, (counted.get(change) ?? 0) + 1)
  for (const [kind, count] of Object.entries(changes.counts))
    if (count !== (counted.get(kind) ?? 0)) say(`/counts/${kind} is ${count}, there are ${counted.get(kind) ?? 0}`)
}

/** The delta against the records that it leads to, and the changes that it makes. */
const checkDelta = (folder: string, name: string, changes: Changes, base: Base, problems: Problems): void => {
  const say = (message: string): void => problems.add(name, 'history', message)
  const records = join(base.folder, RECORDS)
  const { base: start, result, operations } = readDelta(join(folder, name))
  if (name !== deltaName(start.version) || start.version !== changes.from?.version)
    say(`it starts from ${start.version}, ${CHANGES} from ${changes.from?.version}`)
  if (result.version !== base.catalogue.version) say(`it leads to ${result.version}, this is ${base.catalogue.version}`)
  const { sha256 } = measure(records)
  if (result.sha256 !== sha256)
    say(`it leads to a ${RECORDS} of SHA-256 ${result.sha256}, that of this version has ${sha256}`)
  const lines = readRecords(records)
  let line: RecordLine | null = lines.next().value ?? null
  const expected = changes.records[Symbol.iterator]()
  for (const operation of operations) {
    const change: ChangedRecord | undefined = expected.next().value
    if (change?.id !== operation.id || (change.hash_after === null) !== (operation.op === 'DEL')) {
      say(`${operation.id}: ${CHANGES} does not have this change there`)
      return
    }
    while (line && line.id < operation.id) line = lines.next().value ?? null
    const fault = operationFault(operation, line)
    if (fault !== null) say(`${operation.id}: ${fault}`)
  }
  const left: ChangedRecord | undefined = expected.next().value
  if (left) say(`${left.id}: ${CHANGES} says that it changed, and there is no operation for it`)
}

const operationFault = ({ op, id, text }: Operation, line: RecordLine | null): string | null => {
  const there = line?.id === id
  if (op === 'DEL') return there ? 'it is taken out, and the record is there' : null
  if (!there) return 'there is no such record'
  return line.text === text ? null : 'its record is not that of this version'
}
