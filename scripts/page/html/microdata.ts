import { attributeOf, signs } from './attributes.ts'
import type { Frame } from './frame.ts'
import { articleType, itemProperties, pageType } from './meta-names.ts'
import { addWitness, attributeRun, type Noticed, type Reading, visibleText } from './reading.ts'
import type { TreeElement } from './tree.ts'

/** Parts of an item looked at for its name. */
const mostParts = 50

/** What an element's `itemprop` says that it is, in lower case. */
export const itemNames = (element: TreeElement): string[] =>
  (attributeOf(element, 'itemprop') ?? '').toLowerCase().split(/\s+/u)

/** The element below that gives the name of a person or organization. */
const namedPart = (element: TreeElement): TreeElement => {
  const stack: TreeElement['children'] = element.children.slice(0, mostParts)
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
    if (attributeOf(at, 'itemscope') === null) continue
    const type = attributeOf(at, 'itemtype') ?? ''
    return articleType.test(type) || pageType.test(type)
  }
  return true
}

/** Hears what an element says by schema.org's item properties. */
export const readItem = (reading: Reading, { element, frame }: Noticed): void => {
  if ((element.signs & signs.itemprop) === 0 || !inArticle(frame)) return
  for (const name of itemNames(element)) {
    const field = itemProperties.get(name)
    if (!field) continue
    const holder = field === 'author' || field === 'publisher' ? namedPart(element) : element
    const via = holder === element ? `itemprop="${name}"` : `itemprop="${name}.name"`
    for (const attribute of ['content', 'datetime', 'title']) {
      const value = attributeOf(holder, attribute)
      if (!value || (attribute === 'title' && field !== 'published' && field !== 'updated')) continue
      addWitness(reading, { field, value, via: `${via}@${attribute}`, run: attributeRun(reading, holder, attribute) })
      return
    }
    // The text itself is seen, and extraction reads it as such; names and dates are worth having all the same.
    const text = field === 'description' ? null : visibleText(reading, holder, true)
    if (text) addWitness(reading, { field, ...text, via, placed: field === 'author' })
    return
  }
}
