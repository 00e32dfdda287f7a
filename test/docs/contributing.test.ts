import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { addMessage } from '../../scripts/capture/message.ts'
import { readSidecar } from '../../scripts/capture/sidecar.ts'
import { rules } from '../../scripts/check/index.ts'
import { project } from '../support/cli.ts'
import { generators, readGeneratedPage } from './generated.ts'
import { anchorOf, headingsOf, regionsOf, snippetsOf } from './page.ts'
import { fileRules, noteRules, otherMessages, verifyChecks } from './sources.ts'

const page = readGeneratedPage('CONTRIBUTING.md')

/** The first cells of a table's rows, each a word of code. */
const rowsOf = (heading: string): string[] => {
  const from = page.text.indexOf(`# ${heading}\n`)
  expect(from, heading).toBeGreaterThan(0)
  const part = page.text.slice(from, page.text.indexOf('\n#', from))
  return [...part.matchAll(/^\| `([^`]+)` \|/gmu)].map((match) => match[1]!)
}

test('its generated parts are current', () => {
  const regions = regionsOf(page)
  expect(regions.map(({ name }) => name)).toEqual(['rules'])
  for (const region of regions) expect(region.text, 'run UPDATE=1 npm test').toBe(generators[region.name]!())
})

describe('every rule that a message or a note may name has a heading, and every heading a rule', () => {
  const headings = headingsOf(page)
  const documented = headings.map(({ text }) => text).filter((text) => /^[a-z0-9-]+$/u.test(text))
  const known = new Set([...rules.map(({ name }) => name), ...fileRules(), ...noteRules()])

  test.each([...known])('%s', (name) => {
    expect(documented.filter((text) => text === name)).toEqual([name])
  })

  test('no heading is left over', () => {
    expect(documented.filter((text) => !known.has(text))).toEqual([])
  })

  test('messages come from places that are looked through for rules', () => {
    expect(otherMessages()).toEqual([])
  })

  test('a message links to its heading', () => {
    const { url } = addMessage(new VFile(), { rule: 'no-title', severity: 'error', reason: 'has no title' })
    expect(url).toBe(`${manifest.repository.url.replace(/^git\+|\.git$/gu, '')}/blob/main/CONTRIBUTING.md#no-title`)
    expect(headings.map(({ text }) => anchorOf(text))).toContain('no-title')
  })
})

test('every check of verify is in its table, and nothing else', () => {
  expect(rowsOf('What verify finds').sort()).toEqual(verifyChecks())
})

test('every npm script is in the table, and nothing else', () => {
  const named = rowsOf('Change the code').map((cell) => cell.replace(/^npm (?:run )?/u, '').split(' ')[0]!)
  expect(named.sort()).toEqual(Object.keys(manifest.scripts).sort())
})

test('every folder of the program is in the layout, and the layout has no other', () => {
  const folders = globSync('scripts/*/', { cwd: project }).map((path) => `${path.replace(/\/$/u, '')}/`)
  const named = rowsOf('Project layout')
  expect(named.filter((path) => path.startsWith('scripts/') && path !== 'scripts/').sort()).toEqual(folders.sort())
  for (const path of named)
    if (path !== 'build/' && path !== 'dist/') expect(existsSync(join(project, path)), path).toBe(true)
})

describe('its examples of curators’ files are valid', () => {
  const examples = [...page.text.matchAll(/```yaml\n(.*?)```/gsu)].map((match) => match[1]!)

  test.each(examples)('%s', (example) => {
    const file = new VFile({ path: 'NAME.yaml' })
    expect(readSidecar(example, file)).not.toBeNull()
    expect(file.messages.map(String)).toEqual([])
  })

  test('there is one of each kind', () => {
    const kinds = examples.map((example) => readSidecar(example, new VFile())?.content.kind)
    expect(new Set(kinds)).toEqual(new Set(['facts', 'moved', 'removed']))
  })
})

test('the commands that it tells to run are there', () => {
  const lines = snippetsOf(page).flatMap(({ code }) => code.split('\n'))
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) {
    const script = /^npm (?:run )?([a-z:]+)/u.exec(line)?.[1]
    expect(Object.keys(manifest.scripts), line).toContain(script)
    for (const [path] of line.matchAll(/seeds\/\S+/gu)) expect(existsSync(join(project, path)), path).toBe(true)
  }
})
