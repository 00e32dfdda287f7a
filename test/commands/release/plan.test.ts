import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import { article } from '../../emit/sample.ts'
import { makeDataset } from '../../release/dataset.ts'
import { gitEnvironment, makeRepository, type Repository } from '../../release/repository.ts'
import { cli } from '../../support/cli.ts'
import { datasetFile } from '../../support/dataset.ts'
import { temporaryFolder, write } from '../../support/folder.ts'

const dataset = (version: string, ...records: DatasetRecord[]) =>
  makeDataset({ records, metadata: { version, released: version.endsWith('-dev') ? null : '2026-12-01' } })

/** A repository with releases, and tags that are none, that came later. */
const withReleases = async (): Promise<Repository> => {
  const repository = makeRepository()
  const [a, b, c] = [article('a'), article('b'), article('c')]
  repository.commit(await dataset('0.9.0', a), ['v0.9.0'])
  repository.commit(await dataset('0.10.0', a, b), ['v0.10.0'])
  repository.commit(await dataset('0.10.1-dev', a, b, c), ['next', 'vnext', 'v1', 'v1.0.0-rc.1', 'release-2.0.0'])
  return repository
}

const plan = (cwd: string, ...args: string[]) => cli(['release', 'plan', '--dataset', datasetFile, ...args], { cwd })
const planOf = async (cwd: string, ...args: string[]) =>
  JSON.parse((await plan(cwd, '--format', 'json', ...args)).stdout) as {
    version: string
    from: { version: string } | null
  }

describe.concurrent('the former release', () => {
  test('is the greatest tag vX.Y.Z, by number: no moving tag, no prerelease', async () => {
    const { folder } = await withReleases()
    expect(await planOf(folder)).toMatchObject({ from: { version: '0.10.0' }, version: '0.11.0', level: 'minor' })
  })

  test('is found from a subfolder, and is the one named by --from', async () => {
    const { folder } = await withReleases()
    expect(await planOf(folder, '--from', 'v0.9.0')).toMatchObject({ from: { version: '0.9.0' }, version: '0.10.1' })
    expect(await planOf(folder, '--from', 'none')).toMatchObject({ from: null, version: '0.10.1' })
    expect(await planOf(join(folder, 'dist'), '--data', '.')).toMatchObject({ from: { version: '0.10.0' } })
  })

  test('is none where there is no tag, and no repository', async () => {
    const repository = makeRepository()
    repository.commit(await dataset('0.1.0-dev', article('a')), ['next'])
    expect(await planOf(repository.folder)).toMatchObject({ from: null, version: '0.1.0' })
    const plain = temporaryFolder()
    expect(await planOf(plain, '--data', join(repository.folder, 'dist'))).toMatchObject({ from: null })
  })

  test('is not guessed in a shallow clone without tags', async () => {
    const { folder } = await withReleases()
    const clone = join(temporaryFolder(), 'clone')
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--no-tags', `file://${folder}`, clone], {
      env: gitEnvironment
    })
    const { code, stdout, stderr } = await plan(clone)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('this clone is shallow')
  })

  test('must be what its tag says', async () => {
    const repository = makeRepository()
    repository.commit(await dataset('0.1.0', article('a')), ['v0.2.0'])
    const { code, stderr } = await plan(repository.folder)
    expect(code).toBe(1)
    expect(stderr).toContain('the dataset of tag v0.2.0 says that it is 0.1.0')
  })
})

describe.concurrent('tulieu release plan', () => {
  test('says which version comes next, and why', async () => {
    const { folder } = await withReleases()
    expect(await plan(folder)).toMatchObject({
      code: 0,
      stdout: `tulieu 0.10.0 -> 0.11.0: minor
schema 0.1.0
1 added, 2 the same

minor  a new article  article-added
       c
`,
      stderr: ''
    })
    expect((await plan(folder, '--format', 'markdown')).stdout).toContain(
      '| minor | article-added | 1 | a new article | `c` |'
    )
  })

  test('raises on request, and refuses to lower', async () => {
    const { folder } = await withReleases()
    expect(await planOf(folder, '--version', '1.0.0')).toMatchObject({ computed: '0.11.0', version: '1.0.0' })
    expect(await planOf(folder, '--level', 'major')).toMatchObject({ version: '0.11.0' })
    const { code, stderr } = await plan(folder, '--version', '0.10.1')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('0.10.1 is lower than the changes allow')
    })
  })

  test('ends with 1 where something must not go out, and still tells everything', async () => {
    const { folder } = await withReleases()
    const after = await dataset('0.10.1-dev', article('a'))
    const { code, stdout } = await plan(folder, '--data', after)
    expect(code).toBe(1)
    expect(stdout).toContain('tulieu 0.10.0 -> 0.11.0: major, but it must not go out yet')
    expect(stdout).toMatch(/^stopped {2}lost-id: b: published, and gone without a tombstone\./mu)
  })

  test('ends with 0 where nothing changed', async () => {
    const { folder, git } = await withReleases()
    git('checkout', '--quiet', 'v0.10.0', '--', 'dist')
    expect(await plan(folder)).toMatchObject({
      code: 0,
      stdout: 'tulieu nothing to release: nothing changed since 0.10.0\n'
    })
  })

  test('takes reasons from dataset.yaml', async () => {
    const { folder } = await withReleases()
    const after = await dataset('0.10.1-dev', article('a', { title: ' ' }), article('b'))
    const allow = 'allow: [{ version: 0.10.1, rule: blank-title, reason: It has none. }]\n'
    write(folder, { 'dataset.yaml': readFileSync(datasetFile, 'utf8') + allow })
    expect((await plan(folder, '--data', after)).code).toBe(1)
    const { code, stdout } = await cli(['release', 'plan', '--data', after, '--dataset', 'dataset.yaml'], {
      cwd: folder
    })
    expect(code).toBe(0)
    expect(stdout).toContain('allowed  blank-title: It has none.')
  })
})
