import { foldedWords } from '../capture/words.ts'

/** Words of a shingle: runs of that many words, one beginning at each word, are what texts are compared by. */
export const shingle = 4

/**
 * Bytes of a signature: for all shingles, and after them for those with a number in it, which tell apart what was made from one
 * form, such as weather reports. At 64 a likeness is 6 points off by chance.
 */
export const sizes = { all: 64, numbers: 32 }

/**
 * A text in 96 bytes and some numbers. The signatures of two texts have, at each place, the same byte about as often as their
 * shingles are the same (the Jaccard index: how many both have, of all that either has).
 */
export interface Sketch {
  /** MinHash by one permutation: the least hash of the shingles that fall into each bin, cut to a byte. */
  signature: Uint8Array
  /** Where in the text the shingle begins that each byte comes from. */
  places: Uint32Array
  /** Words of the text. */
  words: number
  /** Shingles with a number in them. */
  numbered: number
  /** Hash of the text as it is. */
  text: number
}

/** The finalizer of MurmurHash3 (Austin Appleby, public domain): spreads a hash over all 32 bits. */
export const mix = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const none = 0xffff_ffff
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Bins of one signature: the upper bits of a hash say which bin it falls into. */
interface Bins {
  least: Uint32Array
  places: Uint32Array
  shift: number
  used: boolean
}

const makeBins = (size: number): Bins => ({
  least: new Uint32Array(size).fill(none),
  places: new Uint32Array(size),
  shift: 32 - Math.log2(size),
  used: false
})

const drop = (bins: Bins, hash: number, place: number): void => {
  const bin = hash >>> bins.shift
  bins.used = true
  if (hash >= bins.least[bin]!) return
  bins.least[bin] = hash
  bins.places[bin] = place
}

/**
 * Writes the bytes of bins. One that no shingle fell into borrows from the next one that has some (Shrivastava and Li,
 * *Densifying One Permutation Hashing*, 2014), so that short texts can be compared.
 */
const write = ({ least, places, used }: Bins, sketch: Sketch, at: number): void => {
  if (!used) return
  const size = least.length
  for (let bin = 0; bin < size; bin++) {
    let from = bin
    while (least[from] === none) from = (from + 1) % size
    sketch.signature[at + bin] = mix(least[from]! + ((from - bin + size) % size))
    sketch.places[at + bin] = places[from]!
  }
}

/** A hash of a text as it is written. */
const hashOf = (text: string): number => {
  let hash = text.length
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash)
}

/** Makes the sketch of a text: one pass over its words, whatever its length. */
export const sketchOf = (text: string): Sketch => {
  const { count, hashes, starts } = foldedWords(text)
  const all = makeBins(sizes.all)
  const numbers = makeBins(sizes.numbers)
  let numbered = 0
  /** The last word that begins with a digit. */
  let number = -shingle
  for (let last = 0; last < count; last++) {
    if (isDigit(text.charCodeAt(starts[last]!))) number = last
    const first = last - shingle + 1
    if (first < 0) continue
    const hash = mix(
      Math.imul(hashes[last]!, 0x9e3779b1) ^
        Math.imul(hashes[last - 1]!, 0x85ebca77) ^
        Math.imul(hashes[last - 2]!, 0xc2b2ae3d) ^
        Math.imul(hashes[first]!, 0x27d4eb2f)
    )
    drop(all, hash, starts[first]!)
    if (number < first) continue
    numbered++
    drop(numbers, mix(hash), starts[first]!)
  }
  const length = sizes.all + sizes.numbers
  const sketch: Sketch = {
    signature: new Uint8Array(length),
    places: new Uint32Array(length),
    words: count,
    numbered,
    text: hashOf(text)
  }
  write(all, sketch, 0)
  write(numbers, sketch, sizes.all)
  return sketch
}
