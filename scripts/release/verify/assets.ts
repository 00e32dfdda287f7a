import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Catalogue } from '../../../schema/index.d.ts'
import { CATALOGUE } from '../../emit/catalogue.ts'
import { alsoFormats } from '../../emit/index.ts'
import type { Measured } from '../../emit/measure.ts'
import { makeFolder } from '../../emit/stage.ts'
import { walk } from '../../emit/walk.ts'
import { archivesOf, MARKDOWN_ARCHIVE } from '../pack/archives.ts'
import { type Base, releaseName } from '../pack/base.ts'
import { writeFiles } from '../pack/files.ts'
import { sbomName } from '../pack/sbom.ts'
import { SEEDS } from '../pack/seeds.ts'
import type { Problems } from '../problems.ts'
import type { VerifyOptions } from '../verify.ts'
import { differenceOf } from './alike.ts'
import { folderFaults, openArchive } from './archive.ts'
import { contentProblems } from './contents.ts'
import { checkHistory } from './history.ts'
import { contextOf } from './metadata.ts'
import { checkSbom } from './sbom.ts'
import { checkTarball } from './tarball.ts'

/** The dataset of a release. */
export interface OpenBase {
  folder: string
  catalogue: Catalogue
  /** The archive that it was unpacked from; null where it was written again. */
  archive: string | null
}

/** How the assets of a release are verified. */
export interface AssetOptions extends VerifyOptions {
  /** Whether every asset must be there; otherwise what is there is verified. */
  all: boolean
  /** An empty folder for what is unpacked; the caller removes it. */
  work: string
  /** Folder of the former release, where it is known. */
  former?: string | null
}

/** Attestations are made of the assets and their sums, so that no sum can list them. */
export const isAttestation = (path: string): boolean => path.endsWith('.intoto.jsonl')

/**
 * Holds every asset that is there against what the dataset gives.
 *
 * @param folder where the assets are
 * @param present those that are there, measured
 */
export const checkAssets = async (
  folder: string,
  present: Map<string, Measured>,
  open: OpenBase,
  options: AssetOptions,
  problems: Problems
): Promise<void> => {
  const { catalogue } = open
  if (catalogue.released === null) {
    problems.add(CATALOGUE, 'catalogue', `${catalogue.version} is no version that is released`)
    return
  }
  const context = contextOf(open.folder, catalogue, options.schemaFolder)
  const base: Base = { folder: open.folder, catalogue, day: catalogue.released, context }
  const source = open.archive === null ? 'the dataset of articles.jsonl and index.json' : basename(open.archive)
  const singles = await checkSingles(folder, present, { ...open, source }, base, options, problems)
  if (present.has(MARKDOWN_ARCHIVE)) {
    const stem = `${releaseName(catalogue)}-markdown`
    const top = await openArchive(join(folder, MARKDOWN_ARCHIVE), join(options.work, 'markdown'), stem, problems)
    for (const { path, message } of top === null ? [] : folderFaults(join(open.folder, 'markdown'), top, source))
      problems.add(`${MARKDOWN_ARCHIVE}/${path}`, 'assets', message)
  }
  const tarball = `${catalogue.package}-${catalogue.version}.tgz`
  if (present.has(tarball)) await checkTarball(folder, tarball, join(options.work, 'package'), open.folder, problems)
  if (present.has(sbomName(base))) checkSbom(folder, base, problems)
  const history = checkHistory(folder, present, base, options, problems)
  const needed = [...singles, ...history, ...archivesOf(base).map(({ name }) => name), SEEDS]
  if (existsSync(join(open.folder, 'package.json'))) needed.push(tarball)
  const known = new Set([...needed, sbomName(base)])
  for (const name of present.keys())
    if (!known.has(name) && !isAttestation(name)) problems.add(name, 'assets', `${source} has no such asset`)
  if (!options.all) return
  for (const name of needed) if (!present.has(name)) problems.add(name, 'assets', 'it is missing: every release has it')
}

/** Writes the single files of a release again and compares those that are there; the names of all. */
const checkSingles = async (
  folder: string,
  present: Map<string, Measured>,
  open: OpenBase & { source: string },
  base: Base,
  options: AssetOptions,
  problems: Problems
): Promise<string[]> => {
  const expected = join(options.work, 'expected')
  makeFolder(expected)
  await writeFiles(expected, base)
  const names = [...walk(expected)].map(({ path }) => path)
  for (const name of names) {
    const measured = present.get(name)
    if (!measured) continue
    const why = differenceOf(join(expected, name), join(folder, name))
    if (why === null) continue
    const also = alsoFormats.some(({ files }) => files.includes(name))
    const found = also ? await contentProblems(folder, name, measured, open, options) : null
    if (found === null) problems.add(name, 'assets', `it is not what ${open.source} gives: ${why}`)
    else for (const { file, rule, message, line } of found) problems.add(file, rule, message, line)
  }
  return names
}
