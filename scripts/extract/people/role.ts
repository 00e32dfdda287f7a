/** Reads a role from its noun to its end. */

import { phraseAt } from '../dates/phrases.ts'
import { at, type Token } from '../dates/tokens.ts'
import { COMMON_FAMILIES } from './families.ts'
import { capital, capitalRun, honorificAt, type Place } from './person.ts'
import { PLACES } from './places.ts'
import { ABBREVIATIONS, AFTER_DASH, NO_STOPS, ROLE_STOPS } from './role-stops.ts'
import { ROLE_MODIFIERS, ROLE_NOUNS, SEATS } from './roles.ts'

/** What ended a role. */
export type RoleEnd = 'comma' | 'stop' | 'bracket' | 'dash' | 'quote' | 'verb' | 'group' | 'end'

export interface Role extends Place {
  end: RoleEnd
}

/** Roles run to about twenty-five syllables (`Bí thư Đảng bộ - Giám đốc …`); what is longer has missed its end. */
const MOST_WORDS = 40
/** Words with small letters in a row, inside an institution's name; more are a sentence. */
const MOST_SMALL = 9

/** `nguyên`, `Quyền`, `Q.` before a role's noun: the token of the noun. */
export function afterModifiers(tokens: Token[], i: number): number {
  let j = i
  for (let n = 0; n < 3 && ROLE_MODIFIERS.has(at(tokens, j).key); n++) {
    j++
    if (at(tokens, j).key === '.') j++
  }
  return j
}

/** Whether a role begins at token `i`: the token after its noun, or null. */
export function roleNounAt(tokens: Token[], i: number): number | null {
  const j = afterModifiers(tokens, i)
  const noun = phraseAt(ROLE_NOUNS, tokens, j)
  // `trưởng` alone is a noun only before an institution: `Trưởng Công an`.
  if (!noun || (at(tokens, j).key === 'trưởng' && noun.to === j + 1 && !capital(at(tokens, noun.to)))) return null
  return noun.to
}

/** A Vietnamese name of three words or more inside a role is the next person's: nobody can tell whose role it is. */
function holdsName(tokens: Token[], i: number): boolean {
  if (!COMMON_FAMILIES.has(at(tokens, i).key) || capital(at(tokens, i - 1))) return false
  const run = capitalRun(tokens, i) - i
  return run >= 3 && run <= 4 && !phraseAt(PLACES, tokens, i)
}

/**
 * The end of ` - `: goes on before another role (`Bí thư Đảng bộ - Giám đốc`), inside `TB-XH`, and in `Văn hóa - Thể
 * thao`.
 */
function dashGoesOn(tokens: Token[], i: number): boolean {
  const [dash, next] = [at(tokens, i), at(tokens, i + 1)]
  if (roleNounAt(tokens, i + 1) !== null) return true
  if (!dash.gap && !next.gap) return next.kind !== 'mark'
  return capital(next) && AFTER_DASH.has(next.key)
}

/** Whether the full stop at token `i` only shortens a word: `TP. Hồ Chí Minh`, `T.Ư`. */
function shortens(tokens: Token[], i: number): boolean {
  const [stop, next] = [at(tokens, i), at(tokens, i + 1)]
  if (next.kind === 'mark') return false
  return !stop.gap && ((!next.gap && capital(next)) || (ABBREVIATIONS.has(at(tokens, i - 1).key) && capital(next)))
}

/** Whether a seat of the Party and the office after the comma are one person's. */
function seatGoesOn(tokens: Token[], start: number, comma: number, depth: number): Role | null {
  if (depth > 2 || !phraseAt(SEATS, tokens, afterModifiers(tokens, start))) return null
  const noun = roleNounAt(tokens, comma + 1)
  if (noun === null || !capital(at(tokens, comma + 1))) return null
  const next = readRole(tokens, comma + 1, depth + 1)
  return next && (next.end === 'comma' || next.end === 'stop' || next.end === 'end' || next.end === 'verb')
    ? next
    : null
}

/** How a mark ends a role; null where it does not. */
function markEnds(tokens: Token[], i: number): RoleEnd | null {
  const { key, gap } = at(tokens, i)
  if (key === ',') return 'comma'
  if (/^[-–—]$/u.test(key)) return dashGoesOn(tokens, i) ? null : 'dash'
  if (key === '.') return shortens(tokens, i) ? null : 'stop'
  if (/^[()[\]]$/.test(key)) return 'bracket'
  if (/^["“”'‘’«»]$/u.test(key)) return 'quote'
  if ((key === '&' || key === '/') && !(gap && key === '/')) return null
  return 'stop'
}

/** Whether token `i` with its neighbours is a number that no role has: a date, an age, a telephone. */
export function strayNumber(tokens: Token[], i: number): boolean {
  const [number, next] = [at(tokens, i), at(tokens, i + 1)]
  return (
    number.text.length > 4 ||
    next.key === 'tuổi' ||
    next.key === '%' ||
    (/^[/.:-]$/.test(next.key) && at(tokens, i + 2).kind === 'number')
  )
}

/**
 * Reads the role whose noun (or `nguyên` before it) stands at token `i`; null where none does, or where its end cannot
 * be told.
 */
export function readRole(tokens: Token[], i: number, depth = 0): Role | null {
  const noun = roleNounAt(tokens, i)
  if (noun === null) return null
  let j = noun
  let small = 0
  let end: RoleEnd = 'end'
  for (; j < tokens.length; j++) {
    if (j - i > MOST_WORDS || small > MOST_SMALL) return null
    const token = at(tokens, j)
    if (token.kind === 'mark') {
      const ends = markEnds(tokens, j)
      if (ends === 'comma') {
        const more = seatGoesOn(tokens, i, j, depth)
        if (more) return { from: i, to: more.to, end: more.end }
      }
      if (ends !== null) {
        end = ends
        break
      }
      small = 0
      continue
    }
    if (token.kind === 'number') {
      if (strayNumber(tokens, j)) {
        end = 'stop'
        break
      }
      continue
    }
    const next = wordEnds(tokens, j)
    if (next === null) return null
    if (typeof next === 'string') {
      end = next
      break
    }
    small = capital(token) ? 0 : small + (next - j)
    j = next - 1
  }
  const to = trimmedEnd(tokens, noun, j)
  return { from: i, to, end }
}

/** At a word: how it ends the role, else the token after it; null where it is another person's name. */
function wordEnds(tokens: Token[], j: number): RoleEnd | number | null {
  const token = at(tokens, j)
  const kept = phraseAt(NO_STOPS, tokens, j)
  if (kept && !capital(at(tokens, j + 1))) return kept.to
  if (!capital(token)) {
    if (phraseAt(ROLE_STOPS, tokens, j) && !compound(tokens, j)) return 'verb'
    // `tại buổi lễ` is no place, `tại Nhật Bản` is.
    if (token.key === 'tại' && !capital(at(tokens, j + 1))) return 'verb'
    if (token.key === 'và' && (endsBeforeAnd(tokens, j + 1) || roleNounAt(tokens, j + 1) !== null)) return 'group'
  }
  const honorific = honorificAt(tokens, j)
  if (honorific !== null && capital(at(tokens, honorific)) && !capital(at(tokens, j - 1))) return 'group'
  return holdsName(tokens, j) ? null : j + 1
}

/** Whether the word before makes the stop at token `j` half of a compound: `Hàng không`, `Thiết bị`, `Việc làm`. */
function compound(tokens: Token[], j: number): boolean {
  const before = phraseAt(NO_STOPS, tokens, j - 1)
  return before !== null && before.to > j
}

/** After `và`: a person, a group or a verb, and not the rest of an institution's name. */
function endsBeforeAnd(tokens: Token[], j: number): boolean {
  const honorific = honorificAt(tokens, j)
  if (honorific !== null && capital(at(tokens, honorific))) return true
  if (!capital(at(tokens, j)) && phraseAt(ROLE_STOPS, tokens, j)) return true
  return COMMON_FAMILIES.has(at(tokens, j).key) && capital(at(tokens, j)) && capitalRun(tokens, j) - j >= 3
}

const JOINERS = new Set(['và', 'của', 'tại', 'thuộc', 'kiêm', 'tỉnh ủy', '-', '–', '—', '&', '/'])

/** Leaves off joiners that the end cut from what they join. */
function trimmedEnd(tokens: Token[], noun: number, to: number): number {
  let j = to
  while (j > noun && JOINERS.has(at(tokens, j - 1).key)) j--
  return j
}
