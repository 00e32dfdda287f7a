import type { Charset } from './charset/charset.ts'
import { remembering } from './remember.ts'
import type { ByteToken, Sample } from './sample.ts'
import { type Verdict, weigh } from './vietnamese/evidence.ts'
import { syllableRank } from './vietnamese/syllable.ts'

/** What a sample of bytes looks like in one charset. */
export interface Trial {
  charset: Charset
  /** Mean of what its tokens say, -1 to 1. */
  mean: number
  /** How much better it is than the next one that reads otherwise, in tokens. */
  lead: number
  /** How sure it is that the charset is right, 0 to 1. */
  confidence: number
}

/** A token that is repeated says little more than once. */
const mostRepeats = 3
/** Least mean of a text that is Vietnamese in a charset: nine tokens of ten are syllables, or a letter was lost everywhere. */
const leastMean = 0.3
/** Least share of syllables among its words without marks: names and abbreviations are none. */
const leastPlain = 0.45
/** What the others must be where most words without marks are foreign: nearly all syllables, and not a few. */
const amongForeign = { mean: 0.75, tokens: 8 }
const fewWords = 8
/** What a charset must have more than others, in tokens: TCVN 5712 in full differs from TCVN3 only where that has quotes. */
const handicaps: { [name: string]: number } = { 'tcvn5712-1': 1.5 }

/** Share of the tokens, inverted, from which on another reading puts all of a text in doubt. */
const steep = 20

const weightOf = (token: ByteToken): number => Math.min(token.count, mostRepeats)

/** Share of words without marks that are Vietnamese syllables; null where there are too few. */
const plainShare = (words: string[]): number | null => {
  let good = 0
  let all = 0
  for (const word of words) {
    if (word === word.toUpperCase()) continue
    all++
    if (syllableRank(word.toLowerCase()) > 0) good++
  }
  return all < fewWords ? null : good / all
}

/** Tokens by which most charsets are ruled out, and how far behind the best they are then, in tokens of one. */
const firstTokens = 64
const farBehind = 0.6

/** A token read in a charset: its text, and what that says. */
interface Reading {
  text: string
  verdict: Verdict
}

/** Units of tokens that are remembered for each charset: those of a page, and not of many. */
const mostRemembered = 20_000

/** Reads a token in a charset, given by its bytes as Latin-1. */
const readerFor = (charset: Charset): ((bytes: string) => Reading) => {
  const small = charset.name === 'tcvn3' || charset.name === 'as-it-is'
  return remembering((bytes) => {
    const text = charset.decode(Buffer.from(bytes, 'latin1')).text.normalize('NFC')
    return { text, verdict: weigh(text, small) }
  }, mostRemembered)
}

/** The readers of all charsets that were tried: text has few different tokens, met again and again. */
const readers = new Map<Charset, (bytes: string) => Reading>()

const readerOf = (charset: Charset): ((bytes: string) => Reading) => {
  let reader = readers.get(charset)
  if (!reader) {
    reader = readerFor(charset)
    readers.set(charset, reader)
  }
  return reader
}

const latin1 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1')

/** Tokens read in a charset: their texts, and what they say together. */
const readIn = (charset: Charset, tokens: ByteToken[]) => {
  const read = readerOf(charset)
  const texts: string[] = []
  let sum = -(handicaps[charset.name] ?? 0)
  let weight = 0
  for (const token of tokens) {
    const { text, verdict } = read(latin1(token.bytes))
    texts.push(text)
    if (verdict === null) continue
    sum += verdict * weightOf(token)
    weight += weightOf(token)
  }
  return { charset, texts, sum, weight }
}

/**
 * Decodes a sample in each charset, and tells in which it is Vietnamese.
 *
 * @param charsets in order of preference: the first of those that read alike is taken
 * @returns null where it is Vietnamese in none
 */
export const tryVietnamese = (sample: Sample, charsets: readonly Charset[]): Trial | null => {
  const { tokens } = sample
  if (tokens.length === 0) return null
  const plain = plainShare(sample.words)
  const foreign = plain !== null && plain < leastPlain
  if (foreign && tokens.length < amongForeign.tokens) return null
  const few = tokens
    .slice(0, firstTokens)
    .map((_, i) => tokens[Math.floor((i * tokens.length) / firstTokens)] ?? tokens[i]!)
  const first = tokens.length > firstTokens ? charsets.map((charset) => readIn(charset, few)) : []
  const most = Math.max(...first.map(({ sum }) => sum))
  const left = charsets.filter((_, i) => first.length === 0 || first[i]!.sum > most - few.length * farBehind)
  const tried = left.map((charset) => readIn(charset, tokens))
  const weight = Math.max(...tried.map((each) => each.weight))
  const best = tried.reduce((a, b) => (b.sum > a.sum ? b : a))
  const mean = weight === 0 ? 0 : best.sum / weight
  if (mean < leastMean) return null
  if (foreign && mean < amongForeign.mean) return null
  let lead = Number.POSITIVE_INFINITY
  let doubt = 0
  for (const each of tried) {
    const other = each.texts.filter((text, i) => text !== best.texts[i]).length
    if (other === 0) continue
    lead = Math.min(lead, best.sum - each.sum)
    // A charset that differs in one word of a hundred puts one word in doubt, not the text.
    doubt = Math.max(doubt, 2 ** (each.sum - best.sum) * Math.min(1, (other / tokens.length) * steep))
  }
  const valid = Math.min(1, mean + 0.35)
  const certainty = 1 - doubt
  return {
    charset: best.charset,
    mean,
    lead,
    confidence: Math.round(valid * certainty * (1 - 2 ** -weight) * 100) / 100
  }
}
