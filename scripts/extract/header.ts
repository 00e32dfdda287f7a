import { askingNames } from '../page/html/name.ts'
import type { Line } from './features.ts'
import { isImageFile, numberedAlt, saysCaption } from './figures.ts'
import type { Labels } from './label.ts'
import { readByline } from './people/byline.ts'
import { looksLikeName } from './people/name.ts'
import { looksLikeOrganisation } from './people/organisation.ts'
import { byLead } from './phrases/bylines.ts'
import { serialNotes } from './phrases/forms.ts'
import { isKnownSection } from './phrases/sections.ts'
import { readSourceLine } from './source-line.ts'
import { isSubhead, type Zone } from './zone.ts'

/** Lines above the title among which its stamp, section or byline may stand. */
const above = 4
/** Lines below the title among which its stamp may stand. */
const reachBelow = 20
/** The most words of a section's name. */
const sectionWords = 6
/** Words from which a line between title and text is a summary. */
const longWords = 12
/** Share of a line's text inside links from which it is a link to another article. */
const mostLinked = 0.5

/**
 * Labels the lines between the title and the body, and those right above the title: stamp, section, source, byline,
 * subtitle, first figure. What is furniture there is left to the rules for furniture.
 */
export const labelHeader = (lines: Line[], title: number, zone: Zone, labels: Labels): void => {
  const titleWords = wordsOnly(lines[title]!.text)
  labelNamedSection(lines, title, zone, labels)
  labelBreadcrumb(lines, title, labels)
  for (let i = title + 1; i < zone.from; i++) labelBelow(lines, i, title, zone, titleWords, labels)
  for (let i = title - 1; i >= Math.max(0, title - above); i--) labelAbove(lines, i, title, labels)
  stampBelowLede(lines, zone, labels)
  bylineBelowLede(lines, zone, labels)
  stampBesideRepetition(lines, title, zone, labels)
  findSection(lines, title, zone, labels)
}

/** Lines of the body among which a stamp or byline below the lede stands. */
const ledeReach = 3

/** A page without another stamp may have it below the lede: a day with its clock. */
const stampBelowLede = (lines: Line[], zone: Zone, labels: Labels): void => {
  if (lines.some((line) => labels.get(line.index)?.role === 'stamp')) return
  const stamp = lines
    .slice(zone.from + 1, Math.min(zone.from + 1 + ledeReach, zone.to))
    .find(({ date }) => date && date.kind !== 'clock' && date.date.clock !== null)
  if (stamp) labels.set(stamp.index, 'stamp', 'date-line', 'the line is a day with its clock, below the lede')
}

/** Journals print the author, and below him where he works, between summary and text. */
const bylineBelowLede = (lines: Line[], zone: Zone, labels: Labels): void => {
  if (lines.some((line) => labels.get(line.index)?.role === 'byline')) return
  const i = lines.findIndex((line, at) => {
    if (at <= zone.from || at > zone.from + ledeReach || at >= zone.to || line.stops || labels.get(at)) return false
    const byline = readByline(line.text)
    return byline?.evidence === 'full' && (line.upper || looksLikeOrganisation(lines[at + 1]!.text))
  })
  if (i < 0) return
  labels.set(i, 'byline', 'byline', 'it names the author between the lede and the text')
  const below = lines[i + 1]!
  if (looksLikeOrganisation(below.text) && !below.stops && !below.prose) {
    labels.set(below.index, 'affiliation', 'below-author', 'it names an institution right below the author')
  }
}

/** A page that prints its title twice may have the stamp beside the other one. */
const stampBesideRepetition = (lines: Line[], title: number, zone: Zone, labels: Labels): void => {
  if (lines.some((line) => labels.get(line.index)?.role === 'stamp')) return
  const titleText = lines[title]!.text
  for (let i = 0; i < zone.from; i++) {
    if (i === title || lines[i]!.text !== titleText) continue
    for (const beside of [i + 1, i - 1, i + 2]) {
      const date = lines[beside]?.date
      if (!date || date.kind === 'clock' || labels.get(beside)) continue
      labels.set(beside, 'stamp', 'date-line', 'the line is a date, beside a repetition of the title')
      return
    }
  }
}

const labelBelow = (lines: Line[], i: number, title: number, zone: Zone, titleWords: string, labels: Labels): void => {
  const line = lines[i]!
  if (labels.get(i)) return
  if (line.piece.image) labels.set(i, 'image', 'image-element', 'it is an image of the page')
  else if (line.text === lines[title]!.text || hasWords(line.text, titleWords)) {
    labels.set(i, 'repeated_title', 'repeats-title', 'it repeats the title word for word')
  } else if (line.date && isSubhead(line) && stampBelow(lines, title, labels) !== null) {
    labels.set(i, 'heading', 'day-subhead', 'it is a day in words below the stamp: it heads a part of the text')
  } else if (line.date) {
    labels.set(i, line.date.kind === 'clock' ? 'clock' : 'stamp', 'date-line', 'the line is a date, below the title')
  } else if (readSourceLine(line.text)) {
    labels.set(i, 'source', 'source-line', 'it credits a source by its label')
  } else if (serialNotes.test(line.text))
    labels.set(i, 'paragraph', 'serial-note', 'it says where a serial article goes on')
  else if (line.furniture || line.notice) return
  else if (isImageFile(line.text)) labels.set(i, 'file_name', 'image-file-name', 'it is the name of an image file')
  else if (numberedAlt(line.text))
    labels.set(i, 'alt', 'numbered-alt', 'it ends in the number that newsroom systems give to image texts')
  else if (isByline(lines, i, title, zone))
    labels.set(i, 'byline', 'byline', 'it names the author between title and text')
  else if (saysCaption(line.text))
    labels.set(i, 'caption', 'caption-wording', 'it credits a picture or calls itself one')
  else if (isSubtitle(lines, i, title, zone)) {
    labels.set(i, 'subtitle', 'below-title', 'it stands between the title and the stamp, and is no sentence')
  } else if (line.piece.linked > mostLinked) return
  else if (line.words >= longWords && line.judged === false) {
    if (i === title + 1 || labels.get(i - 1)?.role !== 'subtitle')
      labels.set(i, 'subtitle', 'above-body', 'it is long and stands between the title and the text')
  } else if (line.words >= longWords && line.inRegion)
    labels.set(i, 'paragraph', 'above-body', 'it is long and stands right above the running text')
  else if (line.words > sectionWords && i === title + 1 && !line.stops && !repeatsLater(lines, i, zone)) {
    labels.set(i, 'subtitle', 'below-title', 'it stands right below the title and is no section')
  }
}

/** A second headline: right below the title, no full stop, and the stamp stands between it and the text. */
const isSubtitle = (lines: Line[], i: number, title: number, zone: Zone): boolean => {
  const line = lines[i]!
  if (i !== title + 1 || line.stops || line.words <= sectionWords || line.words > 40) return false
  for (let k = i + 1; k < zone.from; k++) if (lines[k]!.date) return true
  return false
}

/** Whether a line stands in a list that a heading opens, without a blank line between. */
const inOpenedList = (lines: Line[], i: number): boolean => {
  for (let k = i; k > 0 && lines[k]!.attached; k--) if (lines[k - 1]!.furniture?.opens) return true
  return false
}

const labelAbove = (lines: Line[], i: number, title: number, labels: Labels): void => {
  const line = lines[i]!
  if (labels.get(i)) return
  if (line.date) {
    const below = stampBelow(lines, title, labels)
    const sameDay = below !== null && below === line.date.date.iso?.slice(0, 10)
    if (line.date.kind === 'clock' || (line.date.mayBeClock && title - i > 1) || (below !== null && !sameDay)) {
      labels.set(
        i,
        'clock',
        'page-clock',
        'it is the clock of the page’s header, or another day than the stamp below the title'
      )
    } else if (!inOpenedList(lines, i) && onlySmall(lines, i + 1, title)) {
      labels.set(i, sameDay ? 'repeated_text' : 'stamp', 'date-line', 'the line is a date, right above the title')
    }
  } else if (title - i <= 2 && readSourceLine(line.text)?.label === 'source') {
    labels.set(i, 'source', 'source-line', 'it credits a source by its label')
  }
}

/** The day of publication that a line below the title states; null where none does. */
const stampBelow = (lines: Line[], title: number, labels: Labels): string | null => {
  for (let i = title + 1; i < lines.length && i <= title + reachBelow; i++) {
    const { date } = lines[i]!
    if (labels.get(i)?.role === 'stamp' && date && date.kind !== 'updated') return date.date.iso?.slice(0, 10) ?? null
  }
  return null
}

/** Whether nothing but furniture and a section's name stands between. */
const onlySmall = (lines: Line[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!lines[i]!.furniture && lines[i]!.words > sectionWords) return false
  return true
}

/** A text as its words alone, without case. */
const wordsOnly = (text: string): string =>
  text
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Whether a text has no other words than these (`wordsOnly`). */
const hasWords = (text: string, words: string): boolean => text.length < 400 && wordsOnly(text) === words

const repeatsLater = (lines: Line[], index: number, zone: Zone): boolean => {
  for (let i = zone.to + 1; i < lines.length; i++) if (lines[i]!.text === lines[index]!.text) return true
  return false
}

/** A byline between title and text: labelled, or a name next to the stamp, or a full name with nothing else between. */
const isByline = (lines: Line[], i: number, title: number, zone: Zone): boolean => {
  const byline = readByline(lines[i]!.text)
  if (!byline || byline.authors.length === 0) return false
  if (byline.labelled) return true
  const beside = [lines[i - 1], lines[i + 1]].some((line) => line?.date)
  if (!beside && i === title + 1 && (i + 1 === zone.from || lines[i + 1]!.prose)) return byline.evidence === 'full'
  return beside && byline.authors.every((author) => looksLikeName(author.name))
}

const breadcrumb = /^[^>»›/|\\]{1,40}(?:\s?(?:[>»›|\\]|>>)\s?|\s\/\s)[^>»›|\\]{1,60}/u

/** The first item of a trail of sections, where each stands on its own line. */
const isHome = /^(?:Trang chủ|Trang nhất|Trang nhà|Home)\s?[>»›/]?$/iu
/** What a page calls the element of such a trail. */
const trailName = /[.#](?:[a-z0-9]+[-_])*bread-?crumbs?(?![a-z])/u
const namesTrail = askingNames((name) => trailName.test(name))

/** A trail of sections right above the title: `Trang chủ > Tin tức > Đoàn thể`. */
const labelBreadcrumb = (lines: Line[], title: number, labels: Labels): void => {
  const trail = lines
    .slice(0, title)
    .filter((line) => line.piece.path.some(namesTrail) && !hasWords(line.text, wordsOnly(lines[title]!.text)))
  const last = trail.at(-1)
  if (last && last.words <= 20 && !isHome.test(last.text)) {
    labels.set(last.index, 'section', 'breadcrumb-element', 'its element says that it is a trail of sections')
    return
  }
  for (let i = title - 1; i >= Math.max(0, title - above); i--) {
    const line = lines[i]!
    if (line.words > 20 || line.date || !breadcrumb.test(line.text) || line.stops || isMenuRow(line)) continue
    labels.set(i, 'section', 'breadcrumb', 'it is a trail of sections right above the title')
    return
  }
}

/** A row of links between bars: a trail has arrows, or ends in a section that is no link. */
const isMenuRow = ({ text, piece }: Line): boolean => piece.linked > menuLinks && /\s\|\s/u.test(text)
const menuLinks = 0.7

/** A section that a label announces: `Chuyên mục: Nghiên cứu`. */
export const sectionLabel = /^(?:Chuyên mục|Thể loại|Danh mục|Mục|Category|Section)\s*:\s*(?=\p{Lu})/iu

const labelNamedSection = (lines: Line[], title: number, zone: Zone, labels: Labels): void => {
  for (let i = Math.max(0, title - above); i < zone.from; i++) {
    const line = lines[i]!
    if (line.words <= sectionWords + 3 && sectionLabel.test(line.text) && !labels.get(i)) {
      labels.set(i, 'section', 'section-label', 'its label says that it is the section')
      return
    }
  }
}

/** The last name of a trail of sections, with its place in the line. */
export const lastOfTrail = (text: string): { start: number; end: number } => {
  const label = sectionLabel.exec(text)
  if (label) return { start: label[0].length, end: text.length }
  const parts = [...text.matchAll(/[^>»›|\\/]+/gu)].filter((match) => match[0].trim() !== '')
  const last = parts.at(-1)
  if (!last || !breadcrumb.test(text)) return { start: 0, end: text.length }
  const lead = last[0].length - last[0].trimStart().length
  return { start: last.index + lead, end: last.index + last[0].trimEnd().length }
}

/**
 * The section: a short line between title and body; else one right above the title that stands alone (not the end of a menu)
 * or that a menu of the page lists too.
 */
const findSection = (lines: Line[], title: number, zone: Zone, labels: Labels): void => {
  if (lines.some((line) => labels.get(line.index)?.role === 'section')) return
  for (let i = title + 1; i < zone.from; i++) {
    if (labels.get(i) || !sectionLike(lines[i]!) || isKeyPoint(lines, i) || !isNamed(lines, i, labels)) continue
    // An opened list of other articles is no place for a section.
    if (lines.slice(title + 1, i).some((line) => line.furniture?.opens)) return
    labels.set(
      i,
      'section',
      'between-title-and-text',
      'it is a short name between title and text, known or beside the stamp'
    )
    return
  }
  let i = title - 1
  while (i >= 0 && (labels.get(i)?.role === 'stamp' || lines[i]!.text === '')) i--
  const line = lines[i]
  if (!line || labels.get(i) || !sectionLike(line)) return
  const before = lines[i - 1]
  const alone =
    !before ||
    before.words > sectionWords ||
    (before.furniture !== null && (before.furniture.kind !== 'navigation' || isHome.test(before.text)))
  const listed = line.repeats > 1
  const dated = lines.slice(0, zone.from).some((other) => labels.get(other.index)?.role === 'stamp')
  if (listed || (alone && dated)) {
    labels.set(
      i,
      'section',
      'above-title',
      listed ? 'it stands above the title and a menu lists it too' : 'it stands alone above title and date'
    )
  }
}

/** The fewest words of such an item: sections in lists have one or two. */
const keyPointWords = 3

/** Whether a line is an item of a list between title and text: what the article says in short. */
const isKeyPoint = (lines: Line[], i: number): boolean =>
  lines[i]!.piece.tag === 'li' &&
  lines[i]!.words >= keyPointWords &&
  [i - 1, i + 1].some((beside) => lines[beside]?.piece.tag === 'li')

/** What a button says: no section begins with such a verb. */
const command =
  /^(?:Xem|Nghe|Đọc|In|Gửi|Tải|Chia sẻ|Lưu|Chi tiết|Viết|Đăng|Bởi|Theo dõi|Giọng|Cỡ|Phóng|Thu nhỏ|Listen|Read|Print|View|Share|Download|Posted|By|Font|Text)(?![\p{L}\p{M}])/iu

/** Evidence for a section between title and text: a known name, an entry of the page's menu, or a place beside stamp or source. */
const isNamed = (lines: Line[], i: number, labels: Labels): boolean =>
  lines[i]!.furniture?.section === true ||
  isKnownSection(lines[i]!.text, lines[i]!.folded) ||
  lines[i]!.repeats > 1 ||
  [i - 1, i + 1].some((beside) => ['stamp', 'source'].includes(labels.get(beside)?.role ?? ''))

const sectionLike = (line: Line): boolean =>
  line.words >= 1 &&
  line.words <= sectionWords &&
  /^\p{Lu}/u.test(line.text) &&
  !command.test(line.text) &&
  // `Von Jana Wehling`: a byline.
  !byLead.test(line.text) &&
  !/[.!?…:;,"”“@[\]]|\d{3}/u.test(line.text) &&
  !line.notice &&
  !line.date &&
  !line.piece.image &&
  (line.furniture === null || line.furniture.section) &&
  line.landmark !== 'nav' &&
  line.landmark !== 'footer' &&
  !isImageFile(line.text)
