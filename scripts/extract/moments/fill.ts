import type { Builder } from '../draft.ts'
import type { Line } from '../features.ts'
import { settledValue } from './claim.ts'

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
    if (witness) builder.referRun(`/${field}`, witness.run, witness.via, witness.value === value ? null : witness.value)
    else {
      const { piece, text } = lines[line]!
      builder.refer(`/${field}`, piece, date, { raw: text.slice(date.start, date.end) })
    }
  }
}
