import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { failure, orFail } from '../../emit/failure.ts'
import { RIGHTS } from '../../emit/rights.ts'
import { writeText } from '../../emit/sink.ts'
import { removeFolder } from '../../emit/stage.ts'
import type { ArchiveEntry } from '../archive/entries.ts'
import { nameFault } from '../archive/names.ts'
import { writeTarGz } from '../archive/tar.ts'
import { type Base, releaseName } from './base.ts'

/** The asset with everything that the dataset is built from. */
export const SEEDS = 'seeds.tar.gz'

/** What is in it, below its top folder: `tulieu build seeds --dataset dataset.yaml` there gives the dataset. */
export const SEEDS_FOLDER = 'seeds'
export const SEEDS_METADATA = 'dataset.yaml'

/** A capture, or a curator's file. */
export interface SeedSource {
  /** Below the seeds' folder, with `/` between its parts. */
  path: string
  /** Where it lies; links are followed. */
  file: string
}

/**
 * Writes `seeds.tar.gz`: every capture and curator's file, and what else a build needs, so that anybody can build the
 * release again with nothing but this file and the program.
 *
 * @param seeds all of them
 */
export const writeSeeds = async (folder: string, base: Base, seeds: readonly SeedSource[]): Promise<void> => {
  const path = join(tmpdir(), 'tulieu-seeds-')
  const made = orFail('create', path, () => mkdtempSync(path))
  try {
    const { metadata, rights } = base.context
    const text = `# What ${releaseName(base.catalogue)} is: tulieu build ${SEEDS_FOLDER} --dataset ${SEEDS_METADATA}\n`
    writeText(
      made,
      SEEDS_METADATA,
      'application/yaml',
      text + stringify({ ...metadata, rights: RIGHTS }, { lineWidth: 0 })
    )
    writeText(made, RIGHTS, 'text/markdown', rights)
    const top = `${releaseName(base.catalogue)}-seeds`
    const entries = [
      ...[SEEDS_METADATA, RIGHTS].map((path) => ({ path, file: join(made, path) })),
      ...seeds.map(({ path: below, file }) => ({ path: `${SEEDS_FOLDER}/${below}`, file }))
    ]
      .map(({ path: below, file }) => entryOf(`${top}/${below}`, file))
      .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
    await writeTarGz(join(folder, SEEDS), entries, base.day)
  } finally {
    removeFolder(made)
  }
}

const entryOf = (name: string, file: string): ArchiveEntry => {
  const fault = nameFault(name)
  if (fault !== null) throw failure('usage', `${file} cannot be packed: ${fault}; rename it`)
  return { name, file, bytes: orFail('read', file, () => statSync(file)).size }
}
