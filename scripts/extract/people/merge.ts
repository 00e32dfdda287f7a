/** One entry a person, out of all the places that name him. */

import { lowerCase } from '../dates/tokens.ts'
import type { PersonMention } from './mention.ts'

/** Persons are the same whose names are, capitals aside: `NGUYỄN VĂN A` and `Nguyễn Văn A`. */
const keyOf = (name: string): string => lowerCase(name.normalize('NFC'))

const length = (role: string): number => role.split(/\s+/u).length

/**
 * Keeps one mention a person, in the order of first mention: the one with the fullest role (most words), the first of
 * equals. Its honorific and reference are those of that very mention. Roles are not joined, since no place of the text
 * says the joined one; other wordings stay in the text. Two people of one name become one entry: the text has nothing
 * that tells them apart.
 *
 * @param mentions of all blocks and captions, in document order; may carry further fields, such as the block's index.
 */
export function mergePeople<Mention extends Pick<PersonMention, 'name' | 'role'>>(mentions: Mention[]): Mention[] {
  const people = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = keyOf(mention.name)
    const known = people.get(key)
    if (!known || length(mention.role) > length(known.role)) people.set(key, mention)
  }
  return [...people.values()]
}
