import { creditAsked, creditEnds, noticePatterns } from './phrases/notices.ts'

/** A name that a notice accepts as credit, with its place in the notice's text. */
export interface Credit {
  name: string
  start: number
  end: number
}

/** Case and tones folded one unit for one, so that places in the folded text are places in the text. */
const foldInPlace = (text: string): string => {
  let folded = ''
  for (const unit of text) {
    const base = unit
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '')
      .replace(/[đĐ]/u, 'd')
      .toLowerCase()
    folded += base.length === unit.length ? base : unit
  }
  return folded
}

/** Words without which no line is a notice: looking for them first spares most lines the patterns. */
const hint =
  /nguon|quyen|sao chep|van ban|phat hanh|reserved|reproduced|republished|copied|published|permission|consent/u

/** Whether a line, given folded, is a reuse or copyright notice. */
export const isNotice = (folded: string): boolean =>
  hint.test(folded) && noticePatterns.some((pattern) => pattern.test(folded))

const quoted = /["“”„]([^"“”„]{2,120})["“”]|'([^']{2,120})'|‘([^’]{2,120})’|«([^»]{2,120})»/gu
const host = /(?<![\p{L}\p{N}@.])(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,12})(?![\p{L}\p{N}@-])/giu

/**
 * The names that a notice asks to be credited, in order: what stands in quotes between "ghi rõ nguồn" and "khi …", else the
 * addresses there, else the words themselves. Empty where it asks for none.
 */
export const creditsAsked = (notice: string): Credit[] => {
  const folded = foldInPlace(notice)
  const asked = creditAsked.exec(folded) ?? /(?:vui long )?(?:dan|trich dan)\s+(?=["“'‘«])/u.exec(folded)
  if (!asked) return []
  const from = asked.index + asked[0].length
  const ends = creditEnds.exec(notice.slice(from))
  const to = ends ? from + ends.index : notice.length
  const slot = notice.slice(from, to)
  const inQuotes = [...slot.matchAll(quoted)].map((match) => {
    const name = match.slice(1).find((group) => group !== undefined) ?? ''
    const start = from + match.index + match[0].indexOf(name)
    return trimmed(name, start)
  })
  if (inQuotes.length > 0) return inQuotes
  const hosts = [...slot.matchAll(host)].map((match) => trimmed(match[0], from + match.index))
  if (hosts.length > 0) return hosts
  const words = slot.split(/\s+/u).filter(Boolean).length
  return ends && words >= 1 && words <= 12 && /^\s*\p{Lu}/u.test(slot)
    ? [trimmed(slot, from)].filter((credit) => credit.name !== '')
    : []
}

const trimmed = (name: string, start: number): Credit => {
  const text = name.replace(/[\s.,;:]+$/u, '')
  const lead = text.length - text.trimStart().length
  return { name: text.trimStart(), start: start + lead, end: start + text.length }
}

/** The first host name of a text: `www.example.vn`; null where there is none. E-mail addresses do not count. */
export const findHost = (text: string): Credit | null => {
  for (const match of text.matchAll(host)) {
    const name = match[1]!
    if (!/\.(?:[a-z]{2,3}|info|gov|edu|name|asia|online|news|press|media)$/iu.test(name)) continue
    const start = match.index + match[0].length - name.length
    return { name, start, end: start + name.length }
  }
  return null
}
