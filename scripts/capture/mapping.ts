import type { VFile } from 'vfile'
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  visit
} from 'yaml'
import type { Span } from '../../schema/article.d.ts'
import { utf8Content } from './content.ts'
import { addMessage } from './message.ts'

/** Part of a pair: a field's name, or what it says. */
export type Part = 'key' | 'value'

/** A YAML file that is one mapping, with the way back from each value to its place. */
export interface Mapping {
  value: { [name: string]: unknown }
  /**
   * Line and column (from 1, UTF-16 units) of what a JSON Pointer leads to, e.g. `/overrides/title`; of the nearest thing
   * around it where it leads nowhere.
   */
  placeOf: (pointer: string, part?: Part) => { line: number; column: number }
  /** The bytes and lines of the same. */
  spanOf: (pointer: string, part?: Part) => Span
}

/** Files written by hand are short: a far longer one is something else. */
const mostCharacters = 65_536
/** A broken file can be broken at every character. */
const mostMessages = 20

/** The schemas need five levels; composing recurses, and catches its own overflow near 1,000. */
const deepest = 16

/** Where tokens nest deeper than allowed; null where none does. */
const tooDeep = (tokens: CST.Token[]): number | null => {
  const todo: [token: CST.Token, depth: number][] = tokens.map((token) => [token, 0])
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [token, depth] = next
    if (depth > deepest) return token.offset
    if (token.type === 'document' && token.value) todo.push([token.value, depth])
    if (!('items' in token)) continue
    for (const { key, value } of token.items) {
      if (key) todo.push([key, depth + 1])
      if (value) todo.push([value, depth + 1])
    }
  }
  return null
}

/** What a JSON Pointer leads to in a document, or the nearest thing around it: offsets into its text. */
const rangeOf = (document: Document.Parsed, pointer: string, part: Part): { start: number; end: number } => {
  let node: unknown = document.contents
  let range = document.contents?.range
  for (const name of pointer.split('/').slice(1)) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined
    const child = isSeq(node) ? node.items[Number(name)] : pair?.value
    const target = (part === 'key' ? (pair?.key ?? child) : (child ?? pair?.key)) as Node | null | undefined
    if (!target?.range) break
    range = target.range
    node = child
  }
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }
}

interface Flaw {
  offset: number
  reason: string
  fix: string
}

/** What YAML allows and a file written by hand has no use for, since it hides what the file says. */
const oddities = (document: Document.Parsed): Flaw[] => {
  const found: Flaw[] = []
  visit(document, (_, node) => {
    if (isAlias(node))
      found.push({ offset: node.range?.[0] ?? 0, reason: 'has an alias (*)', fix: 'write the value out' })
    if (isPair(node) && !(isScalar(node.key) && typeof node.key.value === 'string')) {
      const key = node.key as Node | null
      found.push({ offset: key?.range?.[0] ?? 0, reason: 'has a key that is no word', fix: 'put the key in quotes' })
    }
  })
  return found
}

/** The document if it is one mapping and nothing in it is wrong or odd; else what is. */
const compose = (text: string, lines: LineCounter): { document: Document.Parsed } | { flaws: Flaw[] } => {
  const flaw = (offset: number, reason: string, fix: string) => ({ flaws: [{ offset, reason, fix }] })
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const deep = tooDeep(tokens)
  if (deep !== null) return flaw(deep, `nests deeper than ${deepest} levels`, 'write fields and values only')
  const composer = new Composer({ version: '1.2', schema: 'core', customTags: [], uniqueKeys: true, strict: true })
  const [document, second] = [...composer.compose(tokens)]
  if (!document) return flaw(0, 'says nothing', 'write at least one field, or delete the file')
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) {
    const fix = 'put it right: YAML 1.2 without tags'
    return { flaws: broken.map(({ pos, message }) => ({ offset: pos[0], reason: `is broken YAML: ${message}`, fix })) }
  }
  if (second) return flaw(second.range[0], 'has a second document after ---', 'keep one document')
  if (!document.contents) return flaw(0, 'says nothing', 'write at least one field, or delete the file')
  const flaws = oddities(document)
  if (flaws.length > 0) return { flaws }
  if (!isMap(document.contents)) return flaw(document.contents.range[0], 'is no mapping', 'write fields: `name: value`')
  return { document }
}

/**
 * Reads a file written by hand: YAML 1.2 (core schema: dates stay text), one mapping, with no tags of its own, no aliases
 * and no key twice.
 *
 * @param yamlText the file's text, decoded
 * @param file takes one message for every problem, with line and column; its path is what the user sees
 * @param rule the messages' rule
 * @returns null after an error message
 */
export const readMapping = (yamlText: string, file: VFile, rule: string): Mapping | null => {
  const skip = yamlText.startsWith('\ufeff') ? 1 : 0
  const text = yamlText.slice(skip)
  const lines = new LineCounter()
  if (text.length > mostCharacters) {
    const reason = `has more than ${mostCharacters} characters`
    addMessage(file, {
      rule,
      severity: 'error',
      reason,
      place: { line: 1, column: 1 },
      fix: 'take out what is no field'
    })
    return null
  }
  const composed = compose(text, lines)
  if ('flaws' in composed) {
    for (const { offset, reason, fix } of composed.flaws.slice(0, mostMessages)) {
      const { line, col } = lines.linePos(offset)
      const place = { line: Math.max(1, line), column: Math.max(1, col) }
      addMessage(file, { rule, severity: 'error', reason, place, fix })
    }
    return null
  }
  const { document } = composed
  const content = utf8Content(new TextEncoder().encode(yamlText), text, 3 * skip)
  return {
    value: document.toJS() as { [name: string]: unknown },
    placeOf: (pointer, part = 'value') => content.pointAt(rangeOf(document, pointer, part).start),
    spanOf: (pointer, part = 'value') => {
      const { start, end } = rangeOf(document, pointer, part)
      return content.span(start, end)
    }
  }
}
