import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../../schema/index.d.ts'
import type { Measured } from '../../emit/measure.ts'
import type { Problems } from '../problems.ts'
import { checkCard } from './card.ts'
import { checkCitation } from './citation.ts'
import { checkCroissant } from './croissant.ts'
import { checkDatapackage } from './datapackage.ts'
import type { Described } from './described.ts'

const CHECKS: { [file: string]: (described: Described) => void } = {
  'CITATION.cff': checkCitation,
  'README.md': checkCard,
  'croissant.json': checkCroissant,
  'datapackage.json': checkDatapackage
}

/** Larger descriptors are not read: ours are a thousandth of it. */
const LARGEST = 1 << 26

/**
 * Checks the descriptors where official validators are blind: that they agree with the catalogue and with each other, that all
 * they list is there with its size and sum, that names are unique and references lead somewhere.
 *
 * @param folder a dataset, or the assets of a release with the dataset's catalogue
 * @param present the files that are there, measured
 * @param fields the fields of an article
 */
export const checkDescriptors = (
  folder: string,
  catalogue: Catalogue,
  present: Map<string, Measured>,
  fields: ReadonlySet<string>,
  problems: Problems
): void => {
  const data = catalogue.files.flatMap(({ path, records }) => (records === null || path.endsWith('/') ? [] : [path]))
  for (const [file, check] of Object.entries(CHECKS)) {
    const say = (message: string): void => problems.add(file, 'descriptors', message)
    if (!present.has(file)) {
      say('it is missing: every dataset has it')
      continue
    }
    const path = join(folder, file)
    if (statSync(path).size > LARGEST) {
      say('it is larger than 64 MiB')
      continue
    }
    check({ folder, text: readFileSync(path, 'utf8'), catalogue, present, data, fields, say })
  }
}
