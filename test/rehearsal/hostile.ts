import { globSync } from 'node:fs'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { World } from './world.ts'

/** A title that a shell, a format of GitHub's or Markdown would take for something else. */
export const hostile =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows, as a stranger might write it
  '$(touch pwned) `touch pwned` ${{ github.token }} ::error::"; touch pwned; \' [x](javascript:1) <b>'

/** The files that it would make, could it be run. */
export const pwned = (world: World): string[] =>
  globSync('**/pwned', { cwd: world.folder, exclude: (name) => name === 'node_modules' })

/** What of a Markdown text could do more than be read: markup, and links and images that lead elsewhere than to the web. */
export const activeIn = (markdown: string): string[] => {
  const visit = (node: Nodes): string[] => [
    ...(node.type === 'html' || ('url' in node && !node.url.startsWith('https://')) ? [JSON.stringify(node)] : []),
    ...('children' in node ? node.children.flatMap(visit) : [])
  ]
  return visit(fromMarkdown(markdown))
}
