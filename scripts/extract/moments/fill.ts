import type { Run } from '../../page/piece.ts'
import type { Builder } from '../draft.ts'
import type { Line } from '../features.ts'
import { type Claim, settledValue } from './claim.ts'

/** Where a claim was read. */
const placeOf = ({ witness, line }: Claim, lines: Line[]): Run | null =>
  witness?.run ?? lines[line]?.piece.runs[0] ?? null

const fields = [
  ['published', 'published_at'],
  ['updated', 'updated_at']
] as const

/** Fills the moments that no line of their own tells. */
export const fillMoments = (lines: Line[], builder: Builder): void => {
  const { header, moments } = builder
  for (const [moment, field] of fields) {
    const claim = moments[moment]
    const value = claim && settledValue(claim)
    if (!claim || !value || header[field] !== null) continue
    // Systems stamp a page as updated the moment it is published: that says nothing.
    if (field === 'updated_at' && value === header.published_at) continue
    header[field] = value
    const { witness, line, date } = claim
    if (witness) {
      const raw = witness.printed ?? witness.value
      builder.referRun(`/${field}`, witness.run, witness.via, raw === value ? null : raw)
    } else {
      const { piece, text } = lines[line]!
      builder.refer(`/${field}`, piece, date, { raw: text.slice(date.start, date.end) })
    }
  }
  const { rival } = moments
  if (rival && header.published_at !== null) {
    const message = `the page tells another day elsewhere: ${rival.day}, in ${rival.witness?.via ?? 'its text'}`
    builder.noteRun('conflicting-dates', '/published_at', message, placeOf(rival, lines))
  }
}
