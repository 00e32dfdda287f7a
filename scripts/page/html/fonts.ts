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
/** Class names of one element that are looked up. */
const mostNames = 8

/** The rules of a style sheet, those inside `@media` too, in one walk from brace to brace. */
function* rulesOf(sheet: string): Generator<{ selectors: string; body: string }> {
  const brace = /[{}]/gu
  let start = 0
  let open = -1
  for (let found = brace.exec(sheet); found; found = brace.exec(sheet)) {
    const at = found.index
    if (found[0] === '}') {
      if (open >= 0 && open - start <= longestSelectors) {
        yield { selectors: sheet.slice(start, open), body: sheet.slice(open + 1, at) }
      }
      start = at + 1
      open = -1
    } else {
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
    for (const { selectors, body } of rulesOf(sheet.slice(0, longestSheet))) {
      const names = family.exec(body)?.[1]
      if (names === undefined) continue
      for (const selector of selectors.split(',')) {
        const bare = selector
          .replace(/\/\*.{0,400}?\*\//gsu, '')
          .replace(/<!--/u, '')
          .trim()
        if (simple.test(bare) && rules.size < mostRules) rules.set(bare.toLowerCase(), names)
      }
    }
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
