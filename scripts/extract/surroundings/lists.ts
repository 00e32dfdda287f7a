import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'
import { sign } from '../sketch.ts'

/** The most words of a menu's entry: longer links are headlines. */
export const menuWords = 6
/** Neighbouring short lines that make a menu. */
const menuLines = 3

/** A heading of lists that heads nothing: the last of a group of short lines that no other heading opens. */
export const isMenuEntry = (lines: Line[], line: Line): boolean => {
  if (!line.furniture?.opens || !line.attached || lines[line.index + 1]?.attached) return false
  let k = line.index
  while (k > 0 && lines[k]!.attached) {
    const before = lines[--k]!
    if (before.words > menuWords || before.prose || before.furniture?.opens) return false
  }
  return true
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
export const labelLists = (lines: Line[], outside: Line[], labels: Labels): void => {
  const title = lines.findIndex(({ index }) => labels.get(index)?.role === 'title')
  let run: Line[] = []
  const settle = () => {
    const count = run.length
    const headlines = run.filter((line) => isHeadline(line)).length
    if (count >= menuLines || headlines >= 2) {
      for (const line of run) {
        if (line.index < title && line.date && line.date.date.weekday)
          labels.set(
            line.index,
            'clock',
            'page-clock',
            'it is a day far above the title: the clock of the page’s header'
          )
        else if (line.index < title && isMenuRow(line))
          labels.set(line.index, 'navigation', 'menu-row', 'it is a row of menu entries above the title')
        else if (isHeadline(line) || line.date)
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
    else if (isRunTogether(line, entries) || (line.index < title && line.words > menuWords && isMenuRow(line)))
      labels.set(line.index, 'navigation', 'menu-row', 'it is a row of menu entries')
  }
}

/** Longer than a menu's entry; or a headline's words in an address (`mot-tieu-de-khac`), as old portals print in place of image texts. */
const isHeadline = (line: Line): boolean =>
  line.words > menuWords || line.stops || /^[a-z0-9]+(?:-[a-z0-9]+){3,}$/u.test(line.text)

/** Several entries in one line, parted by bars or each with its capitals: `Chính trị Kinh tế Văn hóa`, `GIỚI THIỆU TIN TỨC`. */
const isMenuRow = ({ text, upper, stops, words, signs }: Line): boolean =>
  !stops &&
  (/\s[|•·]\s/u.test(text) ||
    ((signs & sign.digit) === 0 &&
      (upper || (!/[,.:;–"“(]/u.test(text) && (text.match(/(?<![\p{L}\p{M}])\p{Lu}/gu)?.length ?? 0) * 3 >= words))))

/** `Tin tức Sự kiện Văn bản Liên hệ`, `A | B | C`: capitalised names without any verb or stop. */
const isRunTogether = (line: Line, entries: Set<string>): boolean => {
  if (line.stops || line.prose) return false
  const parts = line.text.split(/\s[|•·–»>-]\s|\s?\|\s?/u)
  if (parts.length >= 3 && parts.every((part) => part.split(' ').length <= menuWords)) return true
  const capitals = line.text.match(/(?<![\p{L}\p{M}])\p{Lu}/gu)?.length ?? 0
  if (line.words >= 4 && capitals >= 3 && capitals * 4 >= line.words && line.piece.linked > 0.6) return true
  return [...entries].length > 0 && line.words >= 2 && parts.some((part) => entries.has(part)) && parts.length > 1
}
