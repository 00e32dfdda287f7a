/**
 * Scores what an extractor says of pages against what is known of them. Bodies are measured as in the
 * article-extraction-benchmark (github.com/scrapinghub/article-extraction-benchmark, `evaluate.py`): precision, recall and F1
 * over 4-grams of words, each the mean of the pages' own. Segments are measured as in trafilatura's evaluation
 * (github.com/adbar/trafilatura, `tests/eval_common.py`): texts that must and must not appear, white space folded. Title,
 * author and source count where they are the same but for case, a date by its day.
 */

/** What is known of a page: a value of `truth.json`. What it does not say is not judged. */
export interface Truth {
  url?: string
  /** The body, blocks separated by line breaks. */
  articleBody?: string
  /** Another reading of it that is as good, without captions. */
  articleBodyStrict?: string
  with?: string[]
  without?: string[]
  title?: string
  /** Names joined by `; `. */
  author?: string | string[]
  /** RFC 3339: a day, or a time. */
  date?: string
  source_credit?: string
  /** Further answers that are right, by the field's name. */
  accept?: { [field: string]: string[] }
}

/** What an extractor says of a page. */
export interface Prediction {
  text?: string | null
  title?: string | null
  author?: string | null
  date?: string | null
  source_credit?: string | null
}

/** Hits, what was taken wrongly, and what was missed; for segments also what was rightly left out. */
interface Tally {
  hits: number
  wrong: number
  missed: number
}

/** How one page came out. What the truth does not say of it is absent. */
export interface PageScore {
  body: (Tally & { exact: boolean }) | null
  segments: Tally | null
  fields: Map<string, boolean>
}

/** Scores by name, each from 0 to 1. */
export type Scores = { [name: string]: number }

const fold = (text: string | null | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
const wordsOf = (text: string | null | undefined): string[] =>
  (text ?? '').normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
const share = (part: number, whole: number): number => part / (whole || 1)
const harmonic = (precision: number, recall: number): number => share(2 * precision * recall, precision + recall)

const gram = 4

/** The 4-grams of a text with their counts; a shorter text is one gram. */
const gramsOf = (words: string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - gram + 1); i++) {
    const key = words.slice(i, i + gram).join('\u0001')
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const compareBodies = (expected: string, got: string | null | undefined): Tally & { exact: boolean } => {
  const [right, taken] = [wordsOf(expected), wordsOf(got)]
  const [left, other] = [gramsOf(right), gramsOf(taken)]
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)
  let hits = 0
  for (const [key, count] of left) hits += Math.min(count, other.get(key) ?? 0)
  return { hits, wrong: sum(other) - hits, missed: sum(left) - hits, exact: right.join(' ') === taken.join(' ') }
}

const f1Of = ({ hits, wrong, missed }: Tally): number => share(2 * hits, 2 * hits + wrong + missed)

const scoreBody = (truth: Truth, { text }: Prediction): PageScore['body'] => {
  const readings = [truth.articleBody, truth.articleBodyStrict].filter((body) => body !== undefined)
  const scores = readings.map((body) => compareBodies(body, text))
  return scores.toSorted((a, b) => f1Of(b) - f1Of(a))[0] ?? null
}

const scoreSegments = (truth: Truth, prediction: Prediction): PageScore['segments'] => {
  if (truth.with === undefined) return null
  const text = fold(prediction.text)
  const found = (segments: string[]) => segments.filter((segment) => text.includes(fold(segment))).length
  const hits = found(truth.with)
  return { hits, wrong: found(truth.without ?? []), missed: truth.with.length - hits }
}

const named = ['title', 'author', 'source_credit'] as const

const scoreFields = (truth: Truth, prediction: Prediction): PageScore['fields'] => {
  const fields: PageScore['fields'] = new Map()
  const answers = (name: (typeof named)[number] | 'date'): string[] =>
    [truth[name], ...(truth.accept?.[name] ?? [])]
      .map((value) => (Array.isArray(value) ? value.join('; ') : value))
      .filter((value) => value !== undefined)
  for (const name of named) {
    const right = answers(name)
    const got = fold(prediction[name]).toLowerCase()
    if (right[0])
      fields.set(
        name,
        right.some((value) => fold(value).toLowerCase() === got)
      )
  }
  const dates = answers('date')
  const got = prediction.date ?? ''
  if (dates[0])
    fields.set(
      'date',
      dates.some((date) => date.slice(0, 10) === got.slice(0, 10))
    )
  if (dates[0] && dates[0].length > 10)
    fields.set(
      'minute',
      dates.some((date) => date.slice(0, 16) === got.slice(0, 16))
    )
  return fields
}

/** Scores one page. A page that an extractor failed on is scored as an empty prediction. */
export const scorePage = (truth: Truth, prediction: Prediction): PageScore => ({
  body: scoreBody(truth, prediction),
  segments: scoreSegments(truth, prediction),
  fields: scoreFields(truth, prediction)
})

/** How good a page is, to find the worst: of its body where that is known, else of its segments. */
export const goodness = ({ body, segments }: PageScore): number =>
  body ? f1Of(body) : segments ? share(segments.hits, segments.hits + segments.missed) - segments.wrong : 1

const bodyScores = (bodies: NonNullable<PageScore['body']>[]): Scores => {
  const precision = mean(bodies.filter((b) => b.hits + b.wrong > 0).map((b) => b.hits / (b.hits + b.wrong)))
  const recall = mean(bodies.filter((b) => b.hits + b.missed > 0).map((b) => b.hits / (b.hits + b.missed)))
  return { f1: harmonic(precision, recall), precision, recall, exact: mean(bodies.map(({ exact }) => Number(exact))) }
}

const segmentScores = (segments: Tally[]): Scores => {
  const [hits, wrong, missed] = (['hits', 'wrong', 'missed'] as const).map((key) =>
    segments.reduce((sum, tally) => sum + tally[key], 0)
  ) as [number, number, number]
  return { f1: f1Of({ hits, wrong, missed }), precision: share(hits, hits + wrong), recall: share(hits, hits + missed) }
}

/** The scores of a set of pages: of bodies where they are known, else of segments, and of each field. */
export const summarize = (pages: PageScore[]): Scores => {
  const bodies = pages.map(({ body }) => body).filter((body) => body !== null)
  const segments = pages.map((page) => page.segments).filter((tally) => tally !== null)
  const scores = bodies.length > 0 ? bodyScores(bodies) : segments.length > 0 ? segmentScores(segments) : {}
  for (const name of ['title', 'author', 'date', 'minute', 'source_credit']) {
    const known = pages.map(({ fields }) => fields.get(name)).filter((right) => right !== undefined)
    if (known.length > 0) scores[name] = mean(known.map(Number))
  }
  return scores
}
