import type { Page, Piece } from '../piece.ts'
import { attributeOf } from './attributes.ts'
import { type Frame, nameIn, type Places, placesOf } from './frame.ts'
import { landmarkOf } from './landmark.ts'
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
  'dialog',
  'form',
  'comments',
  'related',
  'share'
])

/** Elements that hold a text and no article. */
const textual = /^(?:p|h[1-6]|li|dt|dd|blockquote|pre|figcaption|caption|address|a|b|i|em|strong|span|font)$/u

/** How much running text a piece is. */
const weightOf = (piece: Piece): number => {
  if (piece.image || piece.rows || piece.linked > mostLinked) return 0
  const own = piece.text.length * (1 - piece.linked)
  return own < shortest ? 0 : Math.min(own, longest)
}

/** The containers of a page and how much running text each holds. */
interface Weights {
  /** By index of frame; undefined for elements without text. */
  frames: readonly (Frame | undefined)[]
  text: Float64Array
  root: Frame
}

const inArticle = (frame: Frame): boolean => {
  for (let at = frame.parent; at; at = at.parent) if (/^(?:article|main)$/u.test(at.tagName)) return true
  return false
}

/** Adds up the running text of all containers, from the innermost outwards; all text where nothing is running text. */
const weigh = (page: Page, { frames, elements }: Places, marks: readonly (Landmark | null)[]): Weights | null => {
  const own = new Float64Array(page.pieces.length)
  for (let i = 0; i < own.length; i++) own[i] = isBeside(marks[i]) ? 0 : weightOf(page.pieces[i]!)
  const running = own.some((weight) => weight > 0)
  const text = new Float64Array(elements.length)
  for (let i = 0; i < frames.length; i++) text[frames[i]!.index]! += running ? own[i]! : page.pieces[i]!.text.length
  // Parents stand before their children.
  for (let i = elements.length - 1; i > 0; i--) {
    const parent = elements[i]?.parent
    if (parent) text[parent.index]! += text[i]!
  }
  return elements[0] ? { frames: elements, text, root: elements[0] } : null
}

const declares = (frame: Frame): boolean =>
  /\barticlebody\b/iu.test(attributeOf(frame, 'itemprop') ?? '') ||
  frame.tagName === 'article' ||
  frame.tagName === 'main' ||
  attributeOf(frame, 'role') === 'main'

/** The innermost container that declares itself the article's and holds enough of the page's text; else the page. */
const declaredContainer = ({ frames, text, root }: Weights): Frame => {
  const total = text[root.index]!
  let best = root
  for (const frame of frames) {
    if (frame && frame.depth > best.depth && text[frame.index]! >= total * declared && declares(frame)) best = frame
  }
  return best
}

/** Goes down while one part holds nearly all of the text. */
const densest = ({ frames, text }: Weights, from: Frame): Frame => {
  let at = from
  // Parts stand after what they are parts of: one pass goes all the way down.
  for (const frame of frames) {
    if (frame?.parent !== at || textual.test(frame.tagName)) continue
    if (text[frame.index]! > 0 && text[frame.index]! >= text[at.index]! * dominant) at = frame
  }
  return at
}

/** Running text between the headline and a comments' list from which the list is one, however much readers wrote. */
const enoughAbove = 120

/** Whether an article stands above a container: running text below the last `h1` before it. */
const isBelowText = (page: Page, { frames }: Places, container: Frame): boolean => {
  const inside = (frame: Frame): boolean => {
    for (let at: Frame | null = frame; at && at.depth >= container.depth; at = at.parent)
      if (at === container) return true
    return false
  }
  const first = frames.findIndex(inside)
  let text = 0
  for (let i = first - 1; i >= 0 && text < enoughAbove && page.pieces[i]!.tag !== 'h1'; i--)
    text += weightOf(page.pieces[i]!)
  return text >= enoughAbove
}

/**
 * The part of the page that each piece stands in, or null where it may be the article's: its innermost ancestor that is a
 * landmark. A name on a container with most of the page's running text means something else (`layout-sidebar-fixed`) unless
 * readers wrote more below an article than its author did, and a `header` inside `article` or `main` heads the article.
 */
const marksOf = (page: Page, places: Places): (Landmark | null)[] => {
  const { frames, elements } = places
  const weights = weigh(page, places, [])
  const total = weights ? weights.text[weights.root.index]! : 0
  const ownMark = (frame: Frame): Landmark | null => {
    const mark = frame.parent ? landmarkOf(nameIn(frame)) : null
    if (mark === null || (mark === 'header' && inArticle(frame))) return null
    const most = beside.has(mark) && total > 0 && weights!.text[frame.index]! > total * mostBeside
    return most && !(mark === 'comments' && isBelowText(page, places, frame)) ? null : mark
  }
  const marks: (Landmark | null)[] = new Array(elements.length).fill(null)
  // Parents stand before their children.
  for (let i = 0; i < elements.length; i++) {
    const frame = elements[i]
    if (frame) marks[i] = ownMark(frame) ?? (frame.parent ? marks[frame.parent.index]! : null)
  }
  return frames.map(({ index }) => marks[index]!)
}

const isBeside = (mark: Landmark | null | undefined): boolean => mark != null && beside.has(mark)

/** The part of the page that each piece stands in, by its index; null where it may be the article's. */
export const landmarks = (page: Page): (Landmark | null)[] => {
  const places = placesOf(page)
  if (!places) return page.pieces.map(() => null)
  places.landmarks ??= marksOf(page, places)
  return places.landmarks
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

/** The element that holds a page's article; null where the page did not come from HTML or has no text. */
export const articleContainer = (page: Page): Frame | null => {
  const places = placesOf(page)
  if (!places) return null
  if (places.container === undefined) {
    const weights = weigh(page, places, landmarks(page))
    places.container = weights && densest(weights, declaredContainer(weights))
  }
  return places.container
}

/**
 * The pieces among which a page's article stands: those of the innermost `article`, `main` or `itemprop=articleBody` that
 * holds much of the page's running text, or of the densest container, without the navigation, comments, related articles,
 * forms and share bars in it; and the summary and images between the headline and that container.
 *
 * @returns indices of pieces; those of all pieces where the page did not come from HTML
 */
export const articleRegion = (page: Page): Set<number> => {
  const places = placesOf(page)
  const container = articleContainer(page)
  if (!places || !container) return new Set(page.pieces.keys())
  const { frames, elements } = places
  const marks = landmarks(page)
  const inside = new Uint8Array(elements.length)
  for (let i = 0; i < elements.length; i++) {
    const frame = elements[i]
    if (frame && (frame === container || (frame.parent && inside[frame.parent.index] === 1))) inside[i] = 1
  }
  const region = new Set<number>()
  for (let i = 0; i < frames.length; i++) if (inside[frames[i]!.index] === 1 && !isBeside(marks[i])) region.add(i)
  for (const i of headOf(page.pieces, region)) if (!isBeside(marks[i])) region.add(i)
  return region
}
