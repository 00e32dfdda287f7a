import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { failure } from '../../emit/failure.ts'
import { findSchemaFolder, readMetadata } from '../../emit/metadata.ts'
import { levels } from '../../release/diff/rules.ts'
import type { Wish } from '../../release/plan/version.ts'
import { planRelease } from '../../release/plan.ts'
import { planReports } from '../../release/report/plan.ts'
import { endOf, exitCodes } from '../outcome.ts'
import { hasColour } from '../terminal.ts'
import { type FormerOptions, withBoth, withFormer } from './former.ts'

interface PlanOptions extends FormerOptions, Wish {
  dataset: string
  format: keyof typeof planReports
}

const help = `
The version is that which the changes lead to by the rules of VERSIONING.md; before
1.0.0, a major change makes the minor number grow. A version X.Y.Z-dev in the
dataset, --level and --version may raise it, never lower it. It ends with 1 where
something must not go out: an id without record or tombstone, a loss that nobody has
given a reason for, a version that is too low.

Example:
  $ tulieu release plan
  $ tulieu release plan --from v1.2.0 --format json`

/** `tulieu release plan`: the next version, with its proof. */
export const addPlan = (release: Command): void => {
  const command = release
    .command('plan')
    .description('say which version the next release has, and why, and what stops it')
  withFormer(command)
    .option('--dataset <file>', 'what the dataset is, and what is allowed', 'schema/dataset.yaml')
    .addOption(new Option('--level <level>', 'at least this much').choices(levels.slice(1)))
    .option('--version <version>', 'this version, such as 1.0.0')
    .addOption(new Option('--format <name>', 'form of the plan').choices(Object.keys(planReports)).default('pretty'))
    .addHelpText('after', help)
    .action(async (options: PlanOptions) => {
      try {
        process.exitCode = await run(options)
      } catch (error) {
        process.exitCode = endOf(error)
      }
    })
}

const run = async ({ dataset, format, level, version, ...former }: PlanOptions): Promise<number> => {
  if (!existsSync(dataset))
    throw failure('usage', `${dataset} is not there: name the file that says what the dataset is with --dataset`)
  const { allow = [] } = readMetadata(dataset, findSchemaFolder())
  const wish = { ...(level && { level }), ...(version !== undefined && { version }) }
  return withBoth(former, 'next', (before, after) => {
    const plan = planRelease(before, after, { allow, ...wish })
    process.stdout.write(planReports[format](plan, { colour: format === 'pretty' && hasColour(process.stdout) }))
    return plan.stops.length > 0 ? exitCodes.content : exitCodes.fine
  })
}
