import type { DroppedKind } from '../../schema/article.d.ts'
import { unmarked } from '../capture/unmarked.ts'
import { labelAside } from './asides.ts'
import type { Line } from './features.ts'
import { isImageFile, numberedAlt, saysCaption } from './figures.ts'
import { readHolder, readImprintValues } from './imprint.ts'
import { bodyRoles, type Labels } from './label.ts'
import { labelByLandmark } from './landmark.ts'
import { labelByName } from './named.ts'
import { looksLikeOrganisation } from './people/organisation.ts'
import { legal } from './phrases/legal.ts'
import { isKnownSection } from './phrases/sections.ts'
import type { Zone } from './zone.ts'

/** The most words of a menu's entry. */
const menuWords = 6
/** Neighbouring short lines that make a menu. */
const menuLines = 3
/** The most words of the summary below another article's headline. */
const teaserWords = 60

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
    if (/^[\d\s.,:/%()+-]+$/u.test(line.text) && !line.date)
      labels.set(line.index, 'counter', 'bare-number', 'it is a bare number')
  }
  labelLists(lines, outside, labels)
  labelTeasers(outside, labels)
  for (const line of outside) labelAside(line, labels)
  labelAmongLists(lines, outside, labels)
  for (const line of outside) labelByName(line, labels)
  for (const line of outside) {
    labels.set(line.index, 'unexplained', 'fallback', 'no rule speaks for it, and it stands outside the article')
  }
}

/** A heading of lists that heads nothing: the last of a group of short lines that no other heading opens. */
const isMenuEntry = (lines: Line[], line: Line): boolean => {
  if (!line.furniture?.opens || !line.attached || lines[line.index + 1]?.attached) return false
  let k = line.index
  while (k > 0 && lines[k]!.attached) {
    const before = lines[--k]!
    if (before.words > menuWords || before.prose || before.furniture?.opens) return false
  }
  return true
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
  else if (isKnownSection(line.text))
    labels.set(index, 'navigation', 'section-name', 'it is the name of a section that many sites have')
  else if (legal.test(line.folded || unmarked(line.text)))
    labels.set(index, 'notice', 'legal-wording', 'it speaks of conditions, of data or of who answers for the page')
  else if (line.date?.kind === 'clock')
    labels.set(index, 'clock', 'page-clock', 'it is the clock of the page’s header: the day of capture')
  else if (line.words <= 60 && readImprintValues(line.text).length > 0) {
    labels.set(index, 'imprint', 'contact-values', 'it has an institution’s address, telephone or e-mail')
  } else if (!/[\p{L}\p{N}]/u.test(line.text)) {
    labels.set(index, 'separator', 'no-letters', 'it has no letter and no digit')
  }
}

/** Lines above contacts among which their institution's name may stand. */
const imprintReach = 4
/** What a portal calls itself before its institution's name. */
const portalName = /^(?:trang thông tin điện tử|cổng thông tin điện tử|trang tin điện tử|portal of|website of)\s/iu

/** An institution in capitals a few lines above its contacts: it, and what stands between, are an imprint and end any list. */
const labelImprintGroups = (lines: Line[], outside: Line[], labels: Labels): void => {
  const free = new Set(outside.map((line) => line.index))
  for (const contacts of outside) {
    if (!isContacts(contacts, labels) || readImprintValues(contacts.text).length === 0) continue
    for (let i = contacts.index - 1; i >= Math.max(0, contacts.index - imprintReach); i--) {
      const line = lines[i]!
      const role = labels.get(i)?.role
      if (!free.has(i) || (role !== undefined && role !== 'imprint') || line.prose || line.date) break
      if (!line.upper || !(portalName.test(line.text) || looksLikeOrganisation(line.text))) continue
      for (let k = i; k < contacts.index; k++) {
        labels.set(k, 'imprint', 'imprint-group', 'it stands between an institution in capitals and its contacts')
      }
      break
    }
  }
}

const isRole = (line: Line | undefined, role: string, labels: Labels): boolean =>
  line !== undefined && labels.get(line.index)?.role === role
const isContacts = (line: Line | undefined, labels: Labels): boolean => isRole(line, 'imprint', labels)

/** The institution's name above its address, or between lines of an imprint. */
const labelImprintNames = (lines: Line[], outside: Line[], labels: Labels): void => {
  for (const line of outside) {
    if (labels.get(line.index)) continue
    const before = lines[line.index - 1]
    const next = lines[line.index + 1]
    const named = line.upper || looksLikeOrganisation(line.text)
    const above =
      isContacts(next, labels) ||
      (isRole(next, 'notice', labels) && next!.text.toLowerCase().includes(line.text.toLowerCase()))
    if (
      line.words <= 25 &&
      !line.prose &&
      !line.date &&
      ((above && named) || (isContacts(before, labels) && (isContacts(next, labels) || isRole(next, 'notice', labels))))
    ) {
      labels.set(
        line.index,
        'imprint',
        'imprint-name',
        'it names an institution next to its address, contacts or notice'
      )
    } else if (line.words <= 25 && readHolder(line.text)) {
      labels.set(line.index, 'imprint', 'copyright-holder', 'it names the holder of the copyright')
    }
  }
}

/** Whether a line right below a box's heading is of the box: counters count, polls ask, nothing else has running text. */
const fitsBelow = (line: Line, kind: DroppedKind): boolean =>
  kind === 'counter' ? /\d/u.test(line.text) : !line.prose || (kind === 'poll' && line.words <= pollWords)

/** The most words of a poll's question. */
const pollWords = 40
/** Kinds of furniture whose heading stands right above a list. */
const heading: ReadonlySet<DroppedKind> = new Set([
  'widget',
  'poll',
  'links',
  'related',
  'tags',
  'comments',
  'counter',
  'account'
])
/** What stands inside lists of any kind without ending them. */
const insideLists: ReadonlySet<string> = new Set(['share', 'counter', 'separator', 'repeated_title'])

/**
 * Lists below their heading: what follows is of its kind until something else begins. In dumps that set blank lines between
 * groups, the lines right below a heading are its list whatever they are.
 */
const belowHeadings = (lines: Line[], outside: Line[], labels: Labels): void => {
  const free = new Set(outside.map((line) => line.index))
  let open: { kind: DroppedKind; phrase: string; landmark: Line['landmark'] } | null = null
  let near: { kind: DroppedKind; phrase: string } | null = null
  for (const line of lines) {
    if (!free.has(line.index)) {
      open = near = null
      continue
    }
    if (!line.attached) near = null
    // A list does not reach beyond the box that it stands in.
    if (open && line.landmark !== open.landmark) open = null
    const { furniture } = line
    const role = labels.get(line.index)?.role
    if (role !== undefined) {
      if (furniture?.opens) open = { kind: furniture.kind, phrase: furniture.phrase, landmark: line.landmark }
      else if (!insideLists.has(role) && role !== open?.kind) open = null
      if (furniture?.whole && heading.has(furniture.kind)) near = { kind: furniture.kind, phrase: furniture.phrase }
    } else if (near && fitsBelow(line, near.kind)) {
      labels.set(line.index, near.kind, 'below-heading', `it stands right below “${near.phrase}”`)
    } else if (open) {
      // Only readers' comments and teasers have running text; tags and links have none.
      if (line.prose && open.kind !== 'comments' && open.kind !== 'related') open = null
      else labels.set(line.index, open.kind, 'below-heading', `it stands in the list below “${open.phrase}”`)
    }
  }
}

/** What may stand in a list without ending it. */
const listed: ReadonlySet<string> = new Set([
  'navigation',
  'account',
  'share',
  'related',
  'widget',
  'links',
  'tags',
  'counter',
  'separator',
  'advert',
  'poll',
  'repeated_title'
])

/**
 * Lists without a heading: lines without running text in a row. Short ones are a menu's entries, longer ones the headlines of
 * other articles, with their dates and pictures' texts.
 */
const labelLists = (lines: Line[], outside: Line[], labels: Labels): void => {
  let run: Line[] = []
  const settle = () => {
    const count = run.length
    const headlines = run.filter((line) => isHeadline(line)).length
    if (count >= menuLines || headlines >= 2) {
      for (const line of run) {
        if (isHeadline(line) || line.date)
          labels.set(
            line.index,
            'related',
            'headline-row',
            `it stands among ${count} lines without running text: a list of other articles`
          )
        else labels.set(line.index, 'navigation', 'menu', `it is one of ${count} short lines in a row: a menu`)
      }
    }
    run = []
  }
  let last = -2
  for (const line of outside) {
    const role = labels.get(line.index)?.role
    const member = !line.prose && (role === undefined || listed.has(role))
    if (!member || line.index !== last + 1) settle()
    if (member) run.push(line)
    last = line.index
  }
  settle()
  // Words of a menu elsewhere on the page, and several entries run together on one line.
  const entries = new Set(
    lines.filter((line) => labels.get(line.index)?.role === 'navigation').map((line) => line.text)
  )
  for (const line of outside) {
    if (labels.get(line.index)) continue
    if (entries.has(line.text)) labels.set(line.index, 'navigation', 'menu-entry', 'a menu of the page lists it')
    else if (isRunTogether(line, entries))
      labels.set(line.index, 'navigation', 'menu-row', 'it is a row of menu entries')
  }
}

/** Longer than a menu's entry; or a headline's words in an address (`mot-tieu-de-khac`), as old portals print in place of image texts. */
const isHeadline = (line: Line): boolean =>
  line.words > menuWords || line.stops || /^[a-z0-9]+(?:-[a-z0-9]+){3,}$/u.test(line.text)

/** `Tin tức Sự kiện Văn bản Liên hệ`, `A | B | C`: capitalised names without any verb or stop. */
const isRunTogether = (line: Line, entries: Set<string>): boolean => {
  if (line.stops || line.prose) return false
  const parts = line.text.split(/\s[|•·–»>-]\s|\s?\|\s?/u)
  if (parts.length >= 3 && parts.every((part) => part.split(' ').length <= menuWords)) return true
  const capitals = line.text.match(/(?<![\p{L}\p{M}])\p{Lu}/gu)?.length ?? 0
  if (line.words >= 4 && capitals >= 3 && capitals * 4 >= line.words && line.piece.linked > 0.6) return true
  return [...entries].length > 0 && line.words >= 2 && parts.some((part) => entries.has(part)) && parts.length > 1
}

/** Single lines of lists: dates, doubled headlines, pictures' texts, and the text below another article's headline. */
const labelTeasers = (outside: Line[], labels: Labels): void => {
  for (const line of outside) {
    if (labels.get(line.index)) continue
    if (line.date)
      labels.set(line.index, 'related', 'list-stamp', 'it is the date of an entry in a list of other articles')
    else if (line.repeats > 1 && line.words > 2) {
      labels.set(line.index, 'related', 'doubled-headline', 'it stands twice: image text and link of another article')
    } else if (numberedAlt(line.text) || isImageFile(line.text) || saysCaption(line.text)) {
      labels.set(line.index, 'related', 'picture-outside', 'it belongs to a picture outside the article')
    } else if (line.words <= teaserWords && labels.get(line.index - 1)?.role === 'related') {
      labels.set(line.index, 'related', 'teaser', 'it stands below the headline of another article')
    }
  }
}

/** What stands around the teasers of other articles, and between them. */
const aroundTeasers: ReadonlySet<string> = new Set([
  'navigation',
  'related',
  'account',
  'tags',
  'share',
  'links',
  'advert'
])
/** The most words of a teaser that stands among lists, and the most lines to them. */
const longTeaser = 120
const teaserReach = 3

/** Whether the next line with a known place, in a direction, is of a list. */
const isListNear = (lines: Line[], index: number, step: number, labels: Labels): boolean => {
  for (let i = 1; i <= teaserReach; i++) {
    const role = labels.get(index + i * step)?.role
    if (role !== undefined) return aroundTeasers.has(role)
    if (!lines[index + i * step]) return false
  }
  return false
}

/** Running text with menus and lists of headlines right above and below it: teasers of other articles. */
const labelAmongLists = (lines: Line[], outside: Line[], labels: Labels): void => {
  const among = outside.filter(
    ({ index, words }) =>
      !labels.get(index) &&
      words <= longTeaser &&
      isListNear(lines, index, -1, labels) &&
      isListNear(lines, index, 1, labels)
  )
  for (const { index } of among)
    labels.set(index, 'related', 'among-lists', 'menus or lists of other articles stand right above and below it')
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
