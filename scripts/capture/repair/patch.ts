import type { RepairKind } from '../clean.ts'

/** A stretch `[start, end)` of a text that other text takes the place of. */
export interface Patch {
  start: number
  end: number
  text: string
  /** Null where the patch goes with the one before it: both are one repair. */
  kind: RepairKind | null
}

/** A text with patches applied, and the way back. */
export interface Patched {
  text: string
  /** Index in the old text of each unit of the new one, and its length at the end; null where nothing has changed. */
  starts: Uint32Array | null
}

/**
 * Where the unit before an index of a patched text ends in the old one: the units of one patch have one start, and what
 * comes next starts where it ends.
 */
export const endBefore = (starts: Uint32Array, index: number): number => {
  let next = index
  while (next > 0 && next < starts.length - 1 && starts[next] === starts[index - 1]) next++
  return starts[next]!
}

/** Applies patches, given in order and apart from each other. */
export const applyPatches = (raw: string, patches: Patch[]): Patched => {
  if (patches.length === 0) return { text: raw, starts: null }
  const parts: string[] = []
  const grown = patches.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  const starts = new Uint32Array(raw.length + grown + 1)
  let length = 0
  let from = 0
  const copy = (to: number): void => {
    parts.push(raw.slice(from, to))
    for (let i = from; i < to; i++) starts[length++] = i
  }
  for (const { start, end, text } of patches) {
    copy(start)
    parts.push(text)
    for (let k = 0; k < text.length; k++) starts[length++] = start
    from = end
  }
  copy(raw.length)
  starts[length] = raw.length
  return { text: parts.join(''), starts }
}
