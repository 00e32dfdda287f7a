import type { Line } from './features.ts'
import { isImageFile } from './figures.ts'
import { readImprintValues } from './imprint.ts'
import { readByline } from './people/byline.ts'
import { contactLeadIn, labelledItem, serialNotes, signatureForms } from './phrases/forms.ts'
import { readBullet, readMarker } from './points.ts'
import { readSourceLine } from './source-line.ts'
import type { Zone } from './zone.ts'

/** Lines of a signature block, and of contacts that the text itself gives. */
const signatureLines = 12
const contactLines = 6
/** The most words of such a line: an institution's name, a street. */
const contactWords = 14

/**
 * The body with what belongs to it but is no running text: numbered heads and points right above its first paragraph; short
 * sentences, list items, labelled items, contacts and signature blocks right below its last one.
 */
export const growZone = (lines: Line[], zone: Zone): Zone => ({ from: growUp(lines, zone), to: growDown(lines, zone) })

const growUp = (lines: Line[], { from }: Zone): number => {
  let first = from
  for (let i = from - 1; i >= 0; i--) {
    const line = lines[i]!
    const part = line.inRegion && !line.furniture && !line.notice && !line.date && line.repeats === 1
    if (!part || (readMarker(line.text)?.ordinals.includes(1) !== true && readBullet(line.text) === null)) break
    first = i
  }
  return first
}

/** What opened the stretch of lines being added, and how many more it may take. */
interface Stretch {
  kind: 'signature' | 'contacts'
  left: number
}

const growDown = (lines: Line[], zone: Zone): number => {
  let { to } = zone
  let stretch = opened(lines[to]!.text)
  for (let i = to + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (!line.inRegion || line.notice || line.repeats > 1) break
    if (stretch && stretch.left > 0 && belongs(line, stretch)) stretch = { ...stretch, left: stretch.left - 1 }
    else if (line.date || (line.furniture ? !isOfText(line, lines[i + 1]) : !continues(line, lines[to]!))) break
    stretch = opened(line.text) ?? stretch
    to = i
  }
  return to
}

/** Kinds of furniture that stand in texts too, where a sentence follows: telephones, addresses, pictures (`Ảnh: …`). */
const within: ReadonlySet<string> = new Set(['hotline', 'imprint', 'credit'])

/** A line of such a kind that a sentence of the text follows. */
const isOfText = (line: Line, next: Line | undefined): boolean =>
  within.has(line.furniture?.kind ?? '') &&
  next !== undefined &&
  !next.furniture &&
  !next.notice &&
  next.stops &&
  next.words >= 5 &&
  readImprintValues(next.text).length === 0

const opened = (text: string): Stretch | null =>
  signatureForms.test(text)
    ? { kind: 'signature', left: signatureLines }
    : contactLeadIn.test(text)
      ? { kind: 'contacts', left: contactLines }
      : null

const belongs = (line: Line, stretch: Stretch): boolean =>
  stretch.kind === 'signature'
    ? !line.furniture && !line.date && line.words <= signatureLines
    : !line.furniture?.opens &&
      (readImprintValues(line.text).length > 0 || line.furniture?.kind === 'imprint' || line.words <= contactWords)

/** Whether a line right below the body goes on with it. */
const continues = (line: Line, before: Line): boolean => {
  if (signatureForms.test(line.text) || serialNotes.test(line.text)) return true
  if (readSourceLine(line.text) || readByline(line.text) || isImageFile(line.text)) return false
  if (readMarker(line.text) || readBullet(line.text)) return true
  if (labelledItem.test(line.text) || /:$/u.test(line.text)) return true
  const asks = /\?["”’»)]?$/u.test(line.text)
  // After a lead-in the list goes on with items that end in a comma or semicolon, or not at all.
  if (/[:;,]$/u.test(before.text) && /[;,.]$/u.test(line.text)) return true
  return line.stops && line.words >= 3 && !asks
}
