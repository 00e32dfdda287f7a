import type { Line } from './features.ts'
import { readImprintValues } from './imprint.ts'
import type { Labels } from './label.ts'
import { readByline } from './people/byline.ts'
import { looksLikeName } from './people/name.ts'
import { looksLikeOrganisation } from './people/organisation.ts'
import { readSourceLine } from './source-line.ts'
import type { Zone } from './zone.ts'

/** Lines after the last paragraph among which the sign-off stands. */
const reach = 8
/** The most words of a sign-off that no label announces. */
const signOffWords = 9

/**
 * Labels what signs the article off: author, his institution, credited source, a stamp where the header has none.
 * The sign-off ends where furniture that heads a list, an imprint or a notice begins.
 */
export const labelSignOff = (lines: Line[], zone: Zone, labels: Labels): void => {
  const has = (role: string) => lines.some((line) => labels.get(line.index)?.role === role)
  const labelledAbove = lines.some(
    (line) => labels.get(line.index)?.role === 'byline' && readByline(line.text)?.labelled
  )
  const stamped = has('stamp')
  let author = -1
  for (let i = zone.to + 1; i < Math.min(lines.length, zone.to + 1 + reach); i++) {
    const line = lines[i]!
    if (line.text === '' || labels.get(i)) continue
    const source = readSourceLine(line.text)
    if (source) {
      // "Theo" before a name credits a person once; what follows it credits the source.
      const person = source.label === 'theo' && author < 0 && looksLikeName(source.name) && !hasLaterSource(lines, i)
      if (person && nextIsSource(lines, i)) {
        labels.set(i, 'byline', 'theo-name', '“Theo” stands before a person’s name, and the source follows')
        author = i
      } else labels.set(i, 'source', 'source-line', 'it credits a source by its label')
      continue
    }
    if (line.furniture?.kind === 'share' || line.furniture?.kind === 'advert') continue
    if (line.furniture || line.notice || line.prose) break
    if (line.date) {
      if (!stamped && line.date.kind !== 'clock' && (line.date.label || i === zone.to + 1 || author === i - 1)) {
        labels.set(i, 'stamp', 'date-line', 'the line is a date, right after the text')
      }
      continue
    }
    const byline = line.words <= signOffWords ? readByline(line.text) : null
    if (byline && (byline.authors.length > 0 || byline.source) && author < 0 && !(labelledAbove && !byline.labelled)) {
      labels.set(
        i,
        byline.authors.length > 0 ? 'byline' : 'source',
        byline.labelled ? 'labelled-byline' : 'sign-off',
        byline.labelled
          ? 'it names the author by its label'
          : 'it has the shape of a name and stands right after the text'
      )
      author = i
      continue
    }
    if (author >= 0 && author === i - 1 && isAffiliation(lines, i)) {
      labels.set(i, 'affiliation', 'below-author', 'it names an institution right below the author')
      continue
    }
    break
  }
}

/** Whether a line names the author's institution: not the head of an imprint, which an address follows. */
const isAffiliation = (lines: Line[], i: number): boolean => {
  const line = lines[i]!
  const next = lines[i + 1]
  if (!looksLikeOrganisation(line.text) || line.words > 25 || line.stops) return false
  return !next || !(next.furniture?.kind === 'imprint' || next.notice || readImprintValues(next.text).length > 0)
}

const nextIsSource = (lines: Line[], i: number): boolean => {
  for (let k = i + 1; k <= i + 2; k++) {
    const line = lines[k]
    if (
      line &&
      line.words <= 8 &&
      !line.furniture?.opens &&
      (readSourceLine(line.text) || looksLikeOrganisation(line.text))
    )
      return true
  }
  return false
}

const hasLaterSource = (lines: Line[], i: number): boolean =>
  lines.slice(Math.max(0, i - 2), i).some((line) => readSourceLine(line.text)?.label === 'source')
