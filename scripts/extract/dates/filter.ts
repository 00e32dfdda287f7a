/** Tells at next to no cost that a text has none of many words, so that it need not be cut into tokens. */

import { unmarked } from '../../capture/unmarked.ts'

/** What is no letter and parts words; a mark, which folding takes away. */
const separator = 1
const nothing = 2

/** What each UTF-16 unit folds to, found out when it is first met. */
const folds = new Uint16Array(0x10000)

function look(unit: number): number {
  const sign = String.fromCharCode(unit)
  const folded = unmarked(sign)
  // `sĩ` and `sỹ` are one word.
  const found = folded === 'y' ? 'i' : folded
  return (folds[unit] = !/[\p{L}\p{M}]/u.test(sign) ? separator : found === '' ? nothing : found.charCodeAt(0))
}

// FNV-1a (Fowler, Noll, Vo), over units in place of bytes.
const basis = 0x811c9dc5
const prime = 0x01000193

const bits = 13

/** Goes through the words of a text, as hashes of `bits` bits of what they fold to, until one is taken. */
function someWord(text: string, take: (hash: number) => boolean): boolean {
  let hash = basis
  const { length } = text
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? text.charCodeAt(i) : 32
    const folded = folds[unit] || look(unit)
    if (folded > nothing) hash = Math.imul(hash ^ folded, prime)
    else if (folded === separator && hash !== basis) {
      if (take((hash ^ (hash >>> 15)) & ((1 << bits) - 1))) return true
      hash = basis
    }
  }
  return false
}

/**
 * A filter for texts that have a word of a list: where it says no, none of the text's tokens has such a key; where it says yes,
 * one may.
 *
 * @param keys words in comparison spelling (`wordKey`)
 */
export function wordFilter(keys: Iterable<string>): (text: string) => boolean {
  const wanted = new Uint8Array(1 << bits)
  for (const key of keys) {
    someWord(key, (hash) => {
      wanted[hash] = 1
      return false
    })
  }
  return (text) => someWord(text, (hash) => wanted[hash] === 1)
}
