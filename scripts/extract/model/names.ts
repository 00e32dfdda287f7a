import { remembering } from '../../capture/remember.ts'
import { attributeOf } from '../../page/html/attributes.ts'
import { type Frame, nameIn } from '../../page/html/frame.ts'
import { askingNames } from '../../page/html/name.ts'
import { type Category, families, vocabulary } from './vocabulary.ts'

/** The categories in the order of their bits. */
export const categories = Object.keys(vocabulary) as Category[]

/** The families of categories, and the bits of each. */
export const familyNames: readonly string[] = Object.keys(families)
export const familyBits: readonly number[] = Object.values(families).map((list) =>
  list.reduce((sum, category) => sum | (1 << categories.indexOf(category)), 0)
)

/**
 * Names that no part of an article has: of two hundred blocks of the corpora in elements named as sign-ups and paywalls are,
 * one was the article's.
 */
export const neverBits = 1 << categories.indexOf('newsletter')

const bits = new Map<string, number>()
for (const [i, category] of categories.entries()) {
  for (const word of vocabulary[category].split(/\s+/u)) bits.set(word, (bits.get(word) ?? 0) | (1 << i))
}

/** Words of at least this many letters are also found at the beginning and at the end of compounds (`articlebody`). */
const shortestPart = 4

/** What one word of a name says; compounds that are no words themselves by their beginning and end. */
const bitsOfWord = (word: string): number => {
  const whole = bits.get(word) ?? (word.endsWith('s') ? bits.get(word.slice(0, -1)) : undefined)
  if (whole !== undefined) return whole
  let found = 0
  for (let i = shortestPart; i <= word.length - 2; i++) {
    found |= bits.get(word.slice(0, i)) ?? 0
    if (word.length - i >= shortestPart) found |= bits.get(word.slice(i)) ?? 0
  }
  return found
}

const bitsOfWords = remembering((name) => {
  let found = 0
  for (const word of name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)) {
    if (word.length > 1) found |= bitsOfWord(word.replace(/\d+$/u, ''))
  }
  return found
})

/** The categories that an element's class and id name. */
export const bitsOfName = askingNames((label) => {
  let found = 0
  for (const name of label.split(/[#.]/u).slice(1)) found |= bitsOfWords(name)
  return found
})

/** The categories that an element's class, id, role and microdata name, as bits in the order of `categories`. */
export const bitsOf = (frame: Frame): number => {
  const itemProp = attributeOf(frame, 'itemprop')
  const role = attributeOf(frame, 'role')
  let found = bitsOfName(nameIn(frame))
  if (itemProp !== null) found |= bitsOfWords(itemProp)
  if (role !== null) found |= bitsOfWords(role)
  return found
}
