/**
 * A charset: how bytes become text. Decoders never guess: a byte that stands for nothing becomes U+FFFD and is told as a gap.
 */
export interface Charset {
  /** WHATWG name in lower case, or the usual name where that standard has none (`tcvn3`, `vni`, `viscii`, `vps`, …). */
  name: string
  decode: (bytes: Uint8Array) => Decoded
}

/** Text decoded from bytes, with the way back. */
export interface Decoded {
  text: string
  /**
   * Where each UTF-16 unit of the text begins in the bytes, and the bytes' length at the end: a list where that follows no
   * rule, the number of bytes a unit where all have the same. Null is UTF-8, whose bytes can be counted from the text.
   */
  starts: Uint32Array | number | null
  /** Bytes that stand for nothing, in order; each is one U+FFFD of the text. */
  gaps: Gap[]
}

/** Bytes `[start, end)` that stand for nothing. */
export interface Gap {
  start: number
  end: number
}

/** UTF-16 units as a string. */
export const unitsToText = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')
