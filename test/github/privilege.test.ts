import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWorkflow } from '../rehearsal/workflow.ts'
import { project } from '../support/cli.ts'

/** Everything that a script imports when it runs, over all files: packages, and files of the project. */
const importsOf = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(join(project, file), 'utf8')
  for (const [, name] of text.matchAll(/^(?:import|export) (?!type )[^']*?from '([^']+)'/gmu)) {
    if (name!.startsWith('.')) importsOf(normalize(join(dirname(file), name!)), seen)
    else seen.add(name!)
  }
  return seen
}

const jobs = globSync('.github/workflows/*.yml', { cwd: project })
  .filter((path) => !/codeql|scorecard/u.test(path))
  .flatMap((path) => Object.values(readWorkflow(join(project, path)).jobs).map((job) => ({ path, job })))

const privileged = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'))

test('some jobs may write', () => {
  expect(privileged.length).toBeGreaterThan(3)
})

describe.each(privileged)('$path: $job.name may write, so', ({ job }) => {
  const lines = job.steps.flatMap(({ run }) => run?.split('\n') ?? [])

  test('it installs nothing', () => {
    expect(lines.filter((line) => /\b(?:npm|npx|pip)\b/u.test(line))).toEqual([])
  })

  test('its scripts import nothing but Node and the project', () => {
    for (const line of lines) {
      const script = /\bnode (\S+)/u.exec(line)?.[1]
      if (script === undefined) continue
      const packages = [...importsOf(script)].filter(
        (name) => !name.startsWith('scripts/') && !name.startsWith('node:')
      )
      expect(packages, script).toEqual([])
    }
  })
})

test('no job has the rights of two: to build, to sign, to release', () => {
  for (const { job } of privileged) {
    const rights = Object.keys(job.permissions!).filter((scope) => job.permissions![scope] === 'write')
    expect(rights.includes('contents') && rights.includes('id-token'), job.name).toBe(false)
  }
})
