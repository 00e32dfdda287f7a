import { sign, signsAt } from './sketch.ts'

/** What each UTF-16 unit is without case, found out when it is first met. */
const small = new Uint16Array(0x10000)

const look = (unit: number): number => {
  const lower = String.fromCharCode(unit).toLowerCase().replace('ς', 'σ')
  return (small[unit] = lower.charCodeAt(0))
}

// FNV-1a (Fowler, Noll, Vo), over units in place of bytes.
const basis = 0x811c9dc5
const prime = 0x01000193

/** Goes through a text's pairs of neighbouring words, without regard to case, as 32-bit hashes. */
const eachPair = (text: string, take: (pair: number) => void): void => {
  let before = 0
  let hash = basis
  const { length } = text
  for (let i = 0; i <= length; i++) {
    const signs = i < length ? signsAt(text, i) : 0
    if ((signs & (sign.matter | sign.mark)) === 0) {
      if (hash === basis) continue
      if (before !== 0) take(Math.imul(before, prime) ^ hash)
      before = hash
      hash = basis
      continue
    }
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (small[unit] || look(unit)), prime)
    // The second half of a pair of surrogates says nothing by itself.
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) hash = Math.imul(hash ^ text.charCodeAt(++i), prime)
  }
}

/** Adds the pairs of neighbouring words of a text to a set; two different ones hardly ever have one hash. */
export const addPairs = (pairs: Set<number>, text: string): void => eachPair(text, (pair) => pairs.add(pair))

/** Share of a text's pairs of words that a set has; 0 where it has none. */
export const shareOf = (text: string, pairs: ReadonlySet<number>): number => {
  let all = 0
  let shared = 0
  eachPair(text, (pair) => {
    all++
    if (pairs.has(pair)) shared++
  })
  return all === 0 ? 0 : shared / all
}
