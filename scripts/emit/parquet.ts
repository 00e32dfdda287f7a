import { constants, zstdCompressSync } from 'node:zlib'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { DatasetRecord } from '../../schema/article.d.ts'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import type { AlsoFormat, EmitContext, Emitter } from './emitter.ts'
import { openFile } from './file.ts'
import { type Column, columnOf } from './parquet/columns.ts'
import { schemaOf } from './parquet/elements.ts'
import { toColumn } from './parquet/values.ts'
import { recordShape } from './shape.ts'

/** The file's name in a dataset. */
export const PARQUET = 'articles.parquet'

/**
 * A row group ends at this many records, or at this many UTF-16 units of text: what is held in memory at a time. A record of
 * 20 kB makes groups of some 20 MB, as readers like them.
 */
const GROUP_RECORDS = 1000
const GROUP_UNITS = 1 << 23

/** Level 9: on the texts of articles a tenth smaller than the default of 3, and still a small part of a build's time. */
const compress = (bytes: Uint8Array): Uint8Array =>
  zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 9 } })

/** The columns of a record. */
export const recordColumns = (schemaFolder: string): Map<string, Column> => {
  const record = columnOf(recordShape(schemaFolder))
  if (record.kind !== 'struct') throw new Error('article.schema.json describes no object')
  return record.members
}

/** What the file says of the dataset it belongs to. */
const aboutDataset = ({
  name,
  version,
  schema_version,
  licences
}: DatasetMetadata): { key: string; value: string }[] => [
  { key: 'name', value: name },
  { key: 'version', value: version },
  { key: 'schema_version', value: schema_version },
  { key: 'licences', value: JSON.stringify(licences) }
]

/** What a block, a dropped piece or a source weighs besides its text: each has a value in a score of columns. */
const PIECE_UNITS = 256

/** What a record brings into a row group, about: its body's text stands in it twice. */
const sizeOf = (record: DatasetRecord): number =>
  record.kind === 'article'
    ? 2 * record.text.length +
      PIECE_UNITS * (record.blocks.length + record.dropped.length + Object.keys(record.sources).length)
    : PIECE_UNITS

const open = (folder: string, { metadata, schemaFolder }: EmitContext): Emitter => {
  const columns = recordColumns(schemaFolder)
  const file = openFile(folder, PARQUET, 'application/vnd.apache.parquet')
  const bytes = new ByteWriter()
  const flush = (): void => {
    file.write(bytes.getBytes())
    bytes.index = 0
  }
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush, finish: flush }),
    schema: schemaOf(columns),
    codec: 'ZSTD',
    compressors: { ZSTD: compress },
    kvMetadata: aboutDataset(metadata)
  })
  let group: DatasetRecord[] = []
  let size = 0
  let records = 0
  const writeGroup = (): void => {
    const columnData = [...columns].map(([name, column]) => ({
      name,
      data: group.map((record) => toColumn((record as unknown as { [name: string]: unknown })[name], column)),
      // Least and greatest help to find an id or a day; of what is inside lists they say nothing.
      statistics: column.kind === 'string' || column.kind === 'integer',
      offsetIndex: false
    }))
    writer.write({ columnData, rowGroupSize: group.length })
    group = []
    size = 0
  }
  return {
    write: (record) => {
      group.push(record)
      size += sizeOf(record)
      records += 1
      if (group.length >= GROUP_RECORDS || size >= GROUP_UNITS) writeGroup()
    },
    close: () => {
      if (group.length > 0) writeGroup()
      writer.finish()
      return [file.close(records)]
    },
    abort: file.abort
  }
}

/**
 * `articles.parquet`: whole records, tombstones among them, a row each. Lists are LISTs, and `sources` a LIST of STRUCTs with the
 * pointer first; what a kind of record or a type of block does not have is null. Dates stay text, since some have no time.
 */
export const parquet: AlsoFormat = { name: 'parquet', files: [PARQUET], open }
