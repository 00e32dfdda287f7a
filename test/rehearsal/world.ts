import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { project } from '../support/cli.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyState, type Pull, readState, type State, writeState } from './stand-ins/state.ts'

/** A repository on a server of its own, what GitHub and npm know about it, and a maintainer's clone. */
export interface World {
  folder: string
  /** The bare repository. */
  origin: string
  /** The maintainer's clone. */
  clone: string
  /** Where the stand-ins lie that go before the real programs. */
  bin: string
  state: () => State
  /** Changes what GitHub knows, as something outside the workflows would. */
  change: (work: (state: State) => void) => void
  /** Runs git in the maintainer's clone; what it prints. */
  git: (...args: string[]) => string
  /** Changes files of the clone, commits all and pushes to main; the commit. */
  push: (message: string, work: (clone: string) => void) => string
  /** Merges the open pull request as a person would, and gives the commit on main. */
  merge: (how: 'squash' | 'merge') => string
}

/** What a release is made of. Tests are left out: the rehearsal is one of them. */
const parts =
  '.ci .gitattributes .github .gitignore .npmrc CHANGELOG.md CONTRIBUTING.md LICENSE README.md RIGHTS.md SECURITY.md VERSIONING.md dist package-lock.json package.json schema scripts seeds tsconfig.json'

/** The changelog of a project that was never released. */
const changelog = `# Changelog

## [Unreleased]

### Added

- The first articles.
`

/** As branch rules would: only a maintainer moves main, and a job's token needs the right to write. */
const hook = `#!/bin/sh
[ -n "$REHEARSAL_MAINTAINER" ] && exit 0
case "$REHEARSAL_PERMISSIONS" in *'"contents":"write"'*) ;; *) echo 'the token may not write contents' >&2; exit 1 ;; esac
while read -r _ _ ref; do
  if [ "$ref" = refs/heads/main ]; then echo 'main is protected' >&2; exit 1; fi
done
`

const executable = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, 0o755)
}

/** Sets up a repository with the project as it is now on its main branch, but never released. */
export const createWorld = (): World => {
  const folder = temporaryFolder()
  const [origin, clone, bin, home] = ['origin.git', 'clone', 'bin', 'home'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string
  ]
  const environment = { PATH: process.env.PATH, HOME: home, REHEARSAL_MAINTAINER: '1', GIT_CONFIG_NOSYSTEM: '1' }
  const run = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const git = (...args: string[]): string => run('-C', clone, ...args)
  mkdirSync(home)
  writeFileSync(
    join(home, '.gitconfig'),
    '[user]\nname = A Maintainer\nemail = maintainer@example.org\n[init]\ndefaultBranch = main\n[protocol "file"]\nallow = always\n'
  )
  run('init', '--quiet', '--bare', origin)
  run('-C', origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  executable(join(origin, 'hooks/pre-receive'), hook)
  for (const name of ['gh', 'npm']) {
    const file = join(import.meta.dirname, 'stand-ins', `${name}.ts`)
    executable(join(bin, name), `#!/bin/sh\nexec '${process.execPath}' '${file}' "$@"\n`)
  }
  const stateFile = join(folder, 'state.json')
  writeState(emptyState, stateFile)
  for (const part of parts.split(' ')) cpSync(join(project, part), join(clone, part), { recursive: true })
  writeFileSync(join(clone, 'CHANGELOG.md'), changelog)
  run('init', '--quiet', clone)
  // The project's own modules, which git does not see.
  symlinkSync(join(project, 'node_modules'), join(clone, 'node_modules'))
  writeFileSync(join(clone, '.git/info/exclude'), 'node_modules\n')
  git('remote', 'add', 'origin', origin)

  const change = (work: (state: State) => void): void => {
    const state = readState(stateFile)
    work(state)
    writeState(state, stateFile)
  }
  const push = (message: string, work: (clone: string) => void): string => {
    work(clone)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
    git('push', '--quiet', 'origin', 'HEAD:main')
    return git('rev-parse', 'HEAD')
  }
  const merge = (how: 'squash' | 'merge'): string => {
    const pull = readState(stateFile).pulls.find(({ state, fork }) => state === 'open' && !fork) as Pull
    git('fetch', '--quiet', 'origin')
    if (how === 'merge') git('merge', '--quiet', '--no-ff', '--message', pull.title, `origin/${pull.head}`)
    else git('merge', '--quiet', '--squash', `origin/${pull.head}`)
    const commit = push(pull.title, () => {})
    git('push', '--quiet', 'origin', '--delete', pull.head)
    change((state) => {
      Object.assign(state.pulls[pull.number - 1]!, { state: 'merged', merged: commit })
    })
    return commit
  }
  push('Begin', (folder) => setVersion(folder, '0.1.0-dev', 'null'))
  return { folder, origin, clone, bin, state: () => readState(stateFile), change, git, push, merge }
}

/** Replaces a part of a text file, which must be there. */
export const edit = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(file, 'utf8')
  const next = text.replace(from, () => to)
  if (next === text) throw new Error(`${file} has nothing like ${from}`)
  writeFileSync(file, next)
}

/** Builds the dataset in the maintainer's clone, as a contributor does before a commit. */
export const build = (clone: string): void => {
  execFileSync(process.execPath, ['scripts/tulieu.ts', 'build', '--quiet'], { cwd: clone, stdio: 'pipe' })
}

/** Writes version and date by hand, and builds. */
export const setVersion = (clone: string, version: string, released: string): void => {
  const file = join(clone, 'schema/dataset.yaml')
  const text = readFileSync(file, 'utf8').replace(/^version: .*$/mu, `version: ${version}`)
  writeFileSync(file, text.replace(/^released: .*$/mu, `released: ${released}`))
  build(clone)
}

/** What the catalogue of a branch says of itself. */
export const datasetOn = (world: World, branch: string): { version: string; released: string | null } => {
  world.git('fetch', '--quiet', 'origin')
  const { version, released } = JSON.parse(world.git('show', `origin/${branch}:dist/index.json`))
  return { version, released }
}

/** A repository whose dataset was released as `version`, and which began the next one. */
export const createReleasedWorld = (version: string, next: string): World => {
  const world = createWorld()
  world.push(`Release ${version}`, (clone) => setVersion(clone, version, '2026-01-02'))
  world.git('push', '--quiet', 'origin', `HEAD:refs/tags/v${version}`)
  world.push(`Begin ${next}-dev`, (clone) => setVersion(clone, `${next}-dev`, 'null'))
  return world
}
