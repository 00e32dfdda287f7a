import { unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { WrittenFile } from '../emit/emitter.ts'
import { failure, orFail } from '../emit/failure.ts'
import { readLines } from '../emit/lines.ts'
import { type Measured, measure } from '../emit/measure.ts'
import { openSink, type Sink } from '../emit/sink.ts'
import { memberOf, textOf } from './diff/json.ts'
import { RECORDS, type RecordLine, readRecords } from './diff/records.ts'
import type { DatasetDiff } from './diff.ts'

/** The form of a delta: it grows where old readers would misread a new one. */
const FORM = 1

/** The delta that leads from a version. */
export const deltaName = (version: string): string => `delta-from-${version}.jsonl`

/** One line of canonical JSON: members in order, the record's bytes as they are. */
const operationLine = (op: 'ADD' | 'MOD' | 'DEL', { id, text }: RecordLine): string =>
  op === 'DEL' ? `{"id":"${id}","op":"DEL"}` : `{"id":"${id}","op":"${op}","record":${text}}`

/**
 * Writes the delta from one version's `articles.jsonl` to the next one's: a line that says which file it starts from and which it
 * leads to, then a line for each record that is not the same, sorted by id. Written even where nothing changed, so that nobody who
 * follows has to guess.
 *
 * @param folder where it goes
 * @returns null for a first release: there is nothing to start from
 */
export const writeDelta = (folder: string, diff: DatasetDiff): WrittenFile | null => {
  if (diff.from === null || diff.before === null) return null
  const end = (place: string, version: string): object => ({ ...measured(join(place, RECORDS)), version })
  const head = { base: end(diff.before, diff.from.version), delta: FORM, result: end(diff.after, diff.to.version) }
  const sink = openSink(folder, deltaName(diff.from.version), 'application/jsonl')
  let operations = 0
  try {
    sink.write(`${JSON.stringify(head)}\n`)
    for (const { before, after } of diff.changes()) {
      operations += 1
      sink.write(`${operationLine(after ? (before ? 'MOD' : 'ADD') : 'DEL', after ?? before!)}\n`)
    }
    return sink.close(operations)
  } finally {
    sink.abort()
  }
}

const measured = (path: string): Measured => {
  const { bytes, sha256 } = measure(path)
  return { bytes, sha256 }
}

/** A line of a delta: which id, and the record's bytes; null for one that goes. */
export interface Operation {
  /** Its number, from 1: the head is the first. */
  line: number
  op: 'ADD' | 'MOD' | 'DEL'
  id: string
  text: string | null
}

/** What stands before the record of an operation. An id has neither quotes nor backslashes. */
const opening = /^\{"id":"([A-Za-z0-9][A-Za-z0-9_-]{0,99})","op":"(ADD|MOD|DEL)"(,"record":|\}$)/u

const operationOf = (line: string, number: number): Operation | null => {
  const [start, id, op, rest] = opening.exec(line) ?? []
  if (start === undefined || (op === 'DEL') !== (rest === '}') || !line.endsWith('}')) return null
  return { line: number, op: op as Operation['op'], id: id!, text: op === 'DEL' ? null : line.slice(start.length, -1) }
}

/**
 * Applies a delta: from the file that it starts from, it makes the file that it leads to, byte for byte. Streams; both sums are
 * checked.
 *
 * @param delta path of the delta
 * @param base path of the older version's `articles.jsonl`
 * @param target path of the file to be made; none may be there
 * @throws a `content` failure where the delta is none, starts from another file, or does not lead where it says; nothing is left at
 *   `target` then
 */
export const applyDelta = (delta: string, base: string, target: string): void => {
  const { base: start, result, operations } = readDelta(delta)
  const found = measure(base).sha256
  if (found !== start.sha256) {
    operations.return()
    throw failure(
      'content',
      `${delta} starts from another file than ${base}: expected SHA-256 ${start.sha256}, found ${found}`
    )
  }
  const sink = openSink(dirname(target), basename(target), 'application/jsonl')
  let made: WrittenFile | null = null
  try {
    merge(delta, operations, base, sink)
    made = sink.close(null)
    if (made.sha256 !== result.sha256)
      throw failure('content', `${delta} does not lead where it says: it was changed, or made wrongly`)
  } catch (error) {
    sink.abort()
    orFail('remove', target, () => unlinkSync(target))
    throw error
  } finally {
    operations.return()
  }
}

/** A file that a delta starts from or leads to. */
export interface DeltaEnd {
  version: string
  sha256: string
}

/** What the first line of a delta says; null where it is none. */
const headOf = (line: string): { base: DeltaEnd; result: DeltaEnd } | null => {
  let head: unknown
  try {
    head = JSON.parse(line)
  } catch {
    return null
  }
  if (memberOf(head, 'delta') !== FORM) return null
  const end = (name: string): DeltaEnd | null => {
    const [version, sha256] = ['version', 'sha256'].map((each) => textOf(memberOf(head, name), each))
    return version && sha256 ? { version, sha256 } : null
  }
  const [base, result] = [end('base'), end('result')]
  return base && result && { base, result }
}

/** A delta being read. */
export interface OpenDelta {
  base: DeltaEnd
  result: DeltaEnd
  /** The operations, sorted by id. A line that is none is a `content` failure with its number. */
  operations: Generator<Operation, void, void>
}

/**
 * Reads a delta, a line at a time.
 *
 * @param path of the delta
 * @throws a `content` failure where it is none
 */
export const readDelta = (path: string): OpenDelta => {
  const lines = readLines(path)
  const head = headOf(lines.next().value ?? '')
  if (!head) {
    lines.return()
    throw failure(
      'content',
      `${path} is no delta of form ${FORM}: its first line does not say where it starts and ends`
    )
  }
  return { ...head, operations: operationsOf(path, lines) }
}

function* operationsOf(path: string, lines: Generator<string, void, void>): Generator<Operation, void, void> {
  let number = 1
  let last = ''
  for (const line of lines) {
    number += 1
    const operation = operationOf(line, number)
    if (!operation) throw failure('content', `${path}:${number}: the line is no operation`)
    if (operation.id <= last) throw failure('content', `${path}:${number}: ${operation.id} does not come after ${last}`)
    last = operation.id
    yield operation
  }
}

/** Joins the records of the older version and the operations, both sorted by id. */
const merge = (delta: string, operations: OpenDelta['operations'], base: string, sink: Sink): void => {
  const next = (): Operation | null => operations.next().value ?? null
  const add = ({ line, op, id, text }: Operation): void => {
    if (op !== 'ADD') throw failure('content', `${delta}:${line}: ${id} is not in ${base}`)
    sink.write(`${text}\n`)
  }
  let operation = next()
  for (const { id, text } of readRecords(base)) {
    for (; operation && operation.id < id; operation = next()) add(operation)
    if (operation?.id !== id) {
      sink.write(`${text}\n`)
      continue
    }
    if (operation.op === 'ADD') throw failure('content', `${delta}:${operation.line}: ${id} is in ${base} already`)
    if (operation.text !== null) sink.write(`${operation.text}\n`)
    operation = next()
  }
  for (; operation; operation = next()) add(operation)
}
