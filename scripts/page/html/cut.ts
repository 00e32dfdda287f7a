import type { Charset } from '../../capture/charset/charset.ts'
import { visibleCharacters } from '../../capture/clean.ts'
import { type Diagnosis, diagnose } from '../../capture/repair/restore.ts'
import type { Page, Piece } from '../piece.ts'
import { type Resolve, resolver } from './address.ts'
import { align } from './align.ts'
import { attributeOf, signs } from './attributes.ts'
import { classesOf } from './classes.ts'
import { addBreak, addText, type CellRows, type Draft, finishDraft, newDraft } from './draft.ts'
import { displayOf, isHidden } from './element.ts'
import { charsetIn, type FontRules } from './fonts.ts'
import { repeatsFormula } from './formula.ts'
import { type Frame, setPlaces } from './frame.ts'
import { fullest, imagePiece, isGlyph, mendAlt } from './image.ts'
import { speechOf } from './speech.ts'
import { isDataTable } from './table.ts'
import { blocks, preformatted, stresses, unseen, widgets } from './tags.ts'
import type { TreeElement, TreeRoot, TreeText } from './tree.ts'

export interface CutOptions {
  /** The address that relative ones start from, or null. */
  base: string | null
  /** Whether a browser saved the page. */
  saved?: boolean
  /** Line of an offset, from 1. */
  lineAt: (offset: number) => number
  /** The legacy charset that the page was decoded from; null for none. */
  legacy?: Charset | null
  /** The fonts that the page's style sheets declare. */
  fonts?: FontRules
  /** Told what is wrong with the encoding of the page's texts. */
  diagnosed?: (diagnosis: Diagnosis) => void
  /** Told of a visible field that asks for a password. */
  asked?: () => void
  /** Told of elements that may speak of the article: metadata, scripts, `time`, microdata, classes that name an author or a
   * date. */
  notice?: (element: TreeElement, parent: Frame) => unknown
}

/** An open link or stress, and where in the draft it began. */
interface OpenMark {
  type: 'link' | 'emphasis' | 'strong'
  url: string | null
  start: number
}

/** An element whose children are being walked. */
interface Step extends Frame {
  children: TreeElement['children']
  /** The block its text belongs to. */
  block: Frame
  next: number
  linked: boolean
  /** Called when all children are done. */
  leave: Leave | null
}

type Leave = (walk: Walk) => void

/** A piece that is to be made of a draft. */
interface Due {
  draft: Draft
  tag: string
  rows: CellRows | null
}

/** What is under way while a page is walked. */
interface Walk {
  source: string
  options: CutOptions
  resolve: Resolve
  /** Pieces, and drafts that become pieces once all of the page is known. */
  pieces: (Piece | Due)[]
  /** For each piece the innermost element that holds it. */
  frames: Frame[]
  /** Elements stepped into. */
  steps: number
  /** Images that stand inside a line of text and come after its piece. */
  held: { piece: Piece; frame: Frame }[]
  draft: Draft | null
  marks: OpenMark[]
  /** Visible characters of the texts walked over, and of hidden ones. */
  visible: number
  hidden: number
  /** Cells of the data table being gathered, and where the open one began in the draft. */
  rows: CellRows | null
  cell: number
}

const push = (walk: Walk, piece: Piece | Due, frame: Frame): void => {
  walk.pieces.push(piece)
  walk.frames.push(frame)
}

/** Ends the piece that is being gathered. */
const flush = (walk: Walk): void => {
  const { draft } = walk
  if (draft) {
    for (const mark of walk.marks) closeMark(walk, mark)
    if (draft.stretches.length > 0) {
      const tag = walk.rows ? 'table' : draft.block.tagName
      const frame = walk.rows || !draft.frame ? draft.block : draft.frame
      push(walk, { draft, tag, rows: walk.rows }, frame)
    }
    walk.draft = null
  }
  for (const mark of walk.marks) mark.start = 0
  if (walk.held.length > 0) {
    for (const { piece, frame } of walk.held) push(walk, piece, frame)
    walk.held = []
  }
}

const closeMark = (walk: Walk, { type, url, start }: OpenMark): void => {
  const end = walk.draft?.raw.length ?? 0
  if (end > start && (type !== 'link' || url !== null)) walk.draft?.marks.push({ type, url, start, end })
}

/** Ends a line: in a data table cells go on, with a space. */
const endLine = (walk: Walk): void => {
  if (!walk.rows) flush(walk)
  else if (walk.draft) addBreak(walk.draft)
}

const noRules: FontRules = new Map()

const takeText = (walk: Walk, node: TreeText, step: Step): void => {
  const { value } = node
  const count = visibleCharacters(value)
  if (count === 0) {
    if (walk.draft && value.length > 0) walk.draft.space = true
    return
  }
  walk.visible += count
  walk.draft ??= newDraft(step.block, preformatted.has(step.block.tagName) && !walk.rows)
  const font = charsetIn(step, walk.options.fonts ?? noRules)
  addText(walk.draft, value, count, align(walk.source, node), step, step.linked, font)
}

const takeImage = (walk: Walk, element: TreeElement, step: Step): void => {
  const piece = imagePiece(fullest(element, step, step.next - 1), step, walk.source, walk.resolve, walk.options.lineAt)
  if (!piece) return
  if (walk.rows || (walk.draft && walk.draft.stretches.length > 0 && isGlyph(piece.image, element)))
    walk.held.push({ piece, frame: step })
  else {
    flush(walk)
    push(walk, piece, step)
  }
}

const speakers = new Set(['script', 'time', 'meta', 'link'])

const speaks = (element: TreeElement): boolean =>
  speakers.has(element.tagName) || (element.signs & signs.itemprop) !== 0 || speechOf(element) !== null

/** Visible characters below an element, hidden or not. */
const visibleBelow = (walk: Walk, element: TreeElement, parent: Frame): number => {
  let count = 0
  const stack: TreeElement['children'] = [...element.children]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') count += visibleCharacters(node.value)
    if (node.type !== 'element') continue
    if (speaks(node)) walk.options.notice?.(node, parent)
    if (!unseen.has(node.tagName)) for (const child of node.children) stack.push(child)
  }
  return count
}

const leaveMark: Leave = (walk) => closeMark(walk, walk.marks.pop()!)

const leaveTable: Leave = (walk) => {
  flush(walk)
  walk.rows = null
}

const leaveCaption: Leave = (walk) => {
  flush(walk)
  walk.rows = []
}

const leaveCell: Leave = (walk) => {
  if (walk.draft) walk.rows?.at(-1)?.push({ start: walk.cell, end: walk.draft.raw.length })
  endLine(walk)
}

/** What a data table does at its rows, cells and caption; returns what happens when they end. */
const enterTablePart = (walk: Walk, rows: CellRows, tagName: string, block: Frame): Leave => {
  if (tagName === 'caption') {
    // A caption is a piece of its own: the rows before it are one, those after it another.
    flush(walk)
    walk.rows = null
    return leaveCaption
  }
  if (tagName === 'tr') rows.push([])
  if (tagName !== 'td' && tagName !== 'th') return endLine
  walk.draft ??= newDraft(block, false)
  walk.cell = walk.draft.raw.length
  if (rows.length === 0) rows.push([])
  return leaveCell
}

const blockDisplays = new Set(['block', 'flex', 'grid', 'list-item', 'table'])

const isBlock = (element: TreeElement, foreign: boolean): boolean =>
  (blocks.has(element.tagName) && !foreign) ||
  widgets.has(element.tagName) ||
  blockDisplays.has(displayOf(element) ?? '')

const enterBlock = (walk: Walk, element: TreeElement, step: Step, parent: Step): void => {
  endLine(walk)
  step.leave = endLine
  // The cells of a data table are of one block, and the text of a drawing, whatever elements it is split over.
  if (!walk.rows && (!step.foreign || element.tagName === 'svg')) step.block = step
  if (walk.rows) {
    step.leave = enterTablePart(walk, walk.rows, element.tagName, parent.block)
    if (!walk.rows) step.block = step
  } else if (element.tagName === 'table' && isDataTable(element)) {
    walk.rows = []
    step.leave = leaveTable
  }
}

const enterInline = (walk: Walk, element: TreeElement, step: Step): void => {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : null
  const type = href === null ? stresses[element.tagName] : 'link'
  if (!type || step.foreign) return
  if (href !== null) step.linked = true
  walk.marks.push({ type, url: href === null ? null : walk.resolve(href), start: walk.draft?.raw.length ?? 0 })
  step.leave = leaveMark
}

const stepOf = (walk: Walk, element: TreeElement, parent: Step | null): Step => {
  const { tagName, attributes, signs, children } = element
  const step: Omit<Step, 'block'> & { block: Frame | null } = {
    index: walk.steps++,
    parent,
    tagName,
    attributes,
    signs,
    classes: classesOf(element),
    children,
    depth: parent ? parent.depth + 1 : 0,
    foreign: parent?.foreign === true || tagName === 'svg' || tagName === 'math',
    name: null,
    path: null,
    block: parent ? parent.block : null,
    next: 0,
    linked: parent?.linked === true,
    leave: null
  }
  step.block ??= step
  return step as Step
}

/** Takes an element: what holds nothing is done at once, for others the step into it is returned. */
const enter = (walk: Walk, element: TreeElement, parent: Step): Step | null => {
  const { tagName } = element
  if (speaks(element)) walk.options.notice?.(element, parent)
  if (unseen.has(tagName)) return null
  if (isHidden(element) || repeatsFormula(element, parent, parent.next - 1)) {
    walk.hidden += visibleBelow(walk, element, parent)
    return null
  }
  if (tagName === 'img' || tagName === 'amp-img') {
    takeImage(walk, element, parent)
    return null
  }
  if (tagName === 'br') {
    if (walk.draft?.preformatted) addBreak(walk.draft)
    else endLine(walk)
    return null
  }
  if (tagName === 'input' && attributeOf(element, 'type') === 'password') walk.options.asked?.()
  const step = stepOf(walk, element, parent)
  if (isBlock(element, step.foreign)) enterBlock(walk, element, step, parent)
  else enterInline(walk, element, step)
  return step
}

/** Makes the drafts of a page pieces: only all together tell what is wrong with their encoding. */
const finish = ({ pieces, frames, options }: Walk): Piece[] => {
  const texts = pieces.flatMap((piece) =>
    'draft' in piece ? [{ text: piece.draft.raw, fonts: piece.draft.fonts }] : []
  )
  const diagnosis = diagnose(texts, options.legacy ?? null)
  options.diagnosed?.(diagnosis)
  // An array that grows is one of V8's plain ones whoever makes it, which `map` is not always: all that comes later walks over it.
  const finished: Piece[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    finished.push(
      'draft' in piece
        ? finishDraft(piece.draft, piece.tag, piece.rows, frames[i]!, options.lineAt, diagnosis)
        : mendAlt(piece, charsetIn(frames[i]!, options.fonts ?? noRules), diagnosis)
    )
  }
  return finished
}

/** The children of an element that is done with. */
const nothing: TreeElement['children'] = []

const bodyOf = (tree: TreeRoot): TreeElement | undefined => {
  for (const html of tree.children) {
    if (html.type !== 'element') continue
    for (const child of html.children) if (child.type === 'element' && child.tagName === 'body') return child
  }
  return undefined
}

/**
 * Cuts a page into its visible blocks in reading order, one walk without recursion.
 *
 * Block elements begin and end pieces, and so does every `<br>`: many portals set paragraphs, bylines and addresses apart
 * with it alone, and a text dump breaks there too. Inline elements gather into one piece and leave marks. A data table is
 * one piece with its rows, an image one without text. Every visible character under `body` is in the runs of exactly one
 * piece, or counted as hidden.
 *
 * @param tree the parsed page, of `parseTree`
 * @param source what it was parsed from
 */
export const cutHtml = (tree: TreeRoot, source: string, options: CutOptions): Page => {
  const walk: Walk = {
    source,
    options,
    resolve: resolver(options.base, options.saved),
    pieces: [],
    frames: [],
    steps: 0,
    held: [],
    draft: null,
    marks: [],
    rows: null,
    cell: 0,
    visible: 0,
    hidden: 0
  }
  const body = bodyOf(tree)
  const stack: Step[] = []
  // A body that hides itself waits for a script to show it: what the page is for is in it.
  if (body) stack.push(stepOf(walk, body, null))
  if (stack[0]) stack[0].leave = flush
  for (let step = stack.at(-1); step; step = stack.at(-1)) {
    const child = step.children[step.next++]
    if (!child) {
      step.leave?.(walk)
      step.children = nothing
      stack.pop()
    } else if (child.type === 'text') takeText(walk, child, step)
    else if (child.type === 'element') {
      const next = enter(walk, child, step)
      if (next) stack.push(next)
    }
  }
  const { frames, visible, hidden } = walk
  const pieces = finish(walk)
  const page: Page = { media: 'text/html', pieces, witnesses: [], visible, hidden, signs: new Set() }
  setPlaces(page, frames)
  return page
}
