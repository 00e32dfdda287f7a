import { guard } from './cell.ts'

/**
 * Most UTF-16 units of a cell that Excel reads: what is beyond spills over or is lost
 * (https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3).
 */
const LONGEST = 32_767

/** Units of a piece of a longer cell: apostrophes can make it half as long again. */
const PIECE = 20_000

/** The last column of every table: from 1, the part of its row. */
export const PART = 'part'

/** Columns that say whose row it is: they are repeated in every part. */
export const KEYS: ReadonlySet<string> = new Set(['id', 'article_id', 'index'])

/** A text in pieces, none of which ends inside a surrogate pair. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  for (let start = 0; start < text.length; ) {
    const last = text.charCodeAt(start + PIECE - 1)
    const end = start + PIECE - (last >= 0xd800 && last < 0xdc00 ? 1 : 0)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

/**
 * A row as rows of an Excel table: its cells guarded, and what a cell has too much in further rows with the same keys.
 *
 * @param cells in the order of the columns
 */
export const partsOf = (columns: readonly string[], cells: readonly string[]): string[][] => {
  const pieces = cells.map((cell) => {
    const guarded = guard(cell)
    return guarded.length <= LONGEST ? [guarded] : piecesOf(cell).map(guard)
  })
  const count = Math.max(...pieces.map(({ length }) => length))
  return Array.from({ length: count }, (_, part) => [
    ...pieces.map((own, column) => own[KEYS.has(columns[column]!) ? 0 : part] ?? ''),
    String(part + 1)
  ])
}
