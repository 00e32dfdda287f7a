import type { DroppedKind } from '../../../schema/article.d.ts'
import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'

/** Whether a line right below a box's heading is of the box: counters count, polls ask, nothing else has running text. */
const fitsBelow = (line: Line, kind: DroppedKind): boolean =>
  kind === 'counter' ? /\d/u.test(line.text) : !line.prose || (kind === 'poll' && line.words <= pollWords)

/** The most words of a poll's question. */
const pollWords = 40
/** Kinds of furniture whose heading stands right above a list. */
const heading: ReadonlySet<DroppedKind> = new Set([
  'widget',
  'poll',
  'links',
  'related',
  'tags',
  'comments',
  'counter',
  'account'
])
/** What stands inside lists of any kind without ending them. */
const insideLists: ReadonlySet<string> = new Set(['share', 'counter', 'separator', 'repeated_title'])

/**
 * Lists below their heading: what follows is of its kind until something else begins. In dumps that set blank lines between
 * groups, the lines right below a heading are its list whatever they are.
 */
export const belowHeadings = (lines: Line[], outside: Line[], labels: Labels): void => {
  const free = new Set(outside.map((line) => line.index))
  let open: { kind: DroppedKind; phrase: string; landmark: Line['landmark'] } | null = null
  let near: { kind: DroppedKind; phrase: string } | null = null
  for (const line of lines) {
    if (!free.has(line.index)) {
      open = near = null
      continue
    }
    if (!line.attached) near = null
    // A list does not reach beyond the box that it stands in.
    if (open && line.landmark !== open.landmark) open = null
    const { furniture } = line
    const role = labels.get(line.index)?.role
    if (role !== undefined) {
      if (furniture?.opens) open = { kind: furniture.kind, phrase: furniture.phrase, landmark: line.landmark }
      else if (!insideLists.has(role) && role !== open?.kind) open = null
      if (furniture?.whole && heading.has(furniture.kind)) near = { kind: furniture.kind, phrase: furniture.phrase }
    } else if (near && fitsBelow(line, near.kind)) {
      labels.set(line.index, near.kind, 'below-heading', `it stands right below “${near.phrase}”`)
    } else if (open) {
      // Only readers' comments and teasers have running text; tags and links have none.
      if (line.prose && open.kind !== 'comments' && open.kind !== 'related') open = null
      else labels.set(line.index, open.kind, 'below-heading', `it stands in the list below “${open.phrase}”`)
    }
  }
}
