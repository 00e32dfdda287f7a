import { parse } from 'space-separated-tokens'
import type { Charset } from '../../capture/charset/charset.ts'
import type { Page } from '../piece.ts'
import { type Attributed, attributeOf, signs } from './attributes.ts'
import type { Landmark } from './landmarks.ts'
import { askingNames, labelled, type Name } from './name.ts'

/**
 * An element on the way from the body to a text, shared by all texts below it. It does not hold the element itself: places
 * outlive the tree, and would keep all of it in memory.
 */
export interface Frame extends Attributed {
  /** In the order of the page: a parent before its children. */
  index: number
  parent: Frame | null
  tagName: string
  /** Which of the attributes in `signs` it has. */
  signs: number
  classes: Name | null
  /** 0 for the body. */
  depth: number
  /** In `svg` or `math`. */
  foreign: boolean
  /** How it reads in a path, and that path; built when first asked for. */
  name: Name | null
  path: Name[] | null
  /** The legacy charset of the font of its text, null for none; found when first asked for. */
  font?: Charset | null
}

/** Characters of an id or class name, and class names of one element, that go into a path: what is longer was generated. */
const longestName = 48
const mostClasses = 8
/** Elements of a path: of longer ones the middle is left out, since both ends say where a piece stands. */
const longestPath = 64

const labelOfClasses = askingNames((value): string =>
  parse(value)
    .slice(0, mostClasses)
    .map((name) => (name.length <= longestName ? `.${name.toLowerCase()}` : ''))
    .join('')
)

const labelOfId = (id: string): string => (id !== '' && id.length <= longestName ? `#${id.toLowerCase()}` : '')

const labelOf = (frame: Frame): string => {
  const { tagName, signs: own, classes } = frame
  const id = (own & signs.id) === 0 ? '' : labelOfId(attributeOf(frame, 'id') ?? '')
  return `${tagName.toLowerCase()}${id}${classes ? labelOfClasses(classes) : ''}`
}

/** How an element reads in a path. */
export const nameIn = (frame: Frame): Name => {
  if (frame.name) return frame.name
  const label = labelOf(frame)
  return (frame.name = labelled(label, 0, label.length))
}

/** The names of the elements from the body down to this one. */
export const pathOf = (frame: Frame): Name[] => {
  if (frame.path) return frame.path
  const gap = Math.max(0, frame.depth + 1 - longestPath)
  const path: Name[] = new Array(frame.depth + 1 - gap)
  for (let at: Frame | null = frame; at; at = at.parent) {
    const index = at.depth < longestPath / 2 ? at.depth : at.depth - gap
    if (index >= longestPath / 2 || at.depth === index) path[index] = nameIn(at)
  }
  frame.path = path
  return path
}

/** The innermost element that holds both. */
export const commonFrame = (a: Frame, b: Frame): Frame => {
  let x = a
  let y = b
  while (x !== y) {
    if (x.depth >= y.depth && x.parent) x = x.parent
    else if (y.parent) y = y.parent
    else return y
  }
  return x
}

/** Where the pieces of a page stand. */
export interface Places {
  /** For each piece the innermost element that holds it: labels of different elements may be the same. */
  frames: readonly Frame[]
  /** All elements that hold pieces, by their index. */
  elements: readonly (Frame | undefined)[]
  /** For each piece the part of the page that it stands in; found when first asked for. */
  landmarks: (Landmark | null)[] | null
  /** The element that holds the article, null for none; found when first asked for. */
  container?: Frame | null
}

// A property and no WeakMap: what stands in one of those lives until the next full collection.
const places = Symbol('places')

interface PlacedPage extends Page {
  [places]?: Places
}

const elementsOf = (frames: readonly Frame[]): (Frame | undefined)[] => {
  let size = 0
  for (const { index } of frames) size = Math.max(size, index + 1)
  const elements: (Frame | undefined)[] = new Array(size).fill(undefined)
  for (const frame of frames) {
    for (let at: Frame | null = frame; at && !elements[at.index]; at = at.parent) elements[at.index] = at
  }
  return elements
}

/** Remembers for each piece of a page the innermost element that holds it. */
export const setPlaces = (page: PlacedPage, frames: readonly Frame[]): void => {
  page[places] = { frames, elements: elementsOf(frames), landmarks: null }
}

/** Where the pieces of a page stand; undefined for a page that was not cut from HTML. */
export const placesOf = (page: PlacedPage): Places | undefined => page[places]
