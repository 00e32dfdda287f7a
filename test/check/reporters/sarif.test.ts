import { Ajv2020 } from 'ajv/dist/2020.js'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { addMessage } from '../../../scripts/capture/message.ts'
import { rules } from '../../../scripts/check/index.ts'
import { sarif } from '../../../scripts/check/reporters/sarif.ts'
import { files, hostile, options } from './sample.ts'

const object = (properties: { [name: string]: object }, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false
})
const list = (items: object) => ({ type: 'array', items })
const text = { type: 'string', minLength: 1 }
const positive = { type: 'integer', minimum: 1 }
const level = { type: 'string', enum: ['none', 'note', 'warning', 'error'] }
const message = object({ text })

/** What the SARIF 2.1.0 standard (OASIS, sections 3.13 to 3.49) demands of the parts that are used. */
const standard = object({
  $schema: { type: 'string', pattern: 'sarif-schema-2\\.1\\.0\\.json$' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: text,
          semanticVersion: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+' },
          informationUri: { type: 'string', pattern: '^https://' },
          rules: list(
            object(
              {
                id: text,
                shortDescription: message,
                help: message,
                helpUri: { type: 'string', pattern: '^https://' },
                defaultConfiguration: object({ level })
              },
              ['id']
            )
          )
        })
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: list(
        object({
          ruleId: text,
          ruleIndex: { type: 'integer', minimum: 0 },
          level,
          message,
          locations: list(
            object({
              physicalLocation: object(
                {
                  artifactLocation: object(
                    {
                      // RFC 3986: no character in a URI reference that must be encoded.
                      uri: { type: 'string', pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$" },
                      uriBaseId: { const: '%SRCROOT%' }
                    },
                    ['uri']
                  ),
                  region: object({ startLine: positive, startColumn: positive })
                },
                ['artifactLocation']
              )
            })
          )
        })
      )
    })
  )
})

const validate = new Ajv2020({ allErrors: true }).compile(standard)
const log = (given: VFile[]) => {
  const parsed = JSON.parse(sarif(given, options))
  expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true)
  return parsed.runs[0]
}

test('a log fits the standard, for nothing, for everything and for hostile text', () => {
  expect(validate({})).toBe(false)
  expect(log([]).results).toEqual([])
  expect(log(files()).results).toHaveLength(4)
  expect(log(hostile()).results).toHaveLength(1)
})

test('results name their rule by id and index, their level and their place', () => {
  const run = log(files())
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'note', 'warning', 'error'])
  expect(run.results[2].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'seeds/a.txt', uriBaseId: '%SRCROOT%' },
    region: { startLine: 12, startColumn: 7 }
  })
  expect(run.results[3].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: `seeds/${encodeURIComponent('thời-sự, 2.txt')}`, uriBaseId: '%SRCROOT%' }
  })
  expect(run.columnKind).toBe('utf16CodeUnits')
})

test('every rule is described, also those of earlier stages', () => {
  const file = new VFile({ path: 'a.txt' })
  addMessage(file, { rule: 'not-utf-8', severity: 'error', reason: 'is not UTF-8' })
  const described = log([file]).tool.driver.rules as { id: string; helpUri?: string }[]
  expect(described.map(({ id }) => id)).toEqual([...rules.map(({ name }) => name), 'not-utf-8'])
  expect(described.at(-1)?.helpUri).toMatch(/#not-utf-8$/u)
})

describe('paths', () => {
  const location = (path: string) => {
    const file = new VFile({ path })
    addMessage(file, { rule: 'x', severity: 'info', reason: 'y' })
    return log([file]).results[0].locations[0].physicalLocation.artifactLocation
  }

  test('that are absolute are addresses of their own', () => {
    expect(location('/tmp/a b.txt')).toEqual({ uri: 'file:///tmp/a%20b.txt' })
    expect(location('C:\\tin\\a.txt')).toEqual({ uri: 'file:///C:/tin/a.txt' })
  })

  test('that are relative start at the root of the sources', () => {
    expect(location('tin\\a#1.txt')).toEqual({ uri: 'tin/a%231.txt', uriBaseId: '%SRCROOT%' })
  })
})
