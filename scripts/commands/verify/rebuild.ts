import { defaultLimits } from '../../capture/limits.ts'
import { listedPaths } from '../../emit/catalogue.ts'
import { checkDataset } from '../../emit/compare.ts'
import type { EmitContext } from '../../emit/emitter.ts'
import { alsoFormatsIn } from '../../emit/index.ts'
import type { Problem } from '../../release/problems.ts'
import { startRun } from '../run.ts'

/**
 * Builds a dataset again from its seeds and compares every file.
 *
 * @param folder the dataset
 * @param seeds the folder of its captures
 * @param context what it was built with
 */
export const rebuild = async (folder: string, seeds: string, context: EmitContext): Promise<Problem[]> => {
  const { released, languages } = context.metadata
  const again = startRun([seeds], { limits: defaultLimits, quiet: true, notes: 0, released, languages })
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
