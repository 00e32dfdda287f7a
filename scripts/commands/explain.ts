import type { Command } from 'commander'
import stringWidth from 'string-width'
import type { Span } from '../../schema/article.d.ts'
import type { Content } from '../capture/content.ts'
import { findSeeds } from '../capture/find.ts'
import { json, oneLine } from '../check/reporters/messages.ts'
import type { Draft } from '../check/rule.ts'
import type { Extraction } from '../extract/extract.ts'
import { bodyRoles, headerRoles } from '../extract/label.ts'
import { runsBehind } from '../extract/ledger.ts'
import type { Piece } from '../page/piece.ts'
import { processSeed } from '../pipeline.ts'
import { type LimitOptions, limitsOf, withLimits } from './options.ts'
import { exitCodes } from './outcome.ts'
import { printMessages } from './report.ts'
import { hasColour, paint } from './terminal.ts'

/** What became of one piece of a seed. */
export interface Explained {
  line_start: number
  line_end: number
  text: string
  /** What the piece is. */
  label: string
  /** JSON Pointers of the record's members that it became, and of those it also feeds. */
  became: string[]
  /** The rule that decided, and why. */
  rule: string
  why: string
  /** What was repaired in its text, by kind: how often. */
  repairs: { [kind: string]: number }
}

/** Tells for every piece of a seed what became of it, which rule decided, and why. */
export const explain = (extraction: Extraction, draft: Draft, content: Content): Explained[] => {
  const members: { pointer: string; start: number; end: number; feeds: string[] }[] = [
    ...draft.blocks.flatMap((block, i) =>
      block.source.map((span) => ({ pointer: `/blocks/${i}`, start: span.byte_start, end: span.byte_end, feeds: [] }))
    ),
    ...draft.dropped.flatMap((dropped, i) =>
      dropped.source.map((span) => ({
        pointer: `/dropped/${i}`,
        start: span.byte_start,
        end: span.byte_end,
        feeds: dropped.feeds
      }))
    ),
    ...Object.entries(draft.sources).flatMap(([pointer, reference]) =>
      (reference.claim ?? []).map((span) => ({ pointer, start: span.byte_start, end: span.byte_end, feeds: [] }))
    )
  ]
  const placed = members.map((member, order) => ({ ...member, order })).sort((a, b) => a.start - b.start)
  /** The members in a span, in the order of the record: claims do not overlap, so they end in the order of their starts. */
  const membersIn = ({ byte_start, byte_end }: Span) => {
    let low = 0
    let high = placed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (placed[middle]!.end <= byte_start) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < placed.length && placed[end]!.start < byte_end) end++
    return placed.slice(low, end).sort((a, b) => a.order - b.order)
  }
  const evidence = extraction.evidence()
  return extraction.labelled
    .map(({ line, label }) => {
      const runs = runsBehind(line.piece, 0, line.text.length)
      const first = runs[0]?.start ?? 0
      const last = runs.at(-1)?.end ?? first
      const span = content.span(first, last)
      const became = membersIn(span)
      return {
        line_start: span.line_start,
        line_end: span.line_end,
        text: line.piece.image ? (line.piece.image.url ?? '') : line.text,
        label: label.role,
        became: [...new Set(became.flatMap((member) => [member.pointer, ...member.feeds]))],
        rule: label.rule,
        why: [label.why, evidence.get(line.index) ?? []].flat().join('; '),
        repairs: repairsIn(line.piece)
      }
    })
    .sort((a, b) => a.line_start - b.line_start)
}

/** How often each kind of repair was made to a piece, in the order of their first places. */
const repairsIn = ({ changes }: Piece): { [kind: string]: number } => {
  const counts: { [kind: string]: number } = {}
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const cut = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text
  let short = ''
  let used = 0
  for (const character of text) {
    used += stringWidth(character)
    if (used > width - 1) break
    short += character
  }
  return `${short}…`
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

/** The explanation as text, two rows a piece, for a terminal `width` columns wide. */
const printExplained = (rows: Explained[], lines: number, colour: boolean, width: number): string => {
  const out: string[] = []
  const number = String(lines).length
  let done = 0
  const blank = (until: number) => {
    if (until > done) {
      const name = until === done + 1 ? `${until}` : `${done + 1}–${until}`
      out.push(paint(colour, 'dim', `${name.padStart(number)}  blank`))
    }
  }
  for (const row of rows) {
    blank(row.line_start - 1)
    done = Math.max(done, row.line_end)
    const style =
      row.label === 'unexplained'
        ? 'red'
        : bodyRoles.has(row.label as never)
          ? 'green'
          : headerRoles.has(row.label as never)
            ? 'cyan'
            : 'yellow'
    const head = `${String(row.line_start).padStart(number)}  ${pad(row.label, 15)}`
    out.push(
      `${head.slice(0, number + 2)}${paint(colour, style, pad(row.label, 15))} ${cut(oneLine(row.text), width - number - 19)}`
    )
    out.push(paint(colour, 'dim', `${' '.repeat(number + 2)}${row.became.join(' ')} · ${row.rule}: ${row.why}`))
    const repairs = Object.entries(row.repairs).map(([kind, count]) => (count === 1 ? kind : `${kind} × ${count}`))
    if (repairs.length > 0) out.push(paint(colour, 'dim', `${' '.repeat(number + 2)}repaired: ${repairs.join(', ')}`))
  }
  blank(lines)
  return `${out.join('\n')}\n`
}

/** `tulieu explain`: every line of a seed, what became of it, and why. */
export const addExplain = (program: Command): void => {
  const command = program
    .command('explain')
    .description('tell for every line of a capture what became of it, which rule decided, and why')
    .argument('<seed>', 'a capture')
    .option('--format <name>', 'pretty or json', 'pretty')
    .option('--quiet', 'no notes: only warnings and errors', false)
    .addHelpText('after', '\nExample:\n  $ tulieu explain seeds/000_8793b973273cb7b5.txt')
  withLimits(command).action((seed: string, options: LimitOptions & { format: string; quiet: boolean }) => {
    if (options.format !== 'pretty' && options.format !== 'json')
      command.error(`error: unknown format ${options.format}: pretty or json`, { exitCode: exitCodes.usage })
    const found = findSeeds([seed], process.cwd())
    const first = found.seeds[0]
    if (!first || found.seeds.length > 1) {
      printMessages(found.rejected)
      console.error(
        found.seeds.length > 1 ? 'tulieu: name one capture, not a folder' : 'tulieu: there is no capture to explain'
      )
      process.exitCode = exitCodes.usage
      return
    }
    if (first.capture === null) {
      console.error(`tulieu: ${seed} has no capture beside it: there is nothing to explain`)
      process.exitCode = exitCodes.usage
      return
    }
    let content: Content | undefined
    const outcome = processSeed(first, {
      limits: limitsOf(options),
      check: (_, context) => (content = context.content)
    })
    printMessages(outcome.files, !options.quiet)
    if (!outcome.extraction || !outcome.draft || !content) {
      process.exitCode = exitCodes.content
      return
    }
    const { encoding: name, encoding_confidence: confidence } = outcome.draft.seed
    const encoding = { name, confidence }
    const rows = explain(outcome.extraction, outcome.draft, content)
    if (options.format === 'json')
      process.stdout.write(json({ id: first.id, encoding, coverage: outcome.draft.coverage, lines: rows }))
    else {
      process.stdout.write(`read as ${name}${confidence < 1 ? `, ${Math.round(confidence * 100)} % sure` : ''}\n`)
      process.stdout.write(
        printExplained(
          rows,
          content.lineAt(Math.max(0, content.text.length - 1)),
          hasColour(process.stdout),
          process.stdout.columns ?? 120
        )
      )
    }
  })
}
