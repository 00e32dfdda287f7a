import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { setValues, withoutAllowances } from '../../scripts/github/dataset.ts'
import { datasetFile } from '../support/dataset.ts'

const text = readFileSync(datasetFile, 'utf8')

test('two lines change, and nothing else', () => {
  const next = setValues(text, { version: '7.8.9', released: '2026-12-01' })
  const before = text.split('\n')
  expect(next.split('\n').filter((line, i) => line !== before[i])).toEqual(['version: 7.8.9', 'released: 2026-12-01'])
  expect(setValues(next, { version: '7.8.10-dev', released: 'null' })).toContain(
    '\nversion: 7.8.10-dev\nreleased: null\n'
  )
})

test('comments and quotes beside the values stay', () => {
  expect(setValues('released: ~ # the day\nversion: "1.0.0-dev"\n', { version: '1.0.0', released: '2026-12-01' })).toBe(
    'released: 2026-12-01 # the day\nversion: 1.0.0\n'
  )
})

test('a file without the values is refused', () => {
  expect(() => setValues('version: 1.0.0\n', { released: 'null' })).toThrow('no released')
})

test('allowances go with their release, wherever they stand', () => {
  const allowances = 'allow:\n  - version: 1.0.0 # the big one\n    rule: mass-removal\n    reason: Asked for.\n'
  expect(withoutAllowances(`version: 1.0.0\n${allowances}name: a\n`)).toBe('version: 1.0.0\nname: a\n')
  expect(withoutAllowances(`version: 1.0.0\n${allowances}`)).toBe('version: 1.0.0\n')
  expect(withoutAllowances(`allow: [{ version: 1.0.0, rule: a, reason: b }]\nname: a\n`)).toBe('name: a\n')
  expect(withoutAllowances(text)).toBe(text)
})
