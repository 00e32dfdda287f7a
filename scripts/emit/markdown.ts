import { join } from 'node:path'
import type { Root } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Article, DatasetRecord } from '../../schema/article.d.ts'
import type { Format } from './emitter.ts'
import { failure } from './failure.ts'
import { type FrontValue, frontMatter, frontYaml } from './markdown/front.ts'
import { bodyTree } from './markdown/tree.ts'
import { openSink } from './sink.ts'
import { makeFolder } from './stage.ts'
import { openSumsPart } from './sums.ts'

/** The projection that `markdown/ID.md` is: header values, and the body as a tree. */
export interface MarkdownProjection {
  front: { [name: string]: FrontValue }
  body: Root
}

/** What a reader of an article's Markdown file finds; null for a tombstone, which has none. */
export const projectMarkdown = (record: DatasetRecord): MarkdownProjection | null =>
  record.kind === 'article' ? { front: frontMatter(record), body: bodyTree(record) } : null

/** How the library writes Markdown: escapes are its work, not ours. */
const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  resourceLink: true,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  // GFM strikes text out between tildes; CommonMark prints them, escaped or not.
  unsafe: [{ character: '~', inConstruct: 'phrasing' }]
}

/** An article as Markdown with YAML front matter. */
export const markdownText = (article: Article): string =>
  `---\n${frontYaml(frontMatter(article))}---\n\n${toMarkdown(bodyTree(article), OPTIONS)}`

/** What an id may be, so that it may be a file's name (design: the record's `id`). */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

const FOLDER = 'markdown'

/** `markdown/ID.md`: an article each, for people to read; listed in the catalogue as one folder. */
export const markdown: Format = {
  name: 'markdown',
  open: (folder) => {
    makeFolder(join(folder, FOLDER))
    const sums = openSumsPart(folder, `${FOLDER}.sums`)
    let bytes = 0
    let records = 0
    return {
      write: (record) => {
        if (record.kind !== 'article') return
        if (!ID.test(record.id))
          throw failure('content', `${JSON.stringify(record.id)} is no id: it must match ${ID.source}`)
        const sink = openSink(folder, `${FOLDER}/${record.id}.md`, 'text/markdown')
        let file: ReturnType<typeof sink.close>
        try {
          sink.write(markdownText(record))
          file = sink.close(1)
        } finally {
          sink.abort()
        }
        sums.write(file)
        bytes += file.bytes
        records += 1
      },
      close: () => {
        const { path: part, sha256 } = sums.close()
        return [{ path: `${FOLDER}/`, media_type: 'text/markdown', bytes, sha256, records, sums: part }]
      },
      abort: sums.abort
    }
  }
}
