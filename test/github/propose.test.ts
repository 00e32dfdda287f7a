import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { write } from '../support/folder.ts'
import { type Repository, startRepository } from './repository.ts'

const release = { PROPOSAL: 'release', VERSION: '0.1.0' }

/** Commits, and wraps up what is not on main, as `bundle.ts` does, but whatever it is. */
const bundle = ({ folder, git }: Repository, ...commits: { [path: string]: string }[]): void => {
  git('switch', '--quiet', '--create', 'release/next')
  for (const files of commits) {
    write(folder, files)
    git('add', '--all')
    git('commit', '--quiet', '--message', 'Release 0.1.0')
  }
  mkdirSync(join(folder, 'build/proposal'), { recursive: true })
  write(folder, { 'build/proposal/body.md': 'Notes' })
  git('bundle', 'create', 'build/proposal/commit.bundle', 'main..release/next')
  git('switch', '--quiet', 'main')
}

describe('what the job that may write takes from the one that built', () => {
  test('a commit that changes what a release changes', () => {
    const repository = startRepository()
    bundle(repository, { 'CHANGELOG.md': 'x', 'dist/new.csv': 'x', 'schema/dataset.yaml': 'version: 0.1.0\n' })
    expect(repository.run('propose', release)).toEqual({ code: 0, said: '' })
    expect(repository.state().pulls).toMatchObject([{ title: 'Release 0.1.0', body: 'Notes', head: 'release/next' }])
    expect(repository.git('ls-remote', 'origin', 'refs/heads/release/next')).toContain(
      repository.git('rev-parse', 'release/next')
    )
  })

  test.each(['.github/workflows/a.yml', 'scripts/new.ts', 'dist2/x', 'CHANGELOG.md2'])(
    'not one that changes %s',
    (path) => {
      const repository = startRepository()
      bundle(repository, { 'CHANGELOG.md': 'x', [path]: 'x' })
      const { code, said } = repository.run('propose', release)
      expect(said).toContain(`changes ${path}, which a release must not`)
      expect(code).toBe(1)
      expect(repository.state().changes).toEqual([])
      expect(repository.git('ls-remote', 'origin', 'refs/heads/release/next')).toBe('')
    }
  )

  test('not two commits', () => {
    const repository = startRepository()
    bundle(repository, { 'CHANGELOG.md': 'x' }, { 'CHANGELOG.md': 'y' })
    expect(repository.run('propose', release)).toMatchObject({
      code: 1,
      said: expect.stringContaining('not one commit')
    })
    expect(repository.state().changes).toEqual([])
  })

  test('no words that are not what they must be', () => {
    const { run } = startRepository()
    expect(run('propose', { PROPOSAL: '$(x)', VERSION: '0.1.0' })).toMatchObject({ code: 2 })
    expect(run('propose', { PROPOSAL: 'release' })).toMatchObject({ code: 2 })
  })
})

describe('the commit of a release', () => {
  test('is the same for the same changes, so that nothing is pushed twice', () => {
    const make = (): string => {
      const repository = startRepository()
      repository.git('commit', '--quiet', '--amend', '--no-edit', '--date', '2026-01-01T00:00:00Z')
      write(repository.folder, { 'CHANGELOG.md': 'x' })
      const parent = repository.git('log', '-1', '--format=%cI')
      expect(repository.run('bundle', release).code).toBe(0)
      const [author, committer, message] = repository.git('log', '-1', '--format=%aI%n%cI%n%s').split('\n')
      expect([author, committer]).toEqual([parent, parent])
      return message!
    }
    expect(make()).toBe('Release 0.1.0')
  })

  test('has nothing that came by itself', () => {
    const repository = startRepository()
    write(repository.folder, { 'CHANGELOG.md': 'x', 'scripts/ăn.ts': 'x' })
    expect(repository.run('bundle', release)).toMatchObject({
      code: 1,
      said: expect.stringContaining('must not change scripts/ăn.ts')
    })
  })

  test('is none without a change', () => {
    expect(startRepository().run('bundle', release)).toMatchObject({ code: 2 })
  })
})
