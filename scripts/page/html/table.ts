import { attributeOf } from './attributes.ts'
import { unseen, widgets } from './tags.ts'
import type { TreeElement } from './tree.ts'

/** What tells a table of data from one that lays out a page. */
interface Shape {
  /** Cells of each row, a cell that spans columns counted once for each. */
  rows: number[]
  cells: number
  filled: number
  characters: number
  longest: number
  linked: number
  /** Has a header cell, a head or a caption. */
  headed: boolean
}

/** Characters of the longest cell, and of a cell on average: above, cells hold prose. Headed tables are given more room. */
const longestCell = { plain: 240, headed: 800 }
const meanCell = { plain: 60, headed: 160 }
/** Share of the rows that have the same number of columns; spans over rows take cells away. */
const regular = 0.7
/** Share of the text inside links from which a table is a menu or a list of teasers. */
const mostLinked = 0.7

/** Elements that no table of data holds. */
const layout = new Set(
  'table form fieldset article section main nav aside header footer h1 h2 h3 ul ol dl figure hr'.split(' ')
)

/** Measures a table; null as soon as something in it shows that it lays out a page. */
const measure = (table: TreeElement): Shape | null => {
  const shape: Shape = { rows: [], cells: 0, filled: 0, characters: 0, longest: 0, linked: 0, headed: false }
  let cell = 0
  const endCell = () => {
    if (cell > 0) shape.filled++
    if (cell > shape.longest) shape.longest = cell
    shape.characters += cell
    cell = 0
  }
  const stack: { element: TreeElement; next: number; linked: boolean }[] = [{ element: table, next: 0, linked: false }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.element.children[top.next++]
    if (!child) {
      if (/^t[dh]$/u.test(top.element.tagName)) endCell()
      stack.pop()
    } else if (child.type === 'text') {
      const { length } = child.value.trim()
      cell += length
      if (top.linked) shape.linked += length
    } else if (child.type === 'element') {
      const { tagName } = child
      if (unseen.has(tagName)) continue
      if (layout.has(tagName) || widgets.has(tagName) || isPicture(child)) return null
      if (tagName === 'th' || tagName === 'thead' || tagName === 'caption') shape.headed = true
      if (tagName === 'tr') shape.rows.push(0)
      if (tagName === 'td' || tagName === 'th') {
        shape.cells++
        const span = Number(attributeOf(child, 'colspan') ?? 1)
        shape.rows[shape.rows.length - 1]! += span >= 1 && span <= 1000 ? Math.floor(span) : 1
      }
      // The caption is a block of its own.
      if (tagName !== 'caption') stack.push({ element: child, next: 0, linked: top.linked || tagName === 'a' })
    }
  }
  return shape
}

const isSmall = (element: TreeElement, name: 'width' | 'height'): boolean =>
  Number(attributeOf(element, name) ?? 'none') <= 48

const isPicture = (element: TreeElement): boolean =>
  element.tagName === 'picture' ||
  (element.tagName === 'img' && !isSmall(element, 'width') && !isSmall(element, 'height'))

/** The number that occurs most often, and how often. */
const mode = (numbers: number[]): { value: number; count: number } => {
  const counts = new Map<number, number>()
  let best = { value: 0, count: 0 }
  for (const value of numbers) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    if (count > best.count) best = { value, count }
  }
  return best
}

/**
 * Whether a table holds data: at least two rows and two columns, regular rows or a header, short cells, no blocks.
 * Others lay out a page, as on many old portals, or put an image and its caption together.
 */
export const isDataTable = (table: TreeElement): boolean => {
  const shape = measure(table)
  if (!shape) return false
  const rows = shape.rows.filter((columns) => columns > 0)
  const columns = mode(rows)
  if (rows.length < 2 || Math.max(...rows.slice(0, 1000)) < 2) return false
  const kind = shape.headed ? 'headed' : 'plain'
  if (kind === 'plain' && (columns.value < 2 || columns.count / rows.length < regular)) return false
  if (shape.filled * 2 < shape.cells || shape.filled < 3) return false
  if (shape.linked > shape.characters * mostLinked) return false
  return shape.longest <= longestCell[kind] && shape.characters / shape.filled <= meanCell[kind]
}
