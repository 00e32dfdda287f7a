import { join } from 'node:path'
import { isId } from '../../capture/find.ts'
import { failure } from '../../emit/failure.ts'
import { readLines } from '../../emit/lines.ts'
import { isObject, type JsonObject } from './json.ts'

/** The canonical form of a dataset's records. */
export const RECORDS = 'articles.jsonl'

/** A record as it stands in `articles.jsonl`. */
export interface RecordLine {
  id: string
  /** The line, without its line feed. */
  text: string
  record: JsonObject
}

/** What two datasets have of one id; at least one of the two is there. */
export interface RecordPair {
  id: string
  before: RecordLine | null
  after: RecordLine | null
}

/** A line with its number, not parsed yet. */
interface RawLine {
  text: string
  path: string
  number: number
}

function* rawLines(path: string): Generator<RawLine, void, void> {
  let number = 0
  for (const text of readLines(path)) yield { text, path, number: ++number }
}

/** Records have seven levels; what compares them goes down level by level, and a hostile line could have a million. */
const DEEPEST = 64

const depthOf = (value: unknown, depth: number): number => {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return depth
  let deepest = depth
  for (const member of Object.values(value)) deepest = Math.max(deepest, depthOf(member, depth + 1))
  return deepest
}

const parse = ({ text, path, number }: RawLine): RecordLine => {
  let record: unknown
  try {
    record = JSON.parse(text)
  } catch (error) {
    throw failure('content', `${path}:${number}: the line is not JSON: ${(error as Error).message}`, error)
  }
  if (depthOf(record, 0) > DEEPEST)
    throw failure('content', `${path}:${number}: the line is nested deeper than ${DEEPEST} levels`)
  if (!isObject(record) || typeof record.id !== 'string' || !isId(record.id))
    throw failure('content', `${path}:${number}: the line is no record: it has no id of the right form`)
  return { id: record.id, text, record }
}

/** Takes records as they come, and refuses one that does not come after the one before. */
const startOrder = (path: string): ((line: RecordLine, raw: RawLine) => RecordLine) => {
  let last = ''
  return (line, { number }) => {
    // Ids are ASCII, so code units sort as code points.
    if (line.id <= last)
      throw failure(
        'content',
        `${path}:${number}: ${line.id} does not come after ${last}: records must be sorted by id, each once`
      )
    last = line.id
    return line
  }
}

/**
 * The records of an `articles.jsonl`, one at a time.
 *
 * @throws as `joinRecords` does
 */
export function* readRecords(path: string): Generator<RecordLine, void, void> {
  const inOrder = startOrder(path)
  for (const raw of rawLines(path)) yield inOrder(parse(raw), raw)
}

/** A reader of one side: its next line, and a check that ids only ever grow. */
const startSide = (folder: string | null) => {
  const path = join(folder ?? '', RECORDS)
  const lines = folder === null ? null : rawLines(path)
  return {
    read: (): RawLine | null => {
      const next = lines?.next()
      return !next || next.done ? null : next.value
    },
    inOrder: startOrder(path),
    close: () => {
      lines?.return()
    }
  }
}

/**
 * Joins the records of two datasets by id: one pass over both, a record of each in memory. A line that is the same in both is
 * parsed once.
 *
 * @param before folder of the older dataset; null for none
 * @param after folder of the newer one
 * @throws a `content` failure where a line is no record, or records are not sorted by id; a `machine` failure where a file
 *   cannot be read
 */
export function* joinRecords(before: string | null, after: string): Generator<RecordPair, void, void> {
  const [left, right] = [startSide(before), startSide(after)]
  try {
    let [a, b] = [left.read(), right.read()]
    let [old, next] = [a && left.inOrder(parse(a), a), b && right.inOrder(parse(b), b)]
    while (old || next) {
      const id = !old || (next && next.id < old.id) ? next!.id : old.id
      const pair: RecordPair = { id, before: old?.id === id ? old : null, after: next?.id === id ? next : null }
      yield pair
      if (pair.before) a = left.read()
      if (pair.after) b = right.read()
      const same = pair.before && pair.after && a && b && a.text === b.text
      if (pair.before) old = a && left.inOrder(parse(a), a)
      if (pair.after) next = b && right.inOrder(same ? old! : parse(b), b)
    }
  } finally {
    left.close()
    right.close()
  }
}
