import type { PieceMark } from '../piece.ts'

/** A link or stress in a text that is still being gathered; `[start, end)` are indices of the raw text. */
export type RawMark = PieceMark

const isSpace = (text: string, index: number): boolean => /\s/u.test(text[index] ?? '')

/** Smallest index of the cleaned text whose raw index is not before `raw`. */
const cleanedIndex = (at: (index: number) => number, length: number, raw: number): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle) < raw) low = middle + 1
    else high = middle
  }
  return low
}

const same = (a: PieceMark, b: PieceMark): boolean => a.type === b.type && a.url === b.url

/**
 * Puts marks on the cleaned text: without white space at their edges, equal ones with nothing but a space between them as one,
 * no empty ones, in order of start, the longer first.
 *
 * @param at cleaned index to raw index
 */
export const settleMarks = (marks: RawMark[], text: string, at: (index: number) => number): PieceMark[] => {
  const placed: PieceMark[] = []
  for (const mark of marks) {
    let start = cleanedIndex(at, text.length, mark.start)
    let end = cleanedIndex(at, text.length, mark.end)
    while (start < end && isSpace(text, start)) start++
    while (end > start && isSpace(text, end - 1)) end--
    if (start < end) placed.push({ ...mark, start, end })
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end)
  const result: PieceMark[] = []
  const last = new Map<string, PieceMark>()
  for (const mark of placed) {
    const before = last.get(mark.type)
    if (before && same(before, mark) && text.slice(before.end, mark.start).trim() === '') {
      before.end = Math.max(before.end, mark.end)
    } else {
      last.set(mark.type, mark)
      result.push(mark)
    }
  }
  return result
}
