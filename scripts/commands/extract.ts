import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Command } from 'commander'
import { VFile } from 'vfile'
import type { Article } from '../../schema/article.d.ts'
import { findSeeds, idWords, isId } from '../capture/find.ts'
import type { Limits } from '../capture/limits.ts'
import { addMessage, severityOf } from '../capture/message.ts'
import type { Draft } from '../check/rule.ts'
import { markdownText } from '../emit/markdown.ts'
import { type GivenContent, processContent, processSeed } from '../pipeline.ts'
import { watchHeap } from './heap.ts'
import { type InputLine, linesOf } from './lines.ts'
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
    write: async (record: Draft): Promise<void> => {
      if (format === 'jsonl') stdout.write(`${JSON.stringify(record)}\n`)
      else if (format === 'json') stdout.write(`${count === 0 ? '[\n' : ',\n'}${JSON.stringify(record, null, 2)}`)
      else
        stdout.write(
          `${count === 0 ? '' : '\n\f\n'}${format === 'markdown' ? markdownText(record as Article) : `${record.text}\n`}`
        )
      count++
      // Lets a pipe that its reader has closed end the command.
      await nextTurn()
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

/** What a line of JSON says; null after an error message. */
const readLine = (line: InputLine, file: VFile): GivenContent | null => {
  const wrong = (rule: string, reason: string, fix: string): null => {
    addMessage(file, { rule, severity: 'error', reason, fix })
    return null
  }
  if ('problem' in line) return wrong('ndjson', line.problem, 'write one JSON object a line, in UTF-8')
  let parsed: NdjsonLine | null
  try {
    parsed = JSON.parse(line.text) as NdjsonLine | null
  } catch (error) {
    return wrong('ndjson', `is no JSON: ${(error as Error).message}`, 'write one JSON object a line')
  }
  const { id, url = null, html, text } = parsed ?? {}
  const value = html ?? text
  const one = html === undefined || text === undefined
  if (typeof id !== 'string' || typeof value !== 'string' || !one || (url !== null && typeof url !== 'string')) {
    return wrong('ndjson', 'has not what a line needs', 'write {"id": "…", "url"?: "…", "html" or "text": "…"}')
  }
  if (url !== null && !/^https?:\/\/\S+$/u.test(url)) {
    return wrong('ndjson', `has a url that is no address: ${JSON.stringify(url)}`, 'write an http or https address')
  }
  if (!isId(id)) return wrong('bad-id', `gives the id ${JSON.stringify(id)}`, `give another: ${idWords}`)
  if (!value.isWellFormed()) {
    return wrong(
      'ndjson',
      'has half a surrogate pair, which is no character',
      'write characters beyond U+FFFF as pairs'
    )
  }
  return { id, url, media: html === undefined ? 'text/plain' : 'text/html', value }
}

/** Bytes of the longest line: JSON may spell every byte of the largest capture as `\u00XX`. */
const longestLine = (limits: Limits): number => 6 * Math.max(limits.textBytes, limits.htmlBytes) + 64 * 1024

/** `tulieu extract`: records to stdout, whatever they lack. */
export const addExtract = (program: Command): void => {
  const command = program
    .command('extract')
    .description('print the records of captures; fields that a page does not state are null')
    .argument('<inputs...>', 'captures or folders of them; - reads lines of JSON {id, url?, html|text} from stdin')
    .option('--format <name>', formats.join(', '), 'jsonl')
    .option('--quiet', 'no notes: only warnings and errors', false)
    .addHelpText(
      'after',
      '\nExample:\n  $ tulieu extract seeds/ --format text\n  $ echo \'{"id": "a", "text": "…"}\' | tulieu extract -'
    )
  withLimits(command).action(async (inputs: string[], options: LimitOptions & { format: string; quiet: boolean }) => {
    const format = formats.find((name) => name === options.format)
    if (!format)
      command.error(`error: unknown format ${options.format}: ${formats.join(', ')}`, { exitCode: exitCodes.usage })
    const output = startOutput(format!)
    const holdHeap = watchHeap()
    const limits = limitsOf(options)
    let failed = false
    const tell = (files: VFile[]): void => {
      failed ||= files.some((file) => file.messages.some((message) => severityOf(message) === 'error'))
      printMessages(files, !options.quiet)
    }
    const paths = inputs.filter((input) => input !== '-')
    if (paths.length > 0) {
      const found = findSeeds(paths, process.cwd())
      tell(found.rejected)
      for (const seed of found.seeds) {
        const outcome = processSeed(seed, { limits, check: tellMissing })
        tell(outcome.files)
        if (outcome.draft) await output.write(outcome.draft)
        holdHeap()
      }
    }
    if (inputs.includes('-')) {
      let number = 0
      for await (const line of linesOf(process.stdin, longestLine(limits))) {
        number++
        if ('text' in line && line.text.trim() === '') continue
        const file = new VFile({ path: `stdin:${number}` })
        const read = readLine(line, file)
        if (read) {
          const outcome = processContent(read, { limits, check: tellMissing }, file)
          if (outcome.draft) await output.write(outcome.draft)
          holdHeap()
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
  if (record.blocks.length > 0) return
  const why = record.notes.find(({ rule }) => rule === 'no-body')
  const reason = why ? `no body was found: ${why.message}` : 'no body was found'
  addMessage(file, { rule: 'no-body', severity: 'warning', reason })
}
