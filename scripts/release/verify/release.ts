import { basename, join } from 'node:path'
import type { Catalogue } from '../../../schema/index.d.ts'
import { CATALOGUE } from '../../emit/catalogue.ts'
import type { Measured } from '../../emit/measure.ts'
import { MARKDOWN_ARCHIVE } from '../pack/archives.ts'
import { releaseName } from '../pack/base.ts'
import { SEEDS } from '../pack/seeds.ts'
import { newProblems, type Problem, type Problems } from '../problems.ts'
import { type VerifyOptions, verify } from '../verify.ts'
import { folderFaults, openArchive, stemOf } from './archive.ts'
import { type AssetOptions, checkAssets, isAttestation, type OpenBase } from './assets.ts'
import { readCatalogue } from './catalogue.ts'
import { checkSums } from './files.ts'
import { rewriteDataset } from './rewrite.ts'
import { type OpenSeeds, openSeeds } from './seeds.ts'

/** What was found out about a release. */
export interface VerifiedRelease {
  problems: Problem[]
  /** Assets that the sums list and that are not there. */
  missing: string[]
  /** The dataset, unpacked or written again; null where what is there does not suffice. */
  base: OpenBase | null
  /** What it was built from, if that is there. */
  seeds: OpenSeeds | null
}

/**
 * Verifies the assets of a release, or those that somebody has downloaded: the sums; each archive, unpacked, as the dataset that it is;
 * every other asset against what that dataset gives, written again; the seeds against the catalogue.
 *
 * @param folder where the assets and their `SHA256SUMS` are
 * @throws a `machine` failure where a file cannot be read
 */
export const verifyRelease = async (folder: string, options: AssetOptions): Promise<VerifiedRelease> => {
  const problems = newProblems()
  const missing: string[] = []
  const present = checkSums(folder, problems, { missing: (path) => missing.push(path), unlisted: isAttestation })
  if (options.all) for (const path of missing) problems.add(path, 'sums', 'it is missing, SHA256SUMS lists it')
  const catalogue = present.has(CATALOGUE) ? readCatalogue(folder, options.schemaFolder, problems) : null
  const base =
    (await unpackBase(folder, present, options, problems)) ?? (await writeBase(folder, catalogue, options, problems))
  if (base) await checkAssets(folder, present, base, options, problems)
  const known = base?.catalogue ?? catalogue
  const seeds = present.has(SEEDS)
    ? await openSeeds(join(folder, SEEDS), join(options.work, 'seeds'), known, options.schemaFolder, problems)
    : null
  return { problems: problems.list, missing, base, seeds }
}

/**
 * Verifies one archive of a dataset.
 *
 * @param archive a `.tar.gz` or `.zip`
 * @returns the dataset, where it is one; and what is wrong
 */
export const verifyArchive = async (
  archive: string,
  options: Omit<AssetOptions, 'all'>
): Promise<Pick<VerifiedRelease, 'problems' | 'base'>> => {
  const problems = newProblems()
  const base = await openDatasetArchive(archive, join(options.work, 'archive'), options, problems, '')
  return { problems: problems.list, base }
}

/** Unpacks and verifies an archive of a dataset; `before` stands before the paths of its files in messages. */
const openDatasetArchive = async (
  archive: string,
  work: string,
  options: VerifyOptions,
  problems: Problems,
  before: string
): Promise<OpenBase | null> => {
  const folder = await openArchive(archive, work, stemOf(archive), problems)
  if (folder === null) return null
  const found = await verify(folder, options)
  for (const { file, rule, message, line } of found) problems.add(before + file, rule, message, line)
  if (found.length > 0) return null
  const catalogue = readCatalogue(folder, options.schemaFolder, problems)
  if (!catalogue) return null
  const name = releaseName(catalogue)
  if (stemOf(archive) !== name) {
    problems.add(
      `${before}${CATALOGUE}`,
      'catalogue',
      `it is that of ${name}: the archive was renamed, or another one put in its place`
    )
    return null
  }
  return { folder, catalogue, archive }
}

/** The dataset of the archives that are there: each is verified, and all must hold the same. */
const unpackBase = async (
  folder: string,
  present: Map<string, Measured>,
  options: AssetOptions,
  problems: Problems
): Promise<OpenBase | null> => {
  const names = [...present.keys()].filter(
    (name) => /\.(?:tar\.gz|zip)$/u.test(name) && name !== SEEDS && name !== MARKDOWN_ARCHIVE
  )
  let first: OpenBase | null = null
  for (const [index, name] of names.entries()) {
    const work = join(options.work, `archive-${index}`)
    const base = await openDatasetArchive(join(folder, name), work, options, problems, `${name}/`)
    if (base && first) {
      for (const { path, message } of folderFaults(first.folder, base.folder, basename(first.archive!)))
        problems.add(`${name}/${path}`, 'assets', message)
    }
    first ??= base
  }
  return first
}

/** The dataset written again from the single files, verified like any other. */
const writeBase = async (
  folder: string,
  catalogue: Catalogue | null,
  options: AssetOptions,
  problems: Problems
): Promise<OpenBase | null> => {
  if (!catalogue) return null
  const target = join(options.work, 'written')
  const written = await rewriteDataset(folder, catalogue, options.schemaFolder, target, problems)
  if (written === null) return null
  const found = await verify(written, options)
  for (const { file, rule, message, line } of found) problems.add(file, rule, message, line)
  return found.length > 0 ? null : { folder: written, catalogue, archive: null }
}
