import { parquetHeader } from 'hyparquet/src/column.js'
import type { PageHeader } from 'hyparquet/src/types.js'

/** Levels of a leaf column: how many bits each takes in a page. */
export interface LevelWidths {
  repetition: number
  definition: number
}

/** A page before it is decoded. */
interface Page {
  header: PageHeader
  /** Levels and values as they lie in the file. */
  bytes: Uint8Array
}

/** The pages of a column chunk, one after the other. */
function* pagesOf(chunk: ArrayBuffer): Generator<Page, void, void> {
  const reader = { view: new DataView(chunk), offset: 0 }
  while (reader.offset < chunk.byteLength) {
    const header = parquetHeader(reader)
    const size = header.compressed_page_size
    if (!Number.isInteger(size) || size < 0 || reader.offset + size > chunk.byteLength) {
      throw new Error('a page is larger than its column')
    }
    yield { header, bytes: new Uint8Array(chunk, reader.offset, size) }
    reader.offset += size
  }
}

/** Checks runs of repeated or packed numbers: they must be as many as there are values, but for what fills the last byte. */
const checkRuns = (bytes: Uint8Array, width: number, values: number): void => {
  let at = 0
  let seen = 0
  while (seen < values) {
    let header = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 28) throw new Error('a run has no length')
      header += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) break
    }
    const packed = header % 2 === 1
    const count = Math.floor(header / 2) * (packed ? 8 : 1)
    at += packed ? (count / 8) * width : Math.ceil(width / 8)
    seen += count
    if (count === 0 || at > bytes.length || seen >= values + 8) throw new Error('a run is longer than its page')
  }
}

/** What a row group may still hold: it is taken from as its pages are checked. */
export interface Budget {
  values: number
  bytes: number
}

/**
 * Checks the pages of a column chunk before they are decoded: the decoder trusts their numbers, and a file that lies about them
 * would keep it busy for ever, or fill the memory. Only what tulieu writes is let through: data pages of version 2, plain or by
 * dictionary.
 *
 * @param decompress gives a page's values, of a size that it is told
 * @throws where a number does not fit
 */
export const checkPages = (
  chunk: ArrayBuffer,
  expected: bigint,
  widths: LevelWidths,
  budget: Budget,
  decompress: (bytes: Uint8Array, size: number) => Uint8Array
): void => {
  let left = Number(expected)
  for (const { header, bytes } of pagesOf(chunk)) {
    const size = header.uncompressed_page_size
    if (!isCount(size, budget.bytes)) throw new Error('a page is larger than it may be')
    budget.bytes -= size
    if (header.type === 'DICTIONARY_PAGE') {
      const { num_values, encoding } = header.dictionary_page_header ?? {}
      // An entry takes four bytes or more.
      if (encoding !== 'PLAIN' || !isCount(num_values, size / 4)) throw new Error('a dictionary is not sound')
      continue
    }
    const data = header.data_page_header_v2
    if (header.type !== 'DATA_PAGE_V2' || !data) throw new Error(`a page is of the kind ${header.type}`)
    const { num_values: values, num_nulls: nulls, encoding } = data
    if (!isCount(values, Math.min(left, budget.values)) || !isCount(nulls, values)) {
      throw new Error('a page has more values than its column')
    }
    left -= values
    budget.values -= values
    const { repetition_levels_byte_length: repetition, definition_levels_byte_length: definition } = data
    if (!isCount(repetition, bytes.length) || !isCount(definition, bytes.length - repetition)) {
      throw new Error('levels are longer than their page')
    }
    const levels = repetition + definition
    if (widths.repetition > 0) checkRuns(bytes.subarray(0, repetition), widths.repetition, values)
    if (widths.definition > 0) checkRuns(bytes.subarray(repetition, levels), widths.definition, values)
    if (encoding === 'PLAIN') continue
    if (encoding !== 'RLE_DICTIONARY') throw new Error(`a page is encoded as ${encoding}`)
    const packed = bytes.subarray(levels)
    const indexes = data.is_compressed === false ? packed : decompress(packed, size - levels)
    const width = indexes[0] ?? 0
    if (width > 32) throw new Error('an index is wider than 32 bits')
    checkRuns(indexes.subarray(1), width, values - nulls)
  }
  if (left !== 0) throw new Error('a column ends too early')
}

/** Whether a number from a header is a whole one between 0 and what it may be at most. */
const isCount = (count: number | undefined, most: number): count is number =>
  count !== undefined && Number.isInteger(count) && count >= 0 && count <= most
