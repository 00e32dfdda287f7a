/**
 * Decides what the pull request for releases proposes, and writes version, date and changelog for it. `npm run build` comes
 * after it. The clock is read here only; `--date=YYYY-MM-DD` takes its place.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isRealDay } from '../capture/calendar.ts'
import { withBoth } from '../commands/release/former.ts'
import { failure } from '../emit/failure.ts'
import { findSchemaFolder, readMetadata } from '../emit/metadata.ts'
import { planRelease } from '../release/plan.ts'
import { releaseChangelog } from './changelog.ts'
import { setValues, withoutAllowances } from './dataset.ts'
import type { Proposal } from './proposal.ts'
import { runStep, setOutputs } from './step.ts'

const dataset = 'schema/dataset.yaml'
const changelog = 'CHANGELOG.md'

const rewrite = (file: string, work: (text: string) => string): void =>
  writeFileSync(file, work(readFileSync(file, 'utf8')))

/** The version after a release, until the next one is known. */
const following = (version: string): string => version.replace(/\d+$/u, (patch) => String(Number(patch) + 1))

const propose = async (date: string): Promise<{ proposal: Proposal; version: string }> => {
  const { version, released, repository, allow = [] } = readMetadata(dataset, findSchemaFolder())
  if (released !== null) {
    const next = following(version)
    rewrite(dataset, (text) => withoutAllowances(setValues(text, { version: `${next}-dev`, released: 'null' })))
    return { proposal: 'begin', version: next }
  }
  const {
    version: next,
    schema_version,
    stops
  } = await withBoth({ data: 'dist' }, 'next', (before, after) => planRelease(before, after, { allow }))
  if (next === null) return { proposal: 'none', version }
  if (stops.length > 0)
    throw failure('content', [`${next} cannot be released:`, ...stops.map(({ message }) => message)].join('\n'))
  rewrite(dataset, (text) => setValues(text, { version: next, released: date, schema_version }))
  rewrite(changelog, (text) => releaseChangelog(text, next, date, repository))
  return { proposal: 'release', version: next }
}

await runStep(async () => {
  const { values } = parseArgs({ options: { date: { type: 'string' } } })
  const date = values.date ?? new Date().toISOString().slice(0, 10)
  if (!isRealDay(date)) throw failure('usage', `--date ${date} is no day: give it as YYYY-MM-DD`)
  setOutputs({ ...(await propose(date)) })
})
