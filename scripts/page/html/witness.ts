import { decodeHTMLStrict } from 'entities/decode'
import type { Element, ElementContent, Root, Text } from 'hast'
import { mend } from '../../capture/repair/mend.ts'
import type { Diagnosis } from '../../capture/repair/restore.ts'
import type { Run, Witness } from '../piece.ts'
import { type Alignment, align } from './align.ts'
import { textOf } from './element.ts'
import type { Frame } from './frame.ts'
import { readJsonLd } from './jsonld.ts'
import { articleType, itemProperties, metaNames, pageType } from './meta-names.ts'
import { attributesAt } from './scan.ts'
import { unseen } from './tags.ts'
import { tagOf } from './tree.ts'

/** An element that may speak of the article, and where it stands; the frame is null in the head. */
export interface Noticed {
  element: Element
  frame: Frame | null
}

/** Characters of a value, witnesses of a page, elements looked at for them and nodes of one of those, at most. */
const longest = 5_000
const most = 500
const mostElements = 20_000
const mostNodes = 2_000
const mostParts = 50

/** How far each kind is believed, best first; within a kind the order of the page holds. */
const ranks = ['jsonld:', 'meta[', 'itemprop', 'link', 'time', 'title', 'html', 'jsonld:WebPage']

const rankOf = (via: string): number => {
  if (via.startsWith('jsonld:WebPage')) return ranks.length
  const rank = ranks.findIndex((kind) => via.startsWith(kind))
  return rank < 0 ? ranks.length : rank
}

const metaOrder = new Map([...metaNames.keys()].map((name, i) => [name, i]))

interface Read {
  source: string
  diagnosis: Diagnosis
  list: (Witness & { order: number })[]
}

/** Offsets of an attribute's value; of the whole tag where the attribute came from another one. */
const attributeRun = (read: Read, element: Element, name: string): Run => {
  const tag = tagOf(element) ?? { start: 0, end: 0 }
  const span = attributesAt(read.source, tag.start).find((attribute) => attribute.name === name)
  return span ? { start: span.start, end: span.end } : tag
}

/** A value without the character references that many systems leave in JSON-LD and double in attributes. */
const unescaped = (raw: string): string => {
  if (!raw.includes('&')) return raw
  const once = decodeHTMLStrict(raw)
  return once.includes('&') ? decodeHTMLStrict(once) : once
}

const add = (read: Read, field: Witness['field'], raw: string, via: string, run: Run, order = 0): void => {
  const value = mend({ text: unescaped(raw), fonts: [] }, read.diagnosis).text
  if (value === '' || value.length > longest || read.list.length >= most) return
  read.list.push({ field, value, via, run, order })
}

const scriptText = (read: Read, element: Element): { text: Text; alignment: Alignment } | null => {
  const text = element.children[0]
  return text?.type === 'text' ? { text, alignment: align(read.source, text) } : null
}

const readScript = (read: Read, element: Element): void => {
  if (!/^application\/ld\+json\s*(?:;|$)/iu.test(textOf(element, 'type') ?? '')) return
  const script = scriptText(read, element)
  if (!script) return
  for (const { field, value, via, start, end } of readJsonLd(script.text.value)) {
    add(read, field, value, via, { start: script.alignment.at(start), end: script.alignment.at(end) })
  }
}

const readMeta = (read: Read, element: Element): void => {
  const content = textOf(element, 'content')
  if (!content) return
  for (const attribute of ['property', 'name', 'httpEquiv']) {
    const written = textOf(element, attribute)
    const name = written?.trim().toLowerCase() ?? ''
    const field = metaNames.get(name)
    if (!field) continue
    // `article:author` often holds the address of a profile.
    if (field === 'author' && /^https?:/iu.test(content)) return
    const attributeName = attribute === 'httpEquiv' ? 'http-equiv' : attribute.toLowerCase()
    const via = `meta[${attributeName}="${name}"]`
    add(read, field, content, via, attributeRun(read, element, 'content'), metaOrder.get(name))
    return
  }
}

/** The text below an element, and where it stands from its first to its last character. */
const visibleText = (read: Read, element: Element): { value: string; run: Run } | null => {
  let value = ''
  let start = Number.POSITIVE_INFINITY
  let end = 0
  const stack: ElementContent[] = [element]
  let count = 0
  for (let node = stack.pop(); node && value.length <= longest && count++ < mostNodes; node = stack.pop()) {
    if (node.type === 'text') {
      value += node.value
      if (node.value.trim() === '') continue
      const alignment = align(read.source, node)
      const from = node.value.search(/\S/u)
      const stretches = alignment.runs(from, node.value.trimEnd().length)
      start = Math.min(start, stretches[0]!.start)
      end = Math.max(end, stretches.at(-1)!.end)
    } else if (node.type === 'element' && !unseen.has(node.tagName)) {
      for (let i = Math.min(node.children.length, mostNodes) - 1; i >= 0; i--) stack.push(node.children[i]!)
    }
  }
  return end > start ? { value, run: { start, end } } : null
}

const itemNames = (element: Element): string[] => (textOf(element, 'itemProp') ?? '').toLowerCase().split(/\s+/u)

/** The element below that gives the name of a person or organization. */
const namedPart = (element: Element): Element => {
  const stack: ElementContent[] = element.children.slice(0, mostParts)
  for (let i = 0; i < stack.length && i < mostParts; i++) {
    const node = stack[i]!
    if (node.type !== 'element') continue
    if (itemNames(node).includes('name')) return node
    stack.push(...node.children.slice(0, mostParts))
  }
  return element
}

/** Whether microdata at this place speaks of an article: of nothing else that is described around it. */
const inArticle = (frame: Frame | null): boolean => {
  for (let at = frame; at; at = at.parent) {
    if (at.properties.itemScope === undefined) continue
    const type = textOf(at, 'itemType') ?? ''
    return articleType.test(type) || pageType.test(type)
  }
  return true
}

const readItem = (read: Read, { element, frame }: Noticed): void => {
  if (element.properties.itemProp === undefined || !inArticle(frame)) return
  for (const name of itemNames(element)) {
    const field = itemProperties.get(name)
    if (!field) continue
    const holder = field === 'author' || field === 'publisher' ? namedPart(element) : element
    const via = holder === element ? `itemprop="${name}"` : `itemprop="${name}.name"`
    for (const attribute of ['content', 'datetime']) {
      const value = textOf(holder, attribute === 'datetime' ? 'dateTime' : 'content')
      if (!value) continue
      add(read, field, value, `${via}@${attribute}`, attributeRun(read, holder, attribute))
      return
    }
    // The text itself is seen, and extraction reads it as such; names and dates are worth having all the same.
    const text = field === 'description' ? null : visibleText(read, holder)
    if (text) add(read, field, text.value, via, text.run)
    return
  }
}

/** The innermost `article` or `main` that a frame stands in. */
const articleOf = (frame: Frame | null): Frame | null => {
  for (let at = frame; at; at = at.parent) {
    if (at.tagName === 'article' || at.tagName === 'main') return at
  }
  return null
}

/**
 * The `time` elements that may date the article: those of its own `article` element, known by the first `h1`, or the only
 * one of the page. A page has others beside each teaser and comment.
 */
const timesOf = (noticed: Noticed[], heading: Frame | null): Noticed[] => {
  const times = noticed.filter(({ element }) => element.tagName === 'time' && textOf(element, 'dateTime'))
  const own = articleOf(heading)
  if (own) return times.filter(({ frame }) => articleOf(frame) === own)
  return times.length === 1 ? times : []
}

const readTime = (read: Read, { element }: Noticed): void => {
  const value = textOf(element, 'dateTime')
  const names = itemNames(element)
  if (!value || names.some((name) => itemProperties.has(name))) return
  const updated = /updat|modif/iu.test(textOf(element, 'className') ?? '')
  add(read, updated ? 'updated' : 'published', value, 'time@datetime', attributeRun(read, element, 'datetime'))
}

const readLink = (read: Read, element: Element): void => {
  const href = textOf(element, 'href')
  if (!href || !(textOf(element, 'rel') ?? '').toLowerCase().split(/\s+/u).includes('canonical')) return
  add(read, 'url', href, 'link[rel="canonical"]', attributeRun(read, element, 'href'))
}

const elementsOf = (parent: { children: (ElementContent | Root['children'][number])[] }): Element[] =>
  parent.children.filter((node) => node.type === 'element')

/** The elements of a page's head, those in `noscript` left out. */
export const headElements = (tree: Root): Noticed[] =>
  elementsOf(tree)
    .flatMap((html) => elementsOf(html).filter(({ tagName }) => tagName === 'head'))
    .flatMap(elementsOf)
    .map((element) => ({ element, frame: null }))

/**
 * What a page says of its article outside its visible text: JSON-LD, `meta`, microdata, `link`, `time`, `title` and the
 * language of `html`, the most trustworthy first.
 *
 * @param noticed elements of the head, and those of the body that `cutHtml` gave notice of
 * @param heading where the page's first `h1` stands
 * @param diagnosis what is wrong with the encoding of the page's texts
 */
export const witnessesOf = (
  tree: Root,
  source: string,
  noticed: Noticed[],
  heading: Frame | null,
  diagnosis: Diagnosis
): Witness[] => {
  const read: Read = { source, diagnosis, list: [] }
  for (const each of noticed.slice(0, mostElements)) {
    const { element } = each
    if (element.tagName === 'script') readScript(read, element)
    else if (element.tagName === 'meta') readMeta(read, element)
    else if (element.tagName === 'link') readLink(read, element)
    else if (element.tagName === 'title' && each.frame === null) {
      const text = visibleText(read, element)
      if (text) add(read, 'title', text.value, 'title', text.run)
    }
    readItem(read, each)
  }
  for (const time of timesOf(noticed.slice(0, mostElements), heading)) readTime(read, time)
  const html = elementsOf(tree)[0]
  const language = html && textOf(html, 'lang')
  if (html && language) add(read, 'language', language, 'html@lang', attributeRun(read, html, 'lang'))
  return read.list
    .sort((a, b) => rankOf(a.via) - rankOf(b.via) || a.order - b.order)
    .map(({ field, value, via, run }) => ({ field, value, via, run }))
}
