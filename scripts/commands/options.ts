import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaultLimits, type Limits } from '../capture/limits.ts'
import type { AlsoFormat } from '../emit/emitter.ts'
import { alsoFormats } from '../emit/index.ts'

/** Options that several commands share. */
export interface LimitOptions {
  maxTextMib: number
  maxHtmlMib: number
  maxLine: number
  maxDepth: number
  maxNodes: number
  maxAttributes: number
  maxBlocks: number
}

const mib = 1024 * 1024

const positive = (value: string): number => {
  const number = Number(value)
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('It must be a number above 0.')
  return number
}

const whole = (value: string): number => {
  const number = positive(value)
  if (!Number.isInteger(number)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return number
}

/** Gives a command the options that bound what one capture may cost. */
export const withLimits = (command: Command): Command =>
  command
    .addOption(
      new Option('--max-text-mib <n>', 'largest text capture, in MiB')
        .argParser(positive)
        .default(defaultLimits.textBytes / mib)
    )
    .addOption(
      new Option('--max-html-mib <n>', 'largest HTML page, in MiB')
        .argParser(positive)
        .default(defaultLimits.htmlBytes / mib)
    )
    .addOption(
      new Option('--max-line <n>', 'most characters of a line of a text capture')
        .argParser(whole)
        .default(defaultLimits.lineCharacters)
    )
    .addOption(
      new Option('--max-depth <n>', 'deepest nesting of an HTML page').argParser(whole).default(defaultLimits.depth)
    )
    .addOption(
      new Option('--max-nodes <n>', 'most nodes of an HTML page').argParser(whole).default(defaultLimits.nodes)
    )
    .addOption(
      new Option('--max-attributes <n>', 'most attributes of one tag')
        .argParser(whole)
        .default(defaultLimits.attributes)
    )
    .addOption(
      new Option('--max-blocks <n>', 'most lines or blocks of a capture').argParser(whole).default(defaultLimits.blocks)
    )

export const limitsOf = (options: LimitOptions): Limits => ({
  ...defaultLimits,
  textBytes: Math.floor(options.maxTextMib * mib),
  htmlBytes: Math.floor(options.maxHtmlMib * mib),
  lineCharacters: options.maxLine,
  depth: options.maxDepth,
  nodes: options.maxNodes,
  attributes: options.maxAttributes,
  blocks: options.maxBlocks
})

const alsoNames = alsoFormats.map(({ name }) => name).join(', ')

const formatNamed = (name: string): AlsoFormat => {
  const format = alsoFormats.find((each) => each.name === name)
  if (!format) throw new InvalidArgumentError(`Its formats are ${alsoNames}, separated by commas.`)
  return format
}

/** The option that names formats beside those of every dataset. */
export const alsoOption = (): Option =>
  new Option('--also <formats>', `further formats, separated by commas: ${alsoNames}`).argParser((value) =>
    value.split(',').map(formatNamed)
  )
