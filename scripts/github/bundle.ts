/**
 * Commits what a release changes, and wraps the commit up for the job that may push: that job installs nothing, and this one
 * may write nothing. The same changes on the same commit give the same bundle: its dates are those of the commit below it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { failure } from '../emit/failure.ts'
import { describe } from './describe.ts'
import { run } from './programs.ts'
import { bodyFile, branch, bundleFile, changeable, folder, notesFile, titleOf } from './proposal.ts'
import { forms, runStep, variable } from './step.ts'

const bot = {
  name: 'github-actions[bot]',
  // The number is that of the account, by which GitHub shows the commit as its own.
  email: '41898282+github-actions[bot]@users.noreply.github.com'
}

const isChangeable = (path: string): boolean =>
  changeable.some((allowed) => path === allowed || path.startsWith(`${allowed}/`))

await runStep(() => {
  const proposal = variable('PROPOSAL', /^(?:release|begin)$/u) as 'release' | 'begin'
  const version = variable('VERSION', forms.version)
  const title = titleOf(proposal, version)
  const changed = run('git', ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'])
    .split('\0')
    .filter(Boolean)
    .map((entry) => entry.slice(3))
  const stray = changed.filter((path) => !isChangeable(path))
  if (stray.length > 0) throw failure('content', `a release must not change ${stray.join(', ')}`)
  if (changed.length === 0) throw failure('usage', 'nothing was changed: run prepare.ts and "npm run build" first')
  const date = run('git', ['log', '-1', '--format=%cI'])
  Object.assign(process.env, {
    GIT_AUTHOR_NAME: bot.name,
    GIT_AUTHOR_EMAIL: bot.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: bot.name,
    GIT_COMMITTER_EMAIL: bot.email,
    GIT_COMMITTER_DATE: date
  })
  const parent = run('git', ['rev-parse', 'HEAD'])
  run('git', ['add', '--all', '--', ...changeable])
  run('git', ['commit', '--message', title])
  run('git', ['branch', '--force', branch])
  mkdirSync(folder, { recursive: true })
  run('git', ['bundle', 'create', bundleFile, `${parent}..${branch}`])
  const notes = existsSync(notesFile) ? readFileSync(notesFile, 'utf8') : ''
  writeFileSync(bodyFile, describe(proposal, version, notes))
  console.log(`${bundleFile}: ${title}`)
})
