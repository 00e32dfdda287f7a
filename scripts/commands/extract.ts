import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { VFile } from 'vfile'
import type { Article } from '../../schema/article.d.ts'
import { findSeeds } from '../capture/find.ts'
import { addMessage, severityOf } from '../capture/message.ts'
import type { Draft } from '../check/rule.ts'
import { markdownText } from '../emit/markdown.ts'
import { processContent, processSeed } from '../pipeline.ts'
import { type LimitOptions, limitsOf, withLimits } from './options.ts'
import { exitCodes } from './outcome.ts'
import { printMessages } from './report.ts'

const formats = ['jsonl', 'json', 'markdown', 'text'] as const
type Format = (typeof formats)[number]

/** Writes records to stdout in one format, one at a time. */
const startOutput = (format: Format) => {
  let count = 0
  const { stdout } = process
  return {
    write: (record: Draft): void => {
      if (format === 'jsonl') stdout.write(`${JSON.stringify(record)}\n`)
      else if (format === 'json') stdout.write(`${count === 0 ? '[\n' : ',\n'}${JSON.stringify(record, null, 2)}`)
      else
        stdout.write(
          `${count === 0 ? '' : '\n\f\n'}${format === 'markdown' ? markdownText(record as Article) : `${record.text}\n`}`
        )
      count++
    },
    end: (): void => {
      if (format === 'json') stdout.write(count === 0 ? '[]\n' : '\n]\n')
    }
  }
}

interface NdjsonLine {
  id?: unknown
  url?: unknown
  html?: unknown
  text?: unknown
}

const readLine = (
  line: string,
  file: VFile
): { id: string; url: string | null; media: 'text/html' | 'text/plain'; value: string } | null => {
  let parsed: NdjsonLine
  try {
    parsed = JSON.parse(line) as NdjsonLine
  } catch (error) {
    addMessage(file, {
      rule: 'ndjson',
      severity: 'error',
      reason: `is no JSON: ${(error as Error).message}`,
      fix: 'write one JSON object a line'
    })
    return null
  }
  const value = parsed?.html ?? parsed?.text
  if (
    typeof parsed?.id !== 'string' ||
    typeof value !== 'string' ||
    (parsed.html !== undefined && parsed.text !== undefined)
  ) {
    addMessage(file, {
      rule: 'ndjson',
      severity: 'error',
      reason: 'has not what a line needs',
      expected: '{"id": "…", "url"?: "…", "html" or "text": "…"}'
    })
    return null
  }
  return {
    id: parsed.id,
    url: typeof parsed.url === 'string' ? parsed.url : null,
    media: parsed.html === undefined ? 'text/plain' : 'text/html',
    value
  }
}

/** `tulieu extract`: records to stdout, whatever they lack. */
export const addExtract = (program: Command): void => {
  const command = program
    .command('extract')
    .description('print the records of captures; fields that a page does not state are null')
    .argument('<inputs...>', 'captures or folders of them; - reads lines of JSON {id, url?, html|text} from stdin')
    .option('--format <name>', formats.join(', '), 'jsonl')
    .addHelpText(
      'after',
      '\nExample:\n  $ tulieu extract seeds/ --format text\n  $ echo \'{"id": "a", "text": "…"}\' | tulieu extract -'
    )
  withLimits(command).action(async (inputs: string[], options: LimitOptions & { format: string }) => {
    const format = formats.find((name) => name === options.format)
    if (!format)
      command.error(`error: unknown format ${options.format}: ${formats.join(', ')}`, { exitCode: exitCodes.usage })
    const output = startOutput(format!)
    const limits = limitsOf(options)
    let failed = false
    const tell = (files: VFile[]): void => {
      failed ||= files.some((file) => file.messages.some((message) => severityOf(message) === 'error'))
      printMessages(files)
    }
    const paths = inputs.filter((input) => input !== '-')
    if (paths.length > 0) {
      const found = findSeeds(paths, process.cwd())
      tell(found.rejected)
      for (const seed of found.seeds) {
        const outcome = processSeed(seed, { limits, check: tellMissing })
        tell(outcome.files)
        if (outcome.draft) output.write(outcome.draft)
      }
    }
    if (inputs.includes('-')) {
      let number = 0
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        number++
        if (line.trim() === '') continue
        const file = new VFile({ path: `stdin:${number}` })
        const read = readLine(line, file)
        if (read) {
          const outcome = processContent(read, { limits, check: tellMissing }, file)
          if (outcome.draft) output.write(outcome.draft)
        }
        tell([file])
      }
    }
    output.end()
    if (failed) process.exitCode = exitCodes.content
  })
}

/** Says what a record lacks: extraction goes on, a build would not. */
const tellMissing = (record: Draft, { file }: { file: VFile }): void => {
  if (record.title === null) addMessage(file, { rule: 'no-title', severity: 'warning', reason: 'no title was found' })
  if (record.blocks.length === 0)
    addMessage(file, { rule: 'no-body', severity: 'warning', reason: 'no body was found' })
}
