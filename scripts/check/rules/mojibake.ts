import type { RecordRule } from '../rule.ts'
import { textsOf } from '../texts.ts'

/**
 * UTF-8 read as windows-1252 or windows-1258: how the bytes of Vietnamese letters and of typographic signs begin. One by
 * one such pairs occur in honest text (`«khá»`), three within 200 characters do not.
 */
const signature = /á[»º]|[ÃĂ][\u00a0-\u00bf]|Ä[‘\u0083\u0090]|Æ[°¡]|â€/gu
const enough = 3
const within = 200

/** Where mojibake begins; null where there is none. */
const find = (text: string): number | null => {
  const lost = text.indexOf('\ufffd')
  if (lost >= 0) return lost
  const places: number[] = []
  for (const { index } of text.matchAll(signature)) {
    places.push(index)
    const first = places.at(-enough)
    if (first !== undefined && index - first <= within) return first
  }
  return null
}

export const mojibake: RecordRule = {
  name: 'mojibake',
  scope: 'record',
  severity: 'warning',
  summary: 'A text looks as if it was decoded with the wrong encoding, or has replacement characters (U+FFFD).',
  remedy: 'capture the page again, or say its `charset` in NAME.yaml',
  check: (record) =>
    [...textsOf(record)].flatMap(({ pointer, text }) => {
      const place = find(text)
      if (place === null) return []
      const sample = JSON.stringify(text.slice(place, place + 24))
      return [{ pointer, span: null, reason: `${pointer} looks wrongly decoded: ${sample}` }]
    })
}
