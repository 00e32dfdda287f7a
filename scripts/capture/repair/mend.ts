import { type Cleaned, clean, cleanLoose } from '../clean.ts'
import { type Diagnosis, lookOfRaw, type RawText, restore } from './restore.ts'

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
  return {
    text: cleaned.text,
    at: (index) =>
      index < cleaned.text.length
        ? restored.at(cleaned.at(index))
        : restored.endBefore(cleaned.at(cleaned.text.length)),
    changes: [...restored.changes, ...cleaned.changes.map(({ kind, at }) => ({ kind, at: restored.at(at) }))]
  }
}
