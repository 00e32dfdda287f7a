import { describe, expect, test } from 'vitest'
import { cli } from '../support/cli.ts'
import { snapshot, temporaryFolder, write } from '../support/folder.ts'
import { river, school } from '../support/texts.ts'

const folder = (): string =>
  write(temporaryFolder(), { 'seeds/a.txt': river, 'seeds/b.txt': 'Mã\nsố \0', 'seeds/c.txt': school })

describe.concurrent('check', () => {
  test('writes nothing', async () => {
    const cwd = folder()
    const before = snapshot(cwd)
    await cli(['check'], { cwd })
    expect(snapshot(cwd)).toEqual(before)
  })

  test('exits 1 where something is wrong, and counts', async () => {
    const { code, stdout, stderr } = await cli(['check'], { cwd: folder() })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^seeds\/b\.txt$/mu)
    expect(stdout).toMatch(/^ {2}2:4 +error +has a NUL at byte 9: it is no text +binary$/mu)
    expect(stderr).toBe('tulieu: 2 of 3 seeds are fine\n')
  })

  test('needs no dataset.yaml', async () => {
    expect((await cli(['check', 'seeds/a.txt', '--quiet'], { cwd: folder() })).code).toBe(0)
  })

  test('--quiet leaves notes out', async () => {
    const { stdout } = await cli(['check', '--quiet'], { cwd: folder() })
    expect(stdout).toContain('binary')
    expect(stdout).not.toContain('assumed-offset')
  })
})

describe.concurrent('the same problem in every format', () => {
  const output = async (format: string): Promise<string> => {
    const { code, stdout } = await cli(['check', '--format', format, '--quiet'], { cwd: folder() })
    expect(code).toBe(1)
    return stdout
  }

  test('json', async () => {
    const found = JSON.stringify(JSON.parse(await output('json')))
    expect(found).toContain('"seeds/b.txt"')
    expect(found).toContain('binary')
  })

  test('github annotations', async () => {
    expect(await output('github')).toMatch(/^::error .*file=seeds\/b\.txt.*line=2.*::has a NUL at byte 9/mu)
  })

  test('sarif', async () => {
    const { version, runs } = JSON.parse(await output('sarif'))
    expect(version).toBe('2.1.0')
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'binary',
        level: 'error',
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'seeds/b.txt' }, region: { startLine: 2, startColumn: 4 } } }
        ]
      }
    ])
  })
})
