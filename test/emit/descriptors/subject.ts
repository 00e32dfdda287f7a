import type { DatasetMetadata } from '../../../schema/dataset.d.ts'
import type { Subject } from '../../../scripts/emit/descriptors/descriptor.ts'
import { folderPlace } from '../../../scripts/emit/descriptors/place.ts'
import { readRecordSchema } from '../../../scripts/emit/descriptors/schema.ts'
import { newTally } from '../../../scripts/emit/tally.ts'
import { metadata, schemaFolder } from '../sample.ts'

/** What a descriptor is made of: the project's own metadata, no records and no files unless a test gives them. */
export const subjectOf = (given: Partial<Subject> = {}): Subject => ({
  metadata,
  schema: readRecordSchema(schemaFolder),
  tally: newTally(),
  files: [],
  place: folderPlace,
  ...given
})

/** The project's own metadata as a release has it. */
export const released: DatasetMetadata = { ...metadata, version: '1.2.3', released: '2026-12-01' }
