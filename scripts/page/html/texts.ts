import type { Nodes, Root, Text } from 'hast'
import type { Run } from '../piece.ts'
import {
  type Alignment,
  addParts,
  align,
  aligned,
  noParts,
  textStart,
  truncate,
  verbatim,
  type Writing
} from './align.ts'
import { parseable } from './parse.ts'
import { type Chunk, traceTexts } from './trace.ts'

/** Where texts of one tree stand in its source. */
export interface Texts {
  /** The alignment of a text node of the tree. */
  of: (node: Text, writing: Writing) => Alignment
  /** Text nodes whose place could not be told exactly: their alignments cover more than the text. */
  vague: () => Text[]
  /**
   * Lets go of the tree when all is done. What is made once a page soon lives in the collector's old space, and would keep
   * each tree there until the next full collection: garbage collection then takes as long as parsing.
   */
  release: () => void
}

const ampersand = 38
const less = 60
const greater = 62
const carriageReturn = 13

/**
 * The stretch of the source that a text node repeats letter by letter, told without a look at the node's value: parsers put
 * values together piece by piece, and reading one means copying it. Null where that cannot be told.
 */
export const plainStretch = (source: string, node: Text): Run | null => {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined || end - start !== node.value.length) return null
  // Right after a tag; elsewhere the start may be off (see `textStart`).
  if (source.charCodeAt(start - 1) !== greater) return null
  for (let i = start; i < end; i++) {
    const unit = source.charCodeAt(i)
    if (unit === ampersand || unit === less || unit === carriageReturn || unit === 0) return null
  }
  return { start, end }
}

/** All text nodes of a tree in document order, `template` contents left out. */
const textNodes = (tree: Root): Text[] => {
  const list: Text[] = []
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') list.push(node)
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
  }
  return list
}

const writings: Writing[] = ['markup', 'foreign', 'references', 'raw']

/** Chunks that touch as one. */
const joined = (chunks: Chunk[]): Chunk[] => {
  const list: Chunk[] = []
  for (const { start, end, chars } of chunks) {
    const last = list.at(-1)
    if (last?.end === start) {
      last.end = end
      last.chars += chars
    } else list.push({ start, end, chars })
  }
  return list
}

/** Aligns a value with the chunks it was put together from. */
const alignChunks = (source: string, chunks: Chunk[], value: string): Alignment | null => {
  const parts = noParts()
  let base = 0
  for (const { start, end, chars } of joined(chunks)) {
    const before = parts.value.length
    const fits = [start, textStart(source, start)].some((from) =>
      writings.some((writing) => {
        truncate(parts, before)
        return addParts(parts, base, source, from, end, chars, writing)
      })
    )
    if (!fits) return null
    base += chars.length
  }
  return base === value.length && parts.value.length > 0 ? aligned(parts) : null
}

/** The last resort: the whole range, each character at its share of it. Nothing is lost, but places are vague. */
const spread = (start: number, end: number, length: number): Alignment => {
  const at = (index: number) => start + Math.round((Math.min(index, length) / Math.max(1, length)) * (end - start))
  return { at, runs: (from, to) => [{ start: at(from), end: at(to) }] }
}

/**
 * Tells where the texts of a tree stand in its source.
 *
 * @param source what the tree was parsed from
 */
export const textsOf = (root: Root, source: string): Texts => {
  let tree: Root | null = root
  const vague: Text[] = []
  let traced: { parsed: string; chunks: Map<Text, Chunk[]> } | undefined
  const trace = () => {
    if (traced) return traced
    const parsed = parseable(source)
    const chunks = traceTexts(parsed)
    traced = { parsed, chunks: new Map((tree ? textNodes(tree) : []).map((text, i) => [text, chunks[i] ?? []])) }
    return traced
  }
  const of = (node: Text, writing: Writing): Alignment => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start !== undefined && end !== undefined) {
      if (end - start === node.value.length && source.startsWith(node.value, start)) return verbatim(start)
      const found = align(source, start, end, node.value, writing)
      if (found) return found
    }
    const { parsed, chunks } = trace()
    const exact = alignChunks(parsed, chunks.get(node) ?? [], node.value)
    if (exact) return exact
    vague.push(node)
    return spread(start ?? 0, end ?? source.length, node.value.length)
  }
  const release = () => {
    tree = null
    traced = undefined
  }
  return { of, vague: () => vague, release }
}
