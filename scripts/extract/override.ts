import type { Reference, Span } from '../../schema/article.d.ts'
import type { OverrideField, Overrides } from '../capture/sidecar.ts'
import type { Draft } from './draft.ts'

/** Says of values that a curator gave them; their spans are places in his file. */
const via = 'seed.yaml'

/** JSON Pointers of a value's members that say something, below `pointer`. */
const leaves = (value: unknown, pointer: string): string[] => {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [pointer]
  return Object.entries(value).flatMap(([name, member]) => leaves(member, `${pointer}/${name}`))
}

/**
 * Puts a curator's values in place of what was read. Their sources are places in his file (`via: 'seed.yaml'`); the text that
 * the replaced values had claimed stays claimed. A note gives the curator's reason.
 *
 * @param spanOf the place of a value in the curator's file, by JSON Pointer
 * @returns the fields whose override changes nothing
 */
export const applyOverrides = (
  draft: Draft,
  overrides: Overrides,
  spanOf: (pointer: string) => Span
): OverrideField[] => {
  const unchanged: OverrideField[] = []
  for (const [field, override] of Object.entries(overrides) as [OverrideField, { value: unknown; reason: string }][]) {
    if (JSON.stringify(draft[field]) === JSON.stringify(override.value)) {
      unchanged.push(field)
      continue
    }
    Object.assign(draft, { [field]: override.value })
    forget(draft, field)
    replaceSources(draft, field, override.value, (pointer) => spanOf(`/overrides/${field}/value${pointer}`))
    draft.notes.push({ rule: 'curator-override', field: `/${field}`, message: override.reason, source: null })
  }
  return unchanged
}

const isBelow = (pointer: string, field: string): boolean => pointer === `/${field}` || pointer.startsWith(`/${field}/`)

/** Takes back what was said of the value that is replaced: notes on it, and that dropped text fed it. */
const forget = (draft: Draft, field: string): void => {
  draft.notes = draft.notes.filter((note) => note.field === null || !isBelow(note.field, field))
  for (const dropped of draft.dropped) dropped.feeds = dropped.feeds.filter((pointer) => !isBelow(pointer, field))
}

const replaceSources = (draft: Draft, field: string, value: unknown, spanOf: (pointer: string) => Span): void => {
  const root = `/${field}`
  const claims: Span[] = []
  for (const [pointer, reference] of Object.entries(draft.sources)) {
    if (!isBelow(pointer, field)) continue
    claims.push(...(reference.claim ?? []))
    delete draft.sources[pointer]
  }
  const pointers = leaves(value, root)
  for (const pointer of pointers.length > 0 || claims.length === 0 ? pointers : [root]) {
    const reference: Reference = { ...spanOf(pointer.slice(root.length)), raw: null, via, claim: null }
    if (claims.length > 0) reference.claim = claims.splice(0).sort((a, b) => a.byte_start - b.byte_start)
    draft.sources[pointer] = reference
  }
}
