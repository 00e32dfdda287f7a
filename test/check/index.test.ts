import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../scripts/check/index.ts'

const here = import.meta.dirname
const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.replace(ending, ''))
    .sort()

test('each rule has one file and one test, named after it', () => {
  const names = rules.map(({ name }) => name).sort()
  expect(filesIn(join(here, '../../scripts/check/rules'), '.ts')).toEqual(names)
  expect(filesIn(join(here, 'rules'), '.test.ts')).toEqual(names)
})

test.each(rules.map((rule) => [rule.name, rule] as const))('%s says what it looks for and what to do', (name, rule) => {
  expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/u)
  expect(rule.summary).toMatch(/^[A-Z].{20,}\.$/u)
  expect(rule.remedy).toMatch(/^[a-z].{10,}[^.]$/u)
})
