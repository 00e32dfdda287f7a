/** Finds the people to whom a text gives a role. */

import { wordFilter } from '../dates/filter.ts'
import { type Token, tokenize } from '../dates/tokens.ts'
import type { Stretch } from '../dates/types.ts'
import { appositiveAt, type Found } from './appositive.ts'
import { englishAppositiveAt, englishRoleFirstAt } from './english.ts'
import { HONORIFICS } from './honorifics.ts'
import type { PersonMention } from './mention.ts'
import { capital, type Place } from './person.ts'
import { roleFirstAt } from './role-first.ts'
import { ENGLISH_ROLE_FIRST, ENGLISH_ROLES, ROLE_FIRST, ROLE_MODIFIERS, ROLE_NOUNS } from './roles.ts'

/** Whether a text may have the first word of a noun of office: if not, it has nobody with a role, and needs no tokens. */
const maySpeakOfRoles = wordFilter(
  [ROLE_NOUNS, ROLE_FIRST, ENGLISH_ROLES, ENGLISH_ROLE_FIRST].flatMap(({ byFirst }) => [...byFirst.keys()])
)

function mentionOf(text: string, tokens: Token[], found: Found): PersonMention {
  const stretch = ({ from, to }: Place): Stretch => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 })
  const spans = {
    name: stretch(found.name),
    honorific: found.honorific && stretch(found.honorific),
    role: stretch(found.role)
  }
  const wording = ({ start, end }: Stretch): string => text.slice(start, end)
  const all = [spans.name, spans.role, ...(spans.honorific ? [spans.honorific] : [])]
  return {
    name: wording(spans.name),
    honorific: spans.honorific && wording(spans.honorific),
    role: wording(spans.role),
    start: Math.min(...all.map((span) => span.start)),
    end: Math.max(...all.map((span) => span.end)),
    spans
  }
}

/** What a person who does not begin with a capital begins with: a form of address, or a role. */
const smallOpenings: ReadonlySet<string> = new Set([
  ...HONORIFICS.byFirst.keys(),
  ...ROLE_FIRST.byFirst.keys(),
  ...ROLE_MODIFIERS
])

/** A name or a form of address begins with a capital or a known word, a role with a known word. */
function personAt(tokens: Token[], i: number, token: Token): Found | null {
  const large = capital(token)
  if (!large && !smallOpenings.has(token.key)) return null
  const named = large || HONORIFICS.byFirst.has(token.key)
  const found = named ? (appositiveAt(tokens, i) ?? englishAppositiveAt(tokens, i)) : null
  return found ?? englishRoleFirstAt(tokens, i) ?? roleFirstAt(tokens, i)
}

/**
 * The people to whom a text states a role in a form that leaves no doubt, in order:
 *
 * - after the name: `đồng chí NAME - ROLE`, `ông NAME, ROLE`, `NAME (ROLE)`, `NAME, chief executive of X,`;
 * - before it: `Bộ trưởng Bộ Y tế NAME`, `President NAME`.
 *
 * A role ends at a verb, a comma (but a seat of the Party and the office after it are one role), a bracket, a quotation
 * mark, a dash before anything but a further role, another person or a group. Where its end, or whose it is, cannot be
 * told, there is no mention: precision before recall. Names of one syllable, ages, addresses, groups (`các đồng chí
 * Trưởng, phó các phòng`), places and institutions named after persons are none.
 *
 * @param text a block's or caption's text: NFC, single spaces.
 */
export function findPeople(text: string): PersonMention[] {
  if (!maySpeakOfRoles(text)) return []
  const tokens = tokenize(text)
  const mentions: PersonMention[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]
    if (token?.kind !== 'word') {
      i++
      continue
    }
    const found = personAt(tokens, i, token)
    if (found) mentions.push(mentionOf(text, tokens, found))
    i = found ? Math.max(found.next, i + 1) : i + 1
  }
  return mentions
}
