import type { Builder } from './draft.ts'
import type { Line } from './features.ts'
import { readByline } from './people/byline.ts'
import { readSourceLine } from './source-line.ts'

/**
 * Fills the authors from a byline, or the last author's affiliation from the line below it. A source in the byline
 * (`Thu Hà (TTXVN)`) fills the credited source too.
 *
 * @returns false where the line adds nothing
 */
export const fillAuthors = (line: Line, affiliation: boolean, builder: Builder): boolean => {
  const whole = { start: 0, end: line.text.length }
  const { authors } = builder.header
  if (affiliation) {
    const last = authors.at(-1)
    if (!last || last.affiliation !== null) return false
    last.affiliation = line.text
    builder.refer(`/authors/${authors.length - 1}/affiliation`, line.piece, whole, { claim: whole })
    return true
  }
  const byline = readByline(line.text)
  const theo = byline && byline.authors.length > 0 ? null : readSourceLine(line.text)
  const named = theo ? [{ name: theo.name, start: theo.start, end: theo.end }] : (byline?.authors ?? [])
  const fresh = named.filter(
    (author) => !authors.some((known) => known.name.toLowerCase() === author.name.toLowerCase())
  )
  if (fresh.length === 0) return false
  const source = byline?.source ?? null
  const agency = source !== null && builder.header.source_credit === null ? source : null
  // The line is shared out among its values: each takes what stands before it, the last one the rest.
  let taken = 0
  for (const [i, author] of fresh.entries()) {
    const index = authors.push({ name: author.name, affiliation: null }) - 1
    const last = i === fresh.length - 1
    const end = last ? (agency && agency.start > author.end ? author.end : line.text.length) : author.end
    builder.refer(`/authors/${index}/name`, line.piece, author, { claim: { start: taken, end } })
    taken = end
  }
  if (agency) {
    builder.header.source_credit = agency.text
    const claim = agency.start >= taken ? { claim: { start: taken, end: line.text.length } } : {}
    builder.refer('/source_credit', line.piece, agency, claim)
  }
  if (byline && !byline.labelled && !theo) {
    builder.note(
      'unlabelled-byline',
      '/authors',
      'no label names the author: he is known by the place and shape of the line',
      {
        piece: line.piece,
        ...whole
      }
    )
  }
  return true
}
