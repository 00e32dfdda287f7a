/**
 * Dumps that were wrapped at a fixed width (mail, terminals, `fold`): a line was broken there exactly when the next line's
 * first word would not have fitted. A dump is taken as wrapped only if most of its neighbouring lines say so, so that lists
 * of short lines stay what they are.
 */

/** Wider than this nobody wraps; a longer line means one paragraph a line. */
const widestWrap = 132
/** Nobody wraps narrower than this: shorter lines are a list. */
const narrowestWrap = 40
/** Below this many broken lines there is no evidence. */
const fewestBreaks = 5

const firstWord = (line: string): string => /\S+/u.exec(line)?.[0] ?? ''

/** Whether a line was broken before `next` when wrapped at `width` (UTF-16 units). */
export const isWrapped = (line: string, next: string, width: number): boolean =>
  line.trimEnd().length + 1 + firstWord(next).length > width

/**
 * The width at which a dump was wrapped.
 *
 * @param texts the non-blank lines
 * @param joins whether the next of them stands right below a line, by its index
 * @returns the width in UTF-16 units; null for a dump that has one paragraph a line
 */
export const wrapWidth = (texts: readonly string[], joins: (index: number) => boolean): number | null => {
  let width = 0
  for (const text of texts) {
    const length = text.trimEnd().length
    if (length > widestWrap) return null
    if (length > width) width = length
  }
  if (width < narrowestWrap) return null
  let pairs = 0
  let breaks = 0
  let flowing = 0
  for (const [i, text] of texts.entries()) {
    const next = texts[i + 1]
    if (next === undefined || !joins(i)) continue
    pairs++
    if (!isWrapped(text, next, width)) continue
    breaks++
    // Running text mostly goes on in lower case, which the next entry of a list hardly ever does.
    if (/^\s*[\p{Ll}\p{Lo}]/u.test(next)) flowing++
  }
  return breaks >= fewestBreaks && breaks * 2 >= pairs && flowing * 2 >= breaks ? width : null
}
