import type { Line } from './features.ts'
import { readImprintValues } from './imprint.ts'
import type { Labels } from './label.ts'
import { readByline } from './people/byline.ts'
import { isGivenName, looksLikeName } from './people/name.ts'
import { looksLikeNewsroom, looksLikeOrganisation } from './people/organisation.ts'
import { readSourceLine } from './source-line.ts'
import { isOfArticle } from './stand.ts'
import type { Zone } from './zone.ts'

/** Lines after the last paragraph among which the sign-off stands, and how many of them may be something else. */
const reach = 8
const strangers = 2
/** The most words of a sign-off that no label announces. */
const signOffWords = 16

/**
 * Labels what signs the article off: author, his institution, credited source, a stamp where the header has none.
 * The sign-off ends where furniture that heads a list, an imprint or a notice begins.
 */
export const labelSignOff = (lines: Line[], zone: Zone, labels: Labels): void => {
  const state: SignOff = {
    author: -1,
    named: lines.some((line) => labels.get(line.index)?.role === 'byline' && readByline(line.text)?.labelled),
    stamp: lines.findIndex((line) => labels.get(line.index)?.role === 'stamp')
  }
  let strange = 0
  const end = Math.min(lines.length, zone.to + 1 + reach)
  for (let i = zone.to + 1; i < end; i++) {
    const line = lines[i]!
    if (line.text === '' || labels.get(i)) continue
    if (line.furniture && !line.furniture.opens && passedOver.has(line.furniture.kind)) continue
    if (line.furniture?.opens || line.notice || line.prose) return
    if (labelLine(lines, i, i === zone.to + 1 + strange, state, labels)) continue
    if (line.furniture || ++strange > strangers) return
  }
}

/** Lines below an institution's name among which its contacts stand. */
const imprintReach = 3

/** Furniture that stands among the lines of a sign-off, where it heads no list: links to other articles (`>> …`) do, too. */
const passedOver: ReadonlySet<string> = new Set(['share', 'advert', 'credit', 'related'])

/** What the sign-off has told so far. */
interface SignOff {
  /** Index of the author's line; -1 before it. */
  author: number
  /** A label in the header names the author already. */
  named: boolean
  /** Index of the stamp's line; -1 where there is none yet. */
  stamp: number
}

/** Labels one line of the sign-off; false where it is none. */
const labelLine = (lines: Line[], i: number, first: boolean, state: SignOff, labels: Labels): boolean => {
  const line = lines[i]!
  const source = readSourceLine(line.text)
  if (source) {
    // "Theo" before a name credits a person where a line after it credits the source.
    const person =
      source.label === 'theo' && state.author < 0 && looksLikeName(source.name) && laterSource(lines, i) !== null
    if (person) {
      labels.set(
        i,
        'byline',
        'theo-name',
        '“Theo” stands before a person’s name, and a line that credits the source follows'
      )
      state.author = i
    } else labels.set(i, 'source', 'source-line', 'it credits a source by its label')
    return true
  }
  if (line.date) {
    if (line.date.kind === 'clock') return false
    const weak = state.stamp >= 0 && line.date.label !== null && lines[state.stamp]!.date?.mayBeClock === true
    if (state.stamp >= 0 && !weak) return false
    if (!line.date.label && !((first || state.author === i - 1) && !textFollows(lines, i))) return false
    if (weak)
      labels.replace(
        state.stamp,
        'clock',
        'page-clock',
        'it is a bare day above the title, and a labelled stamp stands below the text'
      )
    labels.set(i, 'stamp', 'date-line', 'the line is a date, right after the text')
    state.stamp = i
    return true
  }
  if (laterSource(lines, i)?.toLowerCase() === line.text.toLowerCase()) {
    labels.set(i, 'source', 'named-source', 'a line after it credits the very same name as source')
    return true
  }
  if (state.author >= 0 && state.author === i - 1 && isAffiliation(lines, i)) {
    labels.set(i, 'affiliation', 'below-author', 'it names an institution right below the author')
    return true
  }
  return state.author < 0 && labelByline(lines, i, first, state, labels)
}

const labelByline = (lines: Line[], i: number, first: boolean, state: SignOff, labels: Labels): boolean => {
  const line = lines[i]!
  if (line.words > signOffWords) return false
  const byline = readByline(line.text)
  if (!byline) {
    if (first && looksLikeNewsroom(line.text) && !isImprintHead(lines, i)) {
      labels.set(i, 'source', 'newsroom', 'it names a newsroom, and stands alone right after the text')
      return true
    }
    if (line.landmark === 'footer' && !isOfArticle(line)) return false
    if (first && !state.named && looksLikeOrganisation(line.text) && !isImprintHead(lines, i) && !line.stops) {
      labels.set(i, 'byline', 'institution', 'it names an institution, and stands alone right after the text')
      state.author = i
      return true
    }
    if (!first || state.named || !signatureShape(line)) return false
    labels.set(
      i,
      'byline',
      'signature',
      'it is a few capitalised words, stands alone right after the text, and nowhere else'
    )
    state.author = i
    return true
  }
  if (state.named && !byline.labelled) return false
  const names = byline.authors.length > 0
  labels.set(
    i,
    names ? 'byline' : 'source',
    byline.labelled ? 'labelled-byline' : 'sign-off',
    byline.labelled ? 'it names the author by its label' : 'it has the shape of a name and stands right after the text'
  )
  if (names) state.author = i
  return true
}

/** Whether running text stands among the next lines: then the line dates a part of it, not the article. */
const textFollows = (lines: Line[], i: number): boolean => {
  for (const line of lines.slice(i + 1, i + 1 + reach)) {
    if (line.furniture?.opens) return false
    if (line.prose) return true
  }
  return false
}

/**
 * Two to four capitalised words: a name that no list of names knows, in the one place where names stand alone. Readers who write in
 * sign with their given name only: `Trung`.
 */
export const signatureShape = (line: Line): boolean =>
  line.repeats === 1 && (isGivenName(line.text) || severalWords.test(line.text)) && !looksLikeOrganisation(line.text)

const severalWords = /^\p{Lu}[\p{Ll}\p{M}]*\.?(?: \p{Lu}[\p{Ll}\p{M}]*\.?){1,3}$/u

/** Whether a line names the author's institution: not the head of an imprint, which an address follows. */
const isAffiliation = (lines: Line[], i: number): boolean => {
  const line = lines[i]!
  const name = line.text.replace(/^\(\s?|\s?\)$/gu, '')
  return looksLikeOrganisation(name) && line.words <= 25 && !line.stops && !isImprintHead(lines, i)
}

/** Whether contacts or a notice follow: the line heads an imprint. */
const isImprintHead = (lines: Line[], i: number): boolean => {
  for (const line of lines.slice(i + 1, i + 1 + imprintReach)) {
    if (line.furniture?.kind === 'imprint' || line.notice || readImprintValues(line.text).length > 0) return true
    if (line.furniture || line.prose) return false
  }
  return false
}

/** The source that one of the next two lines credits by its label; null where none does. */
const laterSource = (lines: Line[], i: number): string | null => {
  for (const line of lines.slice(i + 1, i + 3)) {
    if (line.furniture?.opens) return null
    const source = readSourceLine(line.text)
    if (source) return source.name
  }
  return null
}
