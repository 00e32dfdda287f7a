import type { Draft } from './rule.ts'

/** A text of a record, and where it is. */
export interface PlacedText {
  pointer: string
  text: string
  /** Whether line ends and tabs belong to it. */
  lines: boolean
}

const headerFields = [
  'title',
  'subtitle',
  'section',
  'authors',
  'publisher',
  'source_credit',
  'rights',
  'dateline'
] as const

/** All strings in a value, with their pointers. */
function* strings(value: unknown, pointer: string, lines: boolean): Generator<PlacedText> {
  if (typeof value === 'string') yield { pointer, text: value, lines }
  else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of Object.entries(value)) yield* strings(child, `${pointer}/${name}`, lines)
  }
}

/**
 * The texts that a record takes from its page, each once: header fields, and what is printed in the blocks. `lede`, `text`
 * and people repeat these and are left out; so are addresses and dropped pieces.
 */
export function* textsOf(record: Draft): Generator<PlacedText> {
  for (const field of headerFields) yield* strings(record[field], `/${field}`, false)
  for (const [i, block] of record.blocks.entries()) {
    const pointer = `/blocks/${i}`
    if (block.type === 'table') yield* strings(block.rows, `${pointer}/rows`, true)
    else if (block.type === 'figure') {
      const { file_name, alt, caption, credit } = block
      yield* strings({ file_name, alt, caption, credit }, pointer, false)
    } else yield { pointer: `${pointer}/text`, text: block.text, lines: block.type === 'code' }
  }
}
