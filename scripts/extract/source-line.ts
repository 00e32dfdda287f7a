/** The origin that a line credits, with its place. */
export interface SourceLine {
  name: string
  start: number
  end: number
  /** `theo` introduces persons and ordinary prose too; the others only a source. */
  label: 'theo' | 'source'
}

/** More words than this name no source. */
const mostWords = 10

const named = /^[([]?\s*(?:nguồn tin|nguồn bài|nguồn ảnh và bài)\s*[:：]?\s+(?=\S)/iu
const colon = /^[([]?\s*(?:nguồn|theo nguồn|source|quelle|fuente|fonte)\s*[:：]\s*/iu
const theo = /^[([]?\s*theo\s*[:：]?\s+/iu

/** A button of the page whose text stands on the same line. */
const gluedButton = /\s+(?:copy link|sao chép liên kết|copy)$/iu

/**
 * Reads a line that credits where the article comes from: `Nguồn tin X`, `Nguồn: X`, `(Theo X)`, `Source: X`.
 * `Theo` opens ordinary sentences too (`Theo quy định mới, …`): it counts only in a short line without a full stop or comma,
 * before a name.
 *
 * @returns null where the line credits none
 */
export const readSourceLine = (text: string): SourceLine | null => {
  if (text.length > 160) return null
  const label = named.exec(text) ?? colon.exec(text)
  const by = label ? null : theo.exec(text)
  const match = label ?? by
  if (!match) return null
  const start = match[0].length
  const name = text
    .slice(start)
    .replace(gluedButton, '')
    .replace(/[\s)\].;,]+$/u, '')
  const words = name.split(' ').filter(Boolean).length
  if (words === 0 || words > mostWords) return null
  if (by && (!/^[\p{Lu}\d]/u.test(name) || /[.,;:!?]\s|[;:!?]$/u.test(name) || words > 6)) return null
  return { name, start, end: start + name.length, label: by ? 'theo' : 'source' }
}
