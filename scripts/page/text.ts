import type { Element, ElementContent, Root, Text } from 'hast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { hasVisible, visibleCharacters } from '../capture/clean.ts'
import type { Content } from '../capture/content.ts'
import { mend } from '../capture/repair/mend.ts'
import { diagnose, legacyCharset, type RawText } from '../capture/repair/restore.ts'
import type { Page, Piece } from './piece.ts'
import { isWrapped, wrapWidth } from './wrap.ts'

/** A physical line of a dump: where its text begins and ends, line break left out. */
interface Line {
  start: number
  end: number
  /** From 1. */
  number: number
  blank: boolean
}

const splitLines = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10
    if (unit !== 10 && unit !== 13) continue
    const end = i
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++
    lines.push({ start, end, number: lines.length + 1, blank: !hasVisible(text, start, end) })
    start = i + 1
  }
  return lines
}

/** Lines put together to the paragraphs a reader sees: one a line, or several where the dump was wrapped at a width. */
const paragraphs = (text: string, lines: Line[]): Line[][] => {
  const filled = lines.filter((line) => !line.blank)
  const words = (line: Line | undefined) => (line ? text.slice(line.start, line.end) : '')
  const width = wrapWidth(
    filled.map((line, i) => ({ text: words(line), next: adjacent(line, filled[i + 1]) ? words(filled[i + 1]) : null }))
  )
  const result: Line[][] = []
  for (const [i, line] of filled.entries()) {
    const before = filled[i - 1]
    const joins = width !== null && before && adjacent(before, line) && isWrapped(words(before), words(line), width)
    if (joins) result.at(-1)!.push(line)
    else result.push([line])
  }
  return result
}

const adjacent = (a: Line, b: Line | undefined): boolean => b !== undefined && b.number === a.number + 1

const point = (line: Line, offset: number) => ({ line: line.number, column: offset - line.start + 1, offset })

/**
 * A unified parser for text dumps: a hast root with one `p` a paragraph, its text as it stands in the dump, with positions.
 * The tree has the node types of an HTML page, so everything after it is shared.
 */
export const textParse: Plugin<[], string, Root> = function () {
  this.parser = (document: string, _file: VFile): Root => {
    const children: Element[] = paragraphs(document, splitLines(document)).map((group) => {
      const first = group[0]!
      const last = group.at(-1)!
      const position = { start: point(first, first.start), end: point(last, last.end) }
      const text: Text = { type: 'text', value: document.slice(first.start, last.end), position }
      return { type: 'element', tagName: 'p', properties: {}, children: [text satisfies ElementContent], position }
    })
    return { type: 'root', children }
  }
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
  for (const [i, text] of texts.entries()) {
    const start = text.position?.start.offset ?? 0
    const cleaned = mend(raws[i]!, diagnosis)
    const line = text.position?.start.line ?? 1
    pieces.push({
      tag: 'p',
      text: cleaned.text,
      at: (index) => start + cleaned.at(index),
      changes: cleaned.changes.map((change) => ({ kind: change.kind, at: start + change.at })),
      runs: [{ start: start + cleaned.at(0), end: start + cleaned.at(cleaned.text.length) }],
      visibleIn: (from, to) => visibleCharacters(content.text, from, to),
      line,
      blank: line - lastLine - 1,
      marks: [],
      image: null,
      rows: null,
      linked: 0,
      path: []
    })
    lastLine = content.lineAt(pieces.at(-1)!.runs[0]!.end - 1)
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
