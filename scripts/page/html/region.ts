import type { Page, Piece } from '../piece.ts'
import { textOf } from './element.ts'
import { type Frame, labelIn, placesOf } from './frame.ts'
import { landmarkOfLabel } from './landmark.ts'
import type { Landmark } from './landmarks.ts'

/** Characters from which a piece counts as running text, and up to which one counts: a long one is no list of them. */
const shortest = 40
const longest = 400
/** Share of a piece's text inside links from which it is a link and no text. */
const mostLinked = 0.5
/** Share of a container's text that one part must hold for the article to be in it. */
const dominant = 0.7
/** Share of the page's running text from which a container is no landmark, whatever it is called. */
const mostBeside = 0.5
/** The same for elements that say of themselves that they hold the article. */
const declared = 0.4

/** Landmarks whose text is not the article's. */
const beside: ReadonlySet<Landmark> = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'comments',
  'related',
  'share'
])

/** Elements that hold a text and no article. */
const textual = /^(?:p|h[1-6]|li|dt|dd|blockquote|pre|figcaption|caption|address|a|b|i|em|strong|span|font|table)$/u

/** How much running text a piece is. */
const weightOf = (piece: Piece): number => {
  if (piece.image || piece.rows || piece.linked > mostLinked) return 0
  const own = piece.text.length * (1 - piece.linked)
  return own < shortest ? 0 : Math.min(own, longest)
}

/** Running text of each container, and the containers in it. */
interface Weights {
  text: Map<Frame, number>
  children: Map<Frame, Frame[]>
  root: Frame
}

const inArticle = (frame: Frame): boolean => {
  for (let at = frame.parent; at; at = at.parent) if (/^(?:article|main)$/u.test(at.element.tagName)) return true
  return false
}

/** Adds up the running text of all containers, from the innermost outwards. */
const weigh = (pieces: Piece[], frames: readonly Frame[], marks: readonly (Landmark | null)[]): Weights | null => {
  const text = new Map<Frame, number>()
  for (const [i, piece] of pieces.entries()) {
    const frame = frames[i]!
    text.set(frame, (text.get(frame) ?? 0) + (isBeside(marks[i]) ? 0 : weightOf(piece)))
  }
  const children = new Map<Frame, Frame[]>()
  const queue = [...text.keys()]
  const met = new Set(queue)
  for (const frame of queue) {
    if (!frame.parent) continue
    const known = children.get(frame.parent)
    if (known) known.push(frame)
    else children.set(frame.parent, [frame])
    if (met.has(frame.parent)) continue
    met.add(frame.parent)
    queue.push(frame.parent)
  }
  for (const frame of queue.toSorted((a, b) => b.depth - a.depth)) {
    if (frame.parent) text.set(frame.parent, (text.get(frame.parent) ?? 0) + (text.get(frame) ?? 0))
  }
  const root = queue.find((frame) => frame.parent === null)
  return root ? { text, children, root } : null
}

const declares = ({ element }: Frame): boolean =>
  /\barticlebody\b/iu.test(textOf(element, 'itemProp') ?? '') ||
  element.tagName === 'article' ||
  element.tagName === 'main' ||
  textOf(element, 'role') === 'main'

/** The innermost container that declares itself the article's and holds enough of the page's text; else the page. */
const declaredContainer = ({ text, root }: Weights): Frame => {
  const total = text.get(root) ?? 0
  let best = root
  for (const [frame, weight] of text) {
    if (frame.depth > best.depth && weight >= total * declared && declares(frame)) best = frame
  }
  return best
}

/** Goes down while one part holds nearly all of the text. */
const densest = ({ text, children }: Weights, from: Frame): Frame => {
  let at = from
  for (;;) {
    const total = text.get(at) ?? 0
    const parts = (children.get(at) ?? []).filter((part) => !textual.test(part.element.tagName))
    const next = parts.find((part) => (text.get(part) ?? 0) >= total * dominant)
    if (!next || total === 0) return at
    at = next
  }
}

/**
 * The part of the page that each piece stands in, or null where it may be the article's: its innermost ancestor that is a
 * landmark. A name on a container with most of the page's running text means something else (`layout-sidebar-fixed`), and
 * a `header` inside `article` or `main` heads the article.
 */
const marksOf = (page: Page, frames: readonly Frame[]): (Landmark | null)[] => {
  const weights = weigh(page.pieces, frames, [])
  const total = weights?.text.get(weights.root) ?? 0
  const known = new Map<Frame, Landmark | null>()
  const ownMark = (frame: Frame): Landmark | null => {
    const mark = frame.parent ? landmarkOfLabel(labelIn(frame)) : null
    if (mark === null || (mark === 'header' && inArticle(frame))) return null
    return beside.has(mark) && total > 0 && (weights?.text.get(frame) ?? 0) > total * mostBeside ? null : mark
  }
  return frames.map((frame) => {
    const missing: Frame[] = []
    let at: Frame | null = frame
    for (; at && !known.has(at); at = at.parent) missing.push(at)
    let mark = at ? known.get(at)! : null
    for (let next = missing.pop(); next; next = missing.pop()) {
      mark = ownMark(next) ?? mark
      known.set(next, mark)
    }
    return mark
  })
}

const isBeside = (mark: Landmark | null | undefined): boolean => mark != null && beside.has(mark)

/** The part of the page that each piece stands in, by its index; null where it may be the article's. */
export const landmarks = (page: Page): (Landmark | null)[] => {
  const frames = placesOf(page)
  return frames ? marksOf(page, frames) : page.pieces.map(() => null)
}

/** Pieces between a headline and the article's container, at most. */
const longestHead = 40

/** Running text and images between the last `h1` before the region and its first piece: many pages set the summary there. */
const headOf = (pieces: Piece[], region: Set<number>): number[] => {
  const first = region.values().next().value ?? 0
  const head: number[] = []
  for (let i = first - 1; i >= 0 && i >= first - longestHead; i--) {
    const piece = pieces[i]!
    if (piece.tag === 'h1') return head
    if (piece.image || weightOf(piece) > 0) head.push(i)
  }
  return []
}

/**
 * The pieces among which a page's article stands: those of the innermost `article`, `main` or `itemprop=articleBody` that
 * holds much of the page's running text, or of the densest container, without the navigation, comments, related articles,
 * forms and share bars in it; and the summary and images between the headline and that container.
 *
 * @returns indices of pieces; those of all pieces where the page did not come from HTML
 */
export const articleRegion = (page: Page): Set<number> => {
  const frames = placesOf(page)
  const all = new Set(page.pieces.keys())
  if (!frames) return all
  const marks = marksOf(page, frames)
  const weights = weigh(page.pieces, frames, marks)
  if (!weights) return all
  const container = densest(weights, declaredContainer(weights))
  const region = new Set<number>()
  for (const [i, frame] of frames.entries()) {
    if (isBeside(marks[i])) continue
    for (let at: Frame | null = frame; at && at.depth >= container.depth; at = at.parent) {
      if (at === container) region.add(i)
    }
  }
  for (const i of headOf(page.pieces, region)) if (!isBeside(marks[i])) region.add(i)
  return region
}
