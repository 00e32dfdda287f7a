import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import {
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaElement
} from 'hyparquet'
import { failure, failureKind, orFail } from '../../emit/failure.ts'
import type { Column } from '../../emit/parquet/columns.ts'
import { schemaOf } from '../../emit/parquet/elements.ts'
import { fromColumn } from '../../emit/parquet/values.ts'
import { recordColumns } from '../../emit/parquet.ts'
import { recordShape } from '../../emit/shape.ts'
import { checkGroup, decompress, leavesOf, type Pieces } from './parquet/groups.ts'

/** `articles.parquet` as it is read: first what it says of its dataset, then a record at a time. */
export type ParquetPart =
  | { kind: 'head'; about: { [key: string]: string | undefined } }
  | { kind: 'record'; record: unknown }

/** Whatever a library says of a file that it cannot read, as a failure. */
const broken = (error: unknown): unknown =>
  failureKind(error) === null
    ? failure('content', `it is no Parquet file that can be read: ${(error as Error).message}`, error)
    : error

/** The parts of a schema that say what a reader makes of the values. */
const essence = (elements: readonly SchemaElement[]): string =>
  JSON.stringify(
    elements.map(({ name, type, repetition_type, num_children, converted_type }) => [
      name,
      type ?? null,
      repetition_type ?? null,
      num_children ?? null,
      converted_type ?? null
    ])
  )

/** A file for the reader: parts of it, and nothing beyond its end. */
const openPieces = (path: string): Pieces & { close: () => void } => {
  const descriptor = orFail('read', path, () => openSync(path, 'r'))
  const byteLength = orFail('read', path, () => fstatSync(descriptor).size)
  return {
    byteLength,
    slice: (start, end = byteLength) => {
      if (!(start >= 0 && start <= end && end <= byteLength)) throw new Error('it points beyond its own end')
      const bytes = new Uint8Array(end - start)
      for (let done = 0; done < bytes.length; ) {
        const count = orFail('read', path, () => readSync(descriptor, bytes, done, bytes.length - done, start + done))
        if (count === 0) throw new Error('it ends too early')
        done += count
      }
      return bytes.buffer
    },
    close: () => closeSync(descriptor)
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads `articles.parquet`, a row group at a time.
 *
 * @param schemaFolder where `article.schema.json` lies: it says what columns there must be
 * @throws a `machine` failure where the file cannot be read, a `content` failure where it is no Parquet file with these columns
 */
export async function* readParquetRecords(path: string, schemaFolder: string): AsyncGenerator<ParquetPart, void, void> {
  const shape = recordShape(schemaFolder)
  const columns = recordColumns(schemaFolder)
  const row: Column = { kind: 'struct', members: columns }
  const file = openPieces(path)
  try {
    const metadata = await parquetMetadataAsync(file)
    if (essence(metadata.schema) !== essence(schemaOf(columns))) {
      throw failure('content', 'its columns are not those of the records')
    }
    yield { kind: 'head', about: aboutOf(metadata) }
    const leaves = leavesOf(parquetSchema(metadata))
    let rowStart = 0
    for (const group of metadata.row_groups) {
      checkGroup(group, leaves, file)
      const rowEnd = rowStart + Number(group.num_rows)
      const rows = await parquetReadObjects({
        file,
        metadata,
        rowStart,
        rowEnd,
        parsers: { stringFromBytes: (bytes) => bytes && decoder.decode(bytes) },
        compressors: { ZSTD: decompress }
      })
      for (const each of rows) yield { kind: 'record', record: fromColumn(each, row, shape) }
      rowStart = rowEnd
    }
  } catch (error) {
    throw broken(error)
  } finally {
    file.close()
  }
}

const aboutOf = ({ key_value_metadata }: FileMetaData): { [key: string]: string | undefined } =>
  Object.fromEntries((key_value_metadata ?? []).map(({ key, value }) => [key, value]))
