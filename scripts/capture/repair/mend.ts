import { type Cleaned, clean, cleanLoose, isVisibleAt } from '../clean.ts'
import { type Diagnosis, lookOfRaw, type RawText, restore } from './restore.ts'

/** Where the first visible character of a text begins, and the last one ends. */
const visibleEdges = (text: string): { start: number; end: number } => {
  let start = 0
  while (start < text.length && !isVisibleAt(text, start)) start++
  let end = text.length
  while (end > start && !isVisibleAt(text, end - 1)) end--
  // The second half of a pair is no character of its own.
  if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1]!)) end++
  return { start, end }
}

const identity = (index: number): number => index

/**
 * Makes a raw text of a page presentable: its encoding put right as far as the diagnosis of the page and its own evidence
 * go, then cleaned. In that order: what is noise in Unicode may be a letter in a legacy charset (the soft hyphen is `ư`).
 */
export const mend = (raw: RawText, diagnosis: Diagnosis): Cleaned => {
  if (raw.fonts.length === 0 && diagnosis.legacy === null) {
    const look = lookOfRaw(raw)
    if (look === 'plain') return { text: raw.text, at: identity, changes: [] }
    if (look === 'loose') return cleanLoose(raw.text)
  }
  const restored = restore(raw, diagnosis)
  const cleaned = clean(restored.text)
  if (restored.changes.length === 0) return cleaned
  // What was to be seen must have its place in the text: `Â` and a no-break space may become that space alone.
  const { start, end } = visibleEdges(raw.text)
  if (cleaned.text === '') return start < end ? clean(raw.text) : cleaned
  const first = Math.min(start, restored.at(cleaned.at(0)))
  const last = Math.max(end, restored.endBefore(cleaned.at(cleaned.text.length)))
  return {
    text: cleaned.text,
    at: (index) => (index === 0 ? first : index < cleaned.text.length ? restored.at(cleaned.at(index)) : last),
    changes: [...restored.changes, ...cleaned.changes.map(({ kind, at }) => ({ kind, at: restored.at(at) }))]
  }
}
