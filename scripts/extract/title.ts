import { fold } from '../capture/fold.ts'
import type { Witness } from '../page/piece.ts'
import type { Line } from './features.ts'
import { numberedAlt } from './figures.ts'
import type { Zone } from './zone.ts'

/** The title's line and the evidence that chose it. */
export interface Title {
  index: number
  why: string
}

/** Lines above the body in which a title is looked for: beyond them only menus stand. */
const reach = 60
/** Below this no line counts as a title. */
const least = 2

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []

/** A title as a site prints it in its metadata: the part before ` - Site` or ` | Site`. */
const headOf = (title: string): string => title.split(/\s[|–—·»-]\s(?=[^|–—·»-]{1,40}$)/u)[0] ?? title

/**
 * Chooses the title among the lines above the body.
 *
 * Evidence: its words recur in the body; numbered image texts repeat it (`… - Ảnh 1.`); a stamp, byline or the lede stands
 * next to it; the page's own metadata or an `h1` say so; its length and case are a title's.
 *
 * @param zone the body; null where there is none: then the first fitting line is taken
 */
export const findTitle = (lines: Line[], zone: Zone | null, witnesses: Witness[]): Title | null => {
  const end = zone ? zone.from : lines.length
  const told = new Set(
    witnesses.filter((w) => w.field === 'title').flatMap((w) => [fold(w.value).trim(), fold(headOf(w.value)).trim()])
  )
  const alts = altTitles(lines)
  const vocabulary = zone ? bodyWords(lines, zone) : new Set<string>()
  let best: { index: number; score: number; why: string } | null = null
  // In HTML the heading may stand anywhere: those are looked at too.
  for (const line of lines) {
    const heading = line.piece.tag === 'h1'
    if (!heading && (line.index >= end || line.index < end - reach)) continue
    const judged = judge(line, lines, end, { told, alts, vocabulary })
    if (judged.score >= least && (best === null || judged.score > best.score)) best = { index: line.index, ...judged }
  }
  return best && { index: best.index, why: best.why }
}

interface Evidence {
  told: Set<string>
  alts: Set<string>
  vocabulary: Set<string>
}

const judge = (line: Line, lines: Line[], end: number, evidence: Evidence): { score: number; why: string } => {
  const none = { score: 0, why: '' }
  if (line.text === '' || line.date || line.notice || line.words > 45 || line.words < 2) return none
  if (line.furniture && !(line.furniture.outside && line.piece.tag === 'h1')) return none
  if (numberedAlt(line.text) || /[,;:]$/u.test(line.text)) return none
  const reasons: string[] = []
  let score = 0
  const add = (points: number, reason: string) => {
    score += points
    if (points > 0.4) reasons.push(reason)
  }
  if (line.piece.tag === 'h1') add(3, 'it is an h1')
  if (/^h[2-3]$/u.test(line.piece.tag)) add(0.5, 'it is a heading')
  if (evidence.told.has(line.folded.trim())) add(4, "the page's metadata repeat it")
  if (evidence.alts.has(line.text)) add(4, 'numbered image texts repeat it')
  const words = wordsOf(line.text)
  if (words.length > 0 && evidence.vocabulary.size > 0) {
    const share = words.filter((word) => evidence.vocabulary.has(word)).length / words.length
    // Common syllables recur by chance: only a large share says something, and the more so the longer the line.
    add(Math.max(0, share - 0.4) * 3 * Math.min(1, words.length / 6), 'its words recur in the body')
  }
  if (line.words >= 5 && line.words <= 30) add(1, 'its length is a title’s')
  else if (line.words > 30) add(-1, '')
  else if (line.words <= 3) add(-0.6, '')
  if (line.stops && !/[?!…”"]$/u.test(line.text)) add(-1, '')
  if (line.lowerStart) add(-1, '')
  if (line.index === 0) add(1, 'it is the first line')
  if (line.index < end) {
    // How many lines that are not header matter stand between it and the body.
    let between = 0
    for (let i = line.index + 1; i < end; i++) {
      const other = lines[i]!
      if (!other.date && !other.furniture && other.text !== line.text && other.text !== '') between++
    }
    add(2 / (1 + between * 0.5), 'it stands above the body')
    if (lines[line.index + 1]?.date || lines[line.index - 1]?.date) add(1.2, 'a date stands next to it')
  }
  return { score, why: reasons.join(', ') }
}

/** What numbered image texts say before their number. */
const altTitles = (lines: Line[]): Set<string> => {
  const titles = new Set<string>()
  for (const line of lines) {
    const alt = numberedAlt(line.text)
    if (alt && alt.subject !== '') titles.add(alt.subject)
  }
  return titles
}

const bodyWords = (lines: Line[], zone: Zone): Set<string> => {
  const words = new Set<string>()
  for (let i = zone.from; i <= zone.to; i++) {
    const line = lines[i]!
    if (!line.prose) continue
    for (const word of wordsOf(line.text)) words.add(word)
  }
  return words
}
