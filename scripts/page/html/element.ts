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

/** Whether an element and all it holds is hidden by its own attributes: `hidden`, or an inline `display: none`. */
export const isHidden = (element: Element): boolean => {
  const { hidden } = element.properties
  return (hidden !== undefined && hidden !== null && hidden !== false) || displayOf(element) === 'none'
}
