/** Looking up a list of phrases at a place in a line. */

import { NO_TOKEN, type Token, tokenize } from './tokens.ts'

interface Phrase<Value> {
  keys: string[]
  value: Value
}

/** Phrases by their first and by their last word, longest first. */
export interface PhraseTable<Value> {
  byFirst: ReadonlyMap<string, Phrase<Value>[]>
  byLast: ReadonlyMap<string, Phrase<Value>[]>
}

/** A phrase found: the tokens `[from, to)`. */
export interface PhraseMatch<Value> {
  from: number
  to: number
  value: Value
}

/** Prepares a phrase list. Spelling variants (`uỷ`/`ủy`, `sỹ`/`sĩ`, capitals) need no entries of their own. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>()
  const byLast = new Map<string, Phrase<Value>[]>()
  const add = (map: Map<string, Phrase<Value>[]>, key: string, phrase: Phrase<Value>): void => {
    const list = map.get(key)
    if (list) list.push(phrase)
    else map.set(key, [phrase])
  }
  for (const [wording, value] of entries) {
    const keys = tokenize(wording).map((token) => token.key)
    add(byFirst, keys[0] ?? '', { keys, value })
    add(byLast, keys.at(-1) ?? '', { keys, value })
  }
  for (const map of [byFirst, byLast]) {
    for (const list of map.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  }
  return { byFirst, byLast }
}

/** A phrase list without values. */
export const phraseSet = (phrases: Iterable<string>): PhraseTable<true> =>
  phraseTable([...phrases].map((phrase) => [phrase, true] as const))

function fits(keys: string[], tokens: Token[], from: number): boolean {
  for (let k = 0; k < keys.length; k++) if ((tokens[from + k] ?? NO_TOKEN).key !== keys[k]) return false
  return true
}

/** The longest phrase that starts at token `from`, or null. */
export function phraseAt<Value>(table: PhraseTable<Value>, tokens: Token[], from: number): PhraseMatch<Value> | null {
  const list = table.byFirst.get((tokens[from] ?? NO_TOKEN).key)
  if (!list) return null
  for (const { keys, value } of list) if (fits(keys, tokens, from)) return { from, to: from + keys.length, value }
  return null
}

/** The longest phrase that ends just before token `to`, or null. */
export function phraseBefore<Value>(table: PhraseTable<Value>, tokens: Token[], to: number): PhraseMatch<Value> | null {
  const list = table.byLast.get((tokens[to - 1] ?? NO_TOKEN).key)
  if (!list) return null
  for (const { keys, value } of list) {
    const from = to - keys.length
    if (from >= 0 && fits(keys, tokens, from)) return { from, to, value }
  }
  return null
}
