import { oneLine } from '../../check/reporters/messages.ts'
import type { RecordChange } from '../diff/change.ts'
import type { Reason } from '../diff/rules.ts'
import { type DiffReport, placeLine } from './pretty.ts'
import { aside, kinds, recordLines } from './record.ts'
import { countsLine, versionsLine } from './summary.ts'
import { plainMarker } from './words.ts'

/**
 * Bytes after which no further record is begun: a job summary of GitHub Actions takes 1 MiB a step, and takes nothing of a
 * longer one (docs.github.com, "Workflow commands", job summaries).
 */
const MOST_BYTES = 900 * 1024

/** Records that are shown unless all are asked for. */
const MOST_RECORDS = 200

/** Places of a reason that its row names. */
const MOST_PLACES = 5

/**
 * Text of a dataset as a code span: nothing in it is markup, a link, an issue or somebody's name. In a table, `cell` is needed.
 */
export const code = (text: string): string => {
  const line = oneLine(text)
  if (line.trim() === '') return ''
  const runs = line.match(/`+/gu) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
  const space = /^`|`$/u.test(line) || (line.startsWith(' ') && line.endsWith(' ')) ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

/** A code span for a table, where a bar parts columns even in code; elsewhere a backslash before it would be seen. */
const cell = (text: string): string => code(text).replaceAll('|', '\\|')

/** For a pull request's job summary: a table of reasons, then the records, each in a block in which nothing is markup. */
export const markdown: DiffReport = (diff, { all }, write) => {
  let bytes = 0
  const say = (text: string): void => {
    bytes += Buffer.byteLength(text)
    write(text)
  }
  say(`## ${code(versionsLine(diff))}: ${diff.level}\n\n${countsLine(diff.counts)}.\n`)
  if (diff.reasons.length > 0) say(`\n${reasonsTable(diff.reasons)}`)
  let [shown, left] = [0, 0]
  for (const change of diff.changes()) {
    if (bytes > MOST_BYTES || (!all && shown === MOST_RECORDS)) {
      left += 1
      continue
    }
    if (shown === 0) say('\n### Records\n')
    shown += 1
    say(`\n${record(change, all)}`)
  }
  if (left > 0) say(`\n… and ${left} more records.\n`)
}

/** Reasons as a table. */
export const reasonsTable = (reasons: readonly Reason[]): string =>
  `| level | rule | times | what | where |\n| --- | --- | --- | --- | --- |\n${reasons.map((reason) => `${row(reason)}\n`).join('')}`

const row = ({ level, rule, count, what, places }: Reason): string => {
  const kept = places.slice(0, MOST_PLACES).map((place) => cell(placeLine(place)))
  const where = [...kept, ...(count > kept.length ? [`and ${count - kept.length} more`] : [])].join(', ')
  return `| ${level} | ${rule} | ${count} | ${what.replaceAll('|', '\\|')} | ${where} |`
}

/** A record's changes as a fenced block, longer fenced than anything in it. */
const record = (change: RecordChange, all: boolean): string => {
  const { lines, rest } = recordLines(change, plainMarker, all)
  const text = [...lines.map(({ pointer, line }) => `${pointer}  ${line}`), ...(rest === '' ? [] : [`and ${rest}`])]
  const beside = aside(change)
  const head = `- **${kinds[change.change].sign}** ${code(change.id)}${beside === '' ? '' : ` ${code(beside)}`}\n`
  if (text.length === 0) return head
  const fence = '`'.repeat(
    Math.max(3, ...text.flatMap((line) => (line.match(/`+/gu) ?? []).map((run) => run.length + 1)))
  )
  return `${head}\n  ${fence}text\n${text.map((line) => `  ${line}\n`).join('')}  ${fence}\n`
}
