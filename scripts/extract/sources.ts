import type { Builder } from './draft.ts'
import type { Line } from './features.ts'
import { readByline } from './people/byline.ts'
import { readSourceLine } from './source-line.ts'

/** Fills the credited source from its line; false where it is filled already. */
export const fillSource = (line: Line, builder: Builder): boolean => {
  if (builder.header.source_credit !== null) return false
  const source = readSourceLine(line.text) ?? byAgency(line.text)
  if (!source) return false
  builder.header.source_credit = source.name
  builder.refer('/source_credit', line.piece, source, { claim: { start: 0, end: line.text.length } })
  return true
}

/** A sign-off that names no one but an agency: `(TTXVN)`. */
const byAgency = (text: string): { name: string; start: number; end: number } | null => {
  const source = readByline(text)?.source
  return source ? { name: source.text, start: source.start, end: source.end } : null
}
