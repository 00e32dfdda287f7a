/** Takes a byline apart: authors, newsroom, institution. */

import { phraseAt } from '../dates/phrases.ts'
import { lowerCase, tokenize, wordKey } from '../dates/tokens.ts'
import type { Stretch, Wording } from '../dates/types.ts'
import { AUTHOR_JOINTS, COLLECTIVES, METHODS, NO_AUTHORS, STAFF_WORDS } from './byline-labels.ts'
import { type NameKind, nameKind } from './name.ts'
import { looksLikeNewsroom, looksLikeOrganisation } from './organisation.ts'
import { honorificAt } from './person.ts'
import { PLACES } from './places.ts'

export interface BylineAuthor extends Stretch {
  name: string
}

const MOST_AUTHORS = 8

/** A stretch with its wording. */
export const wordingAt = (text: string, start: number, end: number): Wording => ({
  start,
  end,
  text: text.slice(start, end)
})

/** A stretch without the separators and spaces around it. A full stop stays where it may be an initial's. */
export function trim(text: string, from: number, to: number): Wording | null {
  let [start, end] = [from, to]
  while (start < end && /[\s,;:|*•–—/-]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:|*•–—/-]/u.test(text[end - 1] ?? '')) end--
  if (/[\p{Ll}]{2}\.$/u.test(text.slice(Math.max(start, end - 3), end))) end--
  return start < end ? wordingAt(text, start, end) : null
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
export interface Parts {
  authors: BylineAuthor[]
  kinds: (NameKind | 'label')[]
  source: Wording | null
  affiliation: Wording | null
}

/**
 * Takes `(TTXVN)`, `(theo THX)`, `(tổng hợp)` off the end; the index where the rest ends, or null for a bracket of
 * another sort.
 */
export function takeBracket(text: string, from: number, to: number, parts: Parts): number | null {
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
export function takeOrigin(named: Wording, parts: Parts, sure: boolean): boolean {
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
  !NO_AUTHORS.has(wordKey(text.split(' ')[0] ?? '')) &&
  /^[\p{L}\p{M}.’' -]+$/u.test(text) &&
  text.split(' ').length <= 5 &&
  text
    .split(' ')
    .every((word) => /^\p{Lu}/u.test(word) || /^(?:de|da|del|di|van|von|der|den|la|le|bin|al|dos)$/.test(word))

/** Takes one author; false where the stretch is no name. */
export function takeAuthor(text: string, part: Wording, labelled: boolean, parts: Parts): boolean {
  const known = COLLECTIVES.has(lowerCase(part.text))
  const tokens = tokenize(part.text)
  const titles = known ? null : honorificAt(tokens, 0)
  const shift = titles === null ? 0 : (tokens[titles]?.start ?? part.text.length)
  const bare = wordingAt(text, part.start + shift, part.end)
  // `Anh` is a form of address and a given name: in `Anh Đào` it is part of the name.
  const whole = shift > 0 && nameKind(bare.text) === null && nameKind(part.text) !== null
  const name = whole ? part : bare
  const kind = known ? 'label' : nameKind(name.text)
  if (kind === null && !(labelled && labelledName(name.text))) return false
  parts.authors.push({ name: name.text, start: name.start, end: name.end })
  parts.kinds.push(kind ?? 'label')
  return true
}

/** The stretches between `,`, ` - `, `và`. */
export function split(text: string, from: number, to: number): Wording[] {
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
export function takePieces(text: string, pieces: Wording[], labelled: boolean, parts: Parts): boolean {
  for (const piece of pieces) {
    // `, Staff Writer`
    if (parts.authors.length > 0 && piece.text.split(' ').some((word) => STAFF_WORDS.has(wordKey(word)))) continue
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
