import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import { findSeeds, locate } from '../../capture/find.ts'
import { defaultLimits } from '../../capture/limits.ts'
import { oneLine } from '../../check/reporters/messages.ts'
import { validateRecord } from '../../check/schema.ts'
import { checkDataset } from '../../emit/compare.ts'
import { failure } from '../../emit/failure.ts'
import { findSchemaFolder, readContext } from '../../emit/metadata.ts'
import { recover } from '../../emit/swap.ts'
import { mustBeApart } from '../../release/pack/apart.ts'
import { openBase } from '../../release/pack/base.ts'
import type { SeedSource } from '../../release/pack/seeds.ts'
import { type Asset, packRelease } from '../../release/pack.ts'
import { verify } from '../../release/verify.ts'
import { endOf, exitCodes } from '../outcome.ts'
import { startRun } from '../run.ts'
import { type FormerOptions, withBoth, withFormer } from './former.ts'

interface PackOptions extends FormerOptions {
  feed?: string
  seeds: string
  dataset: string
  out: string
  quiet: boolean
}

/** Where a workflow puts the feed of the former release. */
const formerFeed = 'build/former/changes.atom'

/** `tulieu release pack`: every asset of a release. */
export const addPack = (release: Command): void => {
  const command = release
    .command('pack')
    .description('write every asset of a release, all or nothing, the same bytes on every machine')
  withFormer(command)
    .option(
      '--feed <file>',
      `the feed of the former release, to be continued (default: ${formerFeed}, if there is one)`
    )
    .option('--out <folder>', 'where the assets go', 'build/release')
    .option('--seeds <folder>', 'the captures that it was built from', 'seeds')
    .option('--dataset <file>', 'what the dataset is: name, version, licences', 'schema/dataset.yaml')
    .option('--quiet', 'print problems only', false)
    .addHelpText('after', '\nExample:\n  $ tulieu release pack --out build/release')
    .action(async (options: PackOptions) => {
      try {
        process.exitCode = await run(options)
      } catch (error) {
        process.exitCode = endOf(error)
      }
    })
}

const run = async (options: PackOptions): Promise<number> => {
  const schemaFolder = findSchemaFolder()
  if (!existsSync(options.dataset))
    throw failure(
      'usage',
      `${options.dataset} is not there: name the file that says what the dataset is with --dataset`
    )
  mustBeApart(options.out, [options.data, options.seeds])
  const context = readContext(options.dataset, schemaFolder)
  const data = resolve(options.data)
  await recover(data)
  const problems = await verify(data, { validateRecord, schemaFolder })
  for (const { file, rule, message } of problems) console.error(oneLine(`${options.data}/${file}: ${rule}: ${message}`))
  if (problems.length > 0) throw failure('content', `${options.data} is not whole: build it again with "tulieu build"`)
  const base = openBase(data, context)
  await mustBeCurrent(options, data, context)
  const sources = { seeds: sourcesOf(options.seeds), project: dirname(schemaFolder) }
  const feed = resolve(options.feed ?? formerFeed)
  if (options.feed !== undefined && !existsSync(feed))
    throw failure('usage', `${options.feed} is not there: name the changes.atom of the former release`)
  const assets = await withBoth(options, 'made', (former) =>
    packRelease(
      base,
      { ...sources, former: { folder: former, feed: existsSync(feed) ? feed : null } },
      resolve(options.out)
    )
  )
  if (!options.quiet) console.log(summary(assets, options.out))
  return exitCodes.fine
}

/** Builds the seeds again and compares: what is released is what anybody gets from the seeds. */
const mustBeCurrent = async (
  { seeds, data: shown }: PackOptions,
  data: string,
  context: Parameters<typeof openBase>[1]
): Promise<void> => {
  const { metadata } = context
  const again = startRun([seeds], {
    limits: defaultLimits,
    quiet: true,
    notes: 0,
    released: metadata.released,
    languages: metadata.languages
  })
  const totals = (): ReturnType<typeof again.totals> | null => (again.counts.errors > 0 ? null : again.totals())
  const differences = await checkDataset({ records: again.records(), totals, context }, data)
  if (differences?.length === 0) return
  for (const { path, state, why } of differences ?? []) console.error(oneLine(`${shown}/${path}: ${state}: ${why}`))
  const why =
    differences === null ? `the seeds have ${again.counts.errors} errors` : `${shown} is not what ${seeds} gives`
  throw failure('content', `${why}: see "tulieu build --check"`)
}

/** Every capture and curator's file. */
const sourcesOf = (folder: string): SeedSource[] =>
  findSeeds([folder], process.cwd()).seeds.flatMap(({ place, capture, sidecar }) =>
    [capture, sidecar].flatMap((path) => (path === null ? [] : [{ path, file: locate(place, path) }]))
  )

const summary = (assets: Asset[], out: string): string => {
  const width = Math.max(...assets.map(({ bytes }) => String(bytes).length))
  return assets.map(({ name, bytes }) => `${String(bytes).padStart(width)}  ${out}/${name}`).join('\n')
}
