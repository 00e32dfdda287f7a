/**
 * Publishes a release: a draft first, all its files into it, and only then the rest of the world sees it, since what is
 * published cannot be changed. Goes on where an earlier run stopped, and does nothing to a release that is out already. Runs
 * with a token that may write, so it imports no package.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../emit/failure.ts'
import { type Assets, readAssets } from './assets.ts'
import { run, runUnless } from './programs.ts'
import { forms, runStep, variable } from './step.ts'
import { releasedElsewhere, taggedCommit, tagOf } from './tag.ts'
import { cutAtLine } from './text.ts'

/** Where the job puts what the jobs before it made. */
const folder = 'build/release'
const notes = 'build/notes/notes.md'

/** GitHub takes 125,000 characters as a release's notes; UTF-8 bytes are never fewer. */
const mostNotes = 125_000

interface Release {
  isDraft: boolean
  assets: { name: string; digest: string }[]
}

const view = (tag: string): Release | null => {
  const found = runUnless(/release not found/u, 'gh', ['release', 'view', tag, '--json', 'isDraft,assets'])
  return found === null ? null : (JSON.parse(found) as Release)
}

/** The names of files that a release lacks or has otherwise, and of those that it should not have. */
const compare = (release: Release, assets: Assets): { lacking: string[]; surplus: string[] } => {
  const there = new Map(release.assets.map(({ name, digest }) => [name, digest]))
  return {
    lacking: Object.keys(assets).filter((name) => there.get(name) !== `sha256:${assets[name]}`),
    surplus: [...there.keys()].filter((name) => !Object.hasOwn(assets, name))
  }
}

const assertSame = (tag: string, release: Release, assets: Assets): void => {
  const { lacking, surplus } = compare(release, assets)
  const differing = [...lacking, ...surplus]
  if (differing.length > 0) throw failure('content', `${tag} has other files than were built: ${differing.join(', ')}`)
}

await runStep(() => {
  const version = variable('VERSION', forms.version)
  const commit = variable('GITHUB_SHA', forms.commit)
  const tag = tagOf(version)
  const bundle = `tulieu-${tag}.intoto.jsonl`
  const assets = readAssets(folder, [bundle])
  const tagged = taggedCommit(version)
  if (tagged !== null && tagged !== commit) throw releasedElsewhere(version, tagged)

  const found = view(tag)
  if (found !== null && !found.isDraft) {
    // Whoever runs all jobs again has the same files attested anew: the bundle that is out stays.
    const { digest } = found.assets.find(({ name }) => name === bundle) ?? { digest: '' }
    assertSame(tag, found, { ...assets, [bundle]: digest.replace('sha256:', '') })
    console.log(`${tag} is published already`)
    return
  }
  writeFileSync(notes, cutAtLine(readFileSync(notes, 'utf8'), mostNotes))
  const about = ['--draft', '--target', commit, '--title', tag, '--notes-file', notes]
  run('gh', ['release', found === null ? 'create' : 'edit', tag, ...about])
  const { lacking, surplus } = compare(found ?? { isDraft: true, assets: [] }, assets)
  for (const name of surplus) run('gh', ['release', 'delete-asset', tag, name, '--yes'])
  if (lacking.length > 0) {
    const files = lacking.map((name) => join(folder, name))
    run('gh', ['release', 'upload', tag, ...files, '--clobber'])
  }
  const filled = view(tag)
  if (filled === null) throw failure('machine', `the draft of ${tag} is gone: run this again`)
  assertSame(tag, filled, assets)
  run('gh', ['release', 'edit', tag, '--draft=false', '--latest'])
  if (taggedCommit(version) !== commit)
    throw failure('machine', `${tag} was published, and its tag is not on ${commit}`)
  console.log(`${tag} is published`)
})
