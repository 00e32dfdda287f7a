import { contextOf } from '../../../scripts/extract/dates/context.ts'
import { type Line, measure } from '../../../scripts/extract/features.ts'
import { detectLanguage } from '../../../scripts/extract/language.ts'
import { describeBlocks, featureNames } from '../../../scripts/extract/model/features.ts'
import { alignBlocks } from './align.ts'
import type { CorpusPage } from './pages.ts'

/** Blocks with their features and what is known of them. */
export interface Samples {
  width: number
  /** Features, a row after the other. */
  rows: Float64Array
  /** 1 for the article's text, 0 for other text. */
  truth: Float64Array
  weights: Float64Array
}

/** One block of which the truth is known. */
export interface Sample {
  features: Float64Array
  truth: 0 | 1
  weight: number
}

/** Share of a block's words in the article from which it is the article's; about it nothing is sure. */
const belongs = 0.6
const unsure = [0.3, 0.7] as const
const unsureWeight = 0.3

/**
 * The weight of a block of a page whose article is known whole: each counts, and more so the larger the part of the article
 * that it is, or would spoil.
 */
const weightOf = (words: number, articleWords: number): number =>
  0.3 + Math.min(4, (60 * words) / Math.max(100, articleWords))

/** The fewest characters of a comment that tells its block: shorter ones are everywhere. */
const shortestComment = 20

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** For each line the share of its words that is the article's; null where nothing is known. */
const sharesOf = ({ truth }: CorpusPage, lines: Line[]): (number | null)[] => {
  const texts = lines.map(({ text, piece }) => (piece.rows ? '' : text))
  if (truth.articleBody !== undefined) return alignBlocks(texts, truth.articleBody)
  const shares: (number | null)[] = lines.map(() => null)
  const folded = texts.map(fold)
  const having = (segment: string) =>
    folded.flatMap((text, i) => (text !== '' && text.includes(fold(segment)) ? [i] : []))
  const comments = (truth.comments ?? []).filter((segment) => fold(segment).length > shortestComment)
  for (const segment of [...(truth.without ?? []), ...comments]) for (const i of having(segment)) shares[i] = 0
  for (const segment of truth.with ?? []) {
    const found = having(segment)
    // Of several places only running text is sure to be meant; of the others nothing is known.
    for (const i of found) {
      if (found.length === 1 || (lines[i]!.prose && lines[i]!.landmark === null)) shares[i] = 1
      else if (shares[i] === 0) shares[i] = null
    }
  }
  return shares
}

/** The blocks of a page of which something is known, with their features. */
export const samplesOf = (source: CorpusPage): Sample[] => {
  const { page, truth } = source
  const declared = page.witnesses.flatMap(({ field, value }) => (field === 'language' ? [value] : []))
  const language = detectLanguage(page.pieces, declared)
  const lines = measure(page, contextOf(language))
  const shares = sharesOf(source, lines)
  const whole = truth.articleBody !== undefined
  let articleWords = 0
  for (const [i, share] of shares.entries()) if ((share ?? 0) >= 0.5) articleWords += lines[i]!.words
  const samples: Sample[] = []
  describeBlocks(page, lines, language, (line, features) => {
    const share = shares[line.index]
    if (share === null || share === undefined) return
    const doubt = share > unsure[0] && share < unsure[1] ? unsureWeight : 1
    const weight = doubt * (whole ? weightOf(line.words, articleWords) : 1)
    samples.push({ features: features.slice(), truth: share >= belongs ? 1 : 0, weight })
  })
  return samples
}

/** Puts samples together, in their order. */
export const collect = (list: Sample[]): Samples => {
  const width = featureNames.length
  const rows = new Float64Array(list.length * width)
  for (const [i, { features }] of list.entries()) rows.set(features, i * width)
  return {
    width,
    rows,
    truth: Float64Array.from(list, ({ truth }) => truth),
    weights: Float64Array.from(list, ({ weight }) => weight)
  }
}
