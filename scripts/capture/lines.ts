/** Where the lines of a text start, the first one included: they end at LF, CR LF or CR. */
export const lineStarts = (text: string): number[] => {
  const starts = [0]
  if (text.includes('\r')) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length)
  } else {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  }
  return starts
}

/** A line of a text that has more units than a limit, its end left out: where it starts; null where there is none. */
export const lineBeyond = (text: string, limit: number): number | null => {
  if (text.length <= limit) return null
  const starts = lineStarts(text)
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1] ?? text.length
    // Only a line that is hardly longer than the limit may be so for its end alone.
    if (next - start > limit && text.slice(start, next).replace(/(?:\r\n?|\n)$/u, '').length > limit) return start
  }
  return null
}
