/** UTF-16 units of all texts remembered together, and of one of them, at most: a run over many pages must not grow without bound. */
const mostUnits = 1_000_000
const longest = 500

/** V8 copies shorter slices by itself. Of a longer one the text put together with a sign is a copy, and this a slice of it. */
export const copyOf = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))

/**
 * A function that remembers what it said of the texts it met last: pages have few different names and words, met again and
 * again. It forgets all of them when there are too many.
 *
 * What is remembered are copies: a text cut from a page would keep the whole page in memory.
 *
 * @param of tells something of a text, never undefined; always the same of the same
 * @param most UTF-16 units of all texts remembered together
 */
export const remembering = <Value extends object | string | number | null>(
  of: (text: string) => Value,
  most = mostUnits
): ((text: string) => Value) => {
  const known = new Map<string, Value>()
  let units = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (text.length > longest) return of(text)
    const copy = copyOf(text)
    const value = of(copy)
    units += copy.length
    if (units > most) {
      known.clear()
      units = copy.length
    }
    known.set(copy, value)
    return value
  }
}
