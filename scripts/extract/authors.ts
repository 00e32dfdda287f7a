import type { Builder } from './draft.ts'
import type { Line } from './features.ts'
import { readByline } from './people/byline.ts'
import { readSourceLine } from './source-line.ts'
import type { Writer } from './writers/claim.ts'

/** How the writer worked, behind the name: it says as much as a label before it. */
const worked = /\s(?:thực hiện|lược ghi|ghi|lược thuật|tổng hợp|biên dịch|lược dịch|dịch|biên soạn)[)\]]?\.?$/iu

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
    const bracketed = /^\(.*\)$/u.test(line.text)
    const value = bracketed ? { start: 1, end: line.text.length - 1 } : whole
    last.affiliation = line.text.slice(value.start, value.end).trim()
    builder.refer(`/authors/${authors.length - 1}/affiliation`, line.piece, value, { claim: whole })
    return true
  }
  if (builder.writers?.printed === false) {
    const own = builder.writers.list.filter(({ place }) => place?.line === line.index)
    return own.length > 0 && shareOut(line, own, builder)
  }
  const byline = readByline(line.text)
  const theo = byline && byline.authors.length > 0 ? null : readSourceLine(line.text)
  // A signature that no list of names knows is the line itself.
  const named = byline && byline.authors.length > 0 ? byline.authors : [theo ?? { name: line.text, ...whole }]
  const fresh = named
    .filter((author) => !authors.some((known) => known.name.toLowerCase() === author.name.toLowerCase()))
    .sort((a, b) => a.start - b.start)
  if (fresh.length === 0) return false
  const agency = !theo && builder.header.source_credit === null ? (byline?.source ?? null) : null
  const house = byline?.affiliation ?? null
  // The line is shared out among its values: each takes what stands before it, the last one the rest.
  const behind = Math.min(
    ...[agency, house].flatMap((part) => (part && part.start >= fresh.at(-1)!.end ? [part.start] : []))
  )
  let taken = 0
  for (const [i, author] of fresh.entries()) {
    const index = authors.push({ name: author.name, affiliation: null }) - 1
    const end = i < fresh.length - 1 || behind < line.text.length ? author.end : line.text.length
    builder.refer(`/authors/${index}/name`, line.piece, author, { claim: { start: taken, end } })
    taken = end
  }
  const rest = [
    ...(agency ? [{ pointer: '/source_credit', part: agency }] : []),
    ...(house ? [{ pointer: `/authors/${authors.length - 1}/affiliation`, part: house }] : [])
  ].sort((a, b) => a.part.start - b.part.start)
  for (const [i, { pointer, part }] of rest.entries()) {
    const end = i === rest.length - 1 ? line.text.length : part.end
    builder.refer(pointer, line.piece, part, part.start >= taken ? { claim: { start: taken, end } } : {})
    if (part.start >= taken) taken = end
  }
  if (agency) builder.header.source_credit = agency.text
  if (house) authors.at(-1)!.affiliation = house.text
  if (!byline?.labelled && !theo && !worked.test(line.text)) {
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

/** Gives a line's text to the authors it is known to name: each takes what stands before it, the last one the rest. */
const shareOut = (line: Line, own: Writer[], builder: Builder): boolean => {
  const sorted = own.toSorted((a, b) => a.place!.start - b.place!.start)
  let taken = 0
  for (const [i, writer] of sorted.entries()) {
    const end = i < sorted.length - 1 ? writer.place!.end : line.text.length
    builder.refer(pointerOf(writer, builder), line.piece, writer.place!, { claim: { start: taken, end } })
    taken = end
  }
  return true
}

const pointerOf = (writer: Writer, { writers }: Builder): string => `/authors/${writers!.list.indexOf(writer)}/name`

/** Fills the authors that the page as a whole names, in the order of what names them; lines add where they stand. */
export const nameWriters = ({ writers, header }: Builder): void => {
  if (writers?.printed === false) header.authors = writers.list.map(({ name }) => ({ name, affiliation: null }))
}

/** Says where those writers were read whose lines tell other things too, or who are named in the page's data alone. */
export const fillWriters = (lines: Line[], builder: Builder): void => {
  noteRival(lines, builder)
  if (builder.writers?.printed !== false) return
  for (const writer of builder.writers.list) {
    const { name, place, witness } = writer
    const pointer = pointerOf(writer, builder)
    if (builder.sources.has(pointer)) continue
    if (place) builder.refer(pointer, lines[place.line]!.piece, place)
    else if (witness) {
      const raw = witness.printed ?? witness.value
      builder.referRun(pointer, witness.run, witness.via, raw === name ? null : raw)
    }
  }
}

const noteRival = (lines: Line[], { writers, header, noteRun }: Builder): void => {
  const rival = writers?.rival
  const [first] = rival?.writers ?? []
  if (!rival || !first || header.authors.length === 0) return
  const names = rival.writers.map(({ name }) => name).join(', ')
  const message = `the page names another writer elsewhere: ${names}, in ${first.witness?.via ?? 'its text'}`
  const run = first.witness?.run ?? (first.place ? lines[first.place.line]!.piece.runs[0] : null)
  noteRun('conflicting-authors', '/authors', message, run ?? null)
}
