/** Characters of an address at most: longer ones carry data, not a place. */
const longest = 2_000
/** Addresses in which URL parsing would change nothing: most of a page's, and parsing costs. */
const plain = /^https?:\/\/[a-z\d][a-z\d.-]{0,252}\/[\w\-.~:/?#@!$&()*+,;=%]*$/u
const plainPath = /^\/[\w\-.~:?#@!$&()*+,;=%][\w\-.~:/?#@!$&()*+,;=%]*$/u
const dotSegment = /\/\.{1,2}(?:[/?#]|$)/u
const kept = /^(?:https?|mailto):$/u
const controls = /[\u0000-\u001f\u007f]/gu

const withoutSpace = (address: string): string => address.replace(/\s/gu, encodeURIComponent)

/** A file that a browser stored beside the page when it saved it: no address of the site's. */
const stored = /^(?:\.\/)?[^/?#:]{1,255}_files\//u

/** Makes an address absolute. */
export type Resolve = (reference: string) => string | null

/**
 * Resolves the addresses of links and images against a page's base.
 *
 * The result is an `http`, `https` or `mailto` address; where no base is known, one without scheme stays as written. Null
 * for other schemes (`javascript:`, `data:`), for places on the page itself (`#top`), and for what is no address.
 *
 * @param base the address that relative ones start from, or null
 * @param saved whether a browser saved the page, with its files beside it: their addresses stay as written
 */
export const resolver = (base: string | null, saved = false): Resolve => {
  const origin = base === null ? null : (URL.parse(base)?.origin ?? null)
  const parsed = (text: string): string | null => {
    const url = URL.parse(text, base ?? undefined) ?? (text.startsWith('//') ? URL.parse(`https:${text}`) : null)
    if (url) {
      // Parsing leaves spaces in a mail address.
      const href = withoutSpace(url.href)
      return kept.test(url.protocol) && href.length <= longest && href !== 'mailto:' ? href : null
    }
    // A colon before the first slash would make it another scheme's address.
    return base !== null || /^[^/?#]*:/u.test(text) ? null : withoutSpace(text)
  }
  const compute = (text: string): string | null => {
    if (text === '' || text.length > longest || text.startsWith('#')) return null
    if (saved && stored.test(text)) return withoutSpace(text)
    if (!dotSegment.test(text)) {
      if (plain.test(text)) return text
      if (origin !== null && plainPath.test(text)) return origin + text
    }
    return parsed(text)
  }
  const known = new Map<string, string | null>()
  return (reference) => {
    const text = reference.trim().replace(controls, '')
    let found = known.get(text)
    if (found === undefined) {
      found = compute(text)
      known.set(text, found)
    }
    return found
  }
}
