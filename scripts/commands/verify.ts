import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { VFile } from 'vfile'
import type { Article, DatasetRecord } from '../../schema/article.d.ts'
import { mediaOf } from '../capture/find.ts'
import { defaultLimits } from '../capture/limits.ts'
import { readCapture } from '../capture/read.ts'
import { oneLine } from '../check/reporters/messages.ts'
import { validateRecord } from '../check/schema.ts'
import { listedPaths } from '../emit/catalogue.ts'
import { checkDataset } from '../emit/compare.ts'
import { alsoFormatsIn } from '../emit/index.ts'
import { readLines } from '../emit/lines.ts'
import { findSchemaFolder, readContext } from '../emit/metadata.ts'
import { recover } from '../emit/swap.ts'
import { uncoveredOf } from '../extract/accounting.ts'
import { readPage } from '../page/page.ts'
import type { Problem } from '../release/problems.ts'
import { verify } from '../release/verify.ts'
import { endOf, exitCodes } from './outcome.ts'
import { startRun } from './run.ts'

interface VerifyOptions {
  seeds?: string
  rebuild: boolean
  dataset: string
  quiet: boolean
}

/** `tulieu verify`: is a dataset whole and true to itself; with the seeds, to them. */
export const addVerify = (program: Command): void => {
  program
    .command('verify')
    .description(
      'verify a dataset offline: sums, schema, claims, hashes, formats; with the seeds, accounting and rebuild'
    )
    .argument('[dataset]', 'the folder of a dataset', 'dist')
    .option('--seeds <folder>', 'the captures it was built from: recounts every visible character')
    .option('--rebuild', 'with --seeds: builds them again and compares every byte', false)
    .option('--dataset <file>', 'with --rebuild: what the dataset is', 'schema/dataset.yaml')
    .option('--quiet', 'print problems only', false)
    .addHelpText('after', '\nExample:\n  $ tulieu verify dist --seeds seeds --rebuild')
    .action(async (dataset: string, options: VerifyOptions) => {
      try {
        process.exitCode = await run(dataset, options)
      } catch (error) {
        process.exitCode = endOf(error)
      }
    })
}

const run = async (dataset: string, options: VerifyOptions): Promise<number> => {
  if (options.rebuild && options.seeds === undefined) {
    console.error('tulieu: --rebuild needs --seeds')
    return exitCodes.usage
  }
  const folder = resolve(dataset)
  if ((await recover(folder)) === 'recovered' && !options.quiet)
    console.error('tulieu: a build that was killed was brought to its end first')
  const schemaFolder = findSchemaFolder()
  const problems = await verify(folder, { validateRecord, schemaFolder })
  if (options.seeds !== undefined && problems.length === 0) problems.push(...recount(folder, resolve(options.seeds)))
  if (options.rebuild && problems.length === 0) problems.push(...(await rebuild(folder, options, schemaFolder)))
  for (const { file, line, rule, message } of problems) {
    console.log(oneLine(`${dataset}/${file}${line === undefined ? '' : `:${line}`}: ${rule}: ${message}`))
  }
  if (problems.length > 0)
    console.error(`tulieu: ${dataset} has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
  else if (!options.quiet) console.log(`${dataset}: every sum, record, claim and format is as it should be`)
  return problems.length > 0 ? exitCodes.content : exitCodes.fine
}

/** Counts the visible characters of each record's capture again and holds them against the record's claims. */
const recount = (folder: string, seeds: string): Problem[] => {
  const problems: Problem[] = []
  let number = 0
  for (const line of readLines(join(folder, 'articles.jsonl'))) {
    number++
    const record = JSON.parse(line) as DatasetRecord
    if (record.kind !== 'article') continue
    const message = recountOne(record, seeds)
    if (message !== null)
      problems.push({ file: 'articles.jsonl', line: number, rule: 'seed', message: `${record.id}: ${message}` })
  }
  return problems
}

const recountOne = (record: Article, seeds: string): string | null => {
  const file = new VFile({ path: record.seed.path })
  // The capture was within the limits of its build; here only a broken file matters.
  const limits = { ...defaultLimits, textBytes: record.seed.content_bytes, htmlBytes: record.seed.content_bytes }
  const media = mediaOf(record.seed.path)
  const capture = readCapture(join(seeds, record.seed.path), media, limits, file)
  if (capture === null) return `its capture ${record.seed.path} ${file.messages[0]?.reason ?? 'cannot be read'}`
  if (capture.sha256 !== record.seed.sha256)
    return `its capture ${record.seed.path} is another one: ${sha256Note(capture.sha256, record.seed.sha256)}`
  const page = readPage(capture.content, media, file, limits, record.seed.url)
  if (page === null) return `its capture ${record.seed.path} ${file.messages[0]?.reason ?? 'cannot be parsed'}`
  const uncovered = uncoveredOf(page, record, capture.content)
  if (uncovered.length === 0) return null
  return `no claim covers ${uncovered.length} stretches of ${record.seed.path}, the first in line ${uncovered[0]!.line_start}`
}

const sha256Note = (found: string, expected: string): string =>
  `SHA-256 ${found.slice(0, 12)}…, expected ${expected.slice(0, 12)}…`

/** Builds the seeds again and compares every file. */
const rebuild = async (folder: string, options: VerifyOptions, schemaFolder: string): Promise<Problem[]> => {
  const context = readContext(options.dataset, schemaFolder)
  const { metadata } = context
  const again = startRun([options.seeds!], {
    limits: defaultLimits,
    quiet: options.quiet,
    notes: 0,
    released: metadata.released,
    languages: metadata.languages
  })
  const source = {
    records: again.records(),
    totals: () => (again.counts.errors > 0 ? null : again.totals()),
    context,
    also: alsoFormatsIn(listedPaths(folder))
  }
  const differences = await checkDataset(source, folder)
  if (differences === null)
    return [{ file: '', rule: 'rebuild', message: `the seeds have ${again.counts.errors} errors: run "tulieu check"` }]
  return differences.map(({ path, state, why }) => ({ file: path, rule: 'rebuild', message: `${state}: ${why}` }))
}
