import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/folder.ts'

/** A Git repository of the test's own, with nobody's settings. */
export interface Repository {
  folder: string
  git: (...args: string[]) => string
  /** Commits a dataset as `dist/` (or below another path), with tags. */
  commit: (dataset: string, tags?: string[], path?: string) => void
}

/** What Git may know of the machine: nothing. */
export const gitEnvironment = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.vn',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.vn'
}

/** Makes an empty repository with the branch `main`. */
export const makeRepository = (): Repository => {
  const folder = temporaryFolder()
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, env: gitEnvironment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  git('init', '--quiet', '--initial-branch=main')
  return {
    folder,
    git,
    commit: (dataset, tags = [], path = 'dist') => {
      rmSync(join(folder, path), { recursive: true, force: true })
      cpSync(dataset, join(folder, path), { recursive: true })
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message=Build')
      for (const tag of tags) git('tag', '--force', tag)
    }
  }
}
