import { attributeOf, signs } from './attributes.ts'
import type { TreeElement } from './tree.ts'

/** Elements of a formula that say once more, for programs, what its other elements show. */
const annotations: ReadonlySet<string> = new Set(['annotation', 'annotation-xml'])

/** Elements around a formula that are looked at. */
const deepest = 3

const holdsFormula = (node: TreeElement['children'][number] | undefined): boolean => {
  let at = node
  for (let depth = 0; depth <= deepest && at?.type === 'element'; depth++) {
    if (at.tagName === 'math') return true
    at = at.children.find((child) => child.type === 'element')
  }
  return false
}

/**
 * Whether an element says or shows a formula a second time: its annotation, which browsers do not show (MathML Core 3.6.2), or the
 * drawing for eyes alone that scripts set beside it.
 *
 * @param index its place among its parent's children
 */
export const repeatsFormula = (element: TreeElement, parent: FormulaParent, index: number): boolean =>
  parent.tagName === 'semantics'
    ? annotations.has(element.tagName)
    : (element.signs & signs['aria-hidden']) !== 0 &&
      attributeOf(element, 'aria-hidden') === 'true' &&
      (holdsFormula(parent.children[index - 1]) || holdsFormula(parent.children[index + 1]))

type FormulaParent = Pick<TreeElement, 'tagName' | 'children'>
