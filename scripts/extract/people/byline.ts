/** Reads a whole line as a byline: who wrote the article, and the source or institution named with him. */

import { phraseAt } from '../dates/phrases.ts'
import { lowerCase, NO_TOKEN, tokenize } from '../dates/tokens.ts'
import type { Stretch, Wording } from '../dates/types.ts'
import { AUTHOR_JOINTS, BYLINE_LABELS, COLLECTIVES, METHODS, NO_AUTHORS, STAFF_WORDS } from './byline-labels.ts'
import { type NameKind, nameKind } from './name.ts'
import { looksLikeNewsroom, looksLikeOrganisation } from './organisation.ts'
import { honorificAt } from './person.ts'
import { PLACES } from './places.ts'

export interface BylineAuthor extends Stretch {
  name: string
}

export interface Byline {
  /** Empty where the line only credits a source (`Theo TTXVN`). */
  authors: BylineAuthor[]
  /** A newsroom or agency: `TTXVN` of `Thu Hà (TTXVN)`. After `Theo` it may be a person too: the caller decides. */
  source: Wording | null
  /** An institution that is no newsroom: `Sở Y tế` of `Kim Thoa - Sở Y tế`. */
  affiliation: Wording | null
  /** The label with its colon. */
  label: Stretch | null
  /** A label, or a newsroom's word (`PV`, `Nhóm PV`), says that this is a byline; else only the shape of a name does. */
  labelled: boolean
  /** The weakest ground among the authors; null without authors. */
  evidence: 'label' | NameKind | null
}

/** Bylines are shorter; four authors with a newsroom have about a hundred characters. */
const LONGEST = 160
const MOST_AUTHORS = 8

const wordingAt = (text: string, start: number, end: number): Wording => ({ start, end, text: text.slice(start, end) })

/** A stretch without the separators and spaces around it. A full stop stays where it may be an initial's. */
function trim(text: string, from: number, to: number): Wording | null {
  let [start, end] = [from, to]
  while (start < end && /[\s,;:|*•–—/-]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:|*•–—/-]/u.test(text[end - 1] ?? '')) end--
  if (/[\p{Ll}]{2}\.$/u.test(text.slice(Math.max(start, end - 3), end))) end--
  return start < end ? wordingAt(text, start, end) : null
}

interface Labelled {
  kind: 'author' | 'source' | 'other'
  label: Stretch
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

const isMethod = (text: string): boolean => {
  const tokens = tokenize(text)
  return phraseAt(METHODS, tokens, 0)?.to === tokens.length
}

const isPlace = (text: string): boolean => {
  const tokens = tokenize(text)
  return phraseAt(PLACES, tokens, 0)?.to === tokens.length
}

/** What is found of one line while it is taken apart. */
interface Parts {
  authors: BylineAuthor[]
  kinds: (NameKind | 'label')[]
  source: Wording | null
  affiliation: Wording | null
}

/** Takes `(TTXVN)`, `(theo THX)`, `(tổng hợp)` off the end; the index where the rest ends, or null for a bracket of another sort. */
function takeBracket(text: string, from: number, to: number, parts: Parts): number | null {
  if (text[to - 1] !== ')') return to
  const open = text.lastIndexOf('(', to - 1)
  if (open < from) return null
  const inside = trim(text, open + 1, to - 1)
  if (!inside) return open
  if (isMethod(inside.text) || isPlace(inside.text) || /@/.test(inside.text)) return open
  const theo = /^(?:theo|nguồn)\s?:?\s/iu.exec(inside.text)
  const named = theo ? trim(text, inside.start + theo[0].length, inside.end) : inside
  if (!named || !takeOrigin(named, parts, theo !== null)) return null
  return open
}

/** Takes a newsroom as the source, another institution as the affiliation; false where it is neither. */
function takeOrigin(named: Wording, parts: Parts, sure: boolean): boolean {
  const newsroom = looksLikeNewsroom(named.text)
  if (!newsroom && looksLikeOrganisation(named.text)) {
    parts.affiliation ??= named
    return true
  }
  const short = named.text.split(' ').length <= 6 && named.text.length <= 50
  // `(Xzone/Tri Thức Thời Đại)`: capitals throughout, and no person.
  const title =
    short && nameKind(named.text) === null && named.text.split(/[\s/-]/u).every((word) => /^\p{Lu}/u.test(word))
  if (!newsroom && !title && !(sure && short && /^[\p{Lu}\d]/u.test(named.text))) return false
  parts.source ??= named
  return true
}

/** `An Bình Tổng hợp`, `Tấn Quốc vnnew.vn`: the last words are no name. */
function takeTail(text: string, part: Wording, parts: Parts): Wording | null {
  const method = /\s(?:tổng hợp|lược dịch|biên dịch|dịch|ghi|sưu tầm|thực hiện)$/iu.exec(part.text)
  if (method) return trim(text, part.start, part.start + method.index)
  const domain = /\s[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,20}){1,2}$/u.exec(part.text)
  if (!domain || !looksLikeNewsroom(domain[0].trim())) return part
  parts.source ??= wordingAt(text, part.start + domain.index + 1, part.end)
  return trim(text, part.start, part.start + domain.index)
}

/** A name under a label may be of any shape: two to five words with capitals, or one. */
const labelledName = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  text.length <= 45 &&
  !NO_AUTHORS.test(text) &&
  /^[\p{L}\p{M}.’' -]+$/u.test(text) &&
  text.split(' ').length <= 5 &&
  text
    .split(' ')
    .every((word) => /^\p{Lu}/u.test(word) || /^(?:de|da|del|di|van|von|der|den|la|le|bin|al|dos)$/.test(word))

/** Takes one author; false where the stretch is no name. */
function takeAuthor(text: string, part: Wording, labelled: boolean, parts: Parts): boolean {
  const known = COLLECTIVES.has(lowerCase(part.text))
  const tokens = tokenize(part.text)
  const titles = known ? null : honorificAt(tokens, 0)
  const shift = titles === null ? 0 : (tokens[titles]?.start ?? part.text.length)
  const name = wordingAt(text, part.start + shift, part.end)
  const kind = known ? 'label' : nameKind(name.text)
  if (kind === null && !(labelled && labelledName(name.text))) return false
  parts.authors.push({ name: name.text, start: name.start, end: name.end })
  parts.kinds.push(kind ?? 'label')
  return true
}

/** The stretches between `,`, ` - `, `và`. */
function split(text: string, from: number, to: number): Wording[] {
  const pieces: Wording[] = []
  let start = from
  for (const joint of text.slice(from, to).matchAll(AUTHOR_JOINTS)) {
    const piece = trim(text, start, from + joint.index)
    if (piece) pieces.push(piece)
    start = from + joint.index + joint[0].length
  }
  const last = trim(text, start, to)
  if (last) pieces.push(last)
  return pieces
}

/** Takes every piece as an author, the last ones as newsroom or institution; false where a piece is neither. */
function takePieces(text: string, pieces: Wording[], labelled: boolean, parts: Parts): boolean {
  for (const piece of pieces) {
    // `, Staff Writer`
    if (parts.authors.length > 0 && STAFF_WORDS.test(piece.text)) continue
    const slash = piece.text.indexOf('/')
    const left = slash > 0 ? trim(text, piece.start, piece.start + slash) : piece
    const right = slash > 0 ? trim(text, piece.start + slash + 1, piece.end) : null
    const part = left && takeTail(text, left, parts)
    if (!part) continue
    const newsroom =
      looksLikeNewsroom(part.text) && !COLLECTIVES.has(lowerCase(part.text)) && nameKind(part.text) !== 'initials'
    if (!newsroom && takeAuthor(text, part, labelled, parts)) {
      if (right && !takeAuthor(text, right, false, parts) && !takeOrigin(right, parts, true)) return false
      continue
    }
    if (isMethod(part.text)) continue
    const institution = looksLikeNewsroom(part.text) || looksLikeOrganisation(part.text)
    if (labelled && parts.authors.length === 0 && institution && !looksLikeNewsroom(part.text)) {
      // `Tác giả: Ban Tuyên giáo Tỉnh ủy`: the institution signs.
      parts.authors.push({ name: part.text, start: part.start, end: part.end })
      parts.kinds.push('label')
      continue
    }
    if ((parts.authors.length > 0 || (labelled && institution)) && takeOrigin(part, parts, false)) continue
    return false
  }
  return parts.authors.length <= MOST_AUTHORS
}

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
  const labelled = readLabel(text)
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
  if (!takePieces(text, pieces, labelled !== null, parts)) return null
  return parts.authors.length > 0 || (labelled && parts.source)
    ? result(parts, labelled?.label ?? null, labelled !== null)
    : null
}

/** `Theo X`, `Nguồn: X`: a short name without a verb or full stop. `Theo Huy Đồng (Vietnam+)` credits a person and his newsroom. */
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
    authors: parts.authors,
    source: parts.source,
    affiliation: parts.affiliation,
    label,
    labelled: labelled || evidence === 'label',
    evidence
  }
}
