import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import type { DatasetMetadata } from '../../../schema/dataset.d.ts'
import { emitDataset } from '../../../scripts/emit/build.ts'
import type { Subject } from '../../../scripts/emit/descriptors/descriptor.ts'
import { folderPlace } from '../../../scripts/emit/descriptors/place.ts'
import { readRecordSchema } from '../../../scripts/emit/descriptors/schema.ts'
import { newTally } from '../../../scripts/emit/tally.ts'
import { metadata, schemaFolder, sourceOf } from '../sample.ts'

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

/** A dataset of these records in a folder of its own, for all tests of a file. */
export const datasetOf = async (records: DatasetRecord[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'tulieu-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const out = join(folder, 'dist')
  await emitDataset(sourceOf(records), out)
  return out
}
