import { logOf, type Run, runWorkflow } from './runner.ts'
import type { World } from './world.ts'

/** What came of the workflows that a push to main starts. */
export interface Pushed {
  proposal: Run
  release: Run
}

const onMain = (sha: string) => ({ name: 'push' as const, sha, ref: 'refs/heads/main' })

/** Runs the workflow that keeps the pull request; it must not fail. */
export const runProposal = async (world: World, sha: string): Promise<Run> => {
  const run = await runWorkflow(world, 'release-pr.yml', onMain(sha))
  if (!run.success) throw new Error(logOf(run))
  return run
}

/** Runs the workflow that publishes; with an earlier attempt, what of it did not succeed. */
export const runRelease = (world: World, sha: string, before?: Run): Promise<Run> =>
  runWorkflow(world, 'release.yml', onMain(sha), { before })

/** Runs both workflows that a push to main starts; neither must fail. */
export const runPush = async (world: World, sha: string): Promise<Pushed> => {
  const release = await runRelease(world, sha)
  if (!release.success) throw new Error(logOf(release))
  return { release, proposal: await runProposal(world, sha) }
}
