import { html, Parser, type ParserOptions, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import type { Attribute } from './attributes.ts'
import {
  type Chunk,
  type TreeChild,
  type TreeComment,
  TreeElement,
  type TreeParent,
  type TreeRoot,
  type TreeText
} from './tree.ts'

/** What a page comes to. */
export interface HtmlSize {
  depth: number
  nodes: number
  /** The most attributes of one tag. */
  attributes: number
  allAttributes: number
}

/** Counts what is built. */
export interface Meter extends HtmlSize {
  /** Open elements. */
  open: number
  /** Attributes of the tag being read. */
  current: number
}

/** A text for the tree construction that knows where it stands. */
export interface TextToken extends Token.CharacterToken, Chunk {}

type Nodes = TreeAdapterTypeMap<
  TreeChild | TreeRoot,
  TreeParent,
  TreeChild,
  TreeRoot,
  TreeRoot,
  TreeElement,
  TreeComment,
  TreeText,
  TreeElement & { content: TreeRoot },
  TreeChild
>

const newRoot = (): TreeRoot => ({ type: 'root', children: [], mode: html.DOCUMENT_MODE.NO_QUIRKS })

/** Where a child stands among its siblings: what is asked for is nearly always the last one. */
const indexOf = ({ children }: TreeParent, child: TreeChild): number => (children as TreeChild[]).lastIndexOf(child)

const insertAt = (parent: TreeParent, index: number, child: TreeChild): void => {
  const children = parent.children as TreeChild[]
  if (index === children.length) children.push(child)
  else children.splice(index, 0, child)
  child.parent = parent
}

/** The names of the attributes of `html` and `body` elements, to which later tags may add. */
const adopters = new WeakMap<TreeElement, Set<string>>()

const namesOf = (element: TreeElement): Set<string> => {
  const names = adopters.get(element) ?? new Set(element.attributes.map(({ name }) => name))
  adopters.set(element, names)
  return names
}

/** What the tree construction asks of nodes, for hast. */
const adapterOf = (meter: Meter, chunk: () => Chunk): TreeAdapter<Nodes> => {
  /** Adds the text at hand before a child's place: to the text that ends there, or as one of its own. */
  const addText = (parent: TreeParent, index: number, chars: string): void => {
    const { start, end, references, plain } = chunk()
    const part: Chunk = { start, end, chars, references, plain: plain && chars.length === end - start }
    const before = parent.children[index - 1]
    if (before?.type === 'text') {
      const text = before as TreeText
      text.value += chars
      text.chunks.push(part)
      return
    }
    meter.nodes++
    insertAt(parent, index, { type: 'text', value: chars, chunks: [part], parent: null })
  }
  return {
    createDocument: newRoot,
    createDocumentFragment: newRoot,
    createElement: (tagName, namespace, attributes) => {
      meter.nodes++
      meter.allAttributes += attributes.length
      return new TreeElement(tagName, namespace, attributes as Attribute[])
    },
    createCommentNode: () => {
      meter.nodes++
      return { type: 'comment', value: '', parent: null }
    },
    createTextNode: (value) => ({ type: 'text', value, chunks: [], parent: null }),
    appendChild: (parent, child) => insertAt(parent, parent.children.length, child),
    insertBefore: (parent, child, reference) => insertAt(parent, indexOf(parent, reference), child),
    setTemplateContent: (template, content) => {
      template.content = content
    },
    getTemplateContent: (template) => template.content,
    setDocumentType: (document) => insertAt(document, document.children.length, { type: 'doctype', parent: null }),
    setDocumentMode: (document, mode) => {
      document.mode = mode
    },
    getDocumentMode: ({ mode }) => mode,
    detachNode: (node) => {
      if (!node.parent) return
      node.parent.children.splice(indexOf(node.parent, node), 1)
      node.parent = null
    },
    insertText: (parent, chars) => addText(parent, parent.children.length, chars),
    insertTextBefore: (parent, chars, reference) => addText(parent, indexOf(parent, reference), chars),
    adoptAttributes: (recipient, attributes) => {
      const adopted = attributes.filter(({ name }) => !namesOf(recipient).has(name))
      if (adopted.length === 0) return
      for (const { name } of adopted) namesOf(recipient).add(name)
      recipient.adopt(adopted as Attribute[])
      meter.allAttributes += adopted.length
    },
    getFirstChild: ({ children }) => children[0] ?? null,
    getChildNodes: ({ children }) => children,
    getParentNode: (node) => ('parent' in node ? node.parent : null),
    getAttrList: ({ attributes }) => attributes,
    getTagName: ({ tagName }) => tagName,
    getNamespaceURI: ({ namespace }) => namespace,
    getTextNodeContent: ({ value }) => value,
    getCommentNodeContent: ({ value }) => value,
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is TreeText => node.type === 'text',
    isCommentNode: (node): node is TreeComment => node.type === 'comment',
    isDocumentTypeNode: (node): node is TreeChild => node.type === 'doctype',
    isElementNode: (node): node is TreeElement => node.type === 'element',
    setNodeSourceCodeLocation: () => {},
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => {},
    onItemPush: () => {
      // One more for what the innermost element holds.
      if (++meter.open >= meter.depth) meter.depth = meter.open + 1
    },
    onItemPop: () => {
      meter.open--
    }
  }
}

/** The parser's own tree construction, told where its tokens stand. */
class PlacingParser extends Parser<Nodes> {
  #chunk: Chunk | null = null

  constructor(meter: Meter) {
    let self: PlacingParser | null = null
    const options: ParserOptions<Nodes> = {
      scriptingEnabled: false,
      treeAdapter: adapterOf(meter, () => self!.#chunk!)
    }
    super(options)
    self = this
  }

  override _insertCharacters(token: TextToken): void {
    this.#chunk = token
    super._insertCharacters(token)
  }

  override _attachElementToTree(
    element: TreeElement,
    location: Token.LocationWithAttributes | null,
    insertion: { parent: TreeParent; beforeElement: TreeElement | null }
  ): void {
    if (location) element.tag = { start: location.startOffset, end: location.endOffset }
    super._attachElementToTree(element, location, insertion)
  }
}

/**
 * The tree construction of the HTML Standard (13.2.6) as parse5 has it, without its tokenizer: hand it tokens, and its
 * `document` grows.
 *
 * @param meter counts what it builds
 */
export const treeConstruction = (meter: Meter): Parser<Nodes> & { document: TreeRoot } => new PlacingParser(meter)
