import { decodeHTMLAttribute } from 'entities/decode'
import { html, Token, Tokenizer, TokenizerMode } from 'parse5'
import { type Attribute, attributeName, internAttribute, signs } from './attributes.ts'
import { feedText, type Reading } from './characters.ts'
import { type Meter, treeConstruction } from './construct.ts'
import { internNames } from './intern.ts'
import { type HtmlLimits, type LimitProblem, problemOf } from './limits.ts'
import { classed } from './name.ts'
import {
  bogusEnd,
  commentEnd,
  nameEnd,
  newCursor,
  newTag,
  opening,
  placeSize,
  rawTextEnd,
  scriptEnd,
  standsIn,
  type Tag,
  tagEnd
} from './scan.ts'
import type { TreeRoot } from './tree.ts'

const elementName = (tagName: string) => ({ tagName, tagID: html.getTagID(tagName) })

const internElement = internNames(elementName)

/** The character that stands for NUL. */
const withoutNuls = (text: string): string => text.replaceAll('\0', '\ufffd')

/** Attributes of one tag among which a name is looked for one by one. */
const few = 12

const isRepeated = (attributes: readonly Attribute[], name: string): boolean => {
  for (const attribute of attributes) if (attribute.name === name) return true
  return false
}

/** Attributes with their values, the first of each name. */
const readAttributes = (reading: Reading, { attributes: count, places }: Tag): Attribute[] => {
  const { source, nuls } = reading
  const attributes: Attribute[] = []
  const seen = count > few ? new Set<string>() : null
  for (let i = 0; i < count * placeSize; i += placeSize) {
    const known = internAttribute(source, places[i]!, places[i + 1]!)
    const { text: name, sign } = nuls ? attributeName(withoutNuls(known.text)) : known
    if (seen ? seen.has(name) : isRepeated(attributes, name)) continue
    seen?.add(name)
    attributes.push(readAttribute(reading, name, sign, places[i + 2]!, places[i + 3]!))
  }
  return attributes
}

const readAttribute = (reading: Reading, name: string, sign: number, start: number, end: number): Attribute => {
  const { source, ampersand, nuls } = reading
  const encoded = standsIn(ampersand, source, start, end)
  if (!encoded && !nuls && !standsIn(reading.return, source, start, end)) {
    const classes = sign === signs.class ? classed(source, start, end) : null
    return { name, value: classes?.text ?? source.slice(start, end), sign, classes }
  }
  // Line ends are made one, as the parser reads them.
  const raw = source.slice(start, end).replace(/\r\n?/gu, '\n')
  const text = nuls ? withoutNuls(raw) : raw
  return { name, value: encoded ? decodeHTMLAttribute(text) : text, sign, classes: null }
}

const noAttributes: Attribute[] = []

/** Hands on the tag at `at`; returns the offset after it, or -1 where the source ends inside it. */
const feedTag = (reading: Reading, at: number, start: boolean): number => {
  const { source, parser, meter, limits, tag, nuls } = reading
  const from = start ? at + 1 : at + 2
  const to = nameEnd(source, from)
  const end = tagEnd(source, to, tag)
  if (end < 0) return -1
  meter.current = tag.attributes
  if (tag.attributes > limits.attributes) return end
  const known = internElement(source, from, to)
  const { tagName, tagID } = nuls ? elementName(withoutNuls(known.tagName)) : known
  const token: Token.TagToken = {
    type: start ? Token.TokenType.START_TAG : Token.TokenType.END_TAG,
    tagName,
    tagID,
    selfClosing: tag.selfClosing,
    ackSelfClosing: false,
    attrs: start ? readAttributes(reading, tag) : noAttributes,
    location: start ? { startOffset: at, endOffset: end, startLine: 0, startCol: 0, endLine: 0, endCol: 0 } : null
  }
  parser.tokenizer.lastStartTagName = tagName
  if (start) parser.onStartTag(token)
  else parser.onEndTag(token)
  return end
}

/** Lets the parser's own tokenizer read a doctype: its identifiers decide how tables close paragraphs. */
const feedDoctype = ({ parser }: Reading, markup: string): void => {
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onDoctype: (token) => parser.onDoctype(token),
      onComment: nothing,
      onStartTag: nothing,
      onEndTag: nothing,
      onEof: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
      onParseError: null
    }
  )
  tokenizer.write(markup, true)
}

const comment: Token.CommentToken = { type: Token.TokenType.COMMENT, data: '', location: null }

/** Feeds the raw text after a start tag that asked for it; returns the offset of its end tag. */
const feedRawText = (reading: Reading, from: number): number => {
  const { source, parser } = reading
  const { state, lastStartTagName } = parser.tokenizer
  const end =
    state === TokenizerMode.PLAINTEXT
      ? source.length
      : state === TokenizerMode.SCRIPT_DATA
        ? scriptEnd(source, from)
        : rawTextEnd(source, from, lastStartTagName)
  if (end > from) feedText(reading, from, end, state === TokenizerMode.RCDATA)
  parser.tokenizer.state = TokenizerMode.DATA
  return end
}

/** Feeds the markup at a `<`; returns the offset after it, or -1 where the source ends inside a tag. */
const feedMarkup = (reading: Reading, at: number): number => {
  const { source, parser } = reading
  const kind = opening(source, at)
  if (kind === 'start') {
    const end = feedTag(reading, at, true)
    return end < 0 || parser.tokenizer.state === TokenizerMode.DATA ? end : feedRawText(reading, end)
  }
  if (kind === 'end') return feedTag(reading, at, false)
  if (kind === 'nothing') return at + 3
  if (kind === 'cdata' && parser.tokenizer.inForeignNode) {
    const close = source.indexOf(']]>', at)
    const end = close < 0 ? source.length : close
    if (end > at + 9) feedText(reading, at + 9, end, false)
    return Math.min(end + 3, source.length)
  }
  const end = kind === 'comment' ? commentEnd(source, at) : bogusEnd(source, at)
  if (kind === 'doctype') feedDoctype(reading, source.slice(at, end))
  else parser.onComment(comment)
  return end
}

/**
 * Parses a whole HTML page: the markup is found by our own scan, which takes the source in stretches and not character by
 * character, and keeps their places; parse5's tree construction makes the tree, so that it is the one that browsers build.
 * It takes a quarter of the time of rehype-parse, of which the tests hold it to be the same tree.
 *
 * Limits are looked at after each tag, so that the time is linear in the size of the source and nothing recurses over a
 * tree that is too deep.
 *
 * @param source the decoded text; offsets of the tree are offsets of it
 * @returns the tree as far as it was built, and the first limit that the page passes, or null
 */
export const parseTree = (
  source: string,
  limits: HtmlLimits
): { tree: TreeRoot; problem: LimitProblem | null; size: Meter } => {
  const meter: Meter = { depth: 0, nodes: 0, attributes: 0, allAttributes: 0, open: 0, current: 0 }
  const parser = treeConstruction(meter)
  const reading: Reading = {
    source,
    ampersand: newCursor('&'),
    return: newCursor('\r'),
    nuls: source.includes('\0'),
    meter,
    parser,
    limits,
    tag: newTag()
  }
  let textStart = 0
  let at = source.indexOf('<')
  while (at >= 0) {
    if (opening(source, at) === 'text') {
      at = source.indexOf('<', at + 1)
      continue
    }
    if (at > textStart) feedText(reading, textStart, at, true)
    meter.current = 0
    const end = feedMarkup(reading, at)
    if (meter.current > meter.attributes) meter.attributes = meter.current
    const problem = problemOf(meter, limits, at)
    if (problem) return { tree: parser.document, problem, size: meter }
    textStart = end < 0 ? source.length : end
    at = end < 0 ? -1 : source[end] === '<' ? end : source.indexOf('<', end)
  }
  if (textStart < source.length) feedText(reading, textStart, source.length, true)
  parser.onEof({ type: Token.TokenType.EOF, location: null })
  meter.current = 0
  return { tree: parser.document, problem: problemOf(meter, limits, source.length), size: meter }
}
