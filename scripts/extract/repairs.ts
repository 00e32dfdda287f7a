import type { Repair } from '../../schema/article.d.ts'
import type { RepairKind } from '../capture/clean.ts'
import type { Content } from '../capture/content.ts'
import type { Piece } from '../page/piece.ts'

/** The repairs made to a page's text, by kind: how often, and where first. In order of their first place. */
export const repairsOf = (pieces: Piece[], content: Content): Repair[] => {
  const kinds = new Map<RepairKind, { count: number; first: number }>()
  for (const piece of pieces) {
    for (const { kind, at } of piece.changes) {
      const known = kinds.get(kind)
      kinds.set(kind, { count: (known?.count ?? 0) + 1, first: Math.min(known?.first ?? at, at) })
    }
  }
  return [...kinds]
    .sort(([, a], [, b]) => a.first - b.first)
    .map(([kind, { count, first }]) => ({ kind, count, first: content.span(first, first + 1) }))
}
