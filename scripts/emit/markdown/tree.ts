import type { BlockContent, List, Paragraph, PhrasingContent, Root, Table } from 'mdast'
import type { Article, Block, FigureBlock, PointBlock } from '../../../schema/article.d.ts'
import { isImageUrl, oneLine, phrasing } from './phrasing.ts'

/** The body of an article as a Markdown tree (mdast): its title, its subtitle, then its blocks in order. */
export const bodyTree = (article: Article): Root => {
  const children: BlockContent[] = []
  const title = line(article.title)
  if (title.length > 0) children.push({ type: 'heading', depth: 1, children: title })
  const subtitle = line(article.subtitle)
  if (subtitle.length > 0) children.push({ type: 'paragraph', children: [{ type: 'strong', children: subtitle }] })
  let previous: Block['type'] | null = null
  for (const block of article.blocks) {
    const node = blockNode(block)
    if (node === null) continue
    const last = children.at(-1)
    // Points that follow each other make one list, and so do list items.
    if (node.type === 'list' && last?.type === 'list' && previous === block.type) last.children.push(...node.children)
    else children.push(node)
    previous = block.type
  }
  return { type: 'root', children }
}

/** A block as a node; null where nothing is left to show. */
const blockNode = (block: Block): BlockContent | null => {
  switch (block.type) {
    case 'paragraph':
      return paragraph(phrasing(block.text, block.marks))
    case 'heading': {
      const children = phrasing(block.text, block.marks, { breaks: false })
      const depth = Math.max(1, Math.min(6, block.level)) as 1 | 2 | 3 | 4 | 5 | 6
      return children.length === 0 ? null : { type: 'heading', depth, children }
    }
    case 'point':
      return list(phrasing(block.text, block.marks, { from: bulletLength(block) }))
    case 'list_item':
      return list(phrasing(block.text, block.marks))
    case 'quote': {
      const content = paragraph(phrasing(block.text, block.marks))
      return content && { type: 'blockquote', children: [content] }
    }
    case 'code':
      return { type: 'code', lang: null, meta: null, value: block.text.replace(/\r\n?/g, '\n') }
    case 'figure':
      return figure(block)
    case 'table':
      return table(block.rows)
  }
}

/** Text on one line as nodes. */
const line = (text: string | null): PhrasingContent[] => phrasing(text ?? '', [], { breaks: false })

const paragraph = (children: PhrasingContent[]): Paragraph | null =>
  children.length === 0 ? null : { type: 'paragraph', children }

/** A list of one item. */
const list = (children: PhrasingContent[]): List | null =>
  children.length === 0
    ? null
    : {
        type: 'list',
        ordered: false,
        start: null,
        spread: false,
        children: [{ type: 'listItem', spread: false, checked: null, children: [{ type: 'paragraph', children }] }]
      }

/**
 * Code points of a point's label that the list's own bullet stands for: a label without letters and digits, such as `-`.
 * Other labels (`Thứ nhất:`, `1.`, `a)`) are printed, as in the source.
 */
const bulletLength = ({ label, text }: PointBlock): number =>
  label !== '' && !/[\p{L}\p{N}]/u.test(label) && text.startsWith(label) ? [...label].length : 0

/**
 * A figure: the image, or, where the seed has no address for it, its alternative text or file name; then its caption and, where
 * that does not say it, its credit, each on a line of its own.
 */
const figure = ({ url, alt, file_name, caption, credit }: FigureBlock): Paragraph | null => {
  const label = oneLine(alt ?? file_name ?? '')
  const lines: PhrasingContent[][] = []
  if (url !== null && isImageUrl(url)) lines.push([{ type: 'image', title: null, url, alt: label }])
  else if (label !== '') lines.push(line(label))
  if (line(caption).length > 0) lines.push([{ type: 'emphasis', children: line(caption) }])
  if (credit !== null && caption?.includes(credit) !== true && line(credit).length > 0) lines.push(line(credit))
  return paragraph(lines.flatMap((nodes, index) => (index === 0 ? nodes : [{ type: 'break' }, ...nodes])))
}

/** A table (GFM): the first row is the head, short rows are filled up. */
const table = (rows: string[][]): Table | null => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return null
  return {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, index) => ({
        type: 'tableCell',
        children: line(row[index] ?? null)
      }))
    }))
  }
}
