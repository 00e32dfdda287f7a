import type { Witness } from '../piece.ts'
import { type Json, readJson } from './json.ts'
import { articleType, pageType, workType } from './meta-names.ts'

/** A witness whose place is still that in the script's text. */
export type Statement = Pick<Witness, 'field' | 'value' | 'via'> & { start: number; end: number }

type Thing = Map<string, Json>

const entriesOf = (json: Json | undefined): Thing | null => (json?.kind === 'object' ? json.entries : null)

const listOf = (json: Json | undefined): Json[] =>
  json === undefined ? [] : json.kind === 'array' ? json.items : [json]

const typesOf = (thing: Thing): string[] =>
  listOf(thing.get('@type')).flatMap((type) => (type.kind === 'string' ? [type.value] : []))

const isA = (thing: Thing, type: RegExp): boolean => typesOf(thing).some((name) => type.test(name))

/** Values looked through for things at most. */
const mostValues = 5_000

/** All things that a script describes at its top, in `@graph`, or as a page's main entity. */
const thingsOf = (json: Json): Thing[] => {
  const things: Thing[] = []
  const queue: Json[] = [json]
  const add = (list: Json[]) => {
    for (const item of list) if (queue.length < mostValues) queue.push(item)
  }
  for (let i = 0; i < queue.length; i++) {
    const next = queue[i]!
    if (next.kind === 'array') add(next.items)
    const thing = entriesOf(next)
    if (!thing) continue
    things.push(thing)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) add(listOf(thing.get(key)))
  }
  return things
}

const idOf = (thing: Thing): string | null => {
  const id = thing.get('@id')
  return id?.kind === 'string' ? id.value : null
}

/** A thing that a page describes, and by what it may be known as the page's own. */
export interface Entity {
  kind: 'article' | 'work' | 'page'
  statements: Statement[]
  /** Its own addresses. */
  urls: string[]
}

/** Reads what one thing says of itself. */
const statementsOf = (thing: Thing, named: Map<string, Thing>, prefix: string): Statement[] => {
  const statements: Statement[] = []
  const add = (field: Witness['field'], via: string, json: Json | undefined) => {
    if (json?.kind !== 'string' || json.value.trim() === '') return
    statements.push({ field, value: json.value.trim(), via: `${prefix}${via}`, start: json.start, end: json.end })
  }
  const each = (field: Witness['field'], key: string) => {
    for (const item of listOf(thing.get(key))) add(field, key, item)
  }
  /** A person or organization: by name, as an object, or by reference to another thing of the page. */
  const agents = (field: 'author' | 'publisher', key: string) => {
    for (const item of listOf(thing.get(key))) {
      if (item.kind === 'string') add(field, key, item)
      const agent = entriesOf(item)
      if (!agent) continue
      const full = agent.has('name') ? agent : (named.get(idOf(agent) ?? '') ?? agent)
      const type = isA(full, /organi[sz]ation|newsmedia|corporation|brand/iu) ? 'Organization' : 'Person'
      // An organization given as the author is the publisher speaking: it is nobody's name.
      const speaks = type === 'Organization' ? 'publisher' : field
      const via = field === 'author' ? `author[${type}].name` : 'publisher.name'
      for (const name of listOf(full.get('name'))) add(speaks, via, name)
    }
  }
  each('title', 'headline')
  if (statements.length === 0) each('title', 'name')
  each('description', 'description')
  agents('author', 'author')
  if (!thing.has('author')) agents('author', 'creator')
  each('published', thing.has('datePublished') ? 'datePublished' : 'uploadDate')
  each('updated', 'dateModified')
  each('section', 'articleSection')
  agents('publisher', 'publisher')
  each('language', 'inLanguage')
  each('url', 'url')
  for (const image of listOf(thing.get('image'))) add('image', 'image', entriesOf(image)?.get('url') ?? image)
  return statements
}

/** Addresses that a thing gives as its own, or its page's. */
const urlsOf = (thing: Thing): string[] =>
  ['url', '@id', 'mainEntityOfPage'].flatMap((key) =>
    listOf(thing.get(key)).flatMap((json) => {
      const id = json.kind === 'object' ? json.entries.get('@id') : json
      return id?.kind === 'string' ? [id.value] : []
    })
  )

/**
 * The articles, other works and pages that JSON-LD describes. Broken JSON says nothing.
 *
 * @param text the script's text; statements are placed in it
 */
export const readJsonLd = (text: string): Entity[] => {
  const json = readJson(text)
  if (!json) return []
  const things = thingsOf(json)
  const named = new Map<string, Thing>()
  for (const thing of things) {
    const id = idOf(thing)
    if (id !== null && thing.has('name') && !named.has(id)) named.set(id, thing)
  }
  const entities: Entity[] = []
  for (const [kind, type, prefix] of [
    ['article', articleType, 'jsonld:'],
    ['work', workType, 'jsonld:'],
    ['page', pageType, 'jsonld:WebPage.']
  ] as const) {
    for (const thing of things) {
      if (entities.length >= mostEntities) break
      if (isA(thing, type)) entities.push({ kind, statements: statementsOf(thing, named, prefix), urls: urlsOf(thing) })
    }
  }
  return entities
}

/** Articles and pages of one script that are looked at: a list of other articles may have many. */
const mostEntities = 50

/** The path of an address, without what does not name the article: host, query, fragment, a slash at the end. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/iu, '').replace(/[?#].*$|\/+(?=$|[?#])/gu, '')

const folded = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/**
 * Which of the things that a page describes is its own article: the one with the page's address, else the one whose headline
 * the page's titles repeat, else the first. An article comes before another work, and that before the page itself.
 */
export const ownEntity = (
  entities: Entity[],
  witnesses: readonly Pick<Witness, 'field' | 'value'>[]
): Entity | null => {
  const best = entities[0]?.kind
  const articles = entities.filter(({ kind }) => kind === best)
  if (articles.length <= 1) return articles[0] ?? null
  const told = (field: Witness['field']) => witnesses.filter((witness) => witness.field === field)
  const paths = new Set(told('url').map(({ value }) => pathOf(value)))
  const titles = told('title').map(({ value }) => folded(value))
  const named = ({ statements }: Entity): boolean =>
    statements.some(
      ({ field, value }) =>
        field === 'title' && folded(value) !== '' && titles.some((title) => title.includes(folded(value)))
    )
  return (
    articles.find(({ urls }) => urls.some((url) => pathOf(url) !== '' && paths.has(pathOf(url)))) ??
    articles.find(named) ??
    articles[0] ??
    null
  )
}
