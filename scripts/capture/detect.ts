import { isAscii, isUtf8 } from 'node:buffer'
import type { Charset } from './charset/charset.ts'
import { iso2022jp, switchesToKanji } from './charset/iso-2022-jp.ts'
import { charsetOf, vietnamese } from './charset/label.ts'
import { sequenceAt, utf8, utf16be, utf16le, utf32be, utf32le } from './charset/unicode.ts'
import { windows1252 } from './charset/windows-1252.ts'
import { type Declared, declaredCharset } from './declared.ts'
import { legacyFonts } from './font.ts'
import { type Sample, sampleOf } from './sample.ts'
import { type Trial, tryVietnamese } from './trial.ts'
import { westernTrial } from './western.ts'

/** The charset in which a content is read, and why. */
export interface Detected {
  charset: Charset
  /** Bytes of a byte order mark. */
  skip: number
  /** How sure that is, 0 to 1. */
  confidence: number
  /** Whether it is UTF-8 that was found to be well formed. */
  wellFormed: boolean
  /** What was declared and is not so: the page's own word, with its place, or the curator's. */
  overruled: { label: string; declared: Declared | null } | null
}

const byteOrderMarks: [mark: number[], charset: Charset][] = [
  [[0xff, 0xfe, 0, 0], utf32le],
  [[0, 0, 0xfe, 0xff], utf32be],
  [[0xef, 0xbb, 0xbf], utf8],
  [[0xff, 0xfe], utf16le],
  [[0xfe, 0xff], utf16be]
]

/** Confidence where the content does not prove its charset: it was declared; its wide characters show it. */
const asDeclared = 0.95
const byShape = 0.9

/** Whether bytes have a NUL; a look that costs nearly nothing. */
export const hasNul = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(0)

const startsWith = (bytes: Uint8Array, mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/** Bytes looked at to tell wide characters. */
const wideReach = 4096
const fewestWide = 8

/**
 * UTF-16 or UTF-32 without a byte order mark: text of spaces, line ends and Latin letters has its zeros in every second
 * place, or in three of four. Null where the zeros stand otherwise: then it is no text.
 */
const wideCharset = (bytes: Uint8Array): Charset | null => {
  const zeros = [0, 0, 0, 0]
  const length = Math.min(bytes.length & ~3, wideReach)
  if (length < fewestWide) return null
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 3]!++
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => count / (length / 4))
  const all = 0.95
  const many = 0.25
  const few = 0.05
  const charset =
    c > all && d > all && a < few
      ? utf32le
      : a > all && b > all && d < few
        ? utf32be
        : b > many && d > many && a + c < few
          ? utf16le
          : a > many && c > many && b + d < few
            ? utf16be
            : null
  if (charset === null) return null
  const { text, gaps } = charset.decode(bytes.subarray(0, length))
  return gaps.length === 0 && !/[\0\u0001-\u0008\ufffe\uffff]/u.test(text) ? charset : null
}

/** As many ill-formed sequences, and fewer well-formed ones, settle it. */
const enoughBad = 1_000

/** Well-formed sequences of more than one byte, and ill-formed ones, as if it were UTF-8. */
const utf8Shape = (bytes: Uint8Array): { good: number; bad: number } => {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceAt(bytes, i)
    if (length < 0) bad++
    else if (length > 1) good++
    if (bad > enoughBad && good < bad) break
    i += Math.abs(length)
  }
  return { good, bad }
}

/** Least well-formed sequences for each ill-formed one, where nobody says that it is UTF-8. */
const undeclaredShape = 5

/** Whether runs of different fonts of legacy charsets stand side by side: then no one charset is right for all bytes. */
const mixesFonts = (bytes: Uint8Array): boolean =>
  legacyFonts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')).size > 1

const isUnicode = (charset: Charset): boolean => charset.name.startsWith('utf-')

/** What a trial must show to overrule a declared charset; of East Asian ones, whose bytes give letters of any kind, far more. */
const overruling = { lead: 2, eastAsian: { mean: 0.75, tokens: 6 } }

const overrules = ({ lead, mean }: Trial, { tokens }: Sample, declared: Charset): boolean => {
  const eastAsian = declared.decode(Uint8Array.of(0x81, 0x40)).text.length === 1
  const { eastAsian: more } = overruling
  return lead >= overruling.lead && (!eastAsian || (mean >= more.mean && tokens.length >= more.tokens))
}

/** What bytes that are no UTF-8 may be. */
const detectLegacy = (
  bytes: Uint8Array,
  html: boolean,
  declared: Charset | null
): Pick<Detected, 'charset' | 'confidence'> => {
  const sample: Sample = sampleOf(bytes, html)
  const own = declared !== null && isUnicode(declared) ? null : declared
  const trial = tryVietnamese(sample, vietnamese)
  if (trial !== null && (own === null || trial.charset === own || overrules(trial, sample, own))) {
    if (html && mixesFonts(bytes)) return { charset: windows1252, confidence: byShape }
    return { charset: trial.charset, confidence: trial.confidence }
  }
  if (own !== null) return { charset: own, confidence: asDeclared }
  return westernTrial(sample)
}

const found = (charset: Charset, confidence: number, overruled: Detected['overruled'] = null, skip = 0): Detected => ({
  charset,
  skip,
  confidence,
  wellFormed: false,
  overruled
})

/** What bytes behind a byte order mark are: what it says, but where that is UTF-8 and they are not, or the other way round. */
const detectMarked = (bytes: Uint8Array, html: boolean, mark: number[], charset: Charset): Detected => {
  const skip = mark.length
  const rest = bytes.subarray(skip)
  const overruled = { label: charset.name, declared: { label: charset.name, start: 0, end: skip } }
  if (charset !== utf8) {
    // Text in UTF-16 has NULs: in spaces, if nowhere else.
    const isOther = rest.length >= fewestWide && !hasNul(rest) && !isAscii(rest) && isUtf8(rest)
    return isOther ? found(utf8, byShape, overruled, skip) : found(charset, 1, null, skip)
  }
  if (isUtf8(rest)) return { ...found(utf8, 1, null, skip), wellFormed: true }
  const { good, bad } = utf8Shape(rest)
  if (good >= bad) return found(utf8, Math.round((good / (good + bad)) * 100) / 100, null, skip)
  const other = detectLegacy(rest, html, null)
  return found(other.charset, other.confidence, overruled, skip)
}

/**
 * Tells in which charset a content is written. In this order: a byte order mark; the zeros of wide characters; UTF-8, if it
 * is well formed; the curator's word; the page's own word; trial decodings scored by a model of Vietnamese syllables; and
 * what text of other languages looks like. What was declared and contradicts the bytes is overruled.
 *
 * @param given the curator's word; null where there is none
 */
export const detectCharset = (bytes: Uint8Array, html: boolean, given: Charset | null): Detected => {
  const marked = byteOrderMarks.find(([mark]) => startsWith(bytes, mark))
  if (marked) return detectMarked(bytes, html, ...marked)
  if (given !== utf8 && hasNul(bytes)) {
    const wide = given !== null && isUnicode(given) ? given : wideCharset(bytes)
    if (wide !== null) return found(wide, byShape)
  }
  const own = html ? declaredCharset(bytes) : null
  const ownCharset = own && charsetOf(own.label)
  const declared = given ?? ownCharset
  const overruledBy = (charset: Charset): Detected['overruled'] => {
    if (declared === null || declared === charset) return null
    return given === null ? { label: own!.label, declared: own } : { label: given.name, declared: null }
  }
  if (isAscii(bytes) && switchesToKanji(bytes)) return found(iso2022jp, asDeclared, overruledBy(iso2022jp))
  if (isUtf8(bytes)) {
    const overruled = overruledBy(utf8)
    return { ...found(utf8, 1, overruled && isAscii(bytes) ? null : overruled), wellFormed: true }
  }
  const { good, bad } = utf8Shape(bytes)
  if (good >= bad * (declared === utf8 ? 1 : undeclaredShape)) {
    const confidence = Math.round((good / (good + bad)) * 100) / 100
    return found(utf8, confidence, overruledBy(utf8))
  }
  if (given !== null && !isUnicode(given)) return found(given, asDeclared)
  const { charset, confidence } = detectLegacy(bytes, html, declared)
  return found(charset, confidence, overruledBy(charset))
}
