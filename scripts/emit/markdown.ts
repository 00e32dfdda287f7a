import type { Root } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Article, DatasetRecord } from '../../schema/article.d.ts'
import type { Format } from './emitter.ts'
import { openFiles } from './files.ts'
import { type FrontValue, frontMatter, frontYaml } from './markdown/front.ts'
import { bodyTree } from './markdown/tree.ts'

/** The projection that `markdown/ID.md` is: header values, and the body as a tree. */
export interface MarkdownProjection {
  front: { [name: string]: FrontValue }
  body: Root
}

/** What a reader of an article's Markdown file finds; null for a tombstone, which has none. */
export const projectMarkdown = (record: DatasetRecord): MarkdownProjection | null =>
  record.kind === 'article' ? { front: frontMatter(record), body: bodyTree(record) } : null

/** How the library writes Markdown: escapes are its work, not ours. */
export const MARKDOWN: Options = {
  bullet: '-',
  bulletOther: '*',
  resourceLink: true,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  // GFM strikes text out between tildes; CommonMark prints them, escaped or not.
  unsafe: [{ character: '~', inConstruct: 'phrasing' }]
}

/** An article as Markdown with YAML front matter. */
export const markdownText = (article: Article): string =>
  `---\n${frontYaml(frontMatter(article))}---\n\n${toMarkdown(bodyTree(article), MARKDOWN)}`

/** `markdown/ID.md`: an article each, for people to read; listed in the catalogue as one folder. */
export const markdown: Format = {
  name: 'markdown',
  open: (folder) => {
    const files = openFiles(folder, 'markdown', '.md', 'text/markdown')
    return {
      write: (record) => {
        if (record.kind === 'article') files.write(record.id, markdownText(record))
      },
      close: () => [files.close()],
      abort: files.abort
    }
  }
}
