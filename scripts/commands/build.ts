import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { oneLine } from '../check/reporters/messages.ts'
import { type EmittedDataset, emitDataset } from '../emit/build.ts'
import { listedPaths } from '../emit/catalogue.ts'
import { checkDataset } from '../emit/compare.ts'
import type { AlsoFormat } from '../emit/emitter.ts'
import { failure } from '../emit/failure.ts'
import { alsoFormats, alsoFormatsIn } from '../emit/index.ts'
import { findSchemaFolder, readContext } from '../emit/metadata.ts'
import { recover } from '../emit/swap.ts'
import { alsoOption, type LimitOptions, limitsOf, withLimits } from './options.ts'
import { endOf, exitCodes } from './outcome.ts'
import { printMessages } from './report.ts'
import { type Run, startRun } from './run.ts'

interface BuildOptions extends LimitOptions {
  out: string
  dataset: string
  also?: AlsoFormat[]
  keepGoing: boolean
  check: boolean
  quiet: boolean
}

/** `tulieu build`: seeds to dataset, all or nothing. */
export const addBuild = (program: Command): void => {
  const command = program
    .command('build')
    .description('build the dataset from the captures: all or nothing')
    .argument('[seeds...]', 'folders of captures, or captures', ['seeds'])
    .option('--out <folder>', 'where the dataset goes', 'dist')
    .option('--dataset <file>', 'what the dataset is: name, version, licences', 'schema/dataset.yaml')
    .addOption(alsoOption())
    .option('--keep-going', 'build the good records and leave out the others; exits 1 if there are any', false)
    .option('--check', 'write nothing; say which files of the dataset are not current, and why', false)
    .option('--quiet', 'no progress, no summary, no notes: only warnings and errors', false)
    .addHelpText(
      'after',
      '\nExample:\n  $ tulieu build seeds/ --out dist\n  $ tulieu build --also parquet,sqlite\n  $ tulieu build --check'
    )
  withLimits(command).action(async (seeds: string[], options: BuildOptions) => {
    try {
      process.exitCode = await build(seeds, options)
    } catch (error) {
      process.exitCode = endOf(error)
    }
  })
}

/** Files with nothing but notes that a build names; `tulieu check` names all. */
const shownNotes = 1000

const build = async (seeds: string[], options: BuildOptions): Promise<number> => {
  if (!existsSync(options.dataset)) {
    throw failure(
      'usage',
      `${options.dataset} is not there: name the file that says what the dataset is with --dataset`
    )
  }
  const context = readContext(options.dataset, findSchemaFolder())
  const { metadata } = context
  const run = startRun(seeds, {
    limits: limitsOf(options),
    quiet: options.quiet,
    notes: options.quiet ? 0 : shownNotes,
    released: metadata.released,
    languages: metadata.languages
  })
  const out = resolve(options.out)
  await recover(out)
  const also = alsoFor(options, out)
  const source = {
    records: run.records(),
    totals: () => (run.counts.errors > 0 && !options.keepGoing ? null : run.totals()),
    context,
    also
  }
  const result = options.check ? await checkDataset(source, out) : await emitDataset(source, out)
  printMessages(run.files, !options.quiet)
  if (!options.quiet && run.unkept() > 0)
    console.error(`tulieu: ${run.unkept()} more seeds have notes: see them with "tulieu check"`)
  const rejected = run.counts.errors > 0 ? exitCodes.content : exitCodes.fine
  if (result === null) {
    console.error(`tulieu: nothing was written, ${options.out} is as it was: ${errorsOf(run)}`)
    return exitCodes.content
  }
  if (Array.isArray(result)) {
    for (const { path, state, why } of result) console.log(oneLine(`${options.out}/${path}: ${state}: ${why}`))
    if (result.length > 0) console.error(`tulieu: ${options.out} is not current: run "${commandFor(also)}"`)
    else if (!options.quiet) console.error(`tulieu: ${options.out} is current`)
    return result.length > 0 ? exitCodes.content : rejected
  }
  if (!options.quiet) console.log(summary(result, options.out))
  if (run.counts.errors > 0) console.error(`tulieu: ${run.counts.rejected} seeds were left out: ${errorsOf(run)}`)
  return rejected
}

/** The further formats of a build: those that were asked for, once each; of a check without a wish, those that the dataset has. */
const alsoFor = ({ also, check }: BuildOptions, out: string): AlsoFormat[] =>
  also === undefined && check ? alsoFormatsIn(listedPaths(out)) : alsoFormats.filter((format) => also?.includes(format))

/** How to build a dataset with its further formats. */
const commandFor = (also: AlsoFormat[]): string =>
  also.length === 0 ? 'tulieu build' : `tulieu build --also ${also.map(({ name }) => name).join(',')}`

const errorsOf = (run: Run): string =>
  `${run.counts.errors} ${run.counts.errors === 1 ? 'error' : 'errors'}, named above`

const summary = ({ counts, files }: EmittedDataset, out: string): string => {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return `${out}: ${counts.articles} articles, ${counts.moved + counts.removed} tombstones, ${files.length} entries, ${bytes} bytes`
}
