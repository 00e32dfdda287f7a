/** Reads the person at a place in a text: forms of address and titles, then a name. */

import { phraseAt } from '../dates/phrases.ts'
import { at, type Token } from '../dates/tokens.ts'
import { COMMON_FAMILIES } from './families.ts'
import { HONORIFICS, PLURALS, SMALL_ADDRESS } from './honorifics.ts'
import { PLACES } from './places.ts'
import { ROLE_NOUNS } from './roles.ts'

/** Whether a UTF-16 unit has a small letter of its own, found out when it is first met: 1 for no, 2 for yes. */
const capitals = new Uint8Array(0x10000)

function look(unit: number): number {
  const letter = String.fromCharCode(unit)
  return (capitals[unit] = letter === letter.toLowerCase() ? 1 : 2)
}

/** Whether a word begins with a capital. */
export const capital = ({ kind, text }: Token): boolean => {
  const unit = text.charCodeAt(0)
  return kind === 'word' && (capitals[unit] || look(unit)) === 2
}

/** A place in tokens, `[from, to)`. */
export interface Place {
  from: number
  to: number
}

/** Marks that part what is said; a sentence or clause begins after them. */
const BREAKS = /^[.,:;!?…()"“”‘’|–—•*/-]$/u

/** Whether a clause begins at token `i`. */
export const opensClause = (tokens: Token[], i: number): boolean => i === 0 || BREAKS.test(at(tokens, i - 1).key)

const opensSentence = (tokens: Token[], i: number): boolean =>
  i === 0 || /^[.:;!?…("“|–—•*-]$/u.test(at(tokens, i - 1).key)

/** Titles in a row: `PGS.TS. `, `đồng chí Thiếu tướng`. The token after them, or null. */
export function honorificAt(tokens: Token[], i: number): number | null {
  let to: number | null = null
  let j = i
  // Seven titles in a row are more than any professor has.
  for (let n = 0; n < 7; n++) {
    const match = phraseAt(HONORIFICS, tokens, j)
    if (!match) break
    to = match.to
    j = match.to
    while (
      /^[.,]$/.test(at(tokens, j).key) &&
      (at(tokens, j).key === '.' || phraseAt(HONORIFICS, tokens, j + 1)) &&
      j - match.to < 2
    ) {
      j++
      if (at(tokens, j - 1).key === '.') to = j
    }
  }
  if (to === null) return null
  const first = at(tokens, i)
  // `Hoàng Anh Gia Lai`, `đội tuyển Anh`: in mid-sentence a capital makes these words part of a name.
  if (capital(first) && SMALL_ADDRESS.has(first.key) && !opensSentence(tokens, i)) return null
  if (
    capital(first) &&
    capital(at(tokens, i - 1)) &&
    !first.text.includes('.') &&
    at(tokens, i - 1).text !== at(tokens, i - 1).text.toUpperCase()
  )
    return null
  return to
}

/** Whether a plural stands before token `i`: `các đồng chí`. */
export const isPlural = (tokens: Token[], i: number): boolean => PLURALS.has(at(tokens, i - 1).key)

/** The end of the words with capitals that begin at token `from`, nothing between them but white space. */
export function capitalRun(tokens: Token[], from: number): number {
  let j = from
  while (capital(at(tokens, j)) && j - from < 12) {
    j++
    // `H’Hen Niê`, `Jean-Paul`
    const [mark, next] = [at(tokens, j), at(tokens, j + 1)]
    if (/^['’ʼ-]$/u.test(mark.key) && !mark.gap && !next.gap && capital(next)) j++
  }
  return j
}

const places = (tokens: Token[], from: number): number => phraseAt(PLACES, tokens, from)?.to ?? from

/**
 * The name that begins at token `from` and ends with the run of capitals (or before a role: `Lê Văn A Giám đốc`).
 *
 * @param addressed a form of address or a title stands before it: then any two to five words with capitals are a name,
 * else only those that begin with a common family name.
 */
export function readName(tokens: Token[], from: number, addressed: boolean): Place | null {
  const run = capitalRun(tokens, from)
  let to = from
  while (to < run && (to === from || !phraseAt(ROLE_NOUNS, tokens, to))) to++
  let words = 0
  for (let i = from; i < to; i++) if (at(tokens, i).kind === 'word') words++
  if (words < 2 || words > 5 || places(tokens, from) >= to) return null
  if (at(tokens, to).kind === 'number' && !at(tokens, to).gap) return null
  if (addressed) return { from, to }
  return COMMON_FAMILIES.has(at(tokens, from).key) && at(tokens, from).text.length > 1 ? { from, to } : null
}
