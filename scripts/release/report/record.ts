import { oneLine } from '../../check/reporters/messages.ts'
import { type ChangeKind, fieldsOf, type RecordChange } from '../diff/change.ts'
import type { FieldChange } from '../diff/fields.ts'
import { type Json, type JsonObject, textOf } from '../diff/json.ts'
import { cut, type Marker, wordLine } from './words.ts'

/** How a kind of change is marked in lists, and what it is called. */
export const kinds: { [kind in ChangeKind]: { sign: '+' | '-' | '~' | '!'; called: string } } = {
  lost: { sign: '!', called: 'lost without a tombstone' },
  reused: { sign: '!', called: 'given to another article' },
  revived: { sign: '!', called: 'article again' },
  added: { sign: '+', called: 'added' },
  moved: { sign: '-', called: 'moved' },
  removed: { sign: '-', called: 'removed' },
  tombstone: { sign: '~', called: 'tombstones changed' },
  corrected: { sign: '~', called: 'corrected' },
  provenance: { sign: '~', called: 'with other provenance alone' },
  rewritten: { sign: '~', called: 'written in other bytes' }
}

/** Values of one record that are shown unless all are asked for. */
const MOST_FIELDS = 20

/** What stands beside an id in a list: a title, or what its tombstone says. Nothing of an article that was taken away. */
export const aside = ({ before, after }: RecordChange): string => {
  const record: JsonObject = after?.record ?? {}
  const text =
    textOf(record, 'kind') === 'moved'
      ? `moved to ${textOf(record, 'moved_to')}`
      : textOf(record, 'kind') === 'removed'
        ? `removed: ${textOf(record, 'reason')}`
        : after
          ? (textOf(record, 'title') ?? '')
          : `was ${textOf(before!.record, 'kind') === 'article' ? 'an article' : 'a tombstone'}`
  return oneLine(cut(text, 120))
}

const shown = (value: Json | undefined): string => oneLine(cut(JSON.stringify(withoutSource(value)) ?? ''))

const withoutSource = (value: Json | undefined): Json | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'source'))
    : value

/** One value that changed, as a line. */
const fieldLine = ({ change, before, after }: FieldChange, marker: Marker): string => {
  if (change === 'added') return marker.added(shown(after))
  if (change === 'removed') return marker.removed(shown(before))
  if (typeof before === 'string' && typeof after === 'string') return wordLine(before, after, marker)
  return `${marker.removed(shown(before))} ${marker.added(shown(after))}`
}

/** A value that changed: where, and what. */
export interface FieldLine {
  pointer: string
  line: string
}

/** What changed in a record, line by line; of provenance only how much, unless nothing else changed. */
export const recordLines = (
  change: RecordChange,
  marker: Marker,
  all: boolean
): { lines: FieldLine[]; rest: string } => {
  const fields = fieldsOf(change)
  const content = fields.filter(({ provenance }) => !provenance || change.change === 'provenance')
  const kept = all ? content : content.slice(0, MOST_FIELDS)
  const lines = kept.map((field) => ({ pointer: oneLine(field.pointer), line: fieldLine(field, marker) }))
  const more = content.length - kept.length
  const about = fields.length - content.length
  const rest = [
    ...(more > 0 ? [`${more} more values`] : []),
    ...(about > 0 ? [`${about} ${about === 1 ? 'value' : 'values'} of provenance`] : [])
  ]
  return { lines, rest: rest.join(', ') }
}
