/**
 * Reads the names in a text that is known to name the writers: metadata, or an element that says so of itself. Any words may
 * be a name there; so much is kept out that is none: labels, dates, addresses, accounts, roles.
 */

import { findDates } from '../dates/find.ts'
import type { Stretch } from '../dates/types.ts'
import { byLead, otherLead, otherWorks } from '../phrases/bylines.ts'
import { CREDIT_JOINTS, DEGREES, DESKS, INSTITUTIONS, NO_CREDITS, ROLE_WORDS } from './credit-words.ts'
import { looksLikeNewsroom } from './organisation.ts'

/** A name with its place in the text. */
export interface Credit extends Stretch {
  name: string
}

/** Longer texts say more than who wrote. */
const longest = 300
const longestName = 60
const mostWords = 7
const mostNames = 12

/** Web addresses, e-mail addresses and accounts, and hosts' names. */
const address = /(?:https?:\/\/|www\.)\S*|[^\s@]*@\S+/giu
const host =
  /^(?:[a-z0-9-]+\.)+(?:com|net|org|info|eu|tv|vn|de|ch|at|fr|es|it|pt|nl|be|pl|ru|ua|uk|us|ca|br|mx|ar|cl|cn|jp|kr|in|se|no|dk|fi|cz|blog|news|online|media)$/iu
/** Where the names end and something else begins: a bar, a bullet, a bracket, a quotation. */
const stop = /\s*[|·•∙–—(<>[\]{}"„“»]|\s-(?=\s|$)|\s\/\/|\.{3}|…|[!?](?=\s|$)|\d{1,2}[:.]\d\d\b/u
/** What cannot end a name: another is to come. */
const endsOpen = /\s(?:von|by|par|por|di|door|mit|with|from|and|und)$/iu
const edges = /^[\s,;:|/*•·~–—_-]+|[\s,;:|/*•·~–—_-]+$/gu

/** Where names begin: behind labels, several in a row (`Ein Artikel von`, `Text: Von`), and separators. */
const beginning = (text: string): number => {
  let at = 0
  for (let turn = 0; turn < 3; turn++) {
    at += /^[\s|,;:·•~–—/*-]*/u.exec(text.slice(at))![0].length
    const lead = byLead.exec(text.slice(at))
    if (!lead) break
    at += lead[0].length
  }
  return at
}

/** The words before a date or clock that belong to it: `am 5. Mai`, `on May 5`. */
const dateLead = /\s+(?:am|on|vom|le|el|il|op|em|at|um|в|in|posted|published|updated|veröffentlicht)\s*$/iu

/** Where names end. */
const ending = (text: string, from: number): number => {
  const rest = text.slice(from)
  const date = findDates(rest)[0]
  const before = date ? rest.slice(0, date.start) : rest
  const cut = Math.min(...[stop, otherWorks].map((pattern) => pattern.exec(before)?.index ?? before.length))
  return from + before.slice(0, cut).replace(dateLead, '').length
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

/** Whether a stretch may be somebody's name: short, no sentence, no number but in an account's name, no host. */
const isName = (text: string): boolean => {
  const words = wordsOf(text)
  const first = words[0]?.toLowerCase() ?? ''
  if (text.length < 2 || text.length > longestName || words.length > mostWords || !/\p{L}{2}|\p{L}\./u.test(text))
    return false
  if (NO_CREDITS.has(text.toLowerCase()) || (words.length > 1 && NO_CREDITS.has(first))) return false
  if (host.test(text) || /[=$%#^&*{}\\:：。]/u.test(text) || byLead.test(`${text} `) || endsOpen.test(text))
    return false
  if (words.length > 1 && (/\d/u.test(text) || /\p{Ll}{3}\.\s\p{Lu}/u.test(text))) return false
  return words.length <= 3 || words.some((word) => /^\p{Lu}/u.test(word))
}

/** Whether a name is an institution's: no person is called so. */
export const isInstitution = (name: string): boolean =>
  wordsOf(name).some((word) => INSTITUTIONS.has(word.toLowerCase().replace(/[.,]$/u, '')))

/** Whether a part names a role or a degree of the one before it: `Staff Writer`, `PhD`. */
const isRole = (text: string): boolean =>
  DEGREES.test(text) || text.split(/[\s-]+/u).some((word) => ROLE_WORDS.has(word.toLowerCase().replace(/[.,]$/u, '')))

/** A role right behind a name, from an element without white space before it: `Meg HallStaff Writer`. */
const glued = /^(.*\p{Ll})(\p{Lu}\p{Ll}+(?:[\s-]\p{L}+){0,3})$/u

/** A name without the role, or the button, that runs on from it. */
export const unglued = (credit: Credit): Credit => {
  const match = glued.exec(credit.name)
  const [, name, rest] = match ?? []
  if (!name || !rest || (!isRole(rest) && !NO_CREDITS.has(rest.toLowerCase()))) return credit
  return { name, start: credit.start, end: credit.start + name.length }
}

/**
 * Whether a part behind a comma says where the writer before it works, and is no further writer: an agency, a newsroom, a
 * degree in capitals, a place of one word.
 */
const isOrigin = (text: string, first: string): boolean => {
  if (looksLikeNewsroom(text) || isInstitution(text)) return true
  const single = !/\s/u.test(text)
  if (!/\s/u.test(first)) return single && looksLikeNewsroom(first)
  return single && !/[a-z]\d|_|^\p{Ll}/u.test(text)
}

/** Whether a name is that of a newsroom's desk: `Redaktion`, `Staff`. */
export const isDesk = (name: string): boolean => name.split(/[\s-]+/u).some((word) => DESKS.has(word.toLowerCase()))

/** A stretch without what stands around a name. */
const trimmed = (text: string, from: number, to: number): Credit => {
  const piece = text.slice(from, to)
  const lead = /^[\s,;:|/*•·~–—_-]*/u.exec(piece)![0].length
  const name = piece.replace(edges, '').replace(/(?<=\p{Ll}{2})\.$/u, '')
  return { name, start: from + lead, end: from + lead + name.length }
}

/**
 * The writers that a text names, in its order; empty where it names none.
 *
 * @param inverted whether `Adwan, Marwan H.` may be one name, as in the metadata of libraries
 */
export const readCredit = (text: string, inverted = false): Credit[] => {
  if (text.length > longest || otherLead.test(text)) return []
  const cleaned = text.replace(address, (match) => ' '.repeat(match.length))
  const from = beginning(cleaned)
  const to = ending(cleaned, from)
  const whole = trimmed(cleaned, from, to)
  const parts = inverted ? /^([^,\s]+),\s+([^,]+)$/u.exec(whole.name) : null
  if (parts) return isName(whole.name) ? [{ ...whole, name: `${parts[2]} ${parts[1]}` }] : []
  const credits: Credit[] = []
  let start = from
  let comma = false
  for (const joint of [...cleaned.slice(from, to).matchAll(CREDIT_JOINTS), null]) {
    const part = unglued(trimmed(cleaned, start, joint ? from + joint.index : to))
    const behindComma = comma
    comma = joint !== null && /^[\s,]*$/u.test(joint[0])
    if (joint) start = from + joint.index + joint[0].length
    if (behindComma && credits.length > 0 && isOrigin(part.name, credits[0]!.name)) continue
    if (part.name === '' || (credits.length > 0 && (isRole(part.name) || isDesk(part.name)))) continue
    if (!isName(part.name)) {
      if (credits.length === 0) return []
      break
    }
    credits.push(part)
  }
  return credits.length <= mostNames ? credits : []
}
