import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type Token } from 'parse5'
import type { Run } from '../piece.ts'

/** A text the tokenizer handed on: a stretch of the source and what it was decoded to. */
export interface Chunk extends Run {
  chars: string
}

/**
 * Parses a source (made `parseable`) once more and notes which stretches each text node was put together from: text that is moved out of
 * tables, or goes on after misplaced tags, comes from several places, and the tree keeps only the first and the last.
 *
 * Needed for a few pages only; on them it is exact where looking for the text would be a guess.
 *
 * @returns the chunks of every text node in document order, `template` contents left out
 */
export const traceTexts = (source: string): Chunk[][] => {
  type Nodes = DefaultTreeAdapterMap
  let chunk: Chunk | undefined
  const chunks = new Map<Nodes['node'], Chunk[]>()
  const note = (node: Nodes['node']) => {
    if (!chunk || node.nodeName !== '#text') return
    const list = chunks.get(node)
    if (list) list.push(chunk)
    else chunks.set(node, [chunk])
  }
  class TracingParser extends Parser<Nodes> {
    override _insertCharacters(token: Token.CharacterToken) {
      const { startOffset = 0, endOffset = 0 } = token.location ?? {}
      chunk = { start: startOffset, end: endOffset, chars: token.chars }
      super._insertCharacters(token)
      chunk = undefined
    }
  }
  const document = TracingParser.parse<Nodes>(source, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      setNodeSourceCodeLocation(node, location) {
        note(node)
        defaultTreeAdapter.setNodeSourceCodeLocation(node, location)
      },
      updateNodeSourceCodeLocation(node, location) {
        note(node)
        defaultTreeAdapter.updateNodeSourceCodeLocation(node, location)
      }
    }
  })
  const result: Chunk[][] = []
  const stack: Nodes['node'][] = [document]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text') result.push(chunks.get(node) ?? [])
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!)
  }
  return result
}
