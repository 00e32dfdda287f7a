import { releasePlace } from '../../emit/descriptors/place.ts'
import { writeDescriptors } from '../../emit/descriptors/write.ts'
import { writeAlsoFormats } from './also.ts'
import type { Base } from './base.ts'
import { copyFiles } from './copies.ts'
import { tallyOf } from './tally.ts'

/**
 * Writes the single files of a release, which are functions of the dataset alone: whoever has the dataset can write them again, and
 * hold them against those of a release.
 *
 * @param folder an empty folder
 */
export const writeFiles = async (folder: string, base: Base): Promise<void> => {
  const { context } = base
  const files = [...copyFiles(folder, base), ...writeAlsoFormats(folder, base)]
  writeDescriptors(folder, context, { tally: tallyOf(base.folder), files, place: releasePlace(context.metadata) })
}
