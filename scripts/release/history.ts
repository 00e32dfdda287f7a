import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import type { WrittenFile } from '../emit/emitter.ts'
import { writeChanges } from './changes.ts'
import { writeDelta } from './delta.ts'
import { diff } from './diff.ts'
import { writeFeed } from './feed.ts'

/** What went before a release. */
export interface Former {
  /** Folder of the former release; null for the first. */
  folder: string | null
  /** Path of the feed that it published; null where there is none. */
  feed: string | null
}

/**
 * Writes what leads from the former release to this one: `changes.json`, the delta (but for a first release), and the feed.
 *
 * @param folder where they go
 * @param dataset folder of the dataset that is released
 */
export const writeHistory = (
  folder: string,
  dataset: string,
  metadata: DatasetMetadata,
  { folder: before, feed }: Former
): WrittenFile[] => {
  const found = diff(before, dataset)
  const delta = writeDelta(folder, found)
  return [writeChanges(folder, found), ...(delta ? [delta] : []), writeFeed(folder, found, metadata, feed)]
}
