import { type Command, Option } from 'commander'
import { failure } from '../emit/failure.ts'
import { diff } from '../release/diff.ts'
import { NONE, openDataset } from '../release/open.ts'
import { json } from '../release/report/json.ts'
import { markdown } from '../release/report/markdown.ts'
import { type DiffReport, pretty } from '../release/report/pretty.ts'
import { endOf, exitCodes } from './outcome.ts'
import { hasColour } from './terminal.ts'

interface DiffOptions {
  format: keyof typeof reports
  all: boolean
}

const reports = { pretty, json, markdown } satisfies { [format: string]: DiffReport }

const help = `
A dataset is a folder; an archive (.tar.gz, .zip); a git ref, such as main, v1.2.0
or HEAD~1 (its dist/ is read; REF:PATH names another folder of the repository); or
"none", the dataset before the first. What is on the disk comes before a ref of the
same name: git:NAME is always a ref, ./NAME never.

The level says how much the version must grow (VERSIONING.md). The exit code is 0
whether or not there are differences.

Example:
  $ tulieu diff v1.2.0 dist
  $ tulieu diff main dist --format markdown >> "$GITHUB_STEP_SUMMARY"`

/** `tulieu diff`: what changed between two datasets, and how much the version must grow. */
export const addDiff = (program: Command): void => {
  program
    .command('diff')
    .description('compare two datasets record by record and field by field, and say how much the version must grow')
    .argument('<old>', 'the older dataset')
    .argument('<new>', 'the newer one')
    .addOption(new Option('--format <name>', 'form of the report').choices(Object.keys(reports)).default('pretty'))
    .option('--all', 'show everything: long lists are cut otherwise (never in json)', false)
    .addHelpText('after', help)
    .action(async (before: string, after: string, options: DiffOptions) => {
      try {
        process.exitCode = await run(before, after, options)
      } catch (error) {
        process.exitCode = endOf(error)
      }
    })
}

const run = async (before: string, after: string, { format, all }: DiffOptions): Promise<number> => {
  const old = await openDataset(before)
  try {
    const next = await openDataset(after)
    try {
      if (next.folder === null) throw failure('usage', `${NONE} can only be the older dataset`)
      const options = { colour: format === 'pretty' && hasColour(process.stdout), all }
      reports[format](diff(old.folder, next.folder), options, (text) => process.stdout.write(text))
    } finally {
      next.close()
    }
  } finally {
    old.close()
  }
  return exitCodes.fine
}
