import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../support/cli.ts'

/** The program's files that patterns name, as texts. */
const textsOf = (patterns: string[]): string[] =>
  globSync(patterns, { cwd: project }).map((path) => readFileSync(join(project, path), 'utf8'))

const ruleName = /^'([a-z0-9]+(?:-[a-z0-9]+)*)'$/u
const opening = new Set('([{')
const closing = new Set(')]}')

/** The arguments of a call, as written: what stands from `start`, behind its bracket, up to the bracket's end. */
const argumentsAt = (text: string, start: number): string[] => {
  const parts = ['']
  let depth = 0
  let quote = ''
  for (let i = start; i < text.length; i++) {
    const character = text[i]!
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === "'" || character === '`') quote = character
    else if (opening.has(character)) depth++
    else if (closing.has(character) && depth-- === 0) break
    if (character === ',' && depth === 0 && quote === '') parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}

/** Functions that take a rule's name, wherever they are defined: `reject = (found, shown, rule, …) =>`. */
const takers = (texts: string[]): [name: string, position: number][] =>
  texts.flatMap((text) =>
    [...text.matchAll(/(?<![\w.])(\w+)(?: =|:) (?:async )?(?:<\w+>)?\(/gu)].flatMap((match) => {
      const position = argumentsAt(text, match.index + match[0].length).findIndex((part) => /^rule\b/u.test(part))
      return position < 0 ? [] : [[match[1]!, position] as [string, number]]
    })
  )

/** Names given to functions that take a rule's name. */
const given = (texts: string[], functions: [name: string, position: number][]): string[] =>
  functions.flatMap(([name, position]) =>
    texts.flatMap((text) =>
      [...text.matchAll(new RegExp(`(?<!\\w)${name}(?:<\\w+>)?\\(`, 'gu'))].map(
        (match) => ruleName.exec(argumentsAt(text, match.index + match[0].length)[position] ?? '')?.[1] ?? ''
      )
    )
  )

/** Names in `rule: 'NAME'` and in `rule: condition ? 'NAME' : 'OTHER'`. */
const written = (texts: string[]): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/(?<![\w.])rule: ([^\n,;]*)/gu)].flatMap((match) =>
      [...match[1]!.matchAll(/'[^']*'/gu)].map(([quoted]) => ruleName.exec(quoted)?.[1] ?? '')
    )
  )

const unique = (names: string[]): string[] => [...new Set(names)].filter((name) => name !== '').sort()

/** Names that files give to messages, notes and problems, in code-point order. */
const named = (patterns: string[]): string[] => {
  const texts = textsOf(patterns)
  return unique([...written(texts), ...given(texts, takers(texts))])
}

/** The rules of messages that are made outside `check/`, which has a list of its own. */
export const fileRules = (): string[] =>
  named(['scripts/capture/**/*.ts', 'scripts/page/**/*.ts', 'scripts/pipeline.ts', 'scripts/commands/{extract,run}.ts'])

/** The rules of the notes that extraction makes. */
export const noteRules = (): string[] => {
  const texts = textsOf(['scripts/extract/**/*.ts'])
  const pushed = texts.flatMap((text) => [...text.matchAll(/notes\.push\((\{[^}]*\})/gu)].map((match) => match[1]!))
  return unique([
    ...written(pushed),
    ...given(texts, [
      ['note', 0],
      ['noteRun', 0]
    ])
  ])
}

/** The checks that `verify` names. */
export const verifyChecks = (): string[] =>
  named([
    'scripts/release/{verify,problems}.ts',
    'scripts/release/{verify,read}/**/*.ts',
    'scripts/commands/verify.ts',
    'scripts/commands/verify/*.ts'
  ])

/** Other commands whose messages would have to be looked at: none may make messages of its own. */
export const otherMessages = (): string[] =>
  globSync('scripts/{check,emit,commands}/**/*.ts', { cwd: project }).filter(
    (path) =>
      !/^scripts\/(?:check\/report|commands\/(?:extract|run))\.ts$/u.test(path) &&
      readFileSync(join(project, path), 'utf8').includes('addMessage(')
  )
