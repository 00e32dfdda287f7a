import type { Span } from '../../schema/article.d.ts'
import type { Content } from '../capture/content.ts'
import type { Page } from '../page/piece.ts'
import type { Draft } from './draft.ts'

/** Every claim of a record: blocks, dropped pieces, and header values that take text of their own. In order of their place. */
export const claimsOf = (draft: Pick<Draft, 'blocks' | 'dropped' | 'sources'>): Span[] =>
  [
    ...draft.blocks.flatMap((block) => block.source),
    ...draft.dropped.flatMap((dropped) => dropped.source),
    ...Object.values(draft.sources).flatMap((reference) => reference.claim ?? [])
  ].sort((a, b) => a.byte_start - b.byte_start || a.byte_end - b.byte_end)

/**
 * The visible stretches of a page that no claim covers, found from the page's text and not from what extraction thinks it did:
 * the proof that nothing was lost. Empty where every visible character is accounted for.
 */
export const uncoveredOf = (page: Page, draft: Draft, content: Content): Span[] => {
  const claims = claimsOf(draft).map((span) => ({
    start: content.offsetAt(span.byte_start),
    end: content.offsetAt(span.byte_end)
  }))
  const runs = page.pieces
    .flatMap((piece) => piece.runs.map((run) => ({ ...run, piece })))
    .sort((a, b) => a.start - b.start)
  const uncovered: Span[] = []
  let next = 0
  for (const { start, end, piece } of runs) {
    while (next < claims.length && claims[next]!.end <= start) next++
    let at = start
    for (let i = next; at < end; i++) {
      const claim = claims[i]
      const until = claim ? Math.min(end, claim.start) : end
      if (until > at && piece.visibleIn(at, until) > 0) uncovered.push(content.span(at, until))
      if (!claim || claim.start >= end) break
      at = Math.max(at, claim.end)
    }
  }
  if (uncovered.length === 0 && draft.coverage.characters !== page.visible)
    uncovered.push(content.span(0, content.text.length))
  return uncovered
}
