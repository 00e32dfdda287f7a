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
 * @param lines the non-blank lines, each with the line right below it (null where a blank line or the end follows)
 * @returns the width in UTF-16 units; null for a dump that has one paragraph a line
 */
export const wrapWidth = (lines: { text: string; next: string | null }[]): number | null => {
  let width = 0
  for (const { text } of lines) {
    const length = text.trimEnd().length
    if (length > widestWrap) return null
    if (length > width) width = length
  }
  if (width < narrowestWrap) return null
  let pairs = 0
  let breaks = 0
  let flowing = 0
  for (const { text, next } of lines) {
    if (next === null) continue
    pairs++
    if (!isWrapped(text, next, width)) continue
    breaks++
    // Running text mostly goes on in lower case, which the next entry of a list hardly ever does.
    if (/^\s*[\p{Ll}\p{Lo}]/u.test(next)) flowing++
  }
  return breaks >= fewestBreaks && breaks * 2 >= pairs && flowing * 2 >= breaks ? width : null
}
