import { isObject, type Json, type JsonObject, memberOf, textOf } from '../diff/json.ts'
import type { RecordPair } from '../diff/records.ts'

/** A number before and after. */
export interface Both {
  before: number
  after: number
}

/** How much there is in two datasets, for the guards against loss. */
export interface Measure {
  articles: Both
  /** Articles that are gone: removed, or lost. Moved ones are somewhere else. */
  gone: number
  /** UTF-16 units of the texts of articles that are in both. */
  text: Both
  /** Articles in both that lost more than half of their text. */
  shrunken: string[]
  /** Articles whose title is blank. */
  blank: string[]
  /** How many of the articles in both have a value, by field. */
  fields: Map<string, Both>
  /** Articles by source. */
  sources: Map<string, Both>
}

/** Ids and sources that are kept: a message names a few of them. */
const MOST_IDS = 50
const MOST_SOURCES = 100_000

/** An article that has less than this part of its text left is shrunken. */
const LEAST_LEFT = 0.5

/** Fields that may be empty for a good reason, or follow from others. */
const UNGUARDED = new Set(['kind', 'id', 'text', 'counts', 'hash', 'dropped', 'notes', 'sources', 'coverage', 'seed'])

const isArticle = (record: JsonObject | undefined): record is JsonObject => record?.kind === 'article'

const isFilled = (value: Json | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Where an article comes from: the host of its address, its publisher's domain, or the folder of its capture. */
const sourceOf = (record: JsonObject): string => {
  const seed = memberOf(record, 'seed')
  const host = /^https?:\/\/([^/?#]+)/u.exec(textOf(seed, 'url') ?? '')?.[1]
  const folder = /^(.+)\/[^/]*$/u.exec(textOf(seed, 'path') ?? '')?.[1]
  return (
    host ?? textOf(memberOf(record, 'publisher'), 'domain') ?? (folder === undefined ? 'no known source' : `${folder}/`)
  )
}

const count = (map: Map<string, Both>, name: string, side: keyof Both): void => {
  const both = map.get(name) ?? { before: 0, after: 0 }
  if (!map.has(name) && map.size < MOST_SOURCES) map.set(name, both)
  both[side] += 1
}

/** Starts to measure; each pair of records is added once. */
export const startMeasure = (): { add: (pair: RecordPair) => void; measure: Measure } => {
  const measure: Measure = {
    articles: { before: 0, after: 0 },
    gone: 0,
    text: { before: 0, after: 0 },
    shrunken: [],
    blank: [],
    fields: new Map(),
    sources: new Map()
  }
  const add = ({ id, before, after }: RecordPair): void => {
    const [old, next] = [before?.record, after?.record]
    if (isArticle(old)) {
      measure.articles.before += 1
      count(measure.sources, sourceOf(old), 'before')
      if (next?.kind !== 'article' && next?.kind !== 'moved') measure.gone += 1
    }
    if (!isArticle(next)) return
    measure.articles.after += 1
    count(measure.sources, sourceOf(next), 'after')
    if ((textOf(next, 'title') ?? '').trim() === '' && measure.blank.length < MOST_IDS) measure.blank.push(id)
    if (isArticle(old)) addBoth(id, old, next, measure)
  }
  return { add, measure }
}

/** What an article that is in both has lost. */
const addBoth = (id: string, old: JsonObject, next: JsonObject, measure: Measure): void => {
  const [was, is] = [textOf(old, 'text')?.length ?? 0, textOf(next, 'text')?.length ?? 0]
  measure.text.before += was
  measure.text.after += is
  if (is < was * LEAST_LEFT && measure.shrunken.length < MOST_IDS) measure.shrunken.push(id)
  addFields(old, next, '', measure.fields)
}

/** A field that the newer record does not know went with the schema, and did not go empty. */
const addFields = (old: JsonObject, next: JsonObject, above: string, fields: Map<string, Both>): void => {
  for (const [name, value] of Object.entries(next)) {
    if (UNGUARDED.has(name) || !Object.hasOwn(old, name)) continue
    if (isFilled(old[name])) count(fields, above + name, 'before')
    if (isFilled(value)) count(fields, above + name, 'after')
    if (isObject(old[name]) && isObject(value)) addFields(old[name], value, `${name}.`, fields)
  }
}
