/**
 * Where the markup of an HTML source begins and ends, by the tokenizer of the HTML Standard (13.2.5), without building
 * tokens. Every function takes the source and an offset and walks forward only, so a whole scan takes linear time.
 * `source.length` as an end means that the source ends inside the construct.
 */

import type { Run } from '../piece.ts'
import { fits } from './intern.ts'

const tab = 9
const lineFeed = 10
const formFeed = 12
const carriageReturn = 13
const blank = 32
const exclamation = 33
const doubleQuote = 34
const singleQuote = 39
const slash = 47
const less = 60
const equals = 61
const greater = 62
const question = 63

/** White space in markup: tab, line ends, form feed and space. */
export const isSpace = (unit: number): boolean =>
  unit === blank || unit === lineFeed || unit === tab || unit === carriageReturn || unit === formFeed

/** A character of a source that is looked for from its beginning to its end, and where it was found last. */
export interface Cursor {
  character: string
  at: number
}

export const newCursor = (character: string): Cursor => ({ character, at: -1 })

/** Whether the cursor's character stands in `[start, end)`, which lies behind all that was asked before. */
export const standsIn = (cursor: Cursor, source: string, start: number, end: number): boolean => {
  if (cursor.at < start) {
    const found = source.indexOf(cursor.character, start)
    cursor.at = found < 0 ? source.length : found
  }
  return cursor.at < end
}

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)

/** A tag as it stands in the source. One is used for all tags of a page. */
export interface Tag {
  /** How many attributes it has. */
  attributes: number
  selfClosing: boolean
  /** Four offsets for each attribute: where its name begins and ends, and its value, quotes left out; those are one where it has none. */
  places: number[]
}

export const newTag = (): Tag => ({ attributes: 0, selfClosing: false, places: [] })

/** Offset of the first of an attribute's places. */
export const placeSize = 4

/** Offset after the tag name that starts at `from`. */
export const nameEnd = (source: string, from: number): number => {
  let i = from
  for (; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (unit === greater || unit === slash || isSpace(unit)) break
  }
  return i
}

/**
 * Reads a tag's attributes to its `>`.
 *
 * @param from offset after the tag's name
 * @param tag takes what is read
 * @returns the offset after the `>`; -1 where the source ends inside the tag, which then is no tag
 */
export const tagEnd = (source: string, from: number, tag: Tag): number => {
  const { length } = source
  const { places } = tag
  tag.attributes = 0
  tag.selfClosing = false
  let i = from
  while (i < length) {
    const unit = source.charCodeAt(i)
    if (unit === greater) return i + 1
    if (unit === slash) {
      if (source.charCodeAt(i + 1) === greater) {
        tag.selfClosing = true
        return i + 2
      }
      i++
      continue
    }
    if (isSpace(unit)) {
      i++
      continue
    }
    const start = i++
    for (; i < length; i++) {
      const next = source.charCodeAt(i)
      if (next === equals || next === greater || next === slash || isSpace(next)) break
    }
    const nameStop = i
    let valueStart = i
    let valueStop = i
    while (i < length && isSpace(source.charCodeAt(i))) i++
    if (source.charCodeAt(i) === equals) {
      i++
      while (i < length && isSpace(source.charCodeAt(i))) i++
      const quote = source.charCodeAt(i)
      if (quote === doubleQuote || quote === singleQuote) {
        valueStart = ++i
        // Values are short: a call costs more than the walk.
        while (i < length && source.charCodeAt(i) !== quote) i++
        if (i === length) break
        valueStop = i++
      } else {
        valueStart = i
        for (; i < length; i++) {
          const next = source.charCodeAt(i)
          if (next === greater || isSpace(next)) break
        }
        valueStop = i
      }
    }
    const place = placeSize * tag.attributes++
    places[place] = start
    places[place + 1] = nameStop
    places[place + 2] = valueStart
    places[place + 3] = valueStop
  }
  return -1
}

/** What a `<` begins where markup is read. */
export type Opening = 'start' | 'end' | 'comment' | 'doctype' | 'cdata' | 'bogus' | 'nothing' | 'text'

/** What the `<` at an offset begins; `nothing` is `</>`, which vanishes. */
export const opening = (source: string, at: number): Opening => {
  const unit = source.charCodeAt(at + 1)
  if (isLetter(unit)) return 'start'
  if (unit === slash) {
    const next = source.charCodeAt(at + 2)
    if (isLetter(next)) return 'end'
    return next === greater ? 'nothing' : at + 2 < source.length ? 'bogus' : 'text'
  }
  if (unit === question) return 'bogus'
  if (unit !== exclamation) return 'text'
  if (source.startsWith('--', at + 2)) return 'comment'
  if (/^doctype/iu.test(source.slice(at + 2, at + 9))) return 'doctype'
  return source.startsWith('[CDATA[', at + 2) ? 'cdata' : 'bogus'
}

/** Offset after the comment that starts at `at`. */
export const commentEnd = (source: string, at: number): number => {
  if (source.charCodeAt(at + 4) === greater) return at + 5
  if (source.startsWith('->', at + 4)) return at + 6
  const close = /--!?>/gu
  close.lastIndex = at + 4
  return close.test(source) ? close.lastIndex : source.length
}

/** Offset after the next `>`: the end of a doctype, of `<?…>` and of `<!…>`. */
export const bogusEnd = (source: string, at: number): number => {
  const close = source.indexOf('>', at)
  return close < 0 ? source.length : close + 1
}

/** Whether `name` stands at an offset in any case, and a tag name ends after it. */
const isName = (source: string, at: number, name: string): boolean => {
  for (let i = 0; i < name.length; i++) if ((source.charCodeAt(at + i) | 32) !== name.charCodeAt(i)) return false
  const unit = source.charCodeAt(at + name.length)
  return unit === greater || unit === slash || isSpace(unit)
}

/** Offset of the `</name` that ends the raw text of an element such as `style` or `textarea`. */
export const rawTextEnd = (source: string, from: number, name: string): number => {
  for (let i = source.indexOf('</', from); i >= 0; i = source.indexOf('</', i + 2)) {
    if (isName(source, i + 2, name)) return i
  }
  return source.length
}

/**
 * Offset of the `</script` that ends a script. Inside `<!--` a `<script` hides the next `</script` (script data double
 * escaped state of the Standard).
 */
export const scriptEnd = (source: string, from: number): number => {
  let i = from
  let escaped = false
  let double = false
  let dashes = -2
  while (i < source.length) {
    const open = source.indexOf('<', i)
    if (escaped) {
      if (dashes !== -1 && dashes < i) dashes = source.indexOf('-->', i)
      if (dashes >= 0 && (open < 0 || dashes < open)) {
        escaped = double = false
        i = dashes + 3
        continue
      }
    }
    if (open < 0) return source.length
    i = open + 1
    if (source.charCodeAt(i) === slash && isName(source, i + 1, 'script')) {
      if (!double) return open
      double = false
    } else if (escaped && !double && isName(source, i, 'script')) double = true
    else if (!escaped && source.startsWith('!--', i)) {
      escaped = true
      // The comment's own dashes may be those of its end, as in `<!-->`.
      i = open + 2
      dashes = -2
    }
  }
  return source.length
}

/** Where the value of an attribute of the start tag at an offset stands; null where there is no such tag or attribute. */
export const attributeAt = (source: string, at: number, name: string): Run | null => {
  if (source.charCodeAt(at) !== less || !isLetter(source.charCodeAt(at + 1))) return null
  const tag = newTag()
  tagEnd(source, nameEnd(source, at + 1), tag)
  const { places } = tag
  for (let i = 0; i < tag.attributes * placeSize; i += placeSize) {
    const from = places[i]!
    if (places[i + 1]! - from === name.length && fits(name, source, from))
      return { start: places[i + 2]!, end: places[i + 3]! }
  }
  return null
}
