import type { Charset } from '../../capture/charset/charset.ts'
import { charsetOfFont } from '../../capture/font.ts'
import { attributeOf, signs } from './attributes.ts'
import { classNames } from './classes.ts'
import type { Frame } from './frame.ts'
import type { Noticed } from './reading.ts'

/** The fonts that a page's style sheets declare, by selector: `p`, `.name` or `p.name`. */
export type FontRules = ReadonlyMap<string, string>

const family = /font(?:-family)?\s{0,9}:([^;{}]{1,300})/iu
const simple = /^[a-z][a-z0-9]*$|^(?:[a-z][a-z0-9]*)?\.[\w-]+$/iu
const mostRules = 1_000
const longestSheet = 200_000

const longestSelectors = 500
const opening = 123
const closing = 125
/** Class names of one element that are looked up. */
const mostNames = 8

const addRule = (rules: Map<string, string>, selectors: string, body: string): void => {
  const names = family.exec(body)?.[1]
  if (names === undefined) return
  for (const selector of selectors.split(',')) {
    const bare = selector
      .replace(/\/\*.{0,400}?\*\//gsu, '')
      .replace(/<!--/u, '')
      .trim()
    if (simple.test(bare) && rules.size < mostRules) rules.set(bare.toLowerCase(), names)
  }
}

/** Adds the font rules of a style sheet, those inside `@media` too, in one walk from brace to brace. */
const addRules = (rules: Map<string, string>, sheet: string): void => {
  let start = 0
  let open = -1
  const { length } = sheet
  for (let at = 0; at < length; at++) {
    const unit = sheet.charCodeAt(at)
    if (unit === closing) {
      if (open >= 0 && open - start <= longestSelectors)
        addRule(rules, sheet.slice(start, open), sheet.slice(open + 1, at))
      start = at + 1
      open = -1
    } else if (unit === opening) {
      // A brace in a block: what stood before was the head of an `@media`.
      if (open >= 0) start = open + 1
      open = at
    }
  }
}

/** The font rules of the `style` elements of a page's head that name one simple selector, or several with commas. */
export const fontRules = (head: Noticed[]): FontRules => {
  const rules = new Map<string, string>()
  for (const { element } of head) {
    if (element.tagName !== 'style') continue
    const sheet = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    addRules(rules, sheet.slice(0, longestSheet))
  }
  return rules
}

/** The font that an element itself declares; null where it declares none. */
const ownFont = (frame: Frame, rules: FontRules): string | null => {
  const { tagName, signs: own, classes } = frame
  if ((own & signs.style) !== 0) {
    const style = family.exec(attributeOf(frame, 'style') ?? '')?.[1]
    if (style !== undefined) return style
  }
  if ((own & signs.face) !== 0) return attributeOf(frame, 'face')
  if (rules.size === 0) return null
  for (const name of classes ? classNames(classes).slice(0, mostNames) : []) {
    const lower = name.toLowerCase()
    const found = rules.get(`${tagName}.${lower}`) ?? rules.get(`.${lower}`)
    if (found !== undefined) return found
  }
  return rules.get(tagName) ?? null
}

/** The legacy charset of the font that text in an element is shown in; null where it is none. */
export const charsetIn = (frame: Frame, rules: FontRules): Charset | null => {
  const below: Frame[] = []
  let charset: Charset | null = null
  for (let at: Frame | null = frame; at; at = at.parent) {
    if (at.font !== undefined) {
      charset = at.font
      break
    }
    below.push(at)
    const names = ownFont(at, rules)
    if (names !== null) {
      charset = charsetOfFont(names)
      break
    }
  }
  for (const each of below) each.font = charset
  return charset
}
