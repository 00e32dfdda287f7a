import type { Span } from '../../schema/article.d.ts'
import type { Content } from '../capture/content.ts'
import type { Piece, Run } from '../page/piece.ts'

/**
 * The ledger of a page's visible text: who takes which stretch of it. Every stretch has one owner, so claims never overlap;
 * what nobody takes can be asked for.
 */
export interface Ledger<Owner extends object> {
  /** Gives `[start, end)` of a piece's text (UTF-16 indices; the whole piece by default) to an owner. */
  claim: (piece: Piece, owner: Owner, start?: number, end?: number) => void
  /** Each owner's ranges as spans, in source order: one where nothing else stands between, else one a stretch. */
  spans: () => Map<Owner, Span[]>
  /** Visible characters that an owner took. */
  visible: (owner: Owner) => number
}

interface Entry<Owner> extends Run {
  owner: Owner
}

/** The parts of runs, which stand in order, from one offset to another: found without a look at all of them. */
const runsIn = (runs: readonly Run[], from: number, to: number): Run[] => {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end <= from) low = middle + 1
    else high = middle
  }
  const parts: Run[] = []
  for (let i = low; i < runs.length && runs[i]!.start < to; i++) {
    const start = Math.max(runs[i]!.start, from)
    const end = Math.min(runs[i]!.end, to)
    if (start < end) parts.push({ start, end })
  }
  return parts
}

/** The part of a piece's runs behind `[start, end)` of its text, as offsets of the decoded text. */
export const runsBehind = (piece: Piece, start: number, end: number): Run[] => {
  const first = piece.runs[0]
  const last = piece.runs.at(-1)
  if (!first || !last) return piece.image ? [{ start: piece.image.start, end: piece.image.end }] : []
  const from = start <= 0 ? first.start : piece.at(start)
  const to = end >= piece.text.length ? last.end : piece.at(end)
  const whole = start <= 0 && end >= piece.text.length
  const runs = whole ? piece.runs : runsIn(piece.runs, from, to)
  return piece.image ? [...runs, { start: piece.image.start, end: piece.image.end }] : runs
}

/** A ledger over a seed's content. */
export const makeLedger = <Owner extends object>(content: Content): Ledger<Owner> => {
  const entries: Entry<Owner>[] = []
  const counts = new Map<Owner, number>()
  return {
    claim: (piece, owner, start = 0, end = piece.text.length) => {
      for (const run of runsBehind(piece, start, end)) {
        entries.push({ ...run, owner })
        counts.set(owner, (counts.get(owner) ?? 0) + piece.visibleIn(run.start, run.end))
      }
    },
    visible: (owner) => counts.get(owner) ?? 0,
    spans: () => {
      entries.sort((a, b) => a.start - b.start || a.end - b.end)
      const ranges = new Map<Owner, Run[]>()
      let previous: Entry<Owner> | undefined
      for (const entry of entries) {
        const list = ranges.get(entry.owner) ?? []
        const open = list.at(-1)
        if (open && previous?.owner === entry.owner) open.end = Math.max(open.end, entry.end)
        else list.push({ start: entry.start, end: entry.end })
        ranges.set(entry.owner, list)
        previous = entry
      }
      return new Map([...ranges].map(([owner, list]) => [owner, list.map((run) => content.span(run.start, run.end))]))
    }
  }
}

/** The one span that reaches from the first to the last character behind `[start, end)` of a piece's text. */
export const spanOf = (content: Content, piece: Piece, start = 0, end = piece.text.length): Span => {
  const runs = runsBehind(piece, start, end)
  const first = runs[0]
  const last = runs.at(-1)
  if (!first || !last) return content.span(0, 0)
  return content.span(Math.min(first.start, last.start), Math.max(first.end, last.end))
}
