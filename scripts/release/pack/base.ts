import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../../schema/index.d.ts'
import { CATALOGUE } from '../../emit/catalogue.ts'
import type { EmitContext } from '../../emit/emitter.ts'
import { failure, orFail } from '../../emit/failure.ts'

/** The dataset that a release is made of. */
export interface Base {
  /** Where it lies: whole, and verified. */
  folder: string
  /** What it says of itself. */
  catalogue: Catalogue
  /** The day of the release, `YYYY-MM-DD`: the only time in any asset. */
  day: string
  context: EmitContext
}

/** `NAME-X.Y.Z`: what the archives are called, and the folder in them. */
export const releaseName = ({ name, version }: Pick<Catalogue, 'name' | 'version'>): string => `${name}-${version}`

/**
 * The dataset in a folder, as the base of a release.
 *
 * @param context what it was built with
 * @throws a `usage` failure for a dataset between releases
 */
export const openBase = (folder: string, context: EmitContext): Base => {
  const path = join(folder, CATALOGUE)
  const catalogue = JSON.parse(orFail('read', path, () => readFileSync(path, 'utf8'))) as Catalogue
  const { version, released } = catalogue
  if (released === null || version.includes('-')) {
    throw failure(
      'usage',
      `${version} is no version that can be released: give the dataset a version without -dev and a date (version and released ` +
        'in schema/dataset.yaml; "tulieu release plan" says which version), build it, and commit it'
    )
  }
  return { folder, catalogue, day: released, context }
}
