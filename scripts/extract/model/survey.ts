import { type Frame, labelIn } from '../../page/html/frame.ts'
import type { Line } from '../features.ts'
import { bitsOf } from './names.ts'

/** Elements around a block that say something of it; those of one row say the same. */
const tagsAround = [
  ['ul', 'li'],
  ['ol'],
  ['table'],
  ['blockquote'],
  ['figure', 'figcaption'],
  ['section'],
  ['article'],
  ['aside'],
  ['nav'],
  ['header'],
  ['footer'],
  ['form'],
  ['button', 'label'],
  ['svg', 'iframe'],
  ['details'],
  ['time'],
  ['address']
] as const

export const aroundNames: readonly string[] = tagsAround.map(([first]) => first)
const aroundBits = new Map<string, number>(tagsAround.flatMap((tags, i) => tags.map((tag) => [tag, 1 << i])))

/** What the text in an element adds up to. By index of frame. */
interface Sums {
  characters: Float64Array
  linked: Float64Array
  prose: Float64Array
  pieces: Float64Array
  words: Float64Array
}

/** Blocks that are named alike wherever they stand: the entries of one list, the paragraphs of one text. */
export interface Kind {
  blocks: number
  words: number
  linked: number
  /** Different elements that they stand in. */
  boxes: number
  lastBox: Frame | null
}

/** What is found out of a page's elements before its blocks are looked at one by one. */
export interface Survey {
  /** The block element of each piece; null for images. */
  blocks: (Frame | null)[]
  /** The innermost element that holds all of each piece. */
  frames: readonly Frame[]
  container: Frame | null
  sums: Sums
  /** Names and tags on the way down to an element, from where it leaves the container or the elements around that. */
  names: Int32Array
  tags: Int32Array
  /** Steps from an element up to the container or to an element around it; 0 for those. */
  below: Int32Array
  /** Where those steps lead to: how far above the container. */
  above: Int32Array
  kinds: Map<number, Kind>
  kindOf: (frame: Frame) => number
  /** Children with text of the same parent that are named like an element. */
  alike: (frame: Frame | null) => number
  /** The most words of a block right below an element. */
  longest: Float64Array
  /** Linked headlines right below an element or its children. */
  headlines: Float64Array
  main: Main
}

/** The element right below which most of the running text stands. */
export interface Main {
  box: Frame | null
  first: number
  last: number
  kind: number
  /** Its share of all running text that stands right below some element. */
  share: number
}

/** Share of a block's text inside links from which it is a link, and words from which a link is a headline. */
const mostLinked = 0.9
const headlineWords = 3

export const isHeadline = (line: Line): boolean => line.piece.linked > mostLinked && line.words >= headlineWords

/** Whether a line stands in a part of the page that is no article's by its elements. */
export const isBeside = ({ landmark }: Line): boolean => landmark !== null && landmark !== 'figure'

/** Characters up to which one block counts as running text for its box: long blocks are few. */
const mostCharacters = 600

const blockOf = (tag: string, frame: Frame): Frame => {
  for (let at: Frame | null = frame; at; at = at.parent) if (at.tagName === tag) return at
  return frame
}

/** All elements that hold text, by index: parents stand before their children. */
const elementsOf = (frames: readonly Frame[]): (Frame | undefined)[] => {
  const size = frames.reduce((most, frame) => Math.max(most, frame.index + 1), 0)
  const elements: (Frame | undefined)[] = new Array(size).fill(undefined)
  for (const frame of frames) {
    for (let at: Frame | null = frame; at && !elements[at.index]; at = at.parent) elements[at.index] = at
  }
  return elements
}

const sumUp = (lines: Line[], frames: readonly Frame[], elements: (Frame | undefined)[]): Sums => {
  const zeros = () => new Float64Array(elements.length)
  const sums: Sums = { characters: zeros(), linked: zeros(), prose: zeros(), pieces: zeros(), words: zeros() }
  const { characters, linked, prose, pieces, words } = sums
  for (const [i, { index }] of frames.entries()) {
    const line = lines[i]!
    const { length } = line.text
    if (length === 0) continue
    characters[index]! += length
    linked[index]! += length * line.piece.linked
    if (line.prose) prose[index]! += length
    pieces[index]! += 1
    words[index]! += line.words
  }
  for (let i = elements.length - 1; i > 0; i--) {
    const parent = elements[i]?.parent?.index
    if (parent === undefined) continue
    characters[parent]! += characters[i]!
    linked[parent]! += linked[i]!
    prose[parent]! += prose[i]!
    pieces[parent]! += pieces[i]!
    words[parent]! += words[i]!
  }
  return sums
}

/** What the elements are called, and where they stand to the container. */
const readWays = (
  elements: (Frame | undefined)[],
  container: Frame | null
): Pick<Survey, 'names' | 'tags' | 'below' | 'above'> => {
  const size = elements.length
  const names = new Int32Array(size)
  const tags = new Int32Array(size)
  const below = new Int32Array(size)
  const above = new Int32Array(size).fill(-1)
  for (let at = container, steps = 0; at; at = at.parent, steps++) above[at.index] = steps
  for (let i = 0; i < size; i++) {
    const frame = elements[i]
    if (!frame || above[i]! >= 0) continue
    const parent = frame.parent?.index
    names[i] = bitsOf(frame) | (parent === undefined ? 0 : names[parent]!)
    tags[i] = (aroundBits.get(frame.tagName) ?? 0) | (parent === undefined ? 0 : tags[parent]!)
    below[i] = 1 + (parent === undefined ? 0 : below[parent]!)
    if (parent !== undefined) above[i] = above[parent]!
  }
  return { names, tags, below, above }
}

/** Numbers for things that are equal: the same number for the same label below the same number. */
const makeIds = () => {
  const labels = new Map<string, number>()
  const pairs = new Map<number, number>()
  const labelId = (label: string): number => {
    const id = labels.get(label) ?? labels.size + 1
    if (id > labels.size) labels.set(label, id)
    return id
  }
  const pairId = (a: number, b: number): number => {
    const key = a * mostLabels + b
    const id = pairs.get(key) ?? pairs.size + 1
    if (id > pairs.size) pairs.set(key, id)
    return id
  }
  return { labelId, pairId }
}

/** More labels than a page has elements. */
const mostLabels = 2 ** 26

/** The kind of each element: what it is called, and where it has no name what it stands in. */
const kindsOf = (elements: (Frame | undefined)[], ids: ReturnType<typeof makeIds>): Int32Array => {
  const kinds = new Int32Array(elements.length)
  for (const [i, frame] of elements.entries()) {
    if (!frame) continue
    const label = labelIn(frame)
    const named = label.length > frame.tagName.length || !frame.parent
    kinds[i] = ids.pairId(named ? 0 : kinds[frame.parent!.index]!, ids.labelId(label))
  }
  return kinds
}

/** Finds out what the elements of a page tell of the blocks in them. Linear in the number of elements and pieces. */
export const surveyElements = (lines: Line[], frames: readonly Frame[], container: Frame | null): Survey => {
  const elements = elementsOf(frames)
  const size = elements.length
  const ids = makeIds()
  const kinds = kindsOf(elements, ids)
  const blocks = lines.map(({ text, piece }, i) => (text === '' ? null : blockOf(piece.tag, frames[i]!)))
  const groups = new Map<number, Kind>()
  const siblings = new Map<number, number>()
  const counted = new Uint8Array(size)
  const longest = new Float64Array(size)
  const headlines = new Float64Array(size)
  const siblingKey = (frame: Frame): number => frame.parent!.index * mostLabels + ids.labelId(labelIn(frame))
  for (const [i, block] of blocks.entries()) {
    if (!block) continue
    const line = lines[i]!
    for (
      let at: Frame | null = block, up = 0;
      at?.parent && up < levels && counted[at.index] === 0;
      at = at.parent, up++
    ) {
      counted[at.index] = 1
      const key = siblingKey(at)
      siblings.set(key, (siblings.get(key) ?? 0) + 1)
    }
    addToKind(groups, kinds[block.index]!, line, block.parent)
    const parent = block.parent
    if (!parent) continue
    longest[parent.index] = Math.max(longest[parent.index]!, line.words)
    if (!isHeadline(line)) continue
    headlines[parent.index]!++
    if (parent.parent) headlines[parent.parent.index]!++
  }
  return {
    blocks,
    frames,
    container,
    sums: sumUp(lines, frames, elements),
    ...readWays(elements, container),
    kinds: groups,
    kindOf: (frame) => kinds[frame.index]!,
    alike: (frame) => (frame?.parent ? (siblings.get(siblingKey(frame)) ?? 0) : 0),
    longest,
    headlines,
    main: findMain(lines, blocks, elements, kinds)
  }
}

/** Boxes around a block that are looked at, from the innermost outwards. */
export const levels = 3

const addToKind = (groups: Map<number, Kind>, id: number, line: Line, box: Frame | null): void => {
  const kind = groups.get(id) ?? { blocks: 0, words: 0, linked: 0, boxes: 0, lastBox: null }
  if (kind.blocks === 0) groups.set(id, kind)
  kind.blocks++
  kind.words += line.words
  kind.linked += line.piece.linked
  // The blocks of one box stand together: a box that comes back counts again, which is rare.
  if (box !== kind.lastBox) kind.boxes++
  kind.lastBox = box
}

const findMain = (
  lines: Line[],
  blocks: (Frame | null)[],
  elements: (Frame | undefined)[],
  kinds: Int32Array
): Main => {
  const direct = new Float64Array(elements.length)
  let all = 0
  let box: Frame | null = null
  for (const [i, block] of blocks.entries()) {
    const line = lines[i]!
    if (!block?.parent || !line.prose || isBeside(line)) continue
    const weight = Math.min(mostCharacters, line.text.length)
    direct[block.parent.index]! += weight
    all += weight
  }
  for (const frame of elements) {
    if (frame && direct[frame.index]! > 0 && (!box || direct[frame.index]! > direct[box.index]!)) box = frame
  }
  const main: Main = { box, first: -1, last: -1, kind: 0, share: box ? direct[box.index]! / all : 0 }
  const lengths = new Map<number, number>()
  for (const [i, block] of blocks.entries()) {
    if (!box || block?.parent !== box || !lines[i]!.prose) continue
    if (main.first < 0) main.first = i
    main.last = i
    const kind = kinds[block.index]!
    const length = (lengths.get(kind) ?? 0) + lines[i]!.text.length
    lengths.set(kind, length)
    if (length > (lengths.get(main.kind) ?? 0)) main.kind = kind
    else if (main.kind === 0) main.kind = kind
  }
  return main
}
