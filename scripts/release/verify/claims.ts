import type { Article, Span } from '../../../schema/article.d.ts'

/** A stretch of the seed that a part of the record claims. */
interface Claim extends Span {
  /** JSON Pointer of that part. */
  by: string
}

/** Every claim of an article: its blocks', its dropped pieces' and its header lines'. */
const claimsOf = ({ blocks, dropped, sources }: Article): Claim[] => [
  ...blocks.flatMap(({ source }, index) => source.map((span) => ({ ...span, by: `/blocks/${index}` }))),
  ...dropped.flatMap(({ source }, index) => source.map((span) => ({ ...span, by: `/dropped/${index}` }))),
  ...Object.entries(sources).flatMap(([by, { claim }]) => (claim ?? []).map((span) => ({ ...span, by })))
]

/** What is wrong with an article's claims: they lie in the seed's content and never overlap. */
export const claimFaults = (article: Article): string[] => {
  const faults: string[] = []
  const size = article.seed.content_bytes
  const claims = claimsOf(article).sort((a, b) => a.byte_start - b.byte_start || a.byte_end - b.byte_end)
  let before: Claim | undefined
  for (const claim of claims) {
    const { byte_start: start, byte_end: end, by } = claim
    if (start >= end) faults.push(`${by} claims nothing: bytes ${start} to ${end}`)
    if (end > size) faults.push(`${by} claims bytes ${start} to ${end}, but the content has ${size}`)
    if (claim.line_start > claim.line_end) {
      faults.push(`${by} claims lines ${claim.line_start} to ${claim.line_end}, which is backwards`)
    }
    if (before && start < before.byte_end) {
      faults.push(`${before.by} and ${by} both claim bytes ${start} to ${Math.min(end, before.byte_end)}`)
    }
    if (!before || end > before.byte_end) before = claim
  }
  return faults
}

/** What is wrong with an article's sums of characters; null where the parts make the whole. */
export const coverageFault = ({ coverage }: Article): string | null => {
  const { characters, body, fields, dropped, unexplained } = coverage
  const sum = body + fields + dropped + unexplained
  return sum === characters ? null : `coverage.characters is ${characters}, its parts add up to ${sum}`
}
