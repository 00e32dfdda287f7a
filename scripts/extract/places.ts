import type { Line } from './features.ts'

/** Tells on which line something of the source stands. */
export interface Places {
  /** Index of the line whose text holds an offset of the decoded text, else of the first one behind it; -1 behind all. */
  lineAt: (offset: number) => number
}

/** Lines by where their texts end in the source. Text that markup moved stands elsewhere in the source than on the page. */
export const placesOf = (lines: Line[]): Places => {
  const ends = lines
    .flatMap(({ index, piece }) => {
      const end = piece.runs.at(-1)?.end ?? piece.image?.end
      return end === undefined ? [] : [{ index, end }]
    })
    .sort((a, b) => a.end - b.end)
  return {
    lineAt: (offset) => {
      let low = 0
      let high = ends.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (ends[middle]!.end <= offset) low = middle + 1
        else high = middle
      }
      return ends[low]?.index ?? -1
    }
  }
}
