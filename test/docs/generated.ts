import type { Command } from 'commander'
import { rules } from '../../scripts/check/index.ts'
import { tables } from '../../scripts/emit/index.ts'
import { createProgram } from '../../scripts/program.ts'
import { versionRules } from '../../scripts/release/diff/rules.ts'
import { guards } from '../../scripts/release/plan/guards.ts'
import { fenced, type Page, readPage, regionsOf, startEdits, updating } from './page.ts'

/** A command's help as it is printed into a pipe. */
const helpOf = (command: Command): string => {
  let text = ''
  command.configureOutput({
    writeOut: (part) => (text += part),
    getOutHelpWidth: () => 80,
    getOutHasColors: () => false
  })
  command.outputHelp()
  return text.trimEnd()
}

/** A command with all that are below it, each by its full name, such as `tulieu release pack`. */
export const commandsOf = (command: Command, above = ''): [name: string, command: Command][] => {
  const name = above + command.name()
  return [[name, command], ...command.commands.flatMap((below) => commandsOf(below, `${name} `))]
}

/** The help of the program and of each of its commands, to be opened one by one. */
const help = (): string =>
  commandsOf(createProgram())
    .map(
      ([name, command]) =>
        `<details>\n<summary><code>${name} --help</code></summary>\n\n${fenced(helpOf(command))}\n\n</details>\n\n`
    )
    .join('')

const csvTables = (): string => {
  const rows = tables.map(
    ({ name, row, columns }) =>
      `| \`${name}.csv\` | ${row.en} | ${columns.map((column) => `\`${column}\``).join(' ')} |\n`
  )
  return `| table | a row is | columns |\n| --- | --- | --- |\n${rows.join('')}`
}

/** Every rule of the checks, under a heading that messages link to. */
const checkRules = (): string =>
  rules
    .map(
      ({ name, severity, summary, remedy }) =>
        `### ${name}\n\n**${severity}** · ${summary} *What to do:* ${remedy}.\n\n`
    )
    .join('')

/** Every reason for a version to grow. */
const versionReasons = (): string => {
  const rows = versionRules.map(({ level, name, what }) => `| ${level} | \`${name}\` | ${what} |\n`)
  return `| level | rule | what it finds |\n| --- | --- | --- |\n${rows.join('')}`
}

/** Every guard against loss. */
const lossGuards = (): string =>
  `| rule | what it finds |\n| --- | --- |\n${guards.map(({ name, what }) => `| \`${name}\` | ${what} |\n`).join('')}`

/** Writers of the generated parts of pages, by the parts' names. */
export const generators: { [name: string]: () => string } = {
  help: () => `\n${help()}`,
  tables: () => `\n${csvTables()}\n`,
  rules: () => `\n${checkRules()}`,
  reasons: () => `\n${versionReasons()}\n`,
  guards: () => `\n${lossGuards()}\n`
}

/** Reads a page with generated parts; with `UPDATE=1`, after writing them anew. */
export const readGeneratedPage = (name: string): Page => {
  const page = readPage(name)
  if (!updating) return page
  const edits = startEdits(page)
  for (const region of regionsOf(page)) edits.expect(region, generators[region.name]!())
  edits.write()
  return readPage(name)
}
