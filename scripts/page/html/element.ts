import type { Element } from 'hast'

/** An attribute's value as text, or null where it is absent. Names are those of hast (`className`, `srcSet`, `dataSrc`). */
export const textOf = (element: Pick<Element, 'properties'>, property: string): string | null => {
  const value = element.properties[property]
  if (value === undefined || value === null || value === false) return null
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

const important = '!important'

/** The declared value of `display` in an inline style, in lower case; the last declaration wins. */
export const displayOf = (element: Element): string | null => {
  const style = element.properties.style
  if (typeof style !== 'string' || !/display/iu.test(style)) return null
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
const saysHidden = ({ properties: { hidden } }: Element): boolean =>
  hidden !== undefined && hidden !== null && hidden !== false && String(hidden).toLowerCase() !== 'until-found'

/** A dialog that is not open, or what pops up when a reader asks for it. */
const isClosed = ({ tagName, properties }: Element): boolean =>
  tagName === 'dialog' ? properties.open === undefined : properties.popover !== undefined

/**
 * Whether an element and all it holds is hidden by its own attributes: `hidden`, an inline `display: none`, a closed dialog or
 * popover. The rendering section of the HTML Standard (15.3.1).
 */
export const isHidden = (element: Element): boolean =>
  saysHidden(element) || isClosed(element) || displayOf(element) === 'none'
