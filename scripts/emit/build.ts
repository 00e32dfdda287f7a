import type { DatasetRecord } from '../../schema/article.d.ts'
import { type RunTotals, writeCatalogue } from './catalogue.ts'
import { folderPlace } from './descriptors/place.ts'
import { writeDescriptors } from './descriptors/write.ts'
import type { EmitContext, Emitter, Format, WrittenFile } from './emitter.ts'
import { formats } from './index.ts'
import { replaceFolder } from './replace.ts'
import { writeSums } from './sums.ts'
import { addToTally, newTally, type Tally } from './tally.ts'

/** What a dataset is made of. */
export interface DatasetSource {
  /** The records in code-point order of their ids, tombstones among them. What it throws ends the build. */
  records: AsyncIterable<DatasetRecord> | Iterable<DatasetRecord>
  /**
   * Asked once, after the last record: what the records do not say themselves. null gives the build up: problems were found
   * and nothing is to be published.
   */
  totals: () => RunTotals | null | Promise<RunTotals | null>
  context: EmitContext
  /** Formats beside those of every dataset. */
  also?: readonly Format[]
}

/** What was written. */
export interface EmittedDataset extends Tally {
  /** Every file, in the order of writing: data, schemas, descriptors (which list those), `index.json`, `SHA256SUMS`. */
  files: WrittenFile[]
}

/**
 * Writes a dataset's files into an empty folder, one record at a time.
 *
 * @returns null where the source gave the build up: the folder holds rubbish then, and so it does after an error
 * @throws what the source throws, a `machine` failure where the file system fails, a `content` failure for a record that a
 *   format cannot hold
 */
export const writeDataset = async (folder: string, source: DatasetSource): Promise<EmittedDataset | null> => {
  const { context } = source
  const emitters: Emitter[] = []
  const tally = newTally()
  let previous: string | null = null
  try {
    for (const { open } of [...formats, ...(source.also ?? [])]) emitters.push(open(folder, context))
    for await (const record of source.records) {
      // Ids are ASCII, so code units sort as code points.
      if (previous !== null && record.id <= previous) {
        throw new Error(`records must come in the order of their ids, each once: ${record.id} came after ${previous}`)
      }
      previous = record.id
      for (const { write } of emitters) write(record)
      addToTally(tally, record)
    }
    const totals = await source.totals()
    if (totals === null) return null
    const data = emitters.flatMap(({ close }) => close())
    const described = [...data, ...writeDescriptors(folder, context, { tally, files: data, place: folderPlace })]
    const files = [...described, writeCatalogue(folder, context, tally, totals, described)]
    return { ...tally, files: [...files, writeSums(folder, files)] }
  } finally {
    // After `close` there is nothing left to abort.
    for (const { abort } of emitters) abort()
  }
}

/**
 * Builds a dataset in place of an old one, all or nothing, as `replaceFolder` does it.
 *
 * @param out the dataset's folder; its parents are made. Replaced only if absent, empty, or a dataset of ours with nothing
 *   else in it
 * @returns null where the source gave the build up; the old dataset stands then
 * @throws what the source throws; a `content` failure for a record that a format cannot hold; and as `replaceFolder` does. The
 *   old dataset stands then.
 */
export const emitDataset = (source: DatasetSource, out: string): Promise<EmittedDataset | null> =>
  replaceFolder(out, (stage) => writeDataset(stage, source))
