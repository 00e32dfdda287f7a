import { attributeOf, signs } from './attributes.ts'
import type { TreeElement } from './tree.ts'

const important = '!important'

/** The declared value of `display` in an inline style, in lower case; the last declaration wins. */
export const displayOf = (element: TreeElement): string | null => {
  if ((element.signs & signs.style) === 0) return null
  const style = attributeOf(element, 'style') ?? ''
  if (!/display/iu.test(style)) return null
  let display: string | null = null
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0 || declaration.slice(0, colon).trim().toLowerCase() !== 'display') continue
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    display = value.endsWith(important) ? value.slice(0, -important.length).trimEnd() : value
  }
  return display
}

/** `hidden`; what is hidden until the reader finds it is text to be found, as in a closed `details`. */
const saysHidden = (element: TreeElement): boolean =>
  (element.signs & signs.hidden) !== 0 && attributeOf(element, 'hidden')?.toLowerCase() !== 'until-found'

/** A dialog that is not open, or what pops up when a reader asks for it. */
const isClosed = (element: TreeElement): boolean =>
  element.tagName === 'dialog' ? attributeOf(element, 'open') === null : (element.signs & signs.popover) !== 0

/**
 * Whether an element and all it holds is hidden by its own attributes: `hidden`, an inline `display: none`, a closed dialog or
 * popover. The rendering section of the HTML Standard (15.3.1).
 */
export const isHidden = (element: TreeElement): boolean =>
  saysHidden(element) || isClosed(element) || displayOf(element) === 'none'
