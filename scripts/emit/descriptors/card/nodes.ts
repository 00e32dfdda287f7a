import type { Code, Heading, List, Paragraph, PhrasingContent, Table } from 'mdast'

/** Text for people, with `code` between backticks; everything else in it is text. */
export const phrases = (text: string): PhrasingContent[] =>
  text.split('`').flatMap((value, index): PhrasingContent[] => {
    if (value === '') return []
    return [index % 2 === 1 ? { type: 'inlineCode', value } : { type: 'text', value }]
  })

export const heading = (depth: 1 | 2, text: string): Heading => ({ type: 'heading', depth, children: phrases(text) })

export const paragraph = (...parts: (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: parts.flatMap((part) => (typeof part === 'string' ? phrases(part) : part))
})

export const link = (url: string, text: string): PhrasingContent => ({
  type: 'link',
  title: null,
  url,
  children: phrases(text)
})

export const list = (items: readonly (string | Paragraph)[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    checked: null,
    children: [typeof item === 'string' ? paragraph(item) : item]
  }))
})

export const table = (head: readonly string[], rows: readonly (readonly (string | PhrasingContent)[])[]): Table => ({
  type: 'table',
  align: head.map(() => null),
  children: [head, ...rows].map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: typeof cell === 'string' ? phrases(cell.replace(/\s+/g, ' ')) : [cell]
    }))
  }))
})

export const code = (lang: string, value: string): Code => ({ type: 'code', lang, meta: null, value })
