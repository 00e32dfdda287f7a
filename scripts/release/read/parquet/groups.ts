import { zstdDecompressSync } from 'node:zlib'
import type { RowGroup, SchemaTree } from 'hyparquet'
import { type Budget, checkPages, type LevelWidths } from './pages.ts'

/** Parts of a file, for a reader that wants no more. */
export interface Pieces {
  byteLength: number
  /** @throws for bytes beyond its end */
  slice: (start: number, end?: number) => ArrayBuffer
}

/** Most of a row group: those written have at most 1,000 records and are near 20 MB; one with a single record may be larger. */
const MOST_ROWS = 100_000
const MOST_BYTES = 1 << 29
const MOST_VALUES = 1 << 25

/** A column that holds values itself. */
interface Leaf extends LevelWidths {
  path: string
}

const bitsFor = (level: number): number => 32 - Math.clz32(level)

/** The columns of a schema that hold values, in order. */
export const leavesOf = (tree: SchemaTree, repetition = 0, definition = 0): Leaf[] => {
  const type = tree.element.repetition_type
  const repeated = repetition + (type === 'REPEATED' ? 1 : 0)
  const defined = definition + (type === 'REPEATED' || type === 'OPTIONAL' ? 1 : 0)
  return tree.children.length > 0
    ? tree.children.flatMap((child) => leavesOf(child, repeated, defined))
    : [{ path: tree.path.join('.'), repetition: bitsFor(repeated), definition: bitsFor(defined) }]
}

/** Takes the compression off a page, which says how large it then is. */
export const decompress = (bytes: Uint8Array, size: number): Uint8Array =>
  zstdDecompressSync(bytes, { maxOutputLength: Math.max(1, size) })

/**
 * Checks a row group before it is decoded.
 *
 * @throws where it is not as tulieu writes it
 */
export const checkGroup = ({ columns, num_rows }: RowGroup, leaves: readonly Leaf[], file: Pieces): void => {
  if (num_rows < 1 || num_rows > MOST_ROWS) throw new Error(`a row group has ${num_rows} rows`)
  if (columns.length !== leaves.length) throw new Error('a row group lacks a column')
  const budget: Budget = { values: MOST_VALUES, bytes: MOST_BYTES }
  for (const [index, leaf] of leaves.entries()) {
    const data = columns[index]?.meta_data
    if (!data || data.path_in_schema.join('.') !== leaf.path)
      throw new Error(`a row group lacks the column ${leaf.path}`)
    if (data.codec !== 'ZSTD') throw new Error(`a column is compressed as ${data.codec}`)
    const start = Number(data.dictionary_page_offset ?? data.data_page_offset)
    const chunk = file.slice(start, start + Number(data.total_compressed_size))
    checkPages(chunk, data.num_values, leaf, budget, decompress)
  }
}
