/** The role before the name: `Bộ trưởng Bộ Y tế NAME`, `Chủ tịch UBND tỉnh NAME`, `HLV trưởng NAME`. */

import { phraseAt, phraseBefore } from '../dates/phrases.ts'
import { at, type Token } from '../dates/tokens.ts'
import type { Found } from './appositive.ts'
import { COMMON_FAMILIES, isFamily, WORDLIKE_FAMILIES } from './families.ts'
import { ENGLISH_GIVEN, GIVEN_NAMES } from './given.ts'
import { NAMED_AFTER_PERSONS } from './organisations.ts'
import { capital, capitalRun, honorificAt, isPlural, type Place, readName } from './person.ts'
import { COUNTRY_NAMES, DISTRICT_WORDS, PLACES } from './places.ts'
import { afterModifiers, roleNounAt, strayNumber } from './role.ts'
import { AFTER_DASH, NO_STOPS, ROLE_STOPS } from './role-stops.ts'
import { ROLE_FIRST, ROLE_MODIFIERS, ROLE_NOUNS } from './roles.ts'

/** Between the role's noun and the name stands an institution's name of at most so many words. */
const MOST_WORDS = 20

/** The role whose noun begins at token `i` and whose bearer's name ends it; null where there is none. */
export function roleFirstAt(tokens: Token[], i: number): Found | null {
  const start = afterModifiers(tokens, i)
  const noun = phraseAt(ROLE_FIRST, tokens, start)
  if (!noun || isPlural(tokens, i) || ROLE_MODIFIERS.has(at(tokens, i - 1).key)) return null
  // `Trợ lý Bộ trưởng Bộ X NAME` is the assistant.
  if (at(tokens, i - 1).key === 'phó' || phraseBefore(ROLE_NOUNS, tokens, i)) return null
  for (let j = noun.to; j < tokens.length && j - noun.to < MOST_WORDS; ) {
    const token = at(tokens, j)
    if (token.kind === 'mark') {
      if (!joins(tokens, j)) return null
      j++
      continue
    }
    if (token.kind === 'number' && strayNumber(tokens, j)) return null
    if (j > noun.to || capital(token)) {
      const titled = honorificAt(tokens, j)
      if (titled !== null && (j > noun.to || titled < tokens.length)) {
        const name = readName(tokens, titled, true)
        if (name && vietnamese(tokens, name.from, name.to)) {
          return { honorific: { from: j, to: titled }, name, role: { from: i, to: j }, next: name.to }
        }
        return null
      }
    }
    if (capital(token)) {
      const to = capitalRun(tokens, j)
      const name = nameInRun(tokens, j, to, j === noun.to)
      if (name !== null) return closed(tokens, i, name, to)
      j = to
      continue
    }
    const kept = phraseAt(NO_STOPS, tokens, j)
    if (kept) {
      j = kept.to
      continue
    }
    if (phraseAt(ROLE_STOPS, tokens, j) || (roleNounAt(tokens, j) !== null && at(tokens, j - 1).key !== 'kiêm'))
      return null
    j++
  }
  return null
}

/** A mark inside an institution's name: `LĐ-TB&XH`, `Lao động - Thương binh`, `Văn hóa, Thể thao`. */
function joins(tokens: Token[], i: number): boolean {
  const [mark, next] = [at(tokens, i), at(tokens, i + 1)]
  if (/^[-–&/.]$/u.test(mark.key) && !mark.gap && !next.gap) return true
  return /^[-–,]$/u.test(mark.key) && capital(next) && AFTER_DASH.has(next.key)
}

const vietnamese = (tokens: Token[], from: number, to: number): boolean =>
  COMMON_FAMILIES.has(at(tokens, from).key) && to - from >= 2 && to - from <= 5

function closed(tokens: Token[], start: number, from: number, to: number): Found | null {
  const after = at(tokens, to)
  if (after.kind === 'number' || (after.key === '-' && !after.gap)) return null
  return { honorific: null, name: { from, to }, role: { from: start, to: from }, next: to }
}

/** Whether the words after a family name are a person's. Families that are words want proof: `Hội Cao Tuổi` is none. */
function isBearer(tokens: Token[], s: number, to: number): boolean {
  if (!WORDLIKE_FAMILIES.has(at(tokens, s).key)) return true
  for (let i = s + 1; i < to; i++) if (!GIVEN_NAMES.has(at(tokens, i).key) && !isFamily(at(tokens, i).key)) return false
  return true
}

/**
 * Whether token `s` of a run `[from, to)` can begin the bearer's name, and not an institution's or a place's.
 *
 * @param place token after a known place at the start of the run.
 */
function mayBegin(tokens: Token[], s: number, run: Place, direct: boolean, place: number): boolean {
  if (!COMMON_FAMILIES.has(at(tokens, s).key) || phraseAt(PLACES, tokens, s) || !isBearer(tokens, s, run.to))
    return false
  const length = run.to - s
  if (length < 2 || length > 4) return false
  // Two syllables might be half of an institution (`Bí thư Đoàn Thanh niên`): then something else must end them.
  if (length === 2 && !(direct && s === run.from && endsName(tokens, run.to))) return false
  if (s === place && place > run.from) return true
  const before = at(tokens, s - 1).key
  return (
    (direct && s === run.from) || !(DISTRICT_WORDS.has(before) || (s === run.from && NAMED_AFTER_PERSONS.has(before)))
  )
}

const endsName = (tokens: Token[], to: number): boolean =>
  at(tokens, to).kind === 'mark' || phraseAt(ROLE_STOPS, tokens, to) !== null

/**
 * Where the bearer's name begins in a run of capitals: `Hà Nội Phạm Quang N.`, `ACV Vũ Thế P.`. Null where no family
 * name
 * begins it, or more than one could.
 *
 * @param direct the run stands right after the role's noun.
 */
function nameInRun(tokens: Token[], from: number, to: number, direct: boolean): number | null {
  if (direct) {
    const foreign = foreignName(tokens, from, to)
    if (foreign !== null) return foreign
  }
  const place = phraseAt(PLACES, tokens, from)?.to ?? from
  const first = place < to ? place : from
  const run = { from, to }
  if (mayBegin(tokens, first, run, direct, place)) return first
  const possible: number[] = []
  for (let s = first + 1; s < to; s++) if (mayBegin(tokens, s, run, false, place)) possible.push(s)
  const [only] = possible
  return possible.length === 1 && only !== undefined && only > from ? only : null
}

/** `Tổng thống Joe B.`, `Tổng thống Mỹ Joe B.` */
function foreignName(tokens: Token[], from: number, to: number): number | null {
  const first = phraseAt(COUNTRY_NAMES, tokens, from)?.to ?? from
  const length = to - first
  return length >= 2 && length <= 3 && ENGLISH_GIVEN.has(at(tokens, first).key) ? first : null
}
