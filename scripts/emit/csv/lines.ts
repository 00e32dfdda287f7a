import type { Span } from '../../../schema/article.d.ts'

/** The lines of the seed between which a list of spans stands: `line_start` of the first, `line_end` of the last, null for none. */
export const lineRange = (spans: readonly Span[]): { line_start: number | null; line_end: number | null } => ({
  line_start: spans[0]?.line_start ?? null,
  line_end: spans.at(-1)?.line_end ?? null
})
