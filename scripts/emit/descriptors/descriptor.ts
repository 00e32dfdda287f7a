import type { DatasetMetadata } from '../../../schema/dataset.d.ts'
import type { WrittenFile } from '../emitter.ts'
import type { Tally } from '../tally.ts'
import type { Place } from './place.ts'
import type { RecordSchema } from './schema.ts'

/** What a descriptor is made of. */
export interface Subject {
  metadata: DatasetMetadata
  /** The schema of the records: what fields mean is said there, once. */
  schema: RecordSchema
  /** Sums over the records. */
  tally: Tally
  /** The data files that are published, in the order of writing, by their paths in the dataset's folder. */
  files: readonly WrittenFile[]
  /** Where these files can be had. */
  place: Place
}

/**
 * A document that describes the dataset in a format of its own: one file each, and one line in `index.ts`. It is a pure function
 * of its subject: the same descriptor serves the dataset's folder and the assets of a release, which differ in `files` and
 * `place` only.
 */
export interface Descriptor {
  /** Its file's name: it lies at the top of the dataset's folder. */
  path: string
  media_type: string
  /** The whole text of the file. */
  text: (subject: Subject) => string
}
