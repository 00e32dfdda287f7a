import { releasePlace } from '../../emit/descriptors/place.ts'
import { writeDescriptors } from '../../emit/descriptors/write.ts'
import { writeArchives } from './archives.ts'
import type { Base } from './base.ts'
import { copyFiles } from './copies.ts'
import { tallyOf } from './tally.ts'

/**
 * Writes the assets of a release that are functions of the dataset alone. Whoever has the dataset can write them again, and hold
 * them against those of a release.
 *
 * @param folder an empty folder
 */
export const writeAssets = async (folder: string, base: Base): Promise<void> => {
  const { context } = base
  const files = copyFiles(folder, base)
  writeDescriptors(folder, context, { tally: tallyOf(base.folder), files, place: releasePlace(context.metadata) })
  await writeArchives(folder, base)
}
