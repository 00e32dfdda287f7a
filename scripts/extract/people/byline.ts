/** Reads a whole line as a byline: who wrote the article, and the source or institution named with him. */

import { wordFilter } from '../dates/filter.ts'
import { phraseAt } from '../dates/phrases.ts'
import { NO_TOKEN, tokenize, wordKey } from '../dates/tokens.ts'
import type { Stretch, Wording } from '../dates/types.ts'
import { BYLINE_LABELS, COLLECTIVES } from './byline-labels.ts'
import {
  type BylineAuthor,
  type Parts,
  split,
  takeAuthor,
  takeBracket,
  takeOrigin,
  takePieces,
  trim,
  wordingAt
} from './byline-parts.ts'
import { unglued } from './credit.ts'
import { HONORIFICS } from './honorifics.ts'
import { type NameKind, nameKind } from './name.ts'
import { looksLikeNewsroom } from './organisation.ts'

export interface Byline {
  /** Empty where the line only credits a source (`Theo TTXVN`). */
  authors: BylineAuthor[]
  /** A newsroom or agency: `TTXVN` of `Thu Hà (TTXVN)`. After `Theo` it may be a person too: the caller decides. */
  source: Wording | null
  /** An institution that is no newsroom: `Sở Y tế` of `Kim Thoa - Sở Y tế`. */
  affiliation: Wording | null
  /** The label with its colon. */
  label: Stretch | null
  /**
   * A label, or a newsroom's word (`PV`, `Nhóm PV`), says that this is a byline; else only the shape of a name does.
   */
  labelled: boolean
  /** The weakest ground among the authors; null without authors. */
  evidence: 'label' | NameKind | null
}

/** Bylines are shorter; four authors with a newsroom have about a hundred characters. */
const LONGEST = 160

interface Labelled {
  kind: 'author' | 'source' | 'other'
  label: Stretch
}

/** The first word of a line in comparison spelling. */
const firstKey = (text: string): string => wordKey(/^[([]?\s?([\p{L}\p{M}]{1,12})/u.exec(text)?.[1] ?? '')

/**
 * Whether a line cannot be a byline by its first two words: a small letter begins the second, and the first begins no
 * label, title or newsroom's word. Most lines of a page end here.
 */
function isOther(text: string, first: string): boolean {
  if (BYLINE_LABELS.byFirst.has(first) || HONORIFICS.byFirst.has(first) || first === 'nhóm' || first === 'ban')
    return false
  return /^\S{1,40} (?!và |and |tổng hợp|lược dịch|biên dịch|dịch|ghi|sưu tầm|thực hiện)\p{Ll}/u.test(text)
}

function readLabel(text: string): Labelled | null {
  const tokens = tokenize(text.slice(0, 60))
  const open = /^[([]$/.test((tokens[0] ?? NO_TOKEN).key) ? 1 : 0
  const match = phraseAt(BYLINE_LABELS, tokens, open)
  if (!match) return null
  const after = tokens[match.to] ?? NO_TOKEN
  const colon = after.key === ':'
  if (!colon && !(match.value.bare && after.kind === 'word' && after.gap)) return null
  const last = tokens[colon ? match.to : match.to - 1] ?? NO_TOKEN
  return { kind: match.value.kind, label: { start: (tokens[open] ?? NO_TOKEN).start, end: last.end } }
}

/** Whether a line may have one of the newsroom's words that stand for the writer. */
const mayBeCollective = wordFilter([...COLLECTIVES].map((words) => /^[\p{L}\p{M}]+/u.exec(words)![0]))

/** Whether a line may be a byline that a label, or a newsroom's word, says to be one: most lines cannot. */
export const mayBeLabelled = (text: string): boolean =>
  BYLINE_LABELS.byFirst.has(firstKey(text)) || mayBeCollective(text)

const RANK: readonly (NameKind | 'label')[] = ['initials', 'foreign', 'pen', 'full', 'label']

/**
 * Reads a whole line that names the author, with or without a label; null for any other line.
 *
 * Without a label every part of the line must look like a name (`name.ts`) or, behind a name, like a newsroom or an
 * institution: `ĐỨC LẬP - TR.TÂN`, `Hải Yến/VOV`, `Thu Hà (TTXVN)`. Under a label any words with capitals are a name.
 * Labels of pictures, editors and uploaders are no byline. `Theo X` and `Nguồn: X` give a source only.
 *
 * @param text NFC, single spaces, trimmed.
 */
export function readByline(text: string): Byline | null {
  if (text.length > LONGEST || text.length < 2 || !/\p{Lu}/u.test(text)) return null
  const first = firstKey(text)
  if (isOther(text, first)) return null
  const labelled = BYLINE_LABELS.byFirst.has(first) ? readLabel(text) : null
  if (labelled?.kind === 'other') return null
  const from = labelled ? labelled.label.end : /^[([]/.test(text) ? 1 : 0
  const bracketed = /^[([]/.test(text) && /[)\]]$/.test(text)
  const to = bracketed ? text.length - 1 : text.length
  const parts: Parts = { authors: [], kinds: [], source: null, affiliation: null }
  if (labelled?.kind === 'source') return sourceOnly(text, from, to, labelled.label, parts)

  const picture = /[\s,;]?[-–—,;]?\s(?:ảnh|photo|photos|đồ họa|video|clip)\s?:/iu.exec(text.slice(from, to))
  const place = labelled ? /\s(?:in|at|from)\s\p{Lu}/u.exec(text.slice(from, to)) : null
  const cut = Math.min(picture ? from + picture.index : to, place ? from + place.index : to)
  const whole = trim(text, from, cut)
  if (!whole) return null
  if (bracketed && !labelled && looksLikeNewsroom(whole.text) && takeOrigin(whole, parts, false))
    return result(parts, null, false)
  const body = takeBracket(text, whole.start, whole.end, parts)
  if (body === null) return null
  const agency = labelled ? /\s(?:for|của|báo)\s(?=\p{Lu})/u.exec(text.slice(whole.start, body)) : null
  if (agency) {
    const named = trim(text, whole.start + agency.index + agency[0].length, body)
    if (named) takeOrigin(named, parts, true)
  }
  const pieces = split(text, whole.start, agency ? whole.start + agency.index : body)
  const told = labelled !== null || work.test(text)
  if (!takePieces(text, pieces, told, parts)) return null
  return parts.authors.length > 0 || (labelled && parts.source) ? result(parts, labelled?.label ?? null, told) : null
}

/** What the writer did, in brackets behind the name: it says as much as a label before it. `Cẩm Tú (thực hiện)` */
const work = /\s\((?:thực hiện|ghi|lược ghi|ghi chép)\)$/iu

/**
 * `Theo X`, `Nguồn: X`: a short name without a verb or full stop. `Theo Huy Đồng (Vietnam+)` credits a person and his
 * newsroom.
 */
function sourceOnly(text: string, from: number, to: number, label: Stretch, parts: Parts): Byline | null {
  const named = trim(text, from, to)
  if (
    !named ||
    named.text.split(' ').length > 8 ||
    /[.,;:!?…](?:\s|$)/u.test(named.text) ||
    !/^[\p{Lu}\d]|\.\p{L}/u.test(named.text)
  )
    return null
  if (/[|]|\d\d:\d\d/.test(named.text)) return null
  const slash = /^([^/]{2,45})\/([^/]{2,45})$/.exec(named.text)
  if (slash && nameKind(slash[1] ?? '') !== null && looksLikeNewsroom(slash[2] ?? '')) {
    const middle = named.start + (slash[1] ?? '').length
    takeAuthor(text, wordingAt(text, named.start, middle), false, parts)
    takeOrigin(wordingAt(text, middle + 1, named.end), parts, true)
    return result(parts, label, true)
  }
  const body = takeBracket(text, named.start, named.end, parts)
  const person = body === null || body === named.end ? null : trim(text, named.start, body)
  if (person && parts.source && nameKind(person.text) !== null) {
    takeAuthor(text, person, false, parts)
    return result(parts, label, true)
  }
  return result({ ...parts, source: named, affiliation: null }, label, true)
}

function result(parts: Parts, label: Stretch | null, labelled: boolean): Byline {
  const kinds = labelled ? parts.kinds.map(() => 'label' as const) : parts.kinds
  const evidence = RANK.find((kind) => kinds.includes(kind)) ?? null
  return {
    authors: parts.authors.map(unglued),
    source: parts.source,
    affiliation: parts.affiliation,
    label,
    labelled: labelled || evidence === 'label',
    evidence
  }
}
