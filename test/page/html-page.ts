import { VFile } from 'vfile'
import { utf8Content } from '../../scripts/capture/content.ts'
import { defaultLimits, type Limits } from '../../scripts/capture/limits.ts'
import { parseHtml } from '../../scripts/page/html/html.ts'
import type { Page, Piece } from '../../scripts/page/piece.ts'

/** Reads a sample as a page, with the messages about it. */
export const readHtml = (html: string, url: string | null = null, limits: Partial<Limits> = {}) => {
  const file = new VFile({ path: 'sample.html' })
  const page = parseHtml(
    utf8Content(new TextEncoder().encode(html), html, 0),
    file,
    { ...defaultLimits, ...limits },
    url
  )
  return { page, file }
}

export const pageOf = (html: string, url: string | null = null): Page => {
  const { page, file } = readHtml(html, url)
  if (page === null) throw new Error(String(file.messages[0]))
  return page
}

export const piecesOf = (html: string): Piece[] => pageOf(html).pieces

/** The tag and text of each piece. */
export const outline = (html: string): string[] => piecesOf(html).map(({ tag, text }) => `${tag}: ${text}`)

export const slices = (html: string, runs: { start: number; end: number }[]): string[] =>
  runs.map(({ start, end }) => html.slice(start, end))
