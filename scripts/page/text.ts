import type { Element, ElementContent, Root, Text } from 'hast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { hasVisible, visibleCharacters } from '../capture/clean.ts'
import type { Content } from '../capture/content.ts'
import { mend } from '../capture/repair/mend.ts'
import { diagnose, legacyCharset, type RawText } from '../capture/repair/restore.ts'
import type { Page, Piece } from './piece.ts'
import { isWrapped, wrapWidth } from './wrap.ts'

/** A physical line of a dump that has visible text: where it begins and ends, line break left out. */
interface Line {
  start: number
  end: number
  /** From 1. */
  number: number
  text: string
}

const lineFeed = 10
const carriageReturn = 13

const filledLines = (document: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  let number = 1
  for (let i = 0; i <= document.length; i++) {
    const unit = i < document.length ? document.charCodeAt(i) : lineFeed
    if (unit !== lineFeed && unit !== carriageReturn) continue
    if (hasVisible(document, start, i)) lines.push({ start, end: i, number, text: document.slice(start, i) })
    if (unit === carriageReturn && document.charCodeAt(i + 1) === lineFeed) i++
    start = i + 1
    number++
  }
  return lines
}

const point = (line: Line, offset: number) => ({ line: line.number, column: offset - line.start + 1, offset })

const paragraph = (document: string, first: Line, last: Line): Element => {
  const position = { start: point(first, first.start), end: point(last, last.end) }
  const value = first === last ? first.text : document.slice(first.start, last.end)
  const text: Text = { type: 'text', value, position }
  return { type: 'element', tagName: 'p', properties: {}, children: [text satisfies ElementContent], position }
}

/** The paragraphs a reader sees: one a line, or several lines together where the dump was wrapped at a width. */
const paragraphs = (document: string): Element[] => {
  const lines = filledLines(document)
  const joins = (i: number): boolean => lines[i + 1]?.number === lines[i]!.number + 1
  const width = wrapWidth(
    lines.map(({ text }) => text),
    joins
  )
  const elements: Element[] = []
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!
    while (width !== null && joins(i) && isWrapped(lines[i]!.text, lines[i + 1]!.text, width)) i++
    elements.push(paragraph(document, first, lines[i]!))
  }
  return elements
}

/**
 * A unified parser for text dumps: a hast root with one `p` a paragraph, its text as it stands in the dump, with positions.
 * The tree has the node types of an HTML page, so everything after it is shared.
 */
export const textParse: Plugin<[], string, Root> = function () {
  this.parser = (document: string, _file: VFile): Root => ({ type: 'root', children: paragraphs(document) })
}

/** Cuts the pieces of a text dump's tree: one a paragraph. */
export const cutText = (tree: Root, content: Content): Page => {
  const pieces: Piece[] = []
  let lastLine = 0
  const texts = tree.children.flatMap((node) =>
    node.type === 'element' && node.children[0]?.type === 'text' ? [node.children[0]] : []
  )
  const raws = texts.map((text): RawText => {
    const { start, end } = text.position!
    const known = start.line === end.line && content.isPlainLine(start.line)
    return { text: text.value, fonts: [], ...(known ? { look: 'plain' } : {}) }
  })
  const diagnosis = diagnose(raws, legacyCharset(content.encoding))
  const visibleIn = (from: number, to: number): number => visibleCharacters(content.text, from, to)
  for (const [i, text] of texts.entries()) {
    const { start, end } = text.position!
    const offset = start.offset ?? 0
    const cleaned = mend(raws[i]!, diagnosis)
    const run = { start: offset + cleaned.at(0), end: offset + cleaned.at(cleaned.text.length) }
    pieces.push({
      tag: 'p',
      text: cleaned.text,
      at: (index) => offset + cleaned.at(index),
      changes: cleaned.changes.map(({ kind, at }) => ({ kind, at: offset + at })),
      runs: [run],
      visibleIn,
      line: start.line,
      blank: start.line - lastLine - 1,
      marks: [],
      image: null,
      rows: null,
      linked: 0,
      path: []
    })
    lastLine = start.line === end.line ? start.line : content.lineAt(run.end - 1)
  }
  return {
    media: 'text/plain',
    pieces,
    witnesses: [],
    visible: visibleCharacters(content.text),
    hidden: 0,
    signs: new Set()
  }
}
