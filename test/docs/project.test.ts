import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }
import { cli, project } from '../support/cli.ts'

const read = (path: string): string => readFileSync(join(project, path), 'utf8')

interface LockedPackage {
  version?: string
  integrity?: string
  resolved?: string
  optionalDependencies?: { [name: string]: string }
}

const locked = lock.packages as { [path: string]: LockedPackage }

describe('package.json', () => {
  const { dependencies, devDependencies, optionalDependencies, scripts, engines } = manifest

  test('names exact versions only', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([])
  })

  test('brings one Node for every platform, the one that its packages run on', () => {
    expect(engines).toEqual({ node: '>=24' })
    expect(Object.keys(optionalDependencies).every((name) => name.startsWith('node-'))).toBe(true)
    expect(new Set(Object.values(optionalDependencies)).size).toBe(1)
    expect(Object.values(optionalDependencies)[0]).toMatch(/^24\./u)
  })

  test('says so first where Node is too old, in every script that runs TypeScript', () => {
    const running = Object.entries(scripts).filter(([, script]) => /\.ts\b|vitest/u.test(script))
    expect(running.length).toBeGreaterThan(4)
    for (const [name, script] of running) expect(script, name).toMatch(/^node --import=\.\/scripts\/node24\.mjs /u)
    expect(read('scripts/tulieu.ts')).toMatch(/^#!\/usr\/bin\/env node\nimport '\.\/node24\.mjs'\n/u)
  })

  test('is not published: `npm run lib` makes what is', () => {
    expect(manifest.private).toBe(true)
    expect(scripts.lib).toMatch(/ scripts\/lib\.ts$/u)
  })
})

describe('package-lock.json', () => {
  test('says what package.json says', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest
    expect(lock.packages['']).toMatchObject({
      version: manifest.version,
      dependencies,
      devDependencies,
      optionalDependencies
    })
  })

  test('has every package with its sum, from no fixed registry', () => {
    const packages = Object.entries(locked).filter(([path]) => path !== '')
    expect(packages.filter(([, { version, integrity }]) => !version || !integrity).map(([path]) => path)).toEqual([])
    expect(packages.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([])
  })

  test('has the binaries of every platform: npm ci refuses a file that lacks some', () => {
    const paths = Object.keys(locked)
    const wanted = Object.values(locked).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([])
  })
})

describe('.gitattributes', () => {
  const attribute = (name: string, path: string): string =>
    execFileSync('git', ['check-attr', name, '--', path], { cwd: project, encoding: 'utf8' }).trim().split(': ')[2]!

  test.each([
    'seeds/a.txt',
    'seeds/sub/a.html',
    'seeds/a.yaml',
    'dist/articles.csv',
    'dist/markdown/a.md',
    'test/fixtures/a/seed.txt',
    'test/fixtures/a/expected.json'
  ])('the bytes of %s are never rewritten', (path) => {
    expect(attribute('text', path)).toBe('unset')
  })

  test('everything else has one line end on every machine', () => {
    expect(attribute('text', 'scripts/tulieu.ts')).toBe('auto')
    expect(attribute('eol', 'scripts/tulieu.ts')).toBe('lf')
  })
})

describe('workflows', () => {
  interface Job {
    permissions?: { [name: string]: string }
    'timeout-minutes'?: number
    steps: { uses?: string; run?: string; with?: { [name: string]: unknown } }[]
  }
  const workflows = globSync('.github/workflows/*.yml', { cwd: project })

  test.each(workflows)('%s has no rights but those that a job names', (path) => {
    const workflow = parse(read(path)) as { permissions: unknown; jobs: { [name: string]: Job } }
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeDefined()
      expect(job['timeout-minutes']).toBeGreaterThan(0)
      for (const step of job.steps) {
        if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false)
        expect(step.run ?? '').not.toMatch(/\$\{\{/u)
      }
    }
  })

  test.each(workflows)('%s pins every action by commit and names its version', (path) => {
    const uses = read(path).match(/uses: .*/gu) ?? []
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses) expect(line).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u)
  })

  test('CI runs what .ci/run runs', () => {
    const ci = read('.github/workflows/ci.yml')
    for (const [, command] of read('.ci/run').matchAll(/(npm (?:ci|test|run [\w:]+(?: -- --check)?))/gu))
      expect(ci).toContain(command)
  })
})

test('dist/ is what seeds/ builds to', async () => {
  const { code, stdout, stderr } = await cli(['build', '--check', '--quiet'])
  expect(code, `run npm run build, and commit dist/:\n${stdout}${stderr}`).toBe(0)
})
