import { visibleCharacters } from '../../capture/clean.ts'
import { attributeOf, signs } from './attributes.ts'
import { blocks } from './tags.ts'
import type { TreeElement } from './tree.ts'

type Child = TreeElement['children'][number]

/** Elements of a formula that say once more, for programs, what its other elements show. */
const annotations: ReadonlySet<string> = new Set(['annotation', 'annotation-xml'])

/** Elements around a formula that are looked at, and nodes of a formula and its drawing that are counted. */
const deepest = 3
const mostNodes = 2_000
/** A drawing shows about as many characters as the formula has: at most so many times as many, and some more. */
const mostTimes = 2
const someMore = 8

const formulaIn = (node: Child | undefined): TreeElement | null => {
  let at = node
  for (let depth = 0; depth <= deepest && at?.type === 'element'; depth++) {
    if (at.tagName === 'math') return at
    at = at.children.find((child) => child.type === 'element')
  }
  return null
}

/** Visible characters below an element, annotations left out; infinite for one of too many nodes. */
const charactersIn = (element: TreeElement): number => {
  let count = 0
  let nodes = 0
  const stack: Child[] = [...element.children]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (++nodes > mostNodes) return Number.POSITIVE_INFINITY
    if (node.type === 'text') count += visibleCharacters(node.value)
    else if (node.type === 'element' && !annotations.has(node.tagName))
      for (const child of node.children) stack.push(child)
  }
  return count
}

type Parent = Pick<TreeElement, 'tagName' | 'children'>

/** Whether an element for eyes alone draws the formula that stands right beside it. */
const drawsFormula = (element: TreeElement, { children }: Parent, index: number): boolean => {
  const formula = formulaIn(children[index - 1]) ?? formulaIn(children[index + 1])
  return formula !== null && charactersIn(element) <= charactersIn(formula) * mostTimes + someMore
}

/**
 * Whether an element says or shows a formula a second time: its annotation, which browsers do not show (MathML Core 3.6.2), or the
 * drawing for eyes alone that scripts set beside it.
 *
 * @param index its place among its parent's children
 */
export const repeatsFormula = (element: TreeElement, parent: Parent, index: number): boolean => {
  if (parent.tagName === 'semantics') return annotations.has(element.tagName)
  if ((element.signs & signs['aria-hidden']) === 0 || blocks.has(element.tagName)) return false
  return attributeOf(element, 'aria-hidden') === 'true' && drawsFormula(element, parent, index)
}
