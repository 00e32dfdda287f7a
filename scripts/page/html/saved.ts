import type { Run } from '../piece.ts'

/** The comment that browsers put at the top of a page that they save, with the address it came from and that address's length. */
const mark = /<!--\s{0,20}saved from url=\(\d{1,5}\)(https?:\/\/[^\s<>"]{1,2000}?)\s{0,20}-->/u
/** UTF-16 units of a page's beginning in which it stands. */
const beginning = 4_096

/** The address that a page was saved from, and where it says so; null where it does not. */
export const savedFrom = (source: string): { url: string; run: Run } | null => {
  const match = mark.exec(source.slice(0, beginning))
  if (!match?.[1]) return null
  const start = match.index + match[0].indexOf(match[1])
  return { url: match[1], run: { start, end: start + match[1].length } }
}
