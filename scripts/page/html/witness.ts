import type { Diagnosis } from '../../capture/repair/restore.ts'
import type { Witness } from '../piece.ts'
import { align, offsetOf } from './align.ts'
import { attributeOf } from './attributes.ts'
import { type Entity, ownEntity, readJsonLd } from './jsonld.ts'
import { metaNames, writtenBy } from './meta-names.ts'
import { readItem } from './microdata.ts'
import { addWitness, attributeRun, type Noticed, newReading, type Reading, visibleText } from './reading.ts'
import { savedFrom } from './saved.ts'
import { readSpoken } from './spoken.ts'
import type { TreeChild, TreeElement, TreeParent, TreeRoot } from './tree.ts'

/** Elements looked at for witnesses, at most. */
const mostElements = 20_000

/** How far each kind is believed, best first; within a kind the order of the page holds. */
const ranks = ['jsonld:', 'meta[', 'itemprop', 'link', 'time', 'rel', 'class', 'title', 'html', 'jsonld:WebPage']

const rankOf = (via: string): number => {
  if (via.startsWith('jsonld:WebPage')) return ranks.length
  const rank = ranks.findIndex((kind) => via.startsWith(kind))
  return rank < 0 ? ranks.length : rank
}

const metaOrder = new Map([...metaNames.keys()].map((name, i) => [name, i]))

/** What a script says in JSON-LD; its statements are placed in the source. */
const readScript = (reading: Reading, element: TreeElement): Entity[] => {
  if (!/^application\/ld\+json\s*(?:;|$)/iu.test(attributeOf(element, 'type') ?? '')) return []
  const text = element.children[0]
  if (text?.type !== 'text') return []
  const alignment = align(reading.source, text)
  return readJsonLd(text.value).map((entity) => ({
    ...entity,
    statements: entity.statements.map((statement) => ({
      ...statement,
      start: offsetOf(alignment, statement.start),
      end: offsetOf(alignment, statement.end)
    }))
  }))
}

const readMeta = (reading: Reading, element: TreeElement): void => {
  const value = attributeOf(element, 'content')
  if (!value) return
  for (const attribute of ['property', 'name', 'http-equiv']) {
    const name = attributeOf(element, attribute)?.trim().toLowerCase() ?? ''
    const field = metaNames.get(name)
    if (!field) continue
    // `article:author` often holds the address of a profile.
    if (field === 'author' && /^(?:https?:)?\/\//iu.test(value)) return
    const run = attributeRun(reading, element, 'content')
    addWitness(reading, { field, value, via: `meta[${attribute}="${name}"]`, run, order: metaOrder.get(name) ?? 0 })
    return
  }
}

/** A label of `twitter:data1` and the like. */
const pairLabel = /^twitter:label(\d)$/u

/** What the head says in pairs of label and value: many blogs name their writer there alone. */
const readPairs = (reading: Reading, noticed: Noticed[]): void => {
  const named = new Map<string, TreeElement>()
  for (const { element, frame } of noticed) {
    const name = frame === null ? (attributeOf(element, 'name') ?? attributeOf(element, 'property')) : null
    if (name?.startsWith('twitter:')) named.set(name, element)
  }
  for (const [name, element] of named) {
    const number = pairLabel.exec(name)?.[1]
    const data = number === undefined ? undefined : named.get(`twitter:data${number}`)
    const value = data && attributeOf(data, 'content')
    if (!data || !value || !writtenBy.test(attributeOf(element, 'content') ?? '')) continue
    addWitness(reading, {
      field: 'author',
      value,
      via: `meta[name="twitter:data${number}"]`,
      run: attributeRun(reading, data, 'content')
    })
  }
}

const readLink = (reading: Reading, element: TreeElement): void => {
  const value = attributeOf(element, 'href')
  if (!value || !(attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/u).includes('canonical')) return
  addWitness(reading, {
    field: 'url',
    value,
    via: 'link[rel="canonical"]',
    run: attributeRun(reading, element, 'href')
  })
}

const elementsOf = ({ children }: TreeParent): TreeElement[] =>
  (children as TreeChild[]).filter((node) => node.type === 'element')

/** The elements of a page's head, those in `noscript` left out. */
export const headElements = (tree: TreeRoot): Noticed[] =>
  elementsOf(tree)
    .flatMap((html) => elementsOf(html).filter(({ tagName }) => tagName === 'head'))
    .flatMap(elementsOf)
    .map((element) => ({ element, frame: null }))

/**
 * What a page says of its article beside its plain text: JSON-LD, `meta`, microdata, `link`, elements that call themselves
 * an author or a date, `title` and the language of `html`, the most trustworthy first.
 *
 * @param noticed elements of the head, and those of the body that `cutHtml` gave notice of
 * @param diagnosis what is wrong with the encoding of the page's texts
 */
export const witnessesOf = (tree: TreeRoot, source: string, noticed: Noticed[], diagnosis: Diagnosis): Witness[] => {
  const reading = newReading(source, diagnosis)
  const entities: Entity[] = []
  for (const each of noticed.slice(0, mostElements)) {
    const { element } = each
    if (element.tagName === 'script') entities.push(...readScript(reading, element))
    else if (element.tagName === 'meta') readMeta(reading, element)
    else if (element.tagName === 'link') readLink(reading, element)
    else if (element.tagName === 'title' && each.frame === null) {
      const text = visibleText(reading, element)
      if (text) addWitness(reading, { field: 'title', ...text, via: 'title' })
    }
    readItem(reading, each)
    readSpoken(reading, each)
  }
  readPairs(reading, noticed)
  const saved = savedFrom(source)
  if (saved) addWitness(reading, { field: 'url', value: saved.url, via: 'comment:saved from url', run: saved.run })
  for (const { field, value, via, start, end } of ownEntity(entities, reading.list)?.statements ?? [])
    addWitness(reading, { field, value, via, run: { start, end } })
  const html = elementsOf(tree)[0]
  const language = html && attributeOf(html, 'lang')
  if (html && language)
    addWitness(reading, {
      field: 'language',
      value: language,
      via: 'html@lang',
      run: attributeRun(reading, html, 'lang')
    })
  return reading.list
    .sort((a, b) => rankOf(a.via) - rankOf(b.via) || a.order - b.order)
    .map(({ field, value, printed, via, run, placed }) => ({ field, value, printed, via, run, placed }))
}
