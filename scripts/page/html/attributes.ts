import type { Token } from 'parse5'
import { internNames } from './intern.ts'
import type { Name } from './name.ts'

/** An attribute of an element. */
export interface Attribute extends Token.Attribute {
  /** Its bit in `signs`, 0 for one that is not asked for there. */
  sign: number
  /** A class attribute as all have it that are the same; null for others. */
  classes: Name | null
}

/** Attributes that every element is asked for and most lack: their bits, of which an element knows its own, spare the search. */
export const signs = {
  class: 1,
  id: 2,
  style: 4,
  hidden: 8,
  itemprop: 16,
  rel: 32,
  face: 64,
  popover: 128,
  'aria-hidden': 256
} as const

/** What a name of an attribute in a source is. */
export interface AttributeName {
  text: string
  sign: number
}

export const attributeName = (text: string): AttributeName => ({
  text,
  sign: Object.hasOwn(signs, text) ? signs[text as keyof typeof signs] : 0
})

export const internAttribute = internNames(attributeName)

/** An element, or what is kept of it. */
export interface Attributed {
  attributes: readonly Attribute[]
}

/** The value of an attribute as it stands in the source, references decoded; null where there is none. */
export const attributeOf = ({ attributes }: Attributed, name: string): string | null => {
  for (const attribute of attributes) if (attribute.name === name) return attribute.value
  return null
}
