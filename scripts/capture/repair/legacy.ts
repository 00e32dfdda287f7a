import type { Charset } from '../charset/charset.ts'
import { vietnamese } from '../charset/label.ts'
import { singleByte } from '../charset/single.ts'
import { windows1252Table } from '../charset/windows-1252.ts'
import { remembering } from '../remember.ts'
import { tryVietnamese } from '../trial.ts'
import { weigh } from '../vietnamese/evidence.ts'
import { windows1252Inverse } from './bytes.ts'
import type { Patch } from './patch.ts'

/** A stretch of a text whose font was made for a legacy charset. */
export interface FontRun {
  start: number
  end: number
  charset: Charset
}

/** A token of text: what stands between white space and ASCII punctuation, as far as one font goes. */
interface Token {
  start: number
  text: string
  /** The bytes it may have been read from; null where it has a character of no byte. */
  bytes: Uint8Array | null
  /** What it says as it stands. */
  asIs: number
  /** Whether a number follows, as after the sign in `§ 5`. */
  numbered: boolean
}

/** Bytes whose characters were changed on the way: PDF has a minus for the soft hyphen, and an operator for the middle dot. */
const changed = new Map([
  ['\u2212', 0xad],
  ['\u2219', 0xb7]
])

const tokenPattern = /[^\s!-/:-@[-\]_0-9]+/gu
const longestToken = 48
/** What is no ASCII, or a letter in VPS. */
const beyondAscii = /[^\p{ASCII}]|[\u0002-\u0006\u0010-\u0019\u001c\u001d]/u
/** The same, with signs of ASCII that are capitals in BKHCM1. */
const beyondSigns = /[^\p{ASCII}]|[\u0002-\u0006\u0010-\u0019\u001c\u001d^`{-~]/u

const beforeNumber = /^\s?\d/u

const bytesOf = (text: string): Uint8Array | null => {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const byte = windows1252Inverse.get(text[i]!) ?? changed.get(text[i]!)
    if (byte === undefined) return null
    bytes[i] = byte
  }
  return bytes
}

/** The tokens of a text that say something of its charset, or would be read otherwise in one that has letters among ASCII's signs. */
// Text that was decoded from TCVN3 has small letters among its capitals.
const weighAsIs = remembering((text) => weigh(text.normalize('NFC'), true))

const tokensOf = (raw: string, beyond = beyondAscii): Token[] => {
  const tokens: Token[] = []
  for (const { 0: text, index: start } of raw.matchAll(tokenPattern)) {
    if (text.length > longestToken || !beyond.test(text)) continue
    const asIs = weighAsIs(text)
    const bytes = bytesOf(text)
    // Signs may be letters (`x·` is `xã`, `®·` is `đã`): they say nothing as they stand.
    if (asIs === null && bytes === null) continue
    const end = start + text.length
    tokens.push({ start, text, bytes, asIs: asIs ?? 0, numbered: beforeNumber.test(raw.slice(end, end + 2)) })
  }
  return tokens
}

/** Text taken as it is: what every legacy charset must be better than. */
const asItIs = singleByte('as-it-is', windows1252Table)

/** Letters and signs inside words that Vietnamese in Unicode has not, and marks where windows-1258 puts them. */
const hint =
  /[A-Za-z][\u0080-\u009f\u00a1-\u00a6\u00a8\u00aa\u00ac\u00ad\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00bf\u2212\u2219\u00d7\u00f7]|[\u0080-\u009f\u00a1-\u00a6\u00a8\u00aa\u00ac\u00ad\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00bf\u2212\u2219][a-z]|[ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþÿŒœŠšŽžŸƒ]|[aeiouyâêôõýãAEIOUYÂÊÔÕÝÃ][ÌÒÞ]|[âêôõýã][ìò]/u

export const mayBeLegacy = (text: string): boolean => hint.test(text)

const plainWord = /^[A-Za-z]{2,}$/u
const mostTokens = 600

const leastDiffering = 2

/** How many different tokens read otherwise in a charset. */
const differing = (tokens: { bytes: Uint8Array }[], charset: Charset): number =>
  new Set(
    tokens.flatMap(({ bytes }) => {
      const { text } = charset.decode(bytes)
      return text === asItIs.decode(bytes).text ? [] : [text]
    })
  ).size

/** The legacy charset in which texts are Vietnamese, told by all of them together; null where they are in none. */
export const legacyOf = (raws: string[]): Charset | null => {
  const sample = { tokens: [] as { bytes: Uint8Array; count: number }[], words: [] as string[] }
  let inUnicode = 0
  for (const raw of raws) {
    for (const { bytes, asIs } of tokensOf(raw)) {
      if (bytes !== null && sample.tokens.length < mostTokens) sample.tokens.push({ bytes, count: 1 })
      else if (bytes === null && asIs > 0) inUnicode++
    }
    if (sample.words.length < mostTokens)
      sample.words.push(...(raw.match(tokenPattern) ?? []).filter((word) => plainWord.test(word)))
  }
  // One token never says enough. Words that are right in Unicode speak against a few that are not.
  if (sample.tokens.length < 2 || inUnicode > sample.tokens.length * 3) return null
  const trial = tryVietnamese(sample, [asItIs, ...vietnamese])
  if (trial === null || trial.charset === asItIs || trial.lead < 1.5 || trial.confidence < 0.6) return null
  // One word that reads better otherwise is a sign, or a name, among words that are right.
  return inUnicode > 0 && differing(sample.tokens, trial.charset) < leastDiffering ? null : trial.charset
}

interface Judged extends Token {
  /** What it says in the legacy charset. */
  legacy: number
  decoded: string
  starts: Uint32Array | number | null
}

/** What a token is written in. */
export type Side = 'legacy' | 'unicode'

/** Signs are taken for a word only where they make a syllable; one alone only where that is a frequent one. */
const signsOnly = /^\P{L}*$/u

/** What signs alone must say as letters where all else is in the legacy charset: that they are a word. */
const leastSign = 0.05

/** How much worse a token may read in the charset of the text around it. */
const tolerance = 0.6

/**
 * Tokens to be converted. Where Unicode and a legacy charset stand in one text, a token that could be either goes with the
 * last one that could not.
 *
 * @param lean what a text is in which every token could be either
 */
const convertible = (tokens: Token[], judged: (Judged | null)[], lean: Side): Judged[] => {
  const sides = judged.map((token, i) =>
    token === null ? (tokens[i]!.asIs > 0 ? 'unicode' : null) : token.legacy > token.asIs + tolerance ? 'legacy' : null
  )
  const mixed = lean === 'unicode' || sides.includes('unicode')
  let side = sides.find((each) => each !== null) ?? lean
  return judged.filter((token, i): token is Judged => {
    side = sides[i] ?? side
    if (token === null) return false
    if (signsOnly.test(token.text)) {
      if (token.numbered && token.text.length === 1) return false
      if (token.legacy < (mixed ? (token.text.length > 1 ? 0.5 : 1) : leastSign)) return false
    }
    return (!mixed || side === 'legacy') && token.legacy >= token.asIs - tolerance
  })
}

const patchesOf = ({ start, text, decoded, starts }: Judged, kind: `legacy-${string}`): Patch[] => {
  const at = (unit: number): number =>
    unit >= decoded.length ? text.length : typeof starts === 'number' ? unit * starts : (starts?.[unit] ?? unit)
  const patches: Patch[] = []
  for (let unit = 0; unit < decoded.length; unit++) {
    const from = at(unit)
    const to = at(unit + 1)
    if (to - from === 1 && text[from] === decoded[unit]) continue
    const first = patches.length === 0
    patches.push({ start: start + from, end: start + to, text: decoded[unit]!, kind: first ? kind : null })
  }
  return patches
}

const convert = (tokens: Token[], charset: Charset, lean: Side): Patch[] => {
  const small = charset.name === 'tcvn3'
  const judged = tokens.map((token): Judged | null => {
    if (token.bytes === null) return null
    const { text, starts } = charset.decode(token.bytes)
    return { ...token, legacy: weigh(text.normalize('NFC'), small) ?? 0, decoded: text, starts }
  })
  return convertible(tokens, judged, lean).flatMap((token) => patchesOf(token, `legacy-${charset.name}`))
}

/** Whether signs of ASCII are letters in a charset. */
const hasSigns = (charset: Charset | null): boolean => charset?.name === 'bkhcm1'

/**
 * How to turn text that shows a legacy charset's bytes into what it says: `Céng hßa` is `Cộng hòa` in TCVN3.
 *
 * @param charset the legacy charset of the text, where no font says otherwise; null where it has none
 * @param lean what such a text is in which nothing tells Unicode from that charset
 * @param fonts stretches in fonts of legacy charsets, in order
 */
export const legacyPatches = (raw: string, charset: Charset | null, lean: Side, fonts: FontRun[]): Patch[] => {
  const signs = hasSigns(charset) || fonts.some((font) => hasSigns(font.charset))
  const tokens = tokensOf(raw, signs ? beyondSigns : beyondAscii)
  if (fonts.length === 0) return charset === null ? [] : convert(tokens, charset, lean)
  const groups = new Map<Charset, { tokens: Token[]; lean: Side }>()
  // Tokens and fonts stand in the same order: no font that ended before a token is looked at again.
  let next = 0
  for (const token of tokens) {
    while (next < fonts.length && fonts[next]!.end <= token.start) next++
    const font = fonts[next]
    const run = font && font.start < token.start + token.text.length ? font : undefined
    const own = run?.charset ?? charset
    if (own === null) continue
    const group = groups.get(own)
    if (group) group.tokens.push(token)
    else groups.set(own, { tokens: [token], lean: run ? 'legacy' : lean })
  }
  return [...groups].flatMap(([own, group]) => convert(group.tokens, own, group.lean)).sort((a, b) => a.start - b.start)
}
