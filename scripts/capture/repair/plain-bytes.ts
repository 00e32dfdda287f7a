import { kindCount, kindOf, kinds, mayFollow } from './plain.ts'

/**
 * The same question as `lookOf` asks, of the bytes of UTF-8 and for many lines at once. Bytes are looked at in pairs, one
 * look-up each, which is several times as quick as one for every character of the decoded text.
 *
 * An automaton reads plain text byte by byte; its states are what a text ends with: the kind of its last character, and the
 * bytes of one that is not whole yet. For each pair of bytes it is worked out before which states may it follow (`before`)
 * and in which it may end (`after`). Text is plain where every state in which a pair may end is one that the next pair may
 * follow. That is asked of sets of states, so it may take plain text for odd, which costs a second look, but never the
 * other way round.
 */
interface Automaton {
  /** For each pair of bytes (the second one times 256) the number of its `after`, times 256, and of its `before`. */
  pairs: Uint16Array
  /** Whether a `before` holds all of an `after`, at `after * 256 + before`. */
  fits: Uint8Array
  /** The `after` of a line's end. */
  start: number
}

/** Bytes that lead from the same states to the same states. */
interface Alike {
  bytes: number[]
  steps: Map<number, number>
}

/** What each byte of plain text does to the states. */
const alikes = (): { groups: Alike[]; states: number } => {
  const prefixes = new Map<string, number>([['', 0]])
  const steps = Array.from({ length: 256 }, () => new Map<number, number>())
  const add = (character: string, kind: number): void => {
    const bytes = Buffer.from(character)
    let from = 0
    for (const [i, byte] of bytes.entries()) {
      const prefix = i + 1 === bytes.length ? '' : bytes.toString('latin1', 0, i + 1)
      if (!prefixes.has(prefix)) prefixes.set(prefix, prefixes.size)
      const to = prefixes.get(prefix)!
      for (let before = 0; before < kindCount; before++) {
        if (mayFollow(before, kind))
          steps[byte]!.set(from * kindCount + before, prefix === '' ? kind : to * kindCount + before)
      }
      from = to
    }
  }
  for (const [unit, kind] of kinds.entries())
    if (kind !== kindOf.odd && kind !== kindOf.gap) add(String.fromCharCode(unit), kind)
  for (const end of ['\n', '\r\n']) add(end, kindOf.lineEnd)
  const groups = new Map<string, Alike>()
  for (const [byte, each] of steps.entries()) {
    const key = JSON.stringify([...each].sort(([a], [b]) => a - b))
    const group = groups.get(key)
    if (group) group.bytes.push(byte)
    else groups.set(key, { bytes: [byte], steps: each })
  }
  return { groups: [...groups.values()], states: prefixes.size * kindCount }
}

/** Numbers for sets of states. */
const numbering = () => {
  const numbers = new Map<string, number>()
  const sets: Set<number>[] = []
  const numberOf = (set: Set<number>): number => {
    const key = [...set].sort((a, b) => a - b).join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, sets.length)
    return sets.push(set) - 1
  }
  return { numberOf, sets }
}

const build = (): Automaton => {
  const { groups, states } = alikes()
  const befores = numbering()
  const afters = numbering()
  const anything = afters.numberOf(new Set(Array(states).keys()))
  const start = afters.numberOf(new Set([kindOf.lineEnd]))
  const pairs = new Uint16Array(0x10000)
  for (const first of groups) {
    for (const second of groups) {
      const before = new Set<number>()
      const after = new Set<number>()
      for (const [state, middle] of first.steps) {
        const end = second.steps.get(middle)
        if (end === undefined) continue
        before.add(state)
        after.add(end)
      }
      // Behind an odd pair anything may be.
      const value = (after.size === 0 ? anything : afters.numberOf(after)) * 256 + befores.numberOf(before)
      for (const a of first.bytes) for (const b of second.bytes) pairs[b * 256 + a] = value
    }
  }
  const fits = new Uint8Array(afters.sets.length * 256)
  for (const [a, after] of afters.sets.entries()) {
    for (const [b, before] of befores.sets.entries()) fits[a * 256 + b] = Number(after.isSubsetOf(before))
  }
  return { pairs, fits, start }
}

let automaton: Automaton | undefined

/** Bytes that are told about together; a multiple of 4. */
const block = 4096

/** What the `after` of a word has besides, where the words read up to it were not all plain. */
const oddMark = 0x10000

/** Reads words of four bytes, `[from, to)`, behind an `after`. */
const read = ({ pairs, fits }: Automaton, words: Uint32Array, from: number, to: number, behind: number): number => {
  let after = behind
  let fine = 1
  for (let i = from; i < to; i++) {
    const word = words[i]!
    const first = pairs[word & 0xffff]!
    const second = pairs[word >>> 16]!
    fine &= fits[(after & 0xff00) | (first & 0xff)]! & fits[(first & 0xff00) | (second & 0xff)]!
    after = second
  }
  return fine === 1 ? after : after | oddMark
}

/** Which blocks of bytes are plain; an end of a line counts with the block that it stands in, so that the last one may be empty. */
const plainBlocks = (bytes: Uint8Array): Uint8Array => {
  automaton ??= build()
  const count = Math.floor(bytes.length / 4)
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, count)
  const plain = new Uint8Array(Math.floor(bytes.length / block) + 1)
  let after = automaton.start * 256
  for (let index = 0; index < plain.length; index++) {
    const from = (index * block) / 4
    after = read(automaton, words, from, Math.min(count, from + block / 4), after & 0xffff)
    plain[index] = Number((after & oddMark) === 0)
  }
  // Ends of lines take the place of what the last word lacks.
  const rest = Uint8Array.of(10, 10, 10, 10)
  rest.set(bytes.subarray(count * 4))
  if ((read(automaton, new Uint32Array(rest.buffer), 0, 1, after & 0xffff) & oddMark) !== 0) plain[plain.length - 1] = 0
  return plain
}

const lineFeed = 10

/**
 * Tells which lines of a content in UTF-8 are plain for sure: 1 for each such line, in order. Lines end at LF or CR LF.
 */
export const plainLines = (bytes: Uint8Array): Uint8Array => {
  const blocks = plainBlocks(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lines: number[] = []
  for (let start = 0; start <= bytes.length; ) {
    const found = buffer.indexOf(lineFeed, start)
    const end = found < 0 ? bytes.length : found
    let plain = 1
    for (let index = Math.floor(start / block); index <= Math.floor(end / block); index++) plain &= blocks[index]!
    lines.push(plain)
    start = end + 1
  }
  return Uint8Array.from(lines)
}
