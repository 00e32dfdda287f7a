import type { OverrideField, Overrides } from '../capture/sidecar.ts'
import type { Draft } from './draft.ts'

/**
 * Puts a curator's values in place of what was read. Where the value was read stays in `sources`, marked with the wording
 * and `via: 'seed.yaml'`, since its text is accounted for there; a note gives the curator's reason.
 *
 * @returns the fields whose override changes nothing
 */
export const applyOverrides = (draft: Draft, overrides: Overrides): OverrideField[] => {
  const unchanged: OverrideField[] = []
  for (const [field, override] of Object.entries(overrides) as [OverrideField, { value: unknown; reason: string }][]) {
    const before = draft[field]
    if (JSON.stringify(before) === JSON.stringify(override.value)) {
      unchanged.push(field)
      continue
    }
    Object.assign(draft, { [field]: override.value })
    for (const [pointer, reference] of Object.entries(draft.sources)) {
      if (pointer !== `/${field}` && !pointer.startsWith(`/${field}/`)) continue
      const raw = reference.raw ?? (typeof before === 'string' ? before : null)
      draft.sources[pointer] = { ...reference, raw, via: 'seed.yaml' }
    }
    draft.notes.push({ rule: 'curator-override', field: `/${field}`, message: override.reason, source: null })
  }
  return unchanged
}
