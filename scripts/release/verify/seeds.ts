import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Catalogue } from '../../../schema/index.d.ts'
import { failureKind } from '../../emit/failure.ts'
import { measure } from '../../emit/measure.ts'
import { readMetadata } from '../../emit/metadata.ts'
import { RIGHTS } from '../../emit/rights.ts'
import { sumsLine } from '../../emit/sums.ts'
import { walk } from '../../emit/walk.ts'
import { releaseName } from '../pack/base.ts'
import { SEEDS, SEEDS_FOLDER, SEEDS_METADATA } from '../pack/seeds.ts'
import type { Problems } from '../problems.ts'
import { openArchive } from './archive.ts'
import { metadataOf } from './metadata.ts'

/** The seeds of a dataset, unpacked. */
export interface OpenSeeds {
  /** The folder of the captures. */
  folder: string
  /** The file that says what the dataset is; null where there is only the folder. */
  metadata: string | null
}

/** The sum that a catalogue gives of its seeds: over a line for each file, in the order of their paths. */
export const seedsSum = (folder: string): string => {
  const hash = createHash('sha256')
  for (const { path } of walk(folder)) hash.update(sumsLine({ path, sha256: measure(join(folder, path)).sha256 }))
  return hash.digest('hex')
}

/**
 * Unpacks `seeds.tar.gz` and holds it against the catalogue of the dataset that was built from it.
 *
 * @param work an empty folder, or one that is not there yet
 * @param catalogue null where the dataset has none that can be used
 * @returns null where it cannot be used
 */
export const openSeeds = async (
  archive: string,
  work: string,
  catalogue: Catalogue | null,
  schemaFolder: string,
  problems: Problems
): Promise<OpenSeeds | null> => {
  const say = (message: string): void => problems.add(SEEDS, 'seeds', message)
  const top = await openArchive(archive, work, catalogue && `${releaseName(catalogue)}-seeds`, problems)
  if (top === null) return null
  const folder = join(top, SEEDS_FOLDER)
  const metadata = join(top, SEEDS_METADATA)
  for (const [path, name] of [
    [folder, `${SEEDS_FOLDER}/`],
    [metadata, SEEDS_METADATA],
    [join(top, RIGHTS), RIGHTS]
  ] as const) {
    if (existsSync(path)) continue
    say(`it has no ${name}`)
    return null
  }
  if (!catalogue) return { folder, metadata }
  const sum = seedsSum(folder)
  if (sum !== catalogue.seeds_sha256)
    say(`its captures are not those of index.json: their sum is ${sum}, seeds_sha256 is ${catalogue.seeds_sha256}`)
  try {
    const said = new Map<string, unknown>(Object.entries(readMetadata(metadata, schemaFolder)))
    for (const [name, known] of Object.entries(metadataOf(catalogue))) {
      if (name !== 'rights' && !isDeepStrictEqual(said.get(name), known))
        say(`${SEEDS_METADATA}: ${name} is not what index.json says`)
    }
  } catch (error) {
    if (failureKind(error) !== 'content') throw error
    say((error as Error).message.replaceAll(`${top}/`, ''))
  }
  return { folder, metadata }
}
