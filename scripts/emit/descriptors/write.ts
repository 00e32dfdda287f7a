import type { EmitContext, WrittenFile } from '../emitter.ts'
import { writeText } from '../sink.ts'
import type { Tally } from '../tally.ts'
import { descriptors } from './index.ts'
import type { Place } from './place.ts'
import { readRecordSchema } from './schema.ts'

/** What was published, and where. */
export interface Published {
  /** Sums over the records. */
  tally: Tally
  /**
   * The data files, by their paths in the dataset's folder. A release names more than its folder has (Parquet, SQLite), and
   * leaves out what it publishes in archives only.
   */
  files: readonly WrittenFile[]
  /** `folderPlace` for the dataset's folder, `releasePlace(metadata)` for the assets of a release. */
  place: Place
}

/**
 * Writes every descriptor: `CITATION.cff` and the like. All say the same of the dataset, for all are made of the same.
 *
 * @param folder where they go: the dataset being built, or the folder of a release's assets; none of them may be there yet
 * @returns the files, in the order of writing
 * @throws a `machine` failure where a file cannot be read or written
 */
export const writeDescriptors = (
  folder: string,
  { metadata, schemaFolder }: EmitContext,
  published: Published
): WrittenFile[] => {
  const subject = { metadata, schema: readRecordSchema(schemaFolder), ...published }
  return descriptors.map(({ path, media_type, text }) => writeText(folder, path, media_type, text(subject)))
}
