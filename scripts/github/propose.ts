/**
 * Keeps the one pull request for releases: pushes the commit that `bundle.ts` made, opens the pull request or brings it up to
 * date, or closes it where nothing is left to release. Runs with a token that may write, so it imports no package and takes
 * nothing from the bundle but what a release may change.
 */
import { failure } from '../emit/failure.ts'
import { run } from './programs.ts'
import { bodyFile, branch, bundleFile, changeable, type Proposal, proposals, titleOf } from './proposal.ts'
import { forms, runStep, variable } from './step.ts'

/** Numbers of the open pull requests from our branch; one of a fork, whose branch may have the same name, is not ours. */
const openPulls = (): string[] => {
  const fields = ['--json', 'number,isCrossRepository']
  const pulls = run('gh', ['pr', 'list', '--head', branch, '--base', 'main', '--state', 'open', ...fields])
  return (JSON.parse(pulls) as { number: number; isCrossRepository: boolean }[])
    .filter(({ isCrossRepository }) => !isCrossRepository)
    .map(({ number }) => String(number))
}

/** Takes the commit out of its bundle; refuses one that is not a single commit on this one, or changes what it must not. */
const unbundle = (): string => {
  run('git', ['fetch', '--quiet', '--no-tags', bundleFile, branch])
  const commit = run('git', ['rev-parse', 'FETCH_HEAD'])
  if (run('git', ['log', '-1', '--format=%P', commit]) !== run('git', ['rev-parse', 'HEAD']))
    throw failure('content', `${bundleFile} is not one commit on top of this one`)
  const changed = run('git', ['diff-tree', '-r', '-z', '--no-renames', '--name-only', 'HEAD', commit]).split('\0')
  const stray = changed.filter(
    (path) => path !== '' && !changeable.some((allowed) => path === allowed || path.startsWith(`${allowed}/`))
  )
  if (stray.length > 0) throw failure('content', `${bundleFile} changes ${stray.join(', ')}, which a release must not`)
  return commit
}

/** Puts the commit on the branch; whether it was not there already. */
const push = (commit: string): boolean => {
  const ref = `refs/heads/${branch}`
  const [there = ''] = run('git', ['ls-remote', 'origin', ref]).split('\t')
  if (there === commit) return false
  run('gh', ['auth', 'setup-git'])
  run('git', ['push', '--quiet', `--force-with-lease=${ref}:${there}`, 'origin', `${commit}:${ref}`])
  return true
}

await runStep(() => {
  const proposal = variable('PROPOSAL', new RegExp(`^(?:${proposals.join('|')})$`, 'u')) as Proposal
  const pulls = openPulls()
  if (proposal === 'none') {
    for (const pull of pulls)
      run('gh', ['pr', 'close', pull, '--delete-branch', '--comment', 'Nothing is left to release.'])
    return
  }
  const described = ['--title', titleOf(proposal, variable('VERSION', forms.version)), '--body-file', bodyFile]
  const pushed = push(unbundle())
  if (pulls.length === 0) run('gh', ['pr', 'create', '--base', 'main', '--head', branch, ...described])
  for (const pull of pulls) run('gh', ['pr', 'edit', pull, ...described])
  // What this token pushes starts no workflow by itself; without checks the pull request could not be merged.
  if (pushed) run('gh', ['workflow', 'run', 'ci.yml', '--ref', branch])
})
