import { existsSync, lstatSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { oneLine } from '../check/reporters/messages.ts'
import { validateRecord } from '../check/schema.ts'
import { failure, orFail } from '../emit/failure.ts'
import { findSchemaFolder, readContext } from '../emit/metadata.ts'
import { removeFolder } from '../emit/stage.ts'
import { recover } from '../emit/swap.ts'
import { openDataset } from '../release/open.ts'
import { SEEDS } from '../release/pack/seeds.ts'
import { newProblems, type Problem } from '../release/problems.ts'
import type { AssetOptions, OpenBase } from '../release/verify/assets.ts'
import { readCatalogue } from '../release/verify/catalogue.ts'
import { contextOf } from '../release/verify/metadata.ts'
import { type VerifiedRelease, verifyArchive, verifyRelease } from '../release/verify/release.ts'
import { type OpenSeeds, openSeeds } from '../release/verify/seeds.ts'
import { subjectAt } from '../release/verify/subject.ts'
import { verify } from '../release/verify.ts'
import { endOf, exitCodes } from './outcome.ts'
import { rebuild } from './verify/rebuild.ts'
import { recount } from './verify/recount.ts'

interface VerifyOptions {
  seeds?: string
  rebuild: boolean
  dataset?: string
  all: boolean
  from?: string
  quiet: boolean
}

/** `tulieu verify`: is a dataset or a release whole and true to itself; with the seeds, to them. */
export const addVerify = (program: Command): void => {
  program
    .command('verify')
    .description(
      'verify a dataset, an archive of one, or what was downloaded of a release, offline: sums, schema, claims, hashes, formats; ' +
        `with the seeds (--seeds, or ${SEEDS} beside it), accounting and rebuild`
    )
    .argument('[path]', 'the folder of a dataset or of a release, or a .tar.gz or .zip', 'dist')
    .option('--seeds <path>', `the captures it was built from, a folder or ${SEEDS}: recounts every visible character`)
    .option('--rebuild', 'builds the captures again and compares every byte', false)
    .option('--dataset <file>', 'with --rebuild: what the dataset is, instead of what it says itself')
    .option('--from <old>', 'of a release: the one before it, named as for "tulieu diff"; its delta is made again')
    .option('--all', 'of a release: every asset must be there, not only those that were downloaded', false)
    .option('--quiet', 'print problems only', false)
    .addHelpText(
      'after',
      '\nExample:\n  $ tulieu verify dist --seeds seeds --rebuild\n  $ tulieu verify tulieu-1.2.3.tar.gz\n  $ tulieu verify downloads/ --rebuild'
    )
    .action(async (path: string, options: VerifyOptions) => {
      const base = join(tmpdir(), 'tulieu-verify-')
      let work: string | null = null
      try {
        work = orFail('create', base, () => mkdtempSync(base))
        process.exitCode = await run(path, options, work)
      } catch (error) {
        process.exitCode = endOf(error)
      } finally {
        if (work !== null) removeFolder(work)
      }
    })
}

const run = async (shown: string, options: VerifyOptions, work: string): Promise<number> => {
  const path = resolve(shown)
  if ((await recover(path)) === 'recovered' && !options.quiet)
    console.error('tulieu: a build that was killed was brought to its end first')
  const former = options.from === undefined ? null : await openDataset(options.from)
  try {
    return await verifyPath(shown, path, options, {
      validateRecord,
      schemaFolder: findSchemaFolder(),
      all: options.all,
      work,
      former: former?.folder ?? null
    })
  } finally {
    former?.close()
  }
}

const verifyPath = async (
  shown: string,
  path: string,
  options: VerifyOptions,
  settings: AssetOptions
): Promise<number> => {
  const found = await verifySubject(path, settings)
  const { problems, base, missing } = found
  const seeds = await seedsFor(path, options, found, settings)
  // Captures that were named and are broken are a problem of their own.
  if (options.rebuild && !seeds && problems.length === 0)
    throw failure(
      'usage',
      `--rebuild needs the captures: name their folder with --seeds, or put ${SEEDS} beside ${shown}`
    )
  if (base && seeds && problems.length === 0) problems.push(...(await againstSeeds(base, seeds, options)))
  // What is said of an archive begins with its name.
  const prefix = subjectAt(path) !== 'archive' ? shown : dirname(shown) === '.' ? '' : dirname(shown)
  for (const { file, line, rule, message } of problems)
    console.log(
      oneLine(
        `${[prefix, file].filter((part) => part !== '').join('/')}${line === undefined ? '' : `:${line}`}: ${rule}: ${message}`
      )
    )
  if (problems.length > 0) {
    console.error(`tulieu: ${shown} has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
    return exitCodes.content
  }
  if (options.rebuild && !base)
    throw failure('usage', `there is nothing in ${shown} to hold the captures against: download an archive, too`)
  if (!options.quiet) {
    console.log(
      `${shown}: ${base ? 'every sum, record, claim and format is as it should be' : 'every sum is as it should be'}`
    )
    if (!base)
      console.error(
        'tulieu: contents were not looked at: that takes an archive, or articles.jsonl, index.json and RIGHTS.md'
      )
    if (missing.length > 0) console.error(`tulieu: not there, and so not verified: ${missing.join(', ')}`)
  }
  return exitCodes.fine
}

/** Verifies what is at a path, whatever it is. */
const verifySubject = async (path: string, options: AssetOptions): Promise<VerifiedRelease> => {
  const subject = subjectAt(path)
  if (subject === 'release') return verifyRelease(path, options)
  if (subject === 'archive') return { missing: [], seeds: null, ...(await verifyArchive(path, options)) }
  const problems = await verify(path, options)
  const catalogue = problems.length > 0 ? null : readCatalogue(path, options.schemaFolder, newProblems())
  return { problems, missing: [], seeds: null, base: catalogue && { folder: path, catalogue, archive: null } }
}

/** The captures that the user named, or those that lie beside; null where there are none. */
const seedsFor = async (
  path: string,
  options: VerifyOptions,
  { base, seeds, problems }: VerifiedRelease,
  { schemaFolder, work }: AssetOptions
): Promise<OpenSeeds | null> => {
  if (options.seeds === undefined && seeds) return seeds
  const given = resolve(options.seeds ?? join(dirname(path), SEEDS))
  if (!existsSync(given)) {
    if (options.seeds === undefined) return null
    throw failure('usage', `${options.seeds} is not there: name the folder of the captures, or ${SEEDS}`)
  }
  if (lstatSync(given).isDirectory()) return { folder: given, metadata: null }
  const found = newProblems()
  const open = await openSeeds(given, join(work, 'given'), base?.catalogue ?? null, schemaFolder, found)
  problems.push(...found.list)
  return open
}

/** What only the captures can show. */
const againstSeeds = async (base: OpenBase, seeds: OpenSeeds, options: VerifyOptions): Promise<Problem[]> => {
  const { folder, catalogue, archive } = base
  const problems = recount(folder, seeds.folder)
  if (options.rebuild && problems.length === 0) {
    const schemaFolder = findSchemaFolder()
    const file = options.dataset ?? seeds.metadata
    const context = file === null ? contextOf(folder, catalogue, schemaFolder) : readContext(file, schemaFolder)
    problems.push(...(await rebuild(folder, seeds.folder, context)))
  }
  if (archive === null) return problems
  return problems.map((problem) => ({ ...problem, file: `${basename(archive)}/${problem.file}` }))
}
