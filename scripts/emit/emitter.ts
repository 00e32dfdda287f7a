import type { DatasetRecord } from '../../schema/article.d.ts'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'

/** A file of the dataset, as the catalogue lists it. */
export interface WrittenFile {
  /** Relative to the dataset's folder, with `/` between its parts; a folder of many files ends in `/`. */
  path: string
  media_type: string
  /** Size; of a folder, the sum of its files' sizes. */
  bytes: number
  /** SHA-256 in hexadecimal; of a folder, of its lines in `SHA256SUMS`. */
  sha256: string
  /** Records, rows or files in it; null for a file without records. */
  records: number | null
  /** Of a folder: where its lines of `SHA256SUMS` wait, relative to the dataset's folder. The sums take them over. */
  sums?: string
}

/** What every format may need to know besides the records. */
export interface EmitContext {
  metadata: DatasetMetadata
  /** The text of the page on rights, in Markdown. */
  rights: string
  /** The folder of the published schema files. */
  schemaFolder: string
}

/**
 * A format being written. Records come one at a time, in code-point order of their ids, tombstones among them. `write`
 * returns when the record is on its way to the disk, so that nothing piles up; a format that writes in groups keeps no more
 * than a group of bounded size.
 */
export interface Emitter {
  write: (record: DatasetRecord) => void
  /** Ends the files and closes them; what was written. */
  close: () => WrittenFile[]
  /** Closes what is open after a failure; the files are about to be thrown away. */
  abort: () => void
}

/** A format: one file each, and one line in `index.ts`. */
export interface Format {
  /** What a user calls it, e.g. `jsonl`. */
  name: string
  /** Creates the format's files in a folder that is there and empty but for other formats' files. */
  open: (folder: string, context: EmitContext) => Emitter
}

/** A format that a dataset has on request, beside those of every dataset. */
export interface AlsoFormat extends Format {
  /** Every file that it writes: by them a dataset shows that it has the format. */
  files: readonly string[]
}
