import { expect, test } from 'vitest'
import { reporters } from '../../../scripts/check/reporters/index.ts'
import { files, options } from './sample.ts'

test.each(Object.entries(reporters))('%s leaves its messages as they were', (_, reporter) => {
  const given = files()
  const before = given.map((file) => file.messages.map(String))
  expect(reporter(given, options)).toBe(reporter(files(), options))
  expect(given.map((file) => file.messages.map(String))).toEqual(before)
})
