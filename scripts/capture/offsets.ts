import type { Decoded } from './charset/charset.ts'

/** The way between UTF-16 offsets of a decoded text and bytes of its content. */
export interface Offsets {
  /** Byte offset of the character at a text offset. */
  byteAt: (offset: number) => number
  /** The text offset of a byte offset; of a byte inside a character, that character's. */
  offsetAt: (byte: number) => number
}

/** Text units between two remembered byte positions: small enough to scan, large enough to cost no memory. */
const stride = 512

/** The bytes that a UTF-16 unit adds in UTF-8; a surrogate pair is counted as 4 on its first unit. */
const unitBytes = (unit: number): number =>
  unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdbff ? 4 : unit >= 0xdc00 && unit <= 0xdfff ? 0 : 3

/** Index of the last entry that is not greater than `value`, in an ascending list that starts at or below it. */
export const lastNotAfter = (list: ArrayLike<number>, value: number): number => {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (list[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** The bytes of a stretch of text in UTF-8, as `unitBytes` counts them, by Node's own count, which is several times as fast. */
const bytesOf = (text: string, start: number, end: number): number => {
  if (start >= end) return 0
  const bytes = Buffer.byteLength(text.slice(start, end))
  // Half a pair by itself counts as U+FFFD there, which has 3 bytes.
  const first = isLow(text.charCodeAt(start)) ? 3 : 0
  return bytes - first + (isHigh(text.charCodeAt(end - 1)) ? 1 : 0)
}

/** Units between two positions inside such a stretch, which are found when one of it is first asked for. */
const step = 32

/** The bytes from a stretch's beginning to every 32nd of its units. */
const stepsOf = (text: string, start: number): Uint16Array => {
  const steps = new Uint16Array(stride / step)
  let bytes = 0
  for (let k = 1; k < steps.length && start + k * step <= text.length; k++) {
    for (let i = start + (k - 1) * step; i < start + k * step; i++) bytes += unitBytes(text.charCodeAt(i))
    steps[k] = bytes
  }
  return steps
}

/** Offsets of UTF-8, counted from the text: only every 512th is remembered, and every 32nd of the stretches that are asked for. */
const counted = (text: string, skip: number): Offsets => {
  const steps: Uint16Array[] = []
  let checkpoints: Uint32Array | undefined
  let filled = 0
  /** The checkpoints, found out up to one of them: what stands behind all spans, scripts mostly, is not looked at. */
  const marks = (last: number): Uint32Array => {
    checkpoints ??= new Uint32Array(Math.floor(text.length / stride) + 1)
    if (filled === 0) checkpoints[filled++] = skip
    for (; filled <= last && filled < checkpoints.length; filled++)
      checkpoints[filled] = checkpoints[filled - 1]! + bytesOf(text, (filled - 1) * stride, filled * stride)
    return checkpoints
  }
  return {
    byteAt: (offset) => {
      const mark = Math.floor(offset / stride)
      const list = marks(mark + 1)
      const start = mark * stride
      // Most stretches of most pages are ASCII: as many bytes as units, and no half of a pair that has none.
      if (list[mark + 1] === list[mark]! + stride && !isLow(text.charCodeAt(start))) return list[mark]! + offset - start
      const inside = Math.floor((offset - start) / step)
      let byte = list[mark]! + (steps[mark] ??= stepsOf(text, start))[inside]!
      for (let i = start + inside * step; i < offset; i++) byte += unitBytes(text.charCodeAt(i))
      return byte
    },
    offsetAt: (byte) => {
      const list = marks(Number.POSITIVE_INFINITY)
      const mark = lastNotAfter(list, byte)
      let at = list[mark]!
      let i = mark * stride
      while (i < text.length) {
        const next = at + unitBytes(text.charCodeAt(i))
        if (next > byte) break
        at = next
        i++
      }
      return i
    }
  }
}

/** Offsets where every unit has the same number of bytes. */
const scaled = (bytes: number, skip: number, length: number): Offsets => ({
  byteAt: (offset) => skip + offset * bytes,
  offsetAt: (byte) => Math.min(length, Math.max(0, Math.floor((byte - skip) / bytes)))
})

/** Offsets from a list; the units of one character have one start, and the first of them is its offset. */
const listed = (starts: Uint32Array, skip: number): Offsets => ({
  byteAt: (offset) => skip + starts[offset]!,
  offsetAt: (byte) => {
    let i = lastNotAfter(starts, byte - skip)
    while (i > 0 && starts[i - 1] === starts[i]) i--
    return i
  }
})

/**
 * The way back from a decoded text.
 *
 * @param skip bytes before the first character: a byte order mark
 * @param size bytes of the content
 */
export const offsetsOf = ({ text, starts }: Decoded, skip: number, size: number): Offsets => {
  if (starts === null) return size - skip === text.length ? scaled(1, skip, text.length) : counted(text, skip)
  return typeof starts === 'number' ? scaled(starts, skip, text.length) : listed(starts, skip)
}
