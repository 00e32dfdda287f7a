/**
 * Fetches the feed that the release before published, where `release pack` looks for it: a release continues the feed. Where there was no
 * release, or it had no feed, a new one begins.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { FEED } from '../release/feed.ts'
import { formerTag } from '../release/plan/former.ts'
import { runUnless } from './programs.ts'
import { forms, runStep, variable } from './step.ts'

const folder = 'build/former'

await runStep(() => {
  const tag = formerTag(variable('VERSION', forms.version))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const missing = /release not found|no assets match the file pattern/u
  const args = tag && ['release', 'download', tag, '--pattern', FEED, '--dir', folder]
  const found = args && runUnless(missing, 'gh', args)
  console.log(found === null ? 'no release before this one has a feed' : `the feed of ${tag} is continued`)
})
