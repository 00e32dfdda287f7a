import type { Comment, Doctype, Element, Properties, Root, Text } from 'hast'
import type { html } from 'parse5'
import type { Run } from '../piece.ts'
import type { Attribute } from './attributes.ts'
import { propertiesOf } from './properties.ts'

/*
 * The tree of a page: hast, as rehype-parse makes it, in which elements know the tag that opened them and texts the
 * stretches of the source they were put together from. Lines and columns are left to messages.
 */

/** A stretch of the source between two tags, and the text it was decoded to. */
export interface Chunk extends Run {
  chars: string
  /** Whether character references stand for other characters here. */
  references: boolean
  /** Whether the source repeats the text letter by letter. */
  plain: boolean
}

export interface TreeText extends Text {
  chunks: Chunk[]
  parent: TreeParent | null
}

/** An element. A class for the sake of its `properties`: hast has them, and they are made when somebody asks for them. */
export class TreeElement implements Element {
  readonly type = 'element'
  tagName: string
  namespace: html.NS
  /** What the tree construction asks for. */
  attributes: Attribute[]
  /** Which of the attributes in `signs` it has. */
  signs = 0
  /** The tag that opened it; null for an element that no tag opened (`tbody`) or that was opened again. */
  tag: Run | null = null
  children: (TreeElement | TreeText | TreeComment)[] = []
  parent: TreeParent | null = null
  #properties: Properties | null = null

  constructor(tagName: string, namespace: html.NS, attributes: Attribute[]) {
    this.tagName = tagName
    this.namespace = namespace
    this.attributes = attributes
    for (const { sign } of attributes) this.signs |= sign
  }

  get properties(): Properties {
    return (this.#properties ??= propertiesOf(this.attributes, this.namespace))
  }

  /** Adds attributes of another tag, whose names are new. */
  adopt(attributes: Attribute[]): void {
    this.attributes.push(...attributes)
    for (const { sign } of attributes) this.signs |= sign
    this.#properties = null
  }
}

export interface TreeComment extends Comment {
  parent: TreeParent | null
}

interface TreeDoctype extends Doctype {
  parent: TreeParent | null
}

export interface TreeRoot extends Root {
  children: TreeChild[]
  mode: html.DOCUMENT_MODE
}

export type TreeChild = TreeElement | TreeText | TreeComment | TreeDoctype
export type TreeParent = TreeRoot | TreeElement
