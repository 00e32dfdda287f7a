/** The role after the name: `đồng chí NAME - ROLE`, `ông NAME, ROLE`, `NAME (ROLE)`. */

import { at, type Token } from '../dates/tokens.ts'
import { honorificAt, isPlural, opensClause, type Place, readName } from './person.ts'
import { DISTRICT_WORDS, PROVINCE_WORDS } from './places.ts'
import { type Role, readRole } from './role.ts'
import { POSITION_WORDS } from './role-stops.ts'

/** A person with a role, as places in the tokens. */
export interface Found {
  honorific: Place | null
  name: Place
  role: Place
  /** First token after all of it. */
  next: number
}

/** Skips `(thứ hai từ trái sang)` and `, 52 tuổi` between a name and its role. */
function afterAside(tokens: Token[], i: number): number {
  if (at(tokens, i).key === '(') {
    for (let j = i + 1; j < i + 10; j++) {
      if (at(tokens, j).key === ')') {
        const inside = tokens.slice(i + 1, j)
        return inside.some((token) => POSITION_WORDS.has(token.key)) ? j + 1 : i
      }
    }
    return i
  }
  const age = at(tokens, i).key === ',' && at(tokens, i + 1).kind === 'number' && at(tokens, i + 2).key === 'tuổi'
  return age ? i + 3 : i
}

/**
 * Whether a role after a comma is surely the name's, and not the subject of what follows: `đơn của bà A, Giám đốc B
 * yêu cầu`.
 */
function closes(tokens: Token[], start: number, role: Role): boolean {
  if (['verb', 'quote', 'dash'].includes(role.end)) return opensClause(tokens, start)
  const before = at(tokens, start - 1).key
  return !(before === 'của' || before === 'với') || role.end !== 'comma' || honorificAt(tokens, role.to + 1) === null
}

/** A place or a street named after a person: `TP Hồ Chí Minh`, `đường Nguyễn Văn Cừ`. */
const afterPlaceWord = (tokens: Token[], i: number): boolean =>
  DISTRICT_WORDS.has(at(tokens, i - 1).key) || PROVINCE_WORDS.has(at(tokens, i - 1).key)

/** The person whose address or name begins at token `i` and whose role follows; null where none does. */
export function appositiveAt(tokens: Token[], i: number): Found | null {
  const afterTitles = honorificAt(tokens, i)
  const from = afterTitles ?? i
  const name = readName(tokens, from, afterTitles !== null)
  if (!name || (afterTitles === null && (!startsName(tokens, i) || afterPlaceWord(tokens, i)))) return null
  const delimiter = afterAside(tokens, name.to)
  const mark = at(tokens, delimiter).key
  if (!/^[-–—,(]$/u.test(mark)) return null
  const role = readRole(tokens, delimiter + 1)
  if (!role) return null
  if (mark === ',' && (!closes(tokens, i, role) || inPluralList(tokens, i, role))) return null
  if (mark === '(' && role.end !== 'bracket' && role.end !== 'comma' && role.end !== 'stop') return null
  return {
    honorific: afterTitles === null || isPlural(tokens, i) ? null : { from: i, to: afterTitles },
    name,
    role,
    next: role.to
  }
}

/** Without an address a name must stand free: not inside a run of capitals, not after `sông` or `phường`. */
function startsName(tokens: Token[], i: number): boolean {
  const before = at(tokens, i - 1)
  if (i === 0 || before.kind === 'mark') return before.key !== '/' && before.key !== '&'
  return before.text === before.text.toLowerCase() && /^(?:và|có|gồm|do|là|với|của|theo|cùng|gặp)$/u.test(before.key)
}

/**
 * After `các đồng chí` a comma may part persons as well as name and role, so there only `NAME, ROLE;` between
 * semicolons
 * (or after the colon) is clear.
 */
function inPluralList(tokens: Token[], i: number, role: Role): boolean {
  for (let j = i - 1; j >= 0 && i - j < 60; j--) {
    const { key } = at(tokens, j)
    if (/^[.!?]$/.test(key) && at(tokens, j + 1).gap) return false
    if (honorificAt(tokens, j) !== null && isPlural(tokens, j)) {
      const opened = /^[:;]$/.test(at(tokens, i - 1).key)
      return !(opened && (role.end === 'stop' || role.end === 'end' || at(tokens, role.to).key === ';'))
    }
  }
  return isPlural(tokens, i)
}
