/**
 * Where the markup of an HTML source begins and ends, by the tokenizer of the HTML Standard (13.2.5), without building
 * tokens. Every function takes the source and an offset and walks forward only, so a whole scan takes linear time.
 * `source.length` as an end means that the source ends inside the construct.
 */

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

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)

/** An attribute as it stands in the source; `start === end` of the value where it has none. */
export interface AttributeSpan {
  /** In lower case. */
  name: string
  /** Offsets of the value, quotes left out. */
  start: number
  end: number
}

export interface TagEnd {
  /** Offset after the `>`; `-1` where the source ends inside the tag, which then is no tag. */
  end: number
  attributes: number
  selfClosing: boolean
}

const capital = /[A-Z]/u

/** ASCII lower case: `toLowerCase` would turn the Kelvin sign into a `k`. */
export const lowerName = (name: string): string =>
  capital.test(name) ? name.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase()) : name

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
 * @param spans takes the attributes, where given
 */
export const tagEnd = (source: string, from: number, spans?: AttributeSpan[]): TagEnd => {
  const { length } = source
  let attributes = 0
  let i = from
  while (i < length) {
    const unit = source.charCodeAt(i)
    if (unit === greater) return { end: i + 1, attributes, selfClosing: false }
    if (unit === slash) {
      if (source.charCodeAt(i + 1) === greater) return { end: i + 2, attributes, selfClosing: true }
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
    attributes++
    while (i < length && isSpace(source.charCodeAt(i))) i++
    if (source.charCodeAt(i) === equals) {
      i++
      while (i < length && isSpace(source.charCodeAt(i))) i++
      const quote = source.charCodeAt(i)
      if (quote === doubleQuote || quote === singleQuote) {
        const close = source.indexOf(quote === doubleQuote ? '"' : "'", i + 1)
        if (close < 0) break
        valueStart = i + 1
        valueStop = close
        i = close + 1
      } else {
        valueStart = i
        for (; i < length; i++) {
          const next = source.charCodeAt(i)
          if (next === greater || isSpace(next)) break
        }
        valueStop = i
      }
    }
    spans?.push({ name: lowerName(source.slice(start, nameStop)), start: valueStart, end: valueStop })
  }
  return { end: -1, attributes, selfClosing: false }
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

/** The attributes of the start tag at an offset; empty where no tag stands there. */
export const attributesAt = (source: string, at: number): AttributeSpan[] => {
  const spans: AttributeSpan[] = []
  if (source.charCodeAt(at) === less && isLetter(source.charCodeAt(at + 1))) {
    tagEnd(source, nameEnd(source, at + 1), spans)
  }
  return spans
}
