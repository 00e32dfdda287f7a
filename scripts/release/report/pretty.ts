import { styleText } from 'node:util'
import { oneLine } from '../../check/reporters/messages.ts'
import type { Difference, Level, Reason } from '../diff/rules.ts'
import type { DatasetDiff } from '../diff.ts'
import { aside, kinds, recordLines } from './record.ts'
import { countsLine, versionsLine } from './summary.ts'
import { type Marker, plainMarker } from './words.ts'

/** How much is shown, and how. */
export interface ReportOptions {
  colour: boolean
  /** Everything; else long lists are cut, and say what is missing. */
  all: boolean
}

/** Writes a report piece by piece: a difference of two datasets may be longer than memory. */
export type DiffReport = (diff: DatasetDiff, options: ReportOptions, write: (text: string) => void) => void

/** Records and places that are shown unless all are asked for. */
const MOST_RECORDS = 20
const MOST_PLACES = 5

type Style = Parameters<typeof styleText>[0]

/** The colours of levels. */
export const levelStyles: { [level in Level]: Style } = { major: 'red', minor: 'yellow', patch: 'cyan', none: 'green' }
const signStyles: { [sign: string]: Style } = { '+': 'green', '-': 'red', '~': 'cyan', '!': 'red' }

/** Styles a text, or gives it back as it is. */
export type Paint = (style: Style, text: string) => string

/** Paints with colours, or not at all. */
export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text

/** For people, on a terminal or in a log. */
export const pretty: DiffReport = (diff, { colour, all }, write) => {
  const paint = painter(colour)
  const marker: Marker = colour
    ? {
        removed: (text) => paint(['red', 'strikethrough'], text),
        added: (text) => paint('green', text)
      }
    : plainMarker
  write(`${versionsLine(diff)}: ${paint(levelStyles[diff.level], diff.level)}\n`)
  for (const reason of diff.reasons) write(`\n${reasonLines(reason, paint, all).join('\n')}\n`)
  write(`\n${countsLine(diff.counts)}\n`)
  let [shown, left] = [0, 0]
  for (const change of diff.changes()) {
    if (!all && shown === MOST_RECORDS) {
      left += 1
      continue
    }
    shown += 1
    const { sign } = kinds[change.change]
    write(`\n${paint(signStyles[sign]!, sign)} ${paint('bold', change.id)}  ${aside(change)}\n`)
    const { lines, rest } = recordLines(change, marker, all)
    for (const { pointer, line } of lines) write(`    ${paint('dim', pointer)}  ${line}\n`)
    if (rest !== '') write(`    ${paint('dim', `and ${rest}`)}\n`)
  }
  if (left > 0) write(`\n… and ${left} more records: --all shows them\n`)
}

/** A reason, and below it where it was found. */
export const reasonLines = (reason: Reason, paint: Paint, all: boolean): string[] => [
  `${paint(levelStyles[reason.level], reason.level)}  ${reason.what}${times(reason)}  ${paint('dim', reason.rule)}`,
  ...placesOf(reason, all).map((line) => `       ${line}`)
]

const times = ({ count }: Reason): string => (count > 1 ? ` (${count} times)` : '')

/** Where a reason was found: ids on one line, other places a line each. */
const placesOf = ({ area, count, places }: Reason, all: boolean): string[] => {
  const most = all ? places.length : area === 'records' ? 2 * MOST_PLACES : MOST_PLACES
  const kept = places.slice(0, most)
  const more = count > kept.length ? `… and ${count - kept.length} more` : ''
  const lines = kept.map(placeLine)
  if (area === 'records' && kept.every(({ detail }) => detail === ''))
    return [[lines.join(', '), more].filter(Boolean).join(' ')]
  return more === '' ? lines : [...lines, more]
}

/** A place with what is there. */
export const placeLine = ({ place, detail }: Difference): string =>
  oneLine(detail === '' ? place : `${place} (${detail})`)
