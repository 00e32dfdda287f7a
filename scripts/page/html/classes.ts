import { parse } from 'space-separated-tokens'
import { attributeOf, signs } from './attributes.ts'
import { askingNames, classed, type Name } from './name.ts'
import type { TreeElement } from './tree.ts'

/** The class attribute of an element, shared by all that have the same one; null for none. */
export const classesOf = (element: TreeElement): Name | null => {
  if ((element.signs & signs.class) === 0) return null
  return (element.classes ??= classed(attributeOf(element, 'class') ?? ''))
}

/** The names in a class attribute. */
export const classNames = askingNames((value): readonly string[] => parse(value))
