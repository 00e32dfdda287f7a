import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Heading, Link, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect } from 'vitest'
import { project } from '../support/cli.ts'

/** A stretch of a page's text, as offsets. */
interface Stretch {
  start: number
  end: number
}

/** A code block that readers are meant to run. */
export interface Snippet {
  /** Line of its first fence, from 1. */
  line: number
  language: string
  code: string
  /** Why the tests do not run it, as an HTML comment above it says; null for one that is run. */
  exempt: string | null
  /** The block of text right below it, which shows what it prints; null where there is none. */
  output: ({ text: string } & Stretch) | null
}

/** A part of a page that is written by the tests: `<!-- generated: NAME -->` … `<!-- /generated -->`. */
export interface Region extends Stretch {
  name: string
  text: string
}

/** A page of the documentation. */
export interface Page {
  name: string
  text: string
  tree: Root
}

/** `UPDATE=1` rewrites what a test would compare; never in CI. */
export const updating = process.env.UPDATE === '1'
if (updating && process.env.CI) throw new Error('UPDATE=1 rewrites pages and must not be set in CI')

/** Reads a page by its path in the project. */
export const readPage = (name: string): Page => {
  const text = readFileSync(join(project, name), 'utf8')
  return { name, text, tree: fromMarkdown(text) }
}

const runnable = new Set(['bash', 'ts', 'python', 'sql'])
const exemption = /^<!-- not run by the test of this page: (.+) -->$/u

/** The code blocks of a page in languages that can be run, in order. */
export const snippetsOf = ({ tree }: Page): Snippet[] =>
  tree.children.flatMap((node, i) => {
    if (node.type !== 'code' || !runnable.has(node.lang ?? '')) return []
    const before = tree.children[i - 1]
    const after = tree.children[i + 1]
    const shown = after?.type === 'code' && after.lang === 'text' ? after : null
    return [
      {
        line: node.position!.start.line,
        language: node.lang!,
        code: node.value,
        exempt: before?.type === 'html' ? (exemption.exec(before.value)?.[1] ?? null) : null,
        output: shown && {
          text: shown.value,
          start: shown.position!.start.offset!,
          end: shown.position!.end.offset!
        }
      }
    ]
  })

/** The generated parts of a page. */
export const regionsOf = ({ text }: Page): Region[] =>
  [...text.matchAll(/<!-- generated: ([a-z-]+) -->\n(.*?)<!-- \/generated -->/gsu)].map((match) => {
    const end = match.index + match[0].length - '<!-- /generated -->'.length
    return { name: match[1]!, text: match[2]!, start: end - match[2]!.length, end }
  })

/** Every heading of a page, as its text. */
export const headingsOf = ({ tree }: Page): { level: number; text: string }[] =>
  tree.children
    .filter((node): node is Heading => node.type === 'heading')
    .map((node) => ({ level: node.depth, text: textOf(node) }))

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

/** The name under which GitHub links to a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-')

/** The targets of all links of a page. */
export const linksOf = ({ tree }: Page): string[] => {
  const links: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'link') links.push((node as Link).url)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return links
}

/** Changes to a page that wait to be written, with `UPDATE=1`. */
export const startEdits = (page: Page) => {
  const edits: (Stretch & { text: string })[] = []
  return {
    /** Compares a stretch of the page with what it must be, or notes the change. */
    expect: (stretch: Stretch, text: string): void => {
      const old = page.text.slice(stretch.start, stretch.end)
      if (!updating) expect(old, `${page.name} is not current: run UPDATE=1 npm test`).toBe(text)
      else if (old !== text) edits.push({ start: stretch.start, end: stretch.end, text })
    },
    /** Writes the changes. */
    write: (): void => {
      if (edits.length === 0) return
      edits.sort((a, b) => b.start - a.start)
      let { text } = page
      for (const edit of edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
      writeFileSync(join(project, page.name), text)
    }
  }
}

/** A fenced block of text. */
export const fenced = (text: string, language = 'text'): string => `\`\`\`${language}\n${text}\n\`\`\``
