/**
 * Says whether the commit is one to release: its dataset has a version and a date, and is not out yet. CI asks it, too, so that
 * no change gets in under the number of a release that is out.
 */
import { readFileSync } from 'node:fs'
import { failure } from '../emit/failure.ts'
import { run } from './programs.ts'
import { forms, runStep, setOutputs } from './step.ts'
import { releasedElsewhere, taggedCommit, tagOf } from './tag.ts'

/** Whether the dataset of this commit was released from another one. */
const isOut = (version: string): boolean => {
  const tagged = taggedCommit(version)
  if (tagged === null || tagged === run('git', ['rev-parse', 'HEAD'])) return false
  run('git', ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', `refs/tags/${tagOf(version)}`])
  if (run('git', ['rev-parse', 'FETCH_HEAD:dist']) === run('git', ['rev-parse', 'HEAD:dist'])) return true
  throw releasedElsewhere(version, tagged)
}

await runStep(() => {
  const { version, released } = JSON.parse(readFileSync('dist/index.json', 'utf8')) as {
    version: string
    released: string | null
  }
  const final = forms.version.test(version)
  if (final !== (released !== null))
    throw failure('content', `dist/index.json has version ${version} and release date ${released}: both or neither`)
  setOutputs({ release: String(final && !isOut(version)), version, tag: tagOf(version) })
})
