import { VFile } from 'vfile'
import type { Content } from '../../scripts/capture/content.ts'
import { decodeContent } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { type Extraction, extractArticle } from '../../scripts/extract/extract.ts'
import { readPage } from '../../scripts/page/page.ts'
import type { Page, Piece } from '../../scripts/page/piece.ts'

/** The page of a text dump, with its content. */
export const pageOf = (text: string): { page: Page; content: Content } => {
  const content = decodeContent(Buffer.from(text), 'text/plain', defaultLimits, new VFile())
  const page = content && readPage(content, 'text/plain', new VFile(), defaultLimits, null)
  if (content === null || page === null) throw new Error('the sample is no page')
  return { page, content }
}

export const piecesOf = (text: string): Piece[] => pageOf(text).page.pieces

/** A text dump understood. */
export const extractionOf = (text: string): Extraction & { page: Page; content: Content } => {
  const { page, content } = pageOf(text)
  const facts = {
    path: 'a.txt',
    sha256: '',
    bytes: content.bytes.length,
    content_sha256: '',
    content_bytes: content.bytes.length,
    url: null,
    captured_at: null
  }
  return { page, content, ...extractArticle('a', page, content, facts, null) }
}
