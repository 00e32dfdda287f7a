/** English forms: `NAME, chief executive of X,` and `President NAME`. */

import { phraseAt } from '../dates/phrases.ts'
import { at, type Token } from '../dates/tokens.ts'
import type { Found } from './appositive.ts'
import { PLAIN_FAMILIES } from './families.ts'
import { ENGLISH_GIVEN } from './given.ts'
import { capital, honorificAt } from './person.ts'
import { ENGLISH_MODIFIERS, ENGLISH_ROLE_FIRST, ENGLISH_ROLES } from './roles.ts'

/** Words between the name's comma and the one that closes the role. */
const MOST_WORDS = 18

/** Words before the role's noun: `, the company's former chief executive`. */
const MOST_BEFORE = 5

/** A name of two to four capitalised words at token `i`, an English given name or a Vietnamese family name first. */
function nameAt(tokens: Token[], i: number, titled: boolean): number | null {
  let to = i
  while (to - i < 5 && capital(at(tokens, to))) {
    to++
    const [mark, next] = [at(tokens, to), at(tokens, to + 1)]
    if (at(tokens, to - 1).text.length === 1 && mark.key === '.' && capital(next)) to++
    else if (/^['’-]$/u.test(mark.key) && !mark.gap && !next.gap && capital(next)) to++
  }
  let words = 0
  for (let j = i; j < to; j++) if (at(tokens, j).kind === 'word') words++
  if (words < 2 || words > 4) return null
  return titled || ENGLISH_GIVEN.has(at(tokens, i).key) || (PLAIN_FAMILIES.has(at(tokens, i).key) && words >= 3)
    ? to
    : null
}

/**
 * `NAME, [the former] ROLE of X,` at token `i`; the role ends at a comma, a full stop or a bracket, never at a guess.
 */
export function englishAppositiveAt(tokens: Token[], i: number): Found | null {
  if (capital(at(tokens, i - 1))) return null
  const titles = honorificAt(tokens, i)
  const from = titles ?? i
  const to = nameAt(tokens, from, titles !== null)
  if (to === null || at(tokens, to).key !== ',') return null
  let noun: number | null = null
  let start = to + 1
  while (/^(?:the|a|an|now|currently)$/.test(at(tokens, start).key) && start - to < 4) start++
  let end = start
  for (; end - start <= MOST_WORDS; end++) {
    const token = at(tokens, end)
    if (token.kind === 'number' || token.key === '') return null
    if (/^[,.;:)]$/.test(token.key)) {
      if (token.key === '.' && !token.gap && !at(tokens, end + 1).gap) continue
      break
    }
    if (token.kind === 'mark' && !/^['’&-]$/u.test(token.key)) return null
    if (noun === null && end - start <= MOST_BEFORE && phraseAt(ENGLISH_ROLES, tokens, end)) noun = end
    // `, Secretary of State George K., and …`: the next person's role.
    if (capital(token) && ENGLISH_GIVEN.has(token.key) && capital(at(tokens, end + 1))) return null
    // A verb or relative clause before the noun: something else is said.
    if (/^(?:who|whose|which|said|says|and|but|told|is|was|are|were|has|have|had)$/.test(token.key)) return null
  }
  if (noun === null || end - start > MOST_WORDS) return null
  return {
    honorific: titles === null ? null : { from: i, to: titles },
    name: { from, to },
    role: { from: start, to: end },
    next: end
  }
}

/**
 * `former Nissan Chairman and CEO`: where the role with the word before it begins, or `i` where none says that it is
 * past or acting.
 */
function withModifier(tokens: Token[], i: number): number {
  for (let j = i - 1; j >= 0 && i - j <= 8; j--) {
    const token = at(tokens, j)
    if (ENGLISH_MODIFIERS.has(token.key)) return j
    if (!capital(token) && !/^(?:and|of|for|&|-|’|')$/u.test(token.key)) break
  }
  return i
}

/**
 * `President NAME`, `former Prime Minister NAME` at token `i`, the role with capitals and the text not a headline in
 * title case.
 */
export function englishRoleFirstAt(tokens: Token[], i: number): Found | null {
  const noun = phraseAt(ENGLISH_ROLE_FIRST, tokens, i)
  if (!noun || !capital(at(tokens, i))) return null
  const to = nameAt(tokens, noun.to, false)
  if (to === null || capital(at(tokens, to)) || capital(at(tokens, to + 1))) return null
  if (/^['’]$/u.test(at(tokens, to).key) && at(tokens, to + 1).key !== 's') return null
  return {
    honorific: null,
    name: { from: noun.to, to },
    role: { from: withModifier(tokens, i), to: noun.to },
    next: to
  }
}
