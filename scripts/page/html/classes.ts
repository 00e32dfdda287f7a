import { parse } from 'space-separated-tokens'
import { signs } from './attributes.ts'
import { askingNames, classed, type Name } from './name.ts'
import type { TreeElement } from './tree.ts'

/** The class attribute of an element, shared by all that have the same one; null for none. */
export const classesOf = ({ signs: own, attributes }: TreeElement): Name | null => {
  if ((own & signs.class) === 0) return null
  for (const { sign, value, classes } of attributes)
    if (sign === signs.class) return classes ?? classed(value, 0, value.length)
  return null
}

/** The names in a class attribute. */
export const classNames = askingNames((value): readonly string[] => parse(value))
