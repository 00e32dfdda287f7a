import { mix, type Sketch, shingle, sizes } from './sketch.ts'

/** Bytes side by side that must be the same for two texts to be held against each other; there are 16 such bands. */
const rows = 3
const bands = 16

/** Texts that are kept under the same three bytes: where there are more they come from one form, and other bands tell them apart. */
const crowd = 4

/** A place in the index has 24 bits for a text's number; texts after so many are not held against others. */
const most = 2 ** 24 - 2

const perChunk = 4096
const width = sizes.all + sizes.numbers

/** An earlier text that has much in common with one. */
export interface Match {
  ordinal: number
  /** Share of the shingles that both have, of all that either has: an estimate. */
  likeness: number
  /** Whether it is the same text to the letter. */
  same: boolean
  /** For each byte of the signature whether the two have it in common. */
  shared: boolean[]
}

/** What is kept of 4096 texts. */
interface Chunk {
  signatures: Uint8Array
  ordinals: Uint32Array
  texts: Uint32Array
  /** Up to 65,535. */
  words: Uint16Array
  /** Shingles with a number in them, up to 255. */
  numbered: Uint8Array
}

const makeChunk = (): Chunk => ({
  signatures: new Uint8Array(width * perChunk),
  ordinals: new Uint32Array(perChunk),
  texts: new Uint32Array(perChunk),
  words: new Uint16Array(perChunk),
  numbered: new Uint8Array(perChunk)
})

/** How alike a stretch of two signatures says that they are: one byte in 256 is the same by chance. */
const likenessOf = (a: Uint8Array, b: Uint8Array, at: number, from: number, size: number): number => {
  let equal = 0
  for (let i = from; i < from + size; i++) if (a[i] === b[at + i]) equal++
  return Math.max(0, (equal / size - 1 / 256) / (1 - 1 / 256))
}

/** @returns how much of the shorter text is in the longer one, from 0 to 1 */
const containment = (likeness: number, a: number, b: number): number =>
  Math.min(1, (likeness * (a + b)) / ((1 + likeness) * Math.min(a, b)))

/** Alike from here on: most of what the two have is the same. */
const alike = 0.6

/** Or one holds most of the other, whose end was cut off. */
const held = { share: 0.85, likeness: 0.38 }

/** Pages of one form have numbers of their own: of the shingles with a number, less than this is in both. */
const sameNumbers = 0.6

/** A text has numbers enough when this many of its shingles have one: some three numbers. */
const numbersEnough = 12

/** Sketches in flat memory, found again by what they have in common: about 210 bytes each, 190 MB a million. */
export interface Sketches {
  /** @returns the texts added before that are like this one, after adding it: the most alike first */
  add: (sketch: Sketch, ordinal: number) => Match[]
}

/**
 * Makes an empty collection. Texts are found by locality-sensitive hashing: those with the same three bytes in a band meet in one
 * place of the index. The work for a text is bounded, whatever was added before: at most 64 others are looked at.
 */
export const createSketches = (): Sketches => {
  const chunks: Chunk[] = []
  let count = 0
  let size = 4096
  /** The upper 8 bits are a part of the key, the others a text's number plus one; 0 for a free place. */
  let slots = new Uint32Array(size)
  let used = 0
  const candidates = new Set<number>()

  const keyOf = (signature: Uint8Array, at: number, band: number): number => {
    const from = at + rows * band
    return mix((band << 24) | (signature[from]! << 16) | (signature[from + 1]! << 8) | signature[from + 2]!)
  }
  /** Puts a text under a key, unless that is crowded. `meet` is given the others under it. */
  const put = (key: number, number: number, meet: ((other: number) => void) | null): void => {
    const tag = key & 0xff
    let slot = Math.floor((key / 2 ** 32) * size)
    let met = 0
    for (let value = slots[slot]!; value !== 0; value = slots[slot]!) {
      if (value >>> 24 === tag) {
        met++
        meet?.((value & 0x00ff_ffff) - 1)
      }
      if (++slot === size) slot = 0
    }
    if (met >= crowd) return
    slots[slot] = (tag << 24) | (number + 1)
    used++
  }
  const grow = (): void => {
    size = Math.ceil(size * 1.5)
    slots = new Uint32Array(size)
    used = 0
    for (let number = 0; number < count; number++) {
      const { signatures } = chunks[Math.floor(number / perChunk)]!
      const at = width * (number % perChunk)
      for (let band = 0; band < bands; band++) put(keyOf(signatures, at, band), number, null)
    }
  }
  const compare = ({ signature, words, numbered, text }: Sketch, other: number): Match | null => {
    const chunk = chunks[Math.floor(other / perChunk)]!
    const place = other % perChunk
    const at = width * place
    const likeness = likenessOf(signature, chunk.signatures, at, 0, sizes.all)
    const isHeld = likeness >= held.likeness && containment(likeness, words, chunk.words[place]!) >= held.share
    if (likeness < alike && !isHeld) return null
    const theirs = chunk.numbered[place]!
    if (Math.min(numbered, theirs) >= numbersEnough) {
      const numbers = likenessOf(signature, chunk.signatures, at, sizes.all, sizes.numbers)
      if (containment(numbers, numbered, theirs) < sameNumbers) return null
    }
    const shared = Array.from(signature, (byte, i) => chunk.signatures[at + i] === byte)
    return { ordinal: chunk.ordinals[place]!, likeness, same: chunk.texts[place] === text, shared }
  }
  return {
    add: (sketch, ordinal) => {
      if (sketch.words < shingle || count === most) return []
      if (5 * (used + bands) > 4 * size) grow()
      const number = count++
      if (number % perChunk === 0) chunks.push(makeChunk())
      const chunk = chunks.at(-1)!
      const place = number % perChunk
      chunk.signatures.set(sketch.signature, width * place)
      chunk.ordinals[place] = ordinal
      chunk.texts[place] = sketch.text
      chunk.words[place] = Math.min(0xffff, sketch.words)
      chunk.numbered[place] = Math.min(255, sketch.numbered)
      candidates.clear()
      for (let band = 0; band < bands; band++)
        put(keyOf(sketch.signature, 0, band), number, (other) => candidates.add(other))
      // Its own, under the key of another band that looks the same.
      candidates.delete(number)
      return [...candidates]
        .map((other) => compare(sketch, other))
        .filter((match) => match !== null)
        .sort((a, b) => b.likeness - a.likeness || a.ordinal - b.ordinal)
    }
  }
}
