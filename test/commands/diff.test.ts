import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { article } from '../emit/sample.ts'
import { makeDataset } from '../release/dataset.ts'
import { makeRepository, type Repository } from '../release/repository.ts'
import { cli } from '../support/cli.ts'

let repository: Repository
const run = (...args: string[]) => cli(['diff', ...args], { cwd: repository.folder })

beforeAll(async () => {
  repository = makeRepository()
  repository.commit(await makeDataset({ records: [article('a')] }), ['v0.1.0'])
  repository.commit(await makeDataset({ records: [article('a'), article('b')] }))
})

describe.concurrent('tulieu diff', () => {
  test('ends with 0 whether or not there are differences', async () => {
    const found = await run('v0.1.0', 'dist')
    expect(found).toMatchObject({ code: 0, stderr: '' })
    expect(found.stdout).toMatch(/^tulieu 0\.1\.0-dev -> 0\.1\.0-dev: minor\n/u)
    expect(await run('HEAD', 'dist')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(': none\n'),
      stderr: ''
    })
  })

  test('has every format', async () => {
    expect(JSON.parse((await run('v0.1.0', 'dist', '--format', 'json')).stdout)).toMatchObject({ level: 'minor' })
    expect((await run('none', 'v0.1.0', '--format', 'markdown')).stdout).toContain('| minor | first-release | 1 |')
    expect((await run('v0.1.0', 'dist', '--format', 'xml')).code).toBe(2)
  })

  test.each([
    [['v0.1.0', 'none'], 'none can only be the older dataset'],
    [['v9.9.9', 'dist'], 'v9.9.9 is neither on the disk nor a git ref'],
    [['dist'], "missing required argument 'new'"]
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await run(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/^\s+at /mu)
  })

  test('a dataset that cannot be read as one is a problem of the content', async () => {
    const broken = await makeDataset({ records: [article('a')] })
    writeFileSync(join(broken, 'articles.jsonl'), '{"id":"b"}\n{"id":"a"}\n')
    const { code, stderr } = await run('HEAD', broken)
    expect(code).toBe(1)
    expect(stderr).toMatch(/articles\.jsonl:2: a does not come after b/u)
    expect(readdirSync(repository.folder).sort()).toEqual(['.git', 'dist'])
  })
})
