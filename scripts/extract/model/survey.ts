import { type Frame, nameIn, type Places } from '../../page/html/frame.ts'
import type { Line } from '../features.ts'
import { bitsOf, neverBits } from './names.ts'

/** Elements around a block that say something of it; those of one row say the same. */
const tagsAround = [
  ['ul', 'ol', 'li', 'dl'],
  ['table'],
  ['blockquote'],
  ['figure', 'figcaption'],
  ['section'],
  ['article'],
  ['aside', 'nav', 'header', 'footer', 'form', 'button', 'label', 'svg', 'iframe', 'details', 'time', 'address']
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
  namesOf: (frame: Frame) => { names: number; tags: number }
  /** Steps from an element up to the container or to an element around it; 0 for those. */
  below: Int32Array
  /** Where those steps lead to: how far above the container. */
  above: Int32Array
  kinds: Map<number, Kind>
  kindOf: (frame: Frame) => number
  /** Children with text of the same parent that are named like an element. */
  alike: (frame: Frame | null) => number
  /** Blocks of running text in the same box as a block that are named like it. */
  textsAlike: (block: Frame) => number
  /** The most words of a block right below an element. */
  longest: Float64Array
  /** Linked headlines up to three levels below an element. */
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

const isHeadline = (line: Line): boolean => line.piece.linked > mostLinked && line.words >= headlineWords

/** Whether a line stands in a part of the page that is no article's by its elements. */
export const isBeside = ({ landmark }: Line): boolean => landmark !== null && landmark !== 'figure'

/** Characters up to which one block counts as running text for its box: long blocks are few. */
const mostCharacters = 600

const blockOf = (tag: string, frame: Frame): Frame => {
  for (let at: Frame | null = frame; at; at = at.parent) if (at.tagName === tag) return at
  return frame
}

const sumUp = (lines: Line[], frames: readonly Frame[], elements: readonly (Frame | undefined)[]): Sums => {
  const zeros = () => new Float64Array(elements.length)
  const sums: Sums = { characters: zeros(), linked: zeros(), prose: zeros(), pieces: zeros(), words: zeros() }
  const { characters, linked, prose, pieces, words } = sums
  for (let i = 0; i < frames.length; i++) {
    const { index } = frames[i]!
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

/** Where the elements stand to the container. */
const readWays = (
  elements: readonly (Frame | undefined)[],
  container: Frame | null
): Pick<Survey, 'below' | 'above'> => {
  const below = new Int32Array(elements.length)
  const above = new Int32Array(elements.length).fill(-1)
  for (let at = container, steps = 0; at; at = at.parent, steps++) above[at.index] = steps
  for (let i = 0; i < elements.length; i++) {
    const frame = elements[i]
    if (!frame || above[i]! >= 0) continue
    const parent = frame.parent?.index
    below[i] = 1 + (parent === undefined ? 0 : below[parent]!)
    if (parent !== undefined) above[i] = above[parent]!
  }
  return { below, above }
}

/** Elements whose names are being added up, from the innermost outwards. */
const way: Frame[] = []

/**
 * Adds up what elements are called, and their tags, from the container (or the elements around it) down to one of them:
 * only for elements that are asked for, since most of a page is menus.
 */
const makeNames = ({ below }: Pick<Survey, 'below'>): Survey['namesOf'] => {
  const names = new Int32Array(below.length)
  const tags = new Int32Array(below.length)
  const known = new Uint8Array(below.length)
  return (frame) => {
    way.length = 0
    for (let at: Frame | null = frame; at && below[at.index]! > 0 && known[at.index] === 0; at = at.parent) way.push(at)
    for (let step = way.pop(); step; step = way.pop()) {
      const { index, parent } = step
      names[index] = bitsOf(step) | (parent ? names[parent.index]! : 0)
      tags[index] = (aroundBits.get(step.tagName) ?? 0) | (parent ? tags[parent.index]! : 0)
      known[index] = 1
    }
    return { names: names[frame.index]!, tags: tags[frame.index]! }
  }
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

/** The kind of an element: what it is called, and where it has no name what it stands in. */
const makeKinds = (size: number, { labelId, pairId }: ReturnType<typeof makeIds>): ((frame: Frame) => number) => {
  const kinds = new Int32Array(size)
  return (frame) => {
    way.length = 0
    let at: Frame | null = frame
    let kind = 0
    for (; at; at = at.parent) {
      kind = kinds[at.index]!
      if (kind > 0) break
      way.push(at)
      if (nameIn(at).text.length > at.tagName.length) break
    }
    for (let step = way.pop(); step; step = way.pop()) {
      kind = pairId(kind, labelId(nameIn(step).text))
      kinds[step.index] = kind
    }
    return kind
  }
}

/** Finds out what the elements of a page tell of the blocks in them. Linear in the number of elements and pieces. */
export const surveyElements = (lines: Line[], { frames, elements }: Places, container: Frame | null): Survey => {
  const size = elements.length
  const ids = makeIds()
  const kindOf = makeKinds(size, ids)
  const blocks = lines.map(({ text, piece }, i) => (text === '' ? null : blockOf(piece.tag, frames[i]!)))
  const ways = readWays(elements, container)
  const groups = new Map<number, Kind>()
  const siblings = new Map<number, number>()
  const counted = new Uint8Array(size)
  const longest = new Float64Array(size)
  const headlines = new Float64Array(size)
  const texts = new Map<number, number>()
  const textKey = (block: Frame): number => (block.parent?.index ?? 0) * mostLabels + kindOf(block)
  const siblingKey = (frame: Frame): number => frame.parent!.index * mostLabels + ids.labelId(nameIn(frame).text)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
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
    addToKind(groups, kindOf(block), line, block.parent)
    if (line.prose) texts.set(textKey(block), (texts.get(textKey(block)) ?? 0) + 1)
    const parent = block.parent
    if (!parent) continue
    longest[parent.index] = Math.max(longest[parent.index]!, line.words)
    if (!isHeadline(line)) continue
    for (let at: Frame | null = parent, up = 0; at && up < levels; at = at.parent, up++) headlines[at.index]!++
  }
  return {
    blocks,
    frames,
    container,
    sums: sumUp(lines, frames, elements),
    ...ways,
    namesOf: makeNames(ways),
    kinds: groups,
    kindOf,
    alike: (frame) => (frame?.parent ? (siblings.get(siblingKey(frame)) ?? 0) : 0),
    textsAlike: (block) => texts.get(textKey(block)) ?? 0,
    longest,
    headlines,
    main: findMain(lines, blocks, elements, kindOf)
  }
}

/** Whether a block stands, below the container or beside it, in what is named as no part of an article is. */
export const isInSignUp = ({ namesOf }: Survey, block: Frame): boolean => (namesOf(block).names & neverBits) !== 0

/** Elements whose children are alike for other reasons. */
const rows: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'tbody', 'tr'])
/** The fewest boxes of a list of teasers, the most headlines of one, and the share of them that have one. */
const fewestCards = 3
const mostHeadlines = 2
const headedShare = 0.7

/** Whether a block stands in one of several boxes alike that have a linked headline each: teasers of other articles. */
export const isInCard = ({ alike, headlines }: Survey, block: Frame): boolean => {
  let box = block.parent
  for (let i = 0; i < levels && box?.parent; i++, box = box.parent) {
    const own = headlines[box.index]!
    const boxes = alike(box)
    if (own < 1 || own > mostHeadlines || boxes < fewestCards || rows.has(box.tagName)) continue
    if (headlines[box.parent.index]! >= boxes * headedShare) return true
  }
  return false
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
  elements: readonly (Frame | undefined)[],
  kindOf: (frame: Frame) => number
): Main => {
  const direct = new Float64Array(elements.length)
  let all = 0
  let box: Frame | null = null
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
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
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!box || block?.parent !== box || !lines[i]!.prose) continue
    if (main.first < 0) main.first = i
    main.last = i
    const kind = kindOf(block)
    const length = (lengths.get(kind) ?? 0) + lines[i]!.text.length
    lengths.set(kind, length)
    if (length > (lengths.get(main.kind) ?? 0)) main.kind = kind
    else if (main.kind === 0) main.kind = kind
  }
  return main
}
