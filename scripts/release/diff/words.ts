import { align } from './sequence.ts'

/** A piece of a word diff: text of both, of the older alone, or of the newer alone. */
export interface WordChange {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** White space, a syllable or number with the marks on it, or one other character. */
const token = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/** What stands between two changes is shown as changed, too, where it is shorter: single spaces and marks only tear apart. */
const isGlue = (text: string): boolean => text.length <= 1 && !/[\p{L}\p{N}]/u.test(text)

/**
 * What changed between two texts, by syllables: Vietnamese writes them apart, other languages their words. Removed comes before
 * added where both stand in one place.
 */
export const wordChanges = (before: string, after: string): WordChange[] => {
  const [old, next] = [before.match(token) ?? [], after.match(token) ?? []]
  const changes: WordChange[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed !== '') changes.push({ kind: 'removed', text: removed })
    if (added !== '') changes.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  const stretches = align(old, next)
  for (const [i, stretch] of stretches.entries()) {
    const [was, is] = [old.slice(...stretch.before).join(''), next.slice(...stretch.after).join('')]
    const between = stretch.same && i > 0 && i < stretches.length - 1
    if (!stretch.same || (between && isGlue(is))) {
      removed += was
      added += is
      continue
    }
    flush()
    changes.push({ kind: 'same', text: is })
  }
  flush()
  return changes
}
