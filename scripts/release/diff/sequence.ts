import { diffArrays } from 'diff'

/** A stretch of two sequences: the same in both, or what stands in the older in place of what stands in the newer. */
export interface Stretch {
  same: boolean
  /** Half-open range in the older sequence. */
  before: [start: number, end: number]
  /** Half-open range in the newer sequence. */
  after: [start: number, end: number]
}

/**
 * Beyond these, sequences are not aligned item by item: the time is their length times the edits between them, and hostile
 * texts are long and unlike.
 */
const MOST_ITEMS = 20_000
const MOST_EDITS = 500

/**
 * Aligns two sequences with the fewest insertions and removals (Myers, in jsdiff). What both begin and end with is taken off
 * first; where the rest is too long or too unlike, it counts as replaced in one piece.
 */
export const align = (before: readonly string[], after: readonly string[]): Stretch[] => {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const [endBefore, endAfter] = [before.length - tail, after.length - tail]
  const stretches: Stretch[] = []
  const add = (same: boolean, lengthBefore: number, lengthAfter: number): void => {
    if (lengthBefore + lengthAfter === 0) return
    const last = stretches.at(-1)
    const [b, a] = [last?.before[1] ?? 0, last?.after[1] ?? 0]
    if (last?.same === same) {
      last.before[1] += lengthBefore
      last.after[1] += lengthAfter
    } else stretches.push({ same, before: [b, b + lengthBefore], after: [a, a + lengthAfter] })
  }
  add(true, start, start)
  const [old, next] = [before.slice(start, endBefore), after.slice(start, endAfter)]
  const short = old.length + next.length <= MOST_ITEMS
  const changes = short ? diffArrays(old, next, { maxEditLength: MOST_EDITS }) : undefined
  if (!changes) add(false, old.length, next.length)
  for (const { count, added, removed } of changes ?? []) {
    if (added) add(false, 0, count)
    else if (removed) add(false, count, 0)
    else add(true, count, count)
  }
  add(true, tail, tail)
  return stretches
}
