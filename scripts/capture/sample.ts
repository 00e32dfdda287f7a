/** A token of the bytes: what stands between white space and ASCII punctuation, and how often it was met. */
export interface ByteToken {
  bytes: Uint8Array
  count: number
}

/** What of a capture's bytes is looked at to tell their charset. */
export interface Sample {
  /** Different tokens that have a byte beyond ASCII, in the order of the capture. */
  tokens: ByteToken[]
  /** Words of ASCII letters only, of two or more. */
  words: string[]
}

/** Stretches of a large capture that are looked at, and the bytes of each; a small one is read whole. */
const stretches = 16
const stretchBytes = 8 * 1024
/** Different tokens that are enough to tell any charset. */
const mostTokens = 400
const mostWords = 2_000
/** Longer ones are no word: what is said in a table or a picture. */
const longestToken = 48

const other = 0
const letter = 1
const high = 2
/** Signs that are letters in one charset or another: brackets in BKHCM1, controls in VISCII, VPS and TCVN 5712. */
const perhaps = 3

const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return high
  if (/[A-Za-z]/u.test(String.fromCharCode(byte))) return letter
  if ('^`{|}~'.includes(String.fromCharCode(byte))) return perhaps
  return byte < 0x20 && !(byte >= 9 && byte <= 13) ? perhaps : other
})

const less = 60
const greater = 62
const ampersand = 38
const semicolon = 59
const longestReference = 12

/** Offset after the tag at an offset, script and style with what they hold. */
const afterTag = (bytes: Buffer, at: number, end: number): number => {
  const name = bytes.toString('latin1', at + 1, at + 7).toLowerCase()
  const raw = name.startsWith('script') ? '</script' : name.startsWith('style') ? '</style' : null
  const from = raw === null ? at : bytes.indexOf(raw, at)
  const close = from < 0 ? -1 : bytes.indexOf(greater, from)
  return close < 0 || close >= end ? end : close + 1
}

interface Gathering extends Sample {
  known: Map<string, ByteToken>
}

const gather = (bytes: Buffer, from: number, to: number, html: boolean, into: Gathering): void => {
  let i = from
  while (i < to) {
    const byte = bytes[i]!
    if (html && byte === less) {
      i = afterTag(bytes, i, to)
      continue
    }
    if (html && byte === ampersand) {
      const end = bytes.indexOf(semicolon, i)
      i = end > 0 && end - i <= longestReference ? end + 1 : i + 1
      continue
    }
    if (kinds[byte] === other) {
      i++
      continue
    }
    const start = i
    let beyond = false
    for (; i < to && kinds[bytes[i]!] !== other; i++) if (kinds[bytes[i]!] === high) beyond = true
    // A word that the stretch cuts through is none.
    if (i - start > longestToken || (start === from && from > 0) || (i === to && to < bytes.length)) continue
    const text = bytes.toString('latin1', start, i)
    if (!beyond) {
      if (i - start > 1 && into.words.length < mostWords) into.words.push(text)
      continue
    }
    const token = into.known.get(text)
    if (token) token.count++
    else if (into.tokens.length < mostTokens) {
      const fresh = { bytes: bytes.subarray(start, i), count: 1 }
      into.known.set(text, fresh)
      into.tokens.push(fresh)
    }
  }
}

/**
 * Takes a sample of a capture's bytes: all of a small capture, stretches from all parts of a large one. In HTML tags,
 * scripts and character references are passed over.
 */
export const sampleOf = (bytes: Uint8Array, html: boolean): Sample => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const gathering: Gathering = { tokens: [], words: [], known: new Map() }
  if (bytes.length <= stretches * stretchBytes) gather(buffer, 0, bytes.length, html, gathering)
  else {
    for (let i = 0; i < stretches; i++) {
      const from = Math.floor(((bytes.length - stretchBytes) / (stretches - 1)) * i)
      // Between tags: a stretch that begins inside one would take it for text.
      const start = html ? Math.max(from, buffer.indexOf(greater, from) + 1) : from
      gather(buffer, start, from + stretchBytes, html, gathering)
    }
  }
  const { tokens, words } = gathering
  return { tokens, words }
}
