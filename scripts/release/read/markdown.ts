import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { parse } from 'yaml'
import type { MarkdownProjection } from '../../emit/markdown.ts'

const FENCE = '---\n'
const END = `\n${FENCE}`

/** The same tree without the places of its nodes in the file. */
const withoutPlaces = (node: Nodes): Nodes => {
  const { position: _, ...rest } = node
  return 'children' in rest ? ({ ...rest, children: rest.children.map(withoutPlaces) } as Nodes) : (rest as Nodes)
}

/**
 * Reads an article's Markdown file as any CommonMark reader with front matter and tables would.
 *
 * @param text the whole file
 * @returns what it projects; null where it has no front matter
 * @throws where the front matter is no YAML
 */
export const readMarkdown = (text: string): MarkdownProjection | null => {
  const end = text.indexOf(END)
  if (!text.startsWith(FENCE) || end < 0) return null
  const front = parse(text.slice(FENCE.length, end + 1)) as MarkdownProjection['front']
  const tree = fromMarkdown(text.slice(end + END.length), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()]
  })
  return { front, body: withoutPlaces(tree) as Root }
}
