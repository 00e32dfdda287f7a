import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { type ReportFormat, reporters } from '../check/reporters/index.ts'
import { findSchemaFolder, readMetadata } from '../emit/metadata.ts'
import { type LimitOptions, limitsOf, withLimits } from './options.ts'
import { endOf, exitCodes } from './outcome.ts'
import { startRun } from './run.ts'
import { hasColour } from './terminal.ts'

interface CheckOptions extends LimitOptions {
  format: string
  dataset: string
  quiet: boolean
}

/** `tulieu check`: everything that a build checks, and nothing written. */
export const addCheck = (program: Command): void => {
  const names = Object.keys(reporters).join(', ')
  const command = program
    .command('check')
    .description('validate the captures and what is understood of them; write nothing')
    .argument('[seeds...]', 'folders of captures, or captures', ['seeds'])
    .option('--format <name>', names, 'pretty')
    .option(
      '--dataset <file>',
      'what the dataset is; without the file, dates are not held against a release',
      'schema/dataset.yaml'
    )
    .option('--quiet', 'no progress, no notes: only warnings and errors', false)
    .addHelpText('after', '\nExample:\n  $ tulieu check seeds/\n  $ tulieu check --format sarif > tulieu.sarif')
  withLimits(command).action((seeds: string[], options: CheckOptions) => {
    const report = Object.hasOwn(reporters, options.format) ? reporters[options.format as ReportFormat] : null
    if (report === null)
      command.error(`error: unknown format ${options.format}: ${names}`, { exitCode: exitCodes.usage })
    try {
      const metadata = existsSync(options.dataset) ? readMetadata(options.dataset, findSchemaFolder()) : null
      const run = startRun(seeds, {
        limits: limitsOf(options),
        quiet: options.quiet,
        notes: options.quiet ? 0 : Number.POSITIVE_INFINITY,
        released: metadata?.released ?? null,
        languages: metadata?.languages ?? null
      })
      let good = 0
      for (const _ of run.records()) good++
      process.stdout.write(
        report!(run.files, {
          colour: hasColour(process.stdout),
          infos: !options.quiet,
          version: manifest.version
        })
      )
      if (options.format === 'pretty' && !options.quiet)
        console.error(`tulieu: ${good} of ${run.counts.seeds} seeds are fine`)
      process.exitCode = run.counts.errors > 0 ? exitCodes.content : exitCodes.fine
    } catch (error) {
      process.exitCode = endOf(error)
    }
  })
}
