import type { Witness } from '../page/piece.ts'
import type { Line } from './features.ts'
import { letters } from './letters.ts'
import { type Evidence, gatherEvidence, isOther, isTold, judge, recurrence } from './title-evidence.ts'
import type { Told } from './told.ts'
import type { Zone } from './zone.ts'

/** The title's line and the evidence that chose it. */
export interface Title {
  index: number
  /** Further lines of a title in capitals that was broken into several. */
  more: number[]
  /** The headline's place in the line, where a kicker or a subtitle shares it; null for all of it. */
  part: { start: number; end: number } | null
  why: string
}

/** Lines above the body in which a title is looked for: beyond them only menus stand. */
const reach = 60
/** `h1` elements looked at, wherever they stand: a page has one or a few. */
const mostHeadings = 20
/** Below this no line counts as a title. */
const least = 2
/**
 * Chooses the title among the lines above the body.
 *
 * Evidence: its words recur in the body; numbered image texts repeat it (`… - Ảnh 1.`); a stamp, byline or the lede stands
 * next to it; the page's own metadata or an `h1` say so; its length and case are a title's.
 *
 * @param zone the body; null where there is none: then the first fitting line is taken
 */
export const findTitle = (
  lines: Line[],
  zone: Zone | null,
  witnesses: Witness[],
  sites: ReadonlySet<string>
): Title | null => {
  const end = zone ? zone.from : lines.length
  const evidence = gatherEvidence(lines, zone, witnesses, sites)
  const { told } = evidence
  let best: { index: number; score: number; why: string } | null = null
  let headings = 0
  for (const line of lines) {
    // In HTML the heading may stand anywhere: the first few are looked at too.
    const heading = line.piece.tag === 'h1' && ++headings <= mostHeadings
    const away = line.index >= end || line.index < end - reach
    if (away && !heading && !(/^h[2-6]$/u.test(line.piece.tag) && isTold(line, told))) continue
    const judged = judge(line, lines, end, evidence)
    const leads = judged.score >= least && (best === null || judged.score > best.score)
    if (leads && !isOther(line, lines)) best = { index: line.index, ...judged }
  }
  if (best === null) return null
  const above = aboveSubtitle(lines, best.index, end, evidence)
  const { index, why } = above ?? best
  return { index, why, more: otherLines(lines, index, end), part: headlineIn(lines[index]!, told) }
}

/** Share of a headline's word pairs in the body from which the line above a chosen one is the headline itself. */
const headlineShare = 0.2
/** So short a line above a headline is a kicker or a section, unless the body has its words. */
const kickerWords = 6

/** A headline and its subtitle stand one above the other, and the subtitle often says more of the body: the first is the title. */
const aboveSubtitle = (
  lines: Line[],
  index: number,
  end: number,
  evidence: Evidence
): Pick<Title, 'index' | 'why'> | null => {
  const chosen = lines[index]!
  const line = lines[index - 1]
  if (
    !line ||
    index >= end ||
    chosen.piece.tag === 'h1' ||
    isTold(chosen, evidence.told) ||
    evidence.alts.has(chosen.text)
  )
    return null
  const alone = index === 1 || lines[index - 2]!.furniture !== null || lines[index - 2]!.words <= 4
  if (!alone || line.words < 4 || line.repeats > 1 || chosen.words <= line.words) return null
  if (judge(line, lines, end, evidence).score < least || isOther(line, lines)) return null
  const share = recurrence(line, evidence.pairs)
  if (line.words <= kickerWords ? share === 0 : line.index !== evidence.first && share < headlineShare) return null
  return { index: index - 1, why: 'it stands above a line that says the same at more length: its subtitle' }
}

/** Lines right above and below a title in capitals that go on with it: no blank line between, capitals as well, no stop. */
const otherLines = (lines: Line[], index: number, end: number): number[] => {
  const part = (line: Line | undefined): boolean =>
    line?.upper === true && line.words >= 2 && !line.furniture && !line.date && !line.notice && line.index < end
  if (!lines[index]!.upper) return []
  const more: number[] = []
  for (let i = index; i > 0 && lines[i]!.attached && part(lines[i - 1]) && !lines[i - 1]!.stops; i--)
    more.unshift(i - 1)
  for (let i = index + 1; i < end && lines[i]!.attached && part(lines[i]) && !lines[i - 1]!.stops; i++) more.push(i)
  return more.length <= mostOtherLines ? more : []
}

/** A title of more lines than this is a menu in capitals. */
const mostOtherLines = 2

/** The fewest words of a headline that shares its line with something else. */
const fewestWords = 3

/**
 * The headline within a line that begins with a kicker or ends with a subtitle, as the data made for the article word it:
 * what stands beside it is a thing of its own, with a capital, and no mark joins them.
 */
const headlineIn = ({ text, piece }: Line, told: Told): Title['part'] => {
  if (piece.tag !== 'h1' || told.titles.has(letters(text))) return null
  for (const wording of told.wordings) {
    if (wording.length >= text.length || wording.split(' ').length < fewestWords) continue
    if (text.endsWith(` ${wording}`) && /[\p{L}\p{N}?!”"»]$/u.test(text.slice(0, -wording.length - 1)))
      return { start: text.length - wording.length, end: text.length }
    if (text.startsWith(`${wording} `) && /^[\p{Lu}\p{N}„“"«]/u.test(text.slice(wording.length + 1)))
      return { start: 0, end: wording.length }
  }
  return null
}
