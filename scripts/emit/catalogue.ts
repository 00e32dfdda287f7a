import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../schema/index.d.ts'
import type { EmitContext, WrittenFile } from './emitter.ts'
import { writeText } from './sink.ts'
import type { Tally } from './tally.ts'

/** The catalogue's file. */
export const CATALOGUE = 'index.json'

/** What `$schema` of the catalogue says, and what tells a dataset of ours from any other folder. */
export const CATALOGUE_SCHEMA = './schema/index.schema.json'

/** What the run that made the records knows beside them. */
export interface RunTotals {
  /** SHA-256 over the lines `<sha256>  <path>` of all captures and sidecars. */
  seeds_sha256: string
  /** Characters of HTML captures that were left out because they are hidden. */
  hidden_characters: number
}

/**
 * Writes `index.json`, the catalogue: what the dataset is, how much is in it, and every file but itself and the sums.
 *
 * @param folder the dataset being built
 * @param context whose metadata it carries
 * @param tally sums over the records
 * @param totals what the records do not say themselves
 * @param files what was written before, in the order of writing
 */
export const writeCatalogue = (
  folder: string,
  { metadata }: EmitContext,
  tally: Tally,
  totals: RunTotals,
  files: readonly WrittenFile[]
): WrittenFile => {
  const catalogue: Catalogue = {
    $schema: CATALOGUE_SCHEMA,
    name: metadata.name,
    title: metadata.title,
    description: metadata.description,
    version: metadata.version,
    released: metadata.released,
    schema_version: metadata.schema_version,
    languages: metadata.languages,
    licences: metadata.licences,
    homepage: metadata.homepage,
    repository: metadata.repository,
    package: metadata.package,
    keywords: metadata.keywords,
    creator: metadata.creator,
    tasks: metadata.tasks,
    about: metadata.about,
    seeds_sha256: totals.seeds_sha256,
    counts: tally.counts,
    coverage: tally.coverage,
    hidden_characters: totals.hidden_characters,
    files: files.map(({ path, media_type, bytes, sha256, records }) => ({ path, media_type, bytes, sha256, records }))
  }
  return writeText(folder, CATALOGUE, 'application/json', `${JSON.stringify(catalogue, null, 2)}\n`)
}

/** The paths that a dataset's catalogue lists; none where there is no catalogue that can be read. */
export const listedPaths = (folder: string): string[] => {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, CATALOGUE), 'utf8')) as Pick<Catalogue, 'files'>
    return files.map(({ path }) => path)
  } catch {
    return []
  }
}
