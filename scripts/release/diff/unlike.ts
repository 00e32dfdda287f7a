import { type JsonObject, memberOf, textOf } from './json.ts'

/** Syllables that are looked at: of a longer text, its beginning says enough. */
const MOST_SYLLABLES = 20_000

const syllablesOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).slice(0, MOST_SYLLABLES)

/** Runs of three syllables, or all there are of a shorter text. */
const runsOf = (syllables: string[]): Set<string> =>
  syllables.length < 3
    ? new Set(syllables)
    : new Set(syllables.slice(2).map((last, i) => `${syllables[i]} ${syllables[i + 1]} ${last}`))

/** The part of the smaller set that the other one has, from 0 to 1; 1 where one is empty. */
const shared = (a: Set<string>, b: Set<string>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return small.size === 0 ? 1 : small.intersection(large).size / small.size
}

/** Less than this of the smaller text's runs, and of the shorter title's syllables, in common: another article. */
const TEXT_IN_COMMON = 0.1
const TITLE_IN_COMMON = 0.5

/**
 * Whether two records of one id are about different articles: their captures, titles and texts are all unlike. Two articles of one
 * portal share hardly a tenth of their runs of three syllables; a corrected article keeps most.
 */
export const areUnlike = (before: JsonObject, after: JsonObject): boolean => {
  const captures = [before, after].map((record) => textOf(memberOf(record, 'seed'), 'content_sha256'))
  if (captures[0] !== null && captures[0] === captures[1]) return false
  const of = (record: JsonObject, field: string): string[] => syllablesOf(textOf(record, field) ?? '')
  if (shared(new Set(of(before, 'title')), new Set(of(after, 'title'))) >= TITLE_IN_COMMON) return false
  return shared(runsOf(of(before, 'text')), runsOf(of(after, 'text'))) < TEXT_IN_COMMON
}
