import { isObject, type Json, textOf } from './json.ts'
import type { Note } from './rules.ts'

/**
 * Licences by what they ask for, by SPDX identifier, from nothing to the most: nothing; naming the author; sharing alike; no
 * commercial use; no derived works. Those of one row ask for much the same, but not for the same.
 */
const ROWS: readonly (readonly string[])[] = [
  ['CC0-1.0', 'PDDL-1.0', 'Unlicense', '0BSD', 'MIT-0'],
  [
    'CC-BY-4.0',
    'CC-BY-3.0',
    'ODC-By-1.0',
    'CDLA-Permissive-2.0',
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0'
  ],
  ['CC-BY-SA-4.0', 'CC-BY-SA-3.0', 'ODbL-1.0', 'MPL-2.0', 'LGPL-3.0-or-later', 'GPL-3.0-or-later'],
  ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
  ['CC-BY-ND-4.0', 'CC-BY-NC-ND-4.0']
]

const rowOf = (name: string): number => ROWS.findIndex((row) => row.includes(name))

/** Notes how the licences of a dataset's parts changed: one that is not in the list cannot be compared, and counts as narrower. */
export const compareLicences = (before: Json | undefined, after: Json | undefined, note: Note): void => {
  const [old, next] = [isObject(before) ? before : {}, isObject(after) ? after : {}]
  for (const part of new Set([...Object.keys(old), ...Object.keys(next)])) {
    const [was, is] = [textOf(old[part], 'name') ?? 'none', textOf(next[part], 'name') ?? 'none']
    if (was !== is) {
      const [from, to] = [rowOf(was), rowOf(is)]
      const wider = from >= 0 && to >= 0 && to < from
      note(wider ? 'licence-widened' : 'licence-narrowed', part, `${was} before, ${is} now`)
    } else if (textOf(old[part], 'url') !== textOf(next[part], 'url')) note('metadata', `licence of ${part}`)
  }
}
