import type { Root } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import { MARKDOWN } from '../markdown.ts'
import { cardBody } from './card/body.ts'
import { frontMatter } from './card/front.ts'
import type { Descriptor } from './descriptor.ts'

/**
 * `README.md`, the dataset card: front matter for Hugging Face, then the same in English and in Vietnamese for people. What comes
 * from metadata and records is text to the library that writes the Markdown, never markup.
 */
export const card: Descriptor = {
  path: 'README.md',
  media_type: 'text/markdown',
  text: (subject) => {
    const front = stringify(frontMatter(subject), {
      lineWidth: 0,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN'
    })
    const root: Root = { type: 'root', children: [...cardBody(subject, 'en'), ...cardBody(subject, 'vi')] }
    return `---\n${front}---\n\n${toMarkdown(root, MARKDOWN)}`
  }
}
