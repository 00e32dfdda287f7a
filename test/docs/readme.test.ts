import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProgram } from '../../scripts/program.ts'
import { commandsOf, generators, readGeneratedPage } from './generated.ts'
import { fenced, regionsOf, type Snippet, snippetsOf, startEdits } from './page.ts'
import { missingFor, runBash, runPython, runSql, runTypeScript, type Sandbox, startSandbox } from './sandbox.ts'

const page = readGeneratedPage('README.md')
const edits = startEdits(page)
const snippets = snippetsOf(page)
const run = snippets.filter(({ exempt }) => exempt === null)

afterAll(edits.write)

describe('the snippets of the README run and print what it shows', () => {
  let sandbox: Sandbox
  let printed: Map<Snippet, string>

  beforeAll(() => {
    sandbox = startSandbox()
    const blocks = run.filter(({ language }) => language === 'bash')
    const outputs = runBash(
      sandbox,
      blocks.map(({ code }) => code)
    )
    printed = new Map(blocks.map((block, i) => [block, outputs[i]!]))
    // Every command of the page, one after the other: minutes on a busy machine.
  }, 600_000)
  afterAll(() => sandbox.remove())

  const outputOf = (snippet: Snippet): string => {
    if (snippet.language === 'ts') return runTypeScript(sandbox, snippet.code)
    if (snippet.language === 'python') return runPython(sandbox, snippet.code)
    if (snippet.language === 'sql') return runSql(sandbox, snippet.code)
    return printed.get(snippet)!
  }

  test.for(run)('$language in line $line', (snippet, { skip }) => {
    const missing = missingFor(snippet.language, snippet.code)
    if (missing !== null) {
      console.info(
        `skipped: ${missing}, so the ${snippet.language} block in line ${snippet.line} of README.md was not run`
      )
      skip(missing)
    }
    const output = outputOf(snippet)
    expect(output).not.toBe('')
    if (snippet.output) edits.expect(snippet.output, fenced(output.trimEnd()))
  })

  test('there is one in every language that it promises', () => {
    expect(new Set(run.map(({ language }) => language))).toEqual(new Set(['bash', 'ts', 'python', 'sql']))
  })
})

test('its generated parts are current', () => {
  const regions = regionsOf(page)
  expect(regions.map(({ name }) => name)).toEqual(['tables', 'help'])
  for (const region of regions) expect(region.text, 'run UPDATE=1 npm test').toBe(generators[region.name]!())
})

test('what it does not run only installs', () => {
  const rest = snippets.filter(({ exempt }) => exempt !== null)
  expect(rest.map(({ code }) => code.replaceAll(/ *#.*$/gmu, ''))).toEqual([
    'npm ci && npm run build\nnpm ci && npm test',
    'npm install tulieu-data'
  ])
})

describe('every command and option is in its help', () => {
  test.each(commandsOf(createProgram()))('%s', (name, command) => {
    expect(page.text).toContain(`Usage: ${name}`)
    expect(command.description()).not.toBe('')
    for (const option of command.options) expect(option.description, `${name} ${option.long}`).not.toBe('')
    for (const argument of command.registeredArguments)
      expect(argument.description, `${name} ${argument.name()}`).not.toBe('')
  })
})
