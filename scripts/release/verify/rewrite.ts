import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../../schema/index.d.ts'
import { writeDataset } from '../../emit/build.ts'
import { CATALOGUE } from '../../emit/catalogue.ts'
import { failureKind } from '../../emit/failure.ts'
import { alsoFormatsIn } from '../../emit/index.ts'
import { RIGHTS } from '../../emit/rights.ts'
import { makeFolder } from '../../emit/stage.ts'
import { readRecords } from '../pack/also.ts'
import type { Problems } from '../problems.ts'
import { contextOf } from './metadata.ts'

const RECORDS = 'articles.jsonl'

/** What a dataset can be written again from. */
export const REWRITABLE: readonly string[] = [RECORDS, CATALOGUE, RIGHTS]

/**
 * Writes the dataset of a release again, from its records and its catalogue alone: where the archives are not there, this is what the
 * other files are held against.
 *
 * @param folder the release's assets
 * @param target a folder that is not there yet
 * @returns null where something is missing, or the records are none that could be written
 */
export const rewriteDataset = async (
  folder: string,
  catalogue: Catalogue,
  schemaFolder: string,
  target: string,
  problems: Problems
): Promise<string | null> => {
  if (!REWRITABLE.every((name) => existsSync(join(folder, name)))) return null
  makeFolder(target)
  const { seeds_sha256, hidden_characters } = catalogue
  try {
    await writeDataset(target, {
      records: readRecords(join(folder, RECORDS)),
      totals: () => ({ seeds_sha256, hidden_characters }),
      context: contextOf(folder, catalogue, schemaFolder),
      also: alsoFormatsIn(catalogue.files.map(({ path }) => path))
    })
    return target
  } catch (error) {
    // Whatever a hostile line makes of it: the records are not what the schema says.
    if (failureKind(error) === 'machine') throw error
    problems.add(RECORDS, 'json', `no dataset can be written of it: ${(error as Error).message}`)
    return null
  }
}
