import type { Charset } from './charset/charset.ts'
import type { ByteToken, Sample } from './sample.ts'
import { weigh } from './vietnamese/evidence.ts'
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
const fewWords = 8
/** What a charset must have more than others, in tokens: TCVN 5712 in full differs from TCVN3 only where that has quotes. */
const handicaps: { [name: string]: number } = { 'tcvn5712-1': 1.5 }

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
  if (plain !== null && plain < leastPlain) return null
  const tried = charsets.map((charset) => {
    const small = charset.name === 'tcvn3'
    const texts = tokens.map(({ bytes }) => charset.decode(bytes).text.normalize('NFC'))
    const verdicts = texts.map((text) => weigh(text, small))
    let sum = -(handicaps[charset.name] ?? 0)
    let weight = 0
    for (const [i, verdict] of verdicts.entries()) {
      if (verdict === null) continue
      sum += verdict * weightOf(tokens[i]!)
      weight += weightOf(tokens[i]!)
    }
    return { charset, texts, verdicts, sum, weight }
  })
  const weight = Math.max(...tried.map((each) => each.weight))
  const best = tried.reduce((a, b) => (b.sum > a.sum ? b : a))
  const mean = weight === 0 ? 0 : best.sum / weight
  if (mean < leastMean) return null
  let lead = Number.POSITIVE_INFINITY
  for (const each of tried) {
    if (each.texts.some((text, i) => text !== best.texts[i])) lead = Math.min(lead, best.sum - each.sum)
  }
  const valid = Math.min(1, mean + 0.35)
  const certainty = 1 - 2 ** -lead
  return {
    charset: best.charset,
    mean,
    lead,
    confidence: Math.round(valid * certainty * (1 - 2 ** -weight) * 100) / 100
  }
}
