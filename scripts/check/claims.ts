import type { Span } from '../../schema/article.d.ts'
import { viaSidecar } from './locate.ts'
import type { Draft, RuleFinding } from './rule.ts'

/** A stretch of the capture, and the field, block or dropped piece that takes it for itself. */
export interface Claim {
  pointer: string
  span: Span
}

/** A half-open range of bytes. */
export interface ByteRange {
  byte_start: number
  byte_end: number
}

/** Every claim of a record: header values first, then blocks, then dropped pieces, each in the record's order. */
export const claimsOf = (record: Draft): Claim[] => [
  ...Object.entries(record.sources).flatMap(([pointer, { claim }]) => (claim ?? []).map((span) => ({ pointer, span }))),
  ...record.blocks.flatMap(({ source }, i) => source.map((span) => ({ pointer: `/blocks/${i}`, span }))),
  ...record.dropped.flatMap(({ source }, i) => source.map((span) => ({ pointer: `/dropped/${i}`, span })))
]

/** Every reference of a record into its capture: places that count for nothing, but must exist. */
const referencesOf = (record: Draft): Claim[] => [
  ...Object.entries(record.sources)
    .filter(([, reference]) => reference.via !== viaSidecar)
    .map(([pointer, span]) => ({ pointer, span })),
  ...record.people.map(({ source }, i) => ({ pointer: `/people/${i}`, span: source })),
  ...record.notes.flatMap(({ source }, i) => (source ? [{ pointer: `/notes/${i}`, span: source }] : [])),
  ...record.seed.repairs.map(({ first }, i) => ({ pointer: `/seed/repairs/${i}`, span: first }))
]

const bytes = ({ byte_start, byte_end }: ByteRange): string => `bytes ${byte_start} to ${byte_end}`

/** Places that cannot be: turned round, empty, or beyond the capture's end. */
const impossible = (record: Draft): RuleFinding[] =>
  [...claimsOf(record), ...referencesOf(record)]
    .filter(
      ({ span }) =>
        span.byte_start >= span.byte_end || span.byte_end > record.seed.content_bytes || span.line_start > span.line_end
    )
    .map(({ pointer, span }) => ({
      pointer,
      span: null,
      reason: `${pointer} has an impossible place: ${bytes(span)}, lines ${span.line_start} to ${span.line_end}, of ${record.seed.content_bytes} bytes`
    }))

/** Claims that take the same bytes, or whose lines go backwards. */
const clashes = (record: Draft): RuleFinding[] => {
  const claims = claimsOf(record).sort((a, b) => a.span.byte_start - b.span.byte_start)
  const found: RuleFinding[] = []
  let before: Claim | undefined
  for (const claim of claims) {
    const { pointer, span } = claim
    if (before && span.byte_start < before.span.byte_end) {
      const both = { byte_start: span.byte_start, byte_end: Math.min(span.byte_end, before.span.byte_end) }
      const twice = before.pointer === pointer ? `${pointer} twice` : `${before.pointer} and by ${pointer}`
      found.push({ pointer, span, reason: `${bytes(both)} are claimed by ${twice}` })
    } else if (before && span.line_start < before.span.line_end) {
      found.push({ pointer, span, reason: `${pointer} claims a later place on an earlier line than ${before.pointer}` })
    }
    if (!before || span.byte_end > before.span.byte_end) before = claim
  }
  return found
}

/** A record's visible characters that do not add up. */
const sums = (record: Draft): RuleFinding[] => {
  const { characters, body, fields, dropped, unexplained } = record.coverage
  const found: RuleFinding[] = []
  const wrong = (reason: string): void => void found.push({ pointer: '/coverage', span: null, reason })
  const sum = body + fields + dropped + unexplained
  if (sum !== characters) wrong(`the capture has ${characters} visible characters, and ${sum} are accounted for`)
  const claims = {
    body: record.blocks.some(({ source }) => source.length > 0),
    fields: Object.values(record.sources).some(({ claim }) => claim !== null),
    dropped: record.dropped.some(({ kind }) => kind !== 'unexplained'),
    unexplained: record.dropped.some(({ kind }) => kind === 'unexplained')
  }
  for (const part of ['body', 'fields', 'dropped', 'unexplained'] as const) {
    const count = record.coverage[part]
    // A picture alone takes its tag, which shows no characters.
    const mute = part === 'body' && record.blocks.every(({ type }) => type === 'figure')
    if (count > 0 !== claims[part] && !(mute && count === 0))
      wrong(`${part} counts ${count} characters, and the record has ${claims[part] ? '' : 'no '}claims of that kind`)
  }
  return found
}

/**
 * Checks a record's claims by its own numbers: places exist, claims do not overlap, the visible characters add up. That
 * claims cover the capture can only be seen with the capture at hand: `uncovered`.
 */
export const checkClaims = (record: Draft): RuleFinding[] => [
  ...impossible(record),
  ...clashes(record),
  ...sums(record)
]

/**
 * What no claim covers.
 *
 * @param claims in any order
 * @param visible the stretches of visible text, ascending and apart
 * @returns the uncovered parts of these stretches, ascending
 */
export const uncovered = (claims: Iterable<ByteRange>, visible: Iterable<ByteRange>): ByteRange[] => {
  const sorted = [...claims].sort((a, b) => a.byte_start - b.byte_start)
  const found: ByteRange[] = []
  let next = 0
  for (const { byte_start, byte_end } of visible) {
    let at = byte_start
    while (next < sorted.length && sorted[next]!.byte_end <= at) next++
    for (let i = next; i < sorted.length && sorted[i]!.byte_start < byte_end; i++) {
      const claim = sorted[i]!
      if (claim.byte_start > at) found.push({ byte_start: at, byte_end: claim.byte_start })
      at = Math.max(at, claim.byte_end)
    }
    if (at < byte_end) found.push({ byte_start: at, byte_end })
  }
  return found
}
