import { NOT_CONTENT } from '../../extract/hash.ts'
import { isObject, type Json, type JsonObject, keyOf, pointerTo } from './json.ts'
import { align } from './sequence.ts'

/** A value that is not the same in two versions of a record. */
export interface FieldChange {
  /** JSON Pointer into the newer record; of a value that was removed, into the older one. */
  pointer: string
  change: 'added' | 'removed' | 'changed'
  /** Absent where the value was added. */
  before?: Json
  /** Absent where it was removed. */
  after?: Json
  /** Whether it says where content came from, or what was thought of it, and is no content itself: no part of `hash`. */
  provenance: boolean
}

/** Members that follow from others, and would say each change twice. */
const DERIVED = new Set(['text', 'counts', 'hash'])

/**
 * The values that differ between two versions of a record, in the older record's order of members. Items of lists are aligned, so that
 * one that was put in between does not change all that come after it. `text`, `counts` and `hash` follow from the rest and
 * are named only where nothing else differs.
 */
export const fieldChanges = (before: JsonObject, after: JsonObject): FieldChange[] => {
  const changes: FieldChange[] = []
  const derived: FieldChange[] = []
  for (const name of namesOf(before, after)) {
    const list = DERIVED.has(name) ? derived : changes
    compareMember(before, after, name, '', NOT_CONTENT.has(name), list)
  }
  return changes.length > 0 ? changes : derived
}

const namesOf = (before: JsonObject, after: JsonObject): Set<string> =>
  new Set([...Object.keys(before), ...Object.keys(after)])

const compareMember = (
  before: JsonObject,
  after: JsonObject,
  name: string,
  pointer: string,
  provenance: boolean,
  changes: FieldChange[]
): void => {
  const place = pointerTo(pointer, name)
  const about = provenance || name === 'source'
  if (!Object.hasOwn(before, name))
    changes.push({ pointer: place, change: 'added', after: after[name]!, provenance: about })
  else if (!Object.hasOwn(after, name))
    changes.push({ pointer: place, change: 'removed', before: before[name]!, provenance: about })
  else compare(before[name]!, after[name]!, place, about, changes)
}

/** How far down provenance is told apart, as parts of a pointer: `/seed/encoding`, but not each number of a span. */
const PROVENANCE_PARTS = 2

const compare = (before: Json, after: Json, pointer: string, provenance: boolean, changes: FieldChange[]): void => {
  const whole = provenance && pointer.split('/').length > PROVENANCE_PARTS
  if (!whole && isObject(before) && isObject(after)) {
    for (const name of namesOf(before, after)) compareMember(before, after, name, pointer, provenance, changes)
  } else if (!whole && Array.isArray(before) && Array.isArray(after))
    compareLists(before, after, pointer, provenance, changes)
  else if (keyOf(before) !== keyOf(after)) changes.push({ pointer, change: 'changed', before, after, provenance })
}

/** Whether two items can be versions of one: a paragraph does not become a figure. */
const alike = (before: Json, after: Json): boolean => {
  if (isObject(before) && isObject(after)) return before.type === after.type && before.kind === after.kind
  return typeof before === typeof after && Array.isArray(before) === Array.isArray(after)
}

const compareLists = (
  before: Json[],
  after: Json[],
  pointer: string,
  provenance: boolean,
  changes: FieldChange[]
): void => {
  const keys = (list: Json[]): string[] => list.map((item) => keyOf(item, 'source'))
  for (const { same, before: old, after: next } of align(keys(before), keys(after))) {
    let [i, k] = [old[0], next[0]]
    while (i < old[1] && k < next[1] && (same || alike(before[i]!, after[k]!) || onlyOne(old, next))) {
      compare(before[i]!, after[k]!, pointerTo(pointer, k), provenance, changes)
      i += 1
      k += 1
    }
    for (; i < old[1]; i += 1)
      changes.push({ pointer: pointerTo(pointer, i), change: 'removed', before: before[i]!, provenance })
    for (; k < next[1]; k += 1)
      changes.push({ pointer: pointerTo(pointer, k), change: 'added', after: after[k]!, provenance })
  }
}

/** One item in the place of one: it changed, whatever it is. */
const onlyOne = (old: [number, number], next: [number, number]): boolean =>
  old[1] - old[0] === 1 && next[1] - next[0] === 1
