import { textOf } from '../extract/text.ts'
import { viaSidecar } from './locate.ts'
import { valueAt } from './pointer.ts'
import type { Draft, RuleFinding } from './rule.ts'

const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}

const at = (pointer: string, reason: string): RuleFinding => ({ pointer, span: null, reason })

/** `text` and `counts` against the blocks that they come from. */
const derived = (record: Draft): RuleFinding[] => {
  const found: RuleFinding[] = []
  if (record.text !== textOf(record.blocks))
    found.push(at('/text', 'text is not the texts of the blocks joined by blank lines'))
  const { blocks, characters } = record.counts
  if (blocks !== record.blocks.length)
    found.push(at('/counts/blocks', `counts.blocks is ${blocks}, and there are ${record.blocks.length}`))
  const length = codePoints(record.text)
  if (characters !== length)
    found.push(at('/counts/characters', `counts.characters is ${characters}, and text has ${length}`))
  return found
}

/** Marks that do not fit their text. */
const marks = (record: Draft): RuleFinding[] =>
  record.blocks.flatMap((block, i) => {
    if (!('marks' in block) || block.marks.length === 0) return []
    const length = codePoints(block.text)
    return block.marks.flatMap(({ type, start, end, url }, k) => {
      const pointer = `/blocks/${i}/marks/${k}`
      if (start >= end || end > length)
        return [at(pointer, `the mark from ${start} to ${end} does not fit a text of ${length} characters`)]
      if ((type === 'link') !== (url !== null)) return [at(pointer, `the mark of type ${type} has the address ${url}`)]
      return []
    })
  })

/** Pointers that lead to nothing. */
const pointers = (record: Draft): RuleFinding[] => {
  const found: RuleFinding[] = []
  const empty = (pointer: string): boolean => (valueAt(record, pointer) ?? null) === null
  for (const [pointer, { via, raw }] of Object.entries(record.sources)) {
    // A curator may say that there is none; a wording that can be read in more than one way gives no value.
    if (empty(pointer) && via !== viaSidecar && raw === null)
      found.push(at(pointer, `sources has ${pointer}, where the record has no value`))
  }
  for (const [i, { feeds }] of record.dropped.entries()) {
    for (const pointer of feeds.filter(empty)) {
      found.push(at(`/dropped/${i}`, `a dropped piece feeds ${pointer}, where the record has no value`))
    }
  }
  for (const [i, { field }] of record.notes.entries()) {
    if (field !== null && valueAt(record, field) === undefined)
      found.push(at(`/notes/${i}`, `a note is about ${field}, which the record does not have`))
  }
  return found
}

/** Checks that the parts of a record agree: derived fields, marks, and pointers from one part into another. */
export const checkConsistency = (record: Draft): RuleFinding[] => [
  ...derived(record),
  ...marks(record),
  ...pointers(record)
]
