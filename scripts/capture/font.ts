import type { Charset } from './charset/charset.ts'
import { charsetOf } from './charset/label.ts'
import { remembering } from './remember.ts'

/**
 * Families of fonts that show a legacy charset's bytes as Vietnamese, by the beginning of their names: `.VnTime`,
 * `.VnArialH`; `VNI-Times`, `VNI Helve`; `VPS Long An`; `VNtimes new roman` of Vietware; `VI Times` of VISCII.
 */
const families: [name: RegExp, charset: string][] = [
  [/^\.vn\w/u, 'tcvn3'],
  [/^vni[- ]\w/u, 'vni'],
  [/^vps[- ]\w/u, 'vps'],
  [/^vi (?:times|arial|courier|helv)/u, 'viscii'],
  [/^vn(?:times|arial|courier|helve|univer)\w* /u, 'vietware-x']
]

/**
 * The legacy charset that a font was made for.
 *
 * @param names a list of font names, as in `face` or `font-family`: the first legacy one decides
 */
export const charsetOfFont = remembering((names): Charset | null => {
  for (const name of names.slice(0, 300).toLowerCase().split(',')) {
    const bare = name.replace(/^[\s"']+|[\s"']+$/gu, '')
    const family = families.find(([pattern]) => pattern.test(bare))
    if (family) return charsetOf(family[1])
  }
  return null
})

/** Where a font is declared: `face="…"`, `font-family: …`. */
const declaration = /(?:\bface\s{0,9}=|font-family\s{0,9}:)\s{0,9}(["']?[^"'<>;{}]{2,120})/giu
const mostDeclarations = 500

/** The legacy charsets of the fonts that a page's source declares. */
export const legacyFonts = (source: string): Set<Charset> => {
  const charsets = new Set<Charset>()
  let count = 0
  for (const [, names] of source.matchAll(declaration)) {
    if (++count > mostDeclarations) break
    const charset = charsetOfFont(names!)
    if (charset) charsets.add(charset)
  }
  return charsets
}
