import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Content } from '../capture/content.ts'
import type { Limits } from '../capture/limits.ts'
import { addMessage } from '../capture/message.ts'
import { parseHtml } from './html/html.ts'
import type { Page } from './piece.ts'
import { cutText, textParse } from './text.ts'

const textParser = unified().use(textParse).freeze()

/**
 * Reads a capture's content as a page: one tree, cut into its visible blocks.
 *
 * @param url the page's address, where the curator knows it: relative links are resolved against it
 * @returns null after an error message on `file`
 */
export const readPage = (
  content: Content,
  media: 'text/plain' | 'text/html',
  file: VFile,
  limits: Limits,
  url: string | null
): Page | null => {
  const page =
    media === 'text/html'
      ? parseHtml(content, file, limits, url)
      : cutText(textParser.parse(new VFile(content.text)), content)
  if (page !== null && page.pieces.length > limits.blocks) {
    addMessage(file, {
      rule: 'too-many-blocks',
      severity: 'error',
      reason: `has ${page.pieces.length} blocks, and the limit is ${limits.blocks}`,
      fix: 'split the capture, or raise the limit with --max-blocks'
    })
    return null
  }
  return page
}
