import stringWidth from 'string-width'
import type { VFileMessage } from 'vfile-message'
import { type Severity, severityOf } from '../../capture/message.ts'
import { byFile, countBySeverity, oneLine, type Reporter } from './messages.ts'

/** Wider reasons do not push the rules' column of the others out of sight. */
const widestReason = 80

/** ANSI: select graphic rendition, and back to default. */
const styles: { [style: string]: [on: number, off: number] } = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  path: [4, 24],
  aside: [2, 22]
}

type Paint = (style: string, text: string) => string

const painter =
  (colour: boolean): Paint =>
  (style, text) => {
    const [on, off] = styles[style]!
    return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text
  }

const spaces = (count: number): string => ' '.repeat(Math.max(0, count))

/** One message's cells, unpadded. */
interface Row {
  place: string
  severity: Severity
  reason: string
  rule: string
  note: string
}

const rowOf = (message: VFileMessage): Row => ({
  place: message.line === undefined ? '' : `${message.line}:${message.column ?? 1}`,
  severity: severityOf(message),
  reason: oneLine(message.reason),
  rule: oneLine(message.ruleId ?? ''),
  note: oneLine(message.note ?? '')
})

/** Rows as lines, aligned by what a terminal shows: Vietnamese letters take one column however they are composed. */
const table = (rows: Row[], paint: Paint): string[] => {
  const widest = (cell: (row: Row) => string, most: number): number =>
    Math.max(0, ...rows.map((row) => stringWidth(cell(row))).filter((width) => width <= most))
  const place = widest((row) => row.place, widestReason)
  const severity = widest((row) => row.severity, widestReason)
  const reason = widest((row) => row.reason, widestReason)
  const indent = spaces(4 + place)
  return rows.flatMap((row) => {
    const cells = [
      ...(place === 0 ? [] : [spaces(place - row.place.length) + row.place]),
      paint(row.severity, row.severity) + spaces(severity - row.severity.length),
      row.reason + spaces(reason - stringWidth(row.reason)),
      paint('aside', row.rule)
    ]
    const line = `  ${cells.join('  ').trimEnd()}`
    return row.note === '' ? [line] : [line, paint('aside', `${indent}${row.note}`)]
  })
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** For people: each file with its messages, aligned, and at the end how many there are. */
export const pretty: Reporter = (files, { colour, infos }) => {
  const paint = painter(colour)
  const blocks: string[] = []
  for (const { path, messages } of byFile(files)) {
    const rows = messages.map(rowOf).filter(({ severity }) => infos || severity !== 'info')
    if (rows.length > 0) blocks.push([paint('path', oneLine(path)), ...table(rows, paint), ''].join('\n'))
  }
  const { error, warning, info } = countBySeverity(files)
  const counts = [
    error > 0 ? paint('error', plural(error, 'error')) : '',
    warning > 0 ? paint('warning', plural(warning, 'warning')) : '',
    info > 0 && infos ? paint('info', plural(info, 'info')) : ''
  ].filter((count) => count !== '')
  const summary = counts.length > 0 ? counts.join(', ') : 'no problems'
  const hidden = info > 0 && !infos ? `, ${plural(info, 'info')} not shown` : ''
  return `${[...blocks, summary + hidden].join('\n')}\n`
}
