import { join } from 'node:path'
import type { WrittenFile } from '../emit/emitter.ts'
import { measure } from '../emit/measure.ts'
import { replaceFolder } from '../emit/replace.ts'
import { writeSums } from '../emit/sums.ts'
import { walk } from '../emit/walk.ts'
import { type Former, writeHistory } from './history.ts'
import { writeArchives } from './pack/archives.ts'
import type { Base } from './pack/base.ts'
import { writeFiles } from './pack/files.ts'
import { writeNpmPackage } from './pack/npm.ts'
import { writeSbom } from './pack/sbom.ts'
import { type SeedSource, writeSeeds } from './pack/seeds.ts'

/** What a release is made of beside its dataset. */
export interface ReleaseSources {
  seeds: readonly SeedSource[]
  /** The program's folder. */
  project: string
  /** What went before. */
  former: Former
}

/** An asset, as it was written. */
export interface Asset {
  name: string
  bytes: number
}

/**
 * Writes every asset of a release, all or nothing: `replaceFolder` puts them in the place of the release before.
 *
 * @param out where they go
 * @returns the assets in the bytewise order of their names, `SHA256SUMS` among them
 * @throws as `replaceFolder` does
 */
export const packRelease = async (base: Base, sources: ReleaseSources, out: string): Promise<Asset[]> => {
  const written = await replaceFolder(out, async (stage) => {
    await writeFiles(stage, base)
    await writeArchives(stage, base)
    await writeSeeds(stage, base, sources.seeds)
    writeSbom(stage, base, sources.project)
    writeNpmPackage(stage, base)
    writeHistory(stage, base.folder, base.context.metadata, sources.former)
    const files = [...walk(stage)].map(
      ({ path }): WrittenFile => ({ path, media_type: '', records: null, ...measure(join(stage, path)) })
    )
    return [...files, writeSums(stage, files)].map(({ path, bytes }) => ({ name: path, bytes }))
  })
  return written!
}
