import { unmarked } from './unmarked.ts'

// What a UTF-16 unit is to a word: what it folds to, or one of these.
const separator = 1
/** A mark, which folding takes away. */
const nothing = 2
/** A sign that is a word by itself. */
const lone = 3

/** Scripts without spaces between words: each unit is a word. Surrogates too, of which most are such signs, or pictures. */
const alone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Of each unit what it is, found out when it is first seen. */
const classes = new Uint16Array(0x1_0000)

const classOf = (unit: number): number => {
  const sign = String.fromCharCode(unit)
  const folded = unmarked(sign)
  if (folded === '') return nothing
  if ((unit >= 0xd800 && unit < 0xe000) || alone.test(sign)) return lone
  return /[\p{L}\p{M}\p{N}]/u.test(folded) ? folded.charCodeAt(0) : separator
}

const look = (unit: number): number => (classes[unit] = classOf(unit))

const lineFeed = 0x0a
const y = 0x79
const i = 0x69
const beforeY = new Set([...'hklmst'].map((letter) => letter.charCodeAt(0)))

// FNV-1a (Fowler, Noll, Vo), over units in place of bytes.
const basis = 0x811c9dc5
const prime = 0x01000193
const add = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime)

/** Hash of `qu`, the one onset of two letters before a `y` that may be an `i`. */
const qu = add(add(basis, 0x71), 0x75)

/** The words of a text in order. Only the first `count` items of the arrays are meant. */
export interface Words {
  count: number
  /** 32-bit hashes of what the words fold to. */
  hashes: Uint32Array
  /** Offsets where they begin. */
  starts: Uint32Array
}

const longer = (array: Uint32Array): Uint32Array<ArrayBuffer> => {
  const result = new Uint32Array(2 * array.length)
  result.set(array)
  return result
}

/**
 * Splits a text into words, each as a hash of what it folds to (see `fold`): words that fold to the same have the same hash. In
 * Chinese, Japanese, Thai and the like each sign is a word. One pass and no strings: this is for comparing many long texts.
 *
 * @param text in NFC, as texts of records are
 */
export const foldedWords = (text: string): Words => {
  let hashes = new Uint32Array((text.length >> 2) + 16)
  let starts = new Uint32Array(hashes.length)
  let count = 0
  let hash = basis
  /** The hash before the word's last letter; its last letter, its first one, how many, and where it begins. */
  let before = basis
  let last = 0
  let first = 0
  let length = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : lineFeed
    const known = classes[unit]!
    const folded = known === 0 ? look(unit) : known
    if (folded > lone) {
      if (length === 0) {
        start = at
        first = folded
      }
      before = hash
      last = folded
      hash = Math.imul(hash ^ folded, prime)
      length++
    } else if (folded !== nothing) {
      if (length > 0) {
        const short = length === 1 || (length === 2 && beforeY.has(first)) || (length === 3 && before === qu)
        if (count === hashes.length) {
          hashes = longer(hashes)
          starts = longer(starts)
        }
        hashes[count] = last === y && short ? add(before, i) : hash
        starts[count++] = start
        hash = basis
        length = 0
      }
      if (folded === lone) {
        if (count === hashes.length) {
          hashes = longer(hashes)
          starts = longer(starts)
        }
        hashes[count] = add(basis, unit)
        starts[count++] = at
      }
    }
  }
  return { count, hashes, starts }
}
