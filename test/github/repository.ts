import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyState, readState, type State, writeState } from '../rehearsal/stand-ins/state.ts'
import { project } from '../support/cli.ts'
import { temporaryFolder, write } from '../support/folder.ts'

/** A small repository with a remote, and a stand-in for `gh`, in which a script of the workflows can be run. */
export interface Repository {
  folder: string
  git: (...args: string[]) => string
  /** Runs `scripts/github/NAME.ts` there. */
  run: (name: string, env?: { [name: string]: string }, args?: string[]) => { code: number | null; said: string }
  state: () => State
}

const files = {
  '.github/workflows/a.yml': 'name: a\n',
  '.gitignore': 'build/\n',
  'CHANGELOG.md': '# Changelog\n',
  'dist/index.json': '{}\n',
  'schema/dataset.yaml': 'version: 0.1.0-dev\n'
}

export const startRepository = (): Repository => {
  const root = temporaryFolder()
  const [folder, origin, bin] = ['clone', 'origin.git', 'bin'].map((name) => join(root, name)) as [
    string,
    string,
    string
  ]
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org'
  }
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  mkdirSync(bin)
  const standIn = join(project, 'test/rehearsal/stand-ins/gh.ts')
  writeFileSync(join(bin, 'gh'), `#!/bin/sh\nexec '${process.execPath}' '${standIn}' "$@"\n`)
  chmodSync(join(bin, 'gh'), 0o755)
  writeState(emptyState, join(root, 'state.json'))
  write(folder, files)
  execFileSync('git', ['init', '--quiet', '--bare', origin], { env })
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', origin)
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Begin')
  git('push', '--quiet', 'origin', 'main')
  const rights = { contents: 'write', 'pull-requests': 'write', actions: 'write' }
  const standIns = {
    GH_TOKEN: 'token',
    REHEARSAL_ORIGIN: origin,
    REHEARSAL_PERMISSIONS: JSON.stringify(rights),
    REHEARSAL_STATE: root
  }
  return {
    folder,
    git,
    run: (name, more = {}, args = []) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(project, `scripts/github/${name}.ts`), ...args],
        { cwd: folder, encoding: 'utf8', env: { ...env, ...standIns, ...more } }
      )
      return { code: status, said: stdout + stderr }
    },
    state: () => readState(join(root, 'state.json'))
  }
}
