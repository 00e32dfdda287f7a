import type { Comment, Doctype, Element, Root, Text } from 'hast'
import type { html, Token } from 'parse5'
import type { Run } from '../piece.ts'

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

export interface TreeElement extends Element {
  /** The tag that opened it; null for an element that no tag opened (`tbody`) or that was opened again. */
  tag: Run | null
  children: (TreeElement | TreeText | TreeComment)[]
  parent: TreeParent | null
  namespace: html.NS
  /** What the tree construction asks for; `properties` are made of them. */
  attributes: Token.Attribute[]
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

/** The tag that opened an element; null for an element that no tag opened. */
export const tagOf = (element: Element): Run | null => ('tag' in element ? (element as TreeElement).tag : null)
