import { unmarked } from '../capture/unmarked.ts'
import type { Line } from './features.ts'
import { readImprintValues } from './imprint.ts'
import { bodyRoles, type Labels } from './label.ts'
import { labelByLandmark } from './landmark.ts'
import { isLegal } from './phrases/legal.ts'
import { isKnownSection } from './phrases/sections.ts'
import { sign } from './sketch.ts'
import { labelAside } from './surroundings/asides.ts'
import { belowHeadings } from './surroundings/boxes.ts'
import { labelByName } from './surroundings/element-names.ts'
import { labelImprintGroups, labelImprintNames } from './surroundings/imprints.ts'
import { isMenuEntry, labelLists } from './surroundings/lists.ts'
import { labelAmongLists, labelTeaserHeads, labelTeasers } from './surroundings/teasers.ts'
import type { Zone } from './zone.ts'

/**
 * Labels everything outside the article: menus, lists of other articles, comments, imprint, notices, counters, and the other
 * furniture of the phrase lists. What nothing speaks for stays `unexplained`.
 */
export const labelSurroundings = (lines: Line[], zone: Zone | null, titleText: string | null, labels: Labels): void => {
  const outside = lines.filter(
    (line) =>
      !labels.get(line.index) && (zone === null || line.index < zone.from || line.index > zone.to || !line.inRegion)
  )
  for (const line of outside) {
    if ((zone === null || line.index < zone.from) && isMenuEntry(lines, line))
      labels.set(
        line.index,
        'navigation',
        'end-of-menu',
        'it ends a group of short lines and heads nothing: a menu’s entry'
      )
    else byOwnWords(line, titleText, labels)
  }
  labelImprintNames(lines, outside, labels)
  labelImprintGroups(lines, outside, labels)
  labelRepetitions(lines, outside, labels)
  belowHeadings(lines, outside, labels)
  for (const line of outside) {
    // Dialogues and adverts stand beside the text as well as lists do: what they are called says which.
    if (line.landmark === 'aside') labelByName(line, labels)
    labelByLandmark(line, labels)
  }
  for (const line of outside) {
    if ((line.signs & (sign.capital | sign.small)) === 0 && /^[\d\s.,:/%()+-]+$/u.test(line.text) && !line.date)
      labels.set(line.index, 'counter', 'bare-number', 'it is a bare number')
  }
  labelLists(lines, outside, labels)
  labelTeasers(outside, labels)
  labelTeaserHeads(outside, labels)
  for (const line of outside) labelAside(line, labels)
  labelAmongLists(lines, outside, labels)
  for (const line of outside) labelByName(line, labels)
  for (const line of outside) {
    labels.set(line.index, 'unexplained', 'fallback', 'no rule speaks for it, and it stands outside the article')
  }
}

/** What a line says by its own words. */
const byOwnWords = (line: Line, titleText: string | null, labels: Labels): void => {
  const { index, furniture } = line
  if (line.piece.image || line.text === '') {
    labels.set(index, 'navigation', 'image-outside', 'it is an image outside the article')
  } else if (line.notice) labels.set(index, 'notice', 'notice-wording', 'it states on what terms the text may be used')
  else if (titleText !== null && line.text === titleText) {
    labels.set(index, 'repeated_title', 'repeats-title', 'it repeats the title word for word')
  } else if (furniture) labels.set(index, furniture.kind, 'phrase-list', `it is furniture: “${furniture.phrase}”`)
  else if (isKnownSection(line.text, line.folded))
    labels.set(index, 'navigation', 'section-name', 'it is the name of a section that many sites have')
  else if (isLegal(line.folded || unmarked(line.text)))
    labels.set(index, 'notice', 'legal-wording', 'it speaks of conditions, of data or of who answers for the page')
  else if (line.date?.kind === 'clock')
    labels.set(index, 'clock', 'page-clock', 'it is the clock of the page’s header: the day of capture')
  else if (line.words <= 60 && readImprintValues(line.text).length > 0) {
    labels.set(index, 'imprint', 'contact-values', 'it has an institution’s address, telephone or e-mail')
  } else if ((line.signs & sign.matter) === 0) {
    labels.set(index, 'separator', 'no-letters', 'it has no letter and no digit')
  }
}

/** Text that stands in the body as well: a summary, a print view, a teaser of the article itself. */
const labelRepetitions = (lines: Line[], outside: Line[], labels: Labels): void => {
  const body = new Set<string>()
  for (const line of lines)
    if (line.words >= 8 && bodyRoles.has(labels.get(line.index)?.role ?? 'unexplained')) body.add(line.text)
  for (const line of outside) {
    if (body.has(line.text))
      labels.set(line.index, 'repeated_text', 'repeats-body', 'it repeats a paragraph of the body')
  }
}
