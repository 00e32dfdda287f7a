import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetMetadata } from '../../../schema/dataset.d.ts'
import type { Catalogue } from '../../../schema/index.d.ts'
import type { EmitContext } from '../../emit/emitter.ts'
import { orFail } from '../../emit/failure.ts'
import { RIGHTS } from '../../emit/rights.ts'

/** What a catalogue says of the dataset: all that a build needs to know beside the seeds. */
export const metadataOf = (catalogue: Catalogue): DatasetMetadata => ({
  name: catalogue.name,
  title: catalogue.title,
  description: catalogue.description,
  keywords: catalogue.keywords,
  languages: catalogue.languages,
  version: catalogue.version,
  released: catalogue.released,
  schema_version: catalogue.schema_version,
  licences: catalogue.licences,
  rights: RIGHTS,
  homepage: catalogue.homepage,
  repository: catalogue.repository,
  package: catalogue.package,
  creator: catalogue.creator,
  tasks: catalogue.tasks,
  about: catalogue.about
})

/**
 * What a dataset was built with, as it says itself.
 *
 * @param folder where its page on rights lies
 * @param schemaFolder where the schema files lie with which it is to be built again
 */
export const contextOf = (folder: string, catalogue: Catalogue, schemaFolder: string): EmitContext => {
  const page = join(folder, RIGHTS)
  return {
    metadata: metadataOf(catalogue),
    rights: orFail('read', page, () => readFileSync(page, 'utf8')),
    schemaFolder
  }
}
