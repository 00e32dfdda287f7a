import type { Span } from '../../schema/article.d.ts'
import { upwards, valueAt } from './pointer.ts'
import type { Draft } from './rule.ts'

/** Where a field's value stands: in the capture, or in the curator's file (a JSON Pointer into it). */
export interface FieldPlace {
  span: Span | null
  sidecar: string | null
}

/** What `via` says of a value that the curator gave. */
export const viaSidecar = 'seed.yaml'

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'byte_start' in value && 'line_start' in value

/** The place that an item of a list carries itself: `source` of blocks, dropped pieces, people and notes, `first` of repairs. */
const ownPlace = (record: Draft, pointer: string): Span | null => {
  const source = valueAt(record, `${pointer}/source`) ?? valueAt(record, `${pointer}/first`)
  const span = Array.isArray(source) ? source[0] : source
  return isSpan(span) ? span : null
}

/**
 * Where a field was read: its own reference, else that of what holds it, else that of the first thing in it.
 *
 * @param pointer JSON Pointer into the record
 */
export const placeOfField = (record: Draft, pointer: string): FieldPlace => {
  for (const around of upwards(pointer)) {
    const reference = Object.hasOwn(record.sources, around) ? record.sources[around] : undefined
    if (reference?.via === viaSidecar) return { span: null, sidecar: `/overrides/${around.split('/')[1]}/value` }
    const span = reference ?? ownPlace(record, around)
    if (span) return { span, sidecar: null }
  }
  const inside = Object.keys(record.sources).find((key) => key.startsWith(`${pointer}/`))
  return inside === undefined ? { span: null, sidecar: null } : placeOfField(record, inside)
}
