import type { DroppedKind } from '../../schema/article.d.ts'
import { looksLikeOrganisation } from './people/byline.ts'
import type { Line } from './features.ts'
import { isImageFile, numberedAlt, saysCaption } from './figures.ts'
import { readHolder, readImprintValues } from './imprint.ts'
import type { Labels } from './label.ts'
import type { Zone } from './zone.ts'

/** The most words of a menu's entry. */
const menuWords = 6
/** Neighbouring short lines that make a menu. */
const menuLines = 3

/**
 * Labels everything outside the article: menus, lists of other articles, comments, imprint, notices, counters, and the other
 * furniture of the phrase lists. What nothing speaks for stays `unexplained`.
 */
export const labelSurroundings = (lines: Line[], zone: Zone | null, titleText: string | null, labels: Labels): void => {
  const outside = lines.filter((line) => !labels.get(line.index) && (zone === null || line.index < zone.from || line.index > zone.to))
  for (const line of outside) byOwnWords(line, titleText, labels)
  labelImprintNames(lines, outside, labels)
  belowHeadings(lines, outside, labels)
  labelMenus(lines, outside, labels)
  labelTeasers(lines, outside, labels)
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
  else if (line.date?.kind === 'clock') labels.set(index, 'clock', 'page-clock', 'it is the clock of the page’s header: the day of capture')
  else if (line.words <= 60 && readImprintValues(line.text).length > 0) {
    labels.set(index, 'imprint', 'contact-values', 'it has an institution’s address, telephone or e-mail')
  } else if (!/[\p{L}\p{N}]/u.test(line.text)) labels.set(index, 'separator', 'no-letters', 'it has no letter and no digit')
  else if (/^[\d\s.,:/%()+-]+$/u.test(line.text) && !line.date) labels.set(index, 'counter', 'bare-number', 'it is a bare number')
}

/** The institution's name above its address, or between lines of an imprint. */
const labelImprintNames = (lines: Line[], outside: Line[], labels: Labels): void => {
  for (const line of outside) {
    if (labels.get(line.index)) continue
    const isImprint = (other: Line | undefined) => other !== undefined && ['imprint', 'notice'].includes(labels.get(other.index)?.role ?? '')
    const before = lines[line.index - 1]
    const next = lines[line.index + 1]
    const named = line.upper || looksLikeOrganisation(line.text)
    if (line.words <= 25 && !line.prose && !line.date && ((isImprint(next) && named) || (isImprint(before) && isImprint(next)))) {
      labels.set(line.index, 'imprint', 'imprint-name', 'it names an institution next to its address, contacts or notice')
    } else if (line.words <= 25 && readHolder(line.text)) {
      labels.set(line.index, 'imprint', 'copyright-holder', 'it names the holder of the copyright')
    }
  }
}

/** Lists below their heading: what follows is of its kind until something else begins. */
const belowHeadings = (lines: Line[], outside: Line[], labels: Labels): void => {
  const free = new Set(outside.map((line) => line.index))
  let open: { kind: DroppedKind; phrase: string } | null = null
  for (const line of lines) {
    if (!free.has(line.index)) {
      open = null
      continue
    }
    const role = labels.get(line.index)?.role
    if (role !== undefined) {
      if (line.furniture?.opens) open = { kind: line.furniture.kind, phrase: line.furniture.phrase }
      // Share buttons, numbers and separators stand inside lists as well.
      else if (!['share', 'counter', 'separator', 'repeated_title'].includes(role) && role !== open?.kind) open = null
    } else if (open) {
      // Only readers' comments and teasers have running text; tags and links have none.
      if (line.prose && open.kind !== 'comments' && open.kind !== 'related') open = null
      else labels.set(line.index, open.kind, 'below-heading', `it stands in the list below “${open.phrase}”`)
    }
  }
}

/** Menus: three or more short lines in a row without a full stop, with the furniture among them. */
const labelMenus = (lines: Line[], outside: Line[], labels: Labels): void => {
  const short = (line: Line): boolean =>
    line.words <= menuWords && !line.stops && !line.date && line.text !== '' && !isImageFile(line.text)
  let run: Line[] = []
  const settle = () => {
    if (run.length >= menuLines) {
      for (const line of run) labels.set(line.index, 'navigation', 'menu', `it is one of ${run.length} short lines in a row: a menu`)
    }
    run = []
  }
  let last = -2
  for (const line of outside) {
    const role = labels.get(line.index)?.role
    const member = short(line) && (role === undefined || ['navigation', 'account', 'share', 'related', 'widget', 'links', 'tags'].includes(role))
    if (!member || line.index !== last + 1) settle()
    if (member) run.push(line)
    last = line.index
  }
  settle()
  // Words of a menu elsewhere on the page, and several entries run together on one line.
  const entries = new Set(lines.filter((line) => labels.get(line.index)?.role === 'navigation').map((line) => line.text))
  for (const line of outside) {
    if (labels.get(line.index)) continue
    if (entries.has(line.text)) labels.set(line.index, 'navigation', 'menu-entry', 'a menu of the page lists it')
    else if (isRunTogether(line, entries)) {
      labels.set(line.index, 'navigation', 'menu-row', 'it is a row of menu entries')
    }
  }
}

/** `Tin tức Sự kiện Văn bản Liên hệ`, `A | B | C`: capitalised names without any verb or stop. */
const isRunTogether = (line: Line, entries: Set<string>): boolean => {
  if (line.stops || line.prose) return false
  const parts = line.text.split(/\s[|•·–»>-]\s|\s?\|\s?/u)
  if (parts.length >= 3 && parts.every((part) => part.split(' ').length <= menuWords)) return true
  const capitals = line.text.match(/(?<![\p{L}\p{M}])\p{Lu}/gu)?.length ?? 0
  if (line.words >= 4 && capitals >= 3 && capitals * 4 >= line.words && line.piece.linked > 0.6) return true
  return [...entries].length > 0 && line.words >= 2 && parts.some((part) => entries.has(part)) && parts.length > 1
}

/** Lists of other articles without a heading: headlines in a row, doubled (image text and link), dated, or pictures' texts. */
const labelTeasers = (lines: Line[], outside: Line[], labels: Labels): void => {
  const headline = (line: Line | undefined): boolean =>
    line !== undefined && line.words > 2 && line.words <= 40 && !line.date && line.text !== ''
  const isOutside = new Set(outside.map((line) => line.index))
  for (const line of outside) {
    if (labels.get(line.index)) continue
    const before = lines[line.index - 1]
    const next = lines[line.index + 1]
    const free = (other: Line | undefined) =>
      other !== undefined && isOutside.has(other.index) && ['related', 'unexplained', undefined].includes(labels.get(other.index)?.role)
    if (line.date) labels.set(line.index, 'related', 'list-stamp', 'it is the date of an entry in a list of other articles')
    else if (line.repeats > 1 && headline(line)) {
      labels.set(line.index, 'related', 'doubled-headline', 'it stands twice: image text and link of another article')
    } else if (headline(line) && ((free(before) && (headline(before) || before?.date)) || (free(next) && (headline(next) || next?.date)))) {
      labels.set(line.index, 'related', 'headline-row', 'it is one of several headlines in a row')
    } else if (numberedAlt(line.text) || isImageFile(line.text) || saysCaption(line.text)) {
      labels.set(line.index, 'related', 'picture-outside', 'it belongs to a picture outside the article')
    }
  }
}
