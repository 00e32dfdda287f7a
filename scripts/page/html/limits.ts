import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, Parser, Token, Tokenizer, TokenizerMode } from 'parse5'
import {
  type AttributeSpan,
  bogusEnd,
  commentEnd,
  isSpace,
  lowerName,
  nameEnd,
  opening,
  rawTextEnd,
  scriptEnd,
  tagEnd
} from './scan.ts'

/**
 * What an HTML page may cost, found out before it is parsed.
 *
 * The page's tags, without texts and attributes, drive the tree construction of the very parser that reads the page
 * afterwards: implied elements, formatting that is opened again in every block and misnested tables count as they will
 * come out. The run stops at the first limit, so that it takes time linear in the size of the source.
 */
export interface HtmlLimits {
  /** Elements nested in each other. The tree conversion recurses and overflows near 2,000. */
  depth: number
  /** Elements, texts and comments of the tree. */
  nodes: number
  /** Attributes of one tag. */
  attributes: number
  /** Attributes of all elements of the tree; an element that is opened again has its attributes again. */
  allAttributes: number
}

/** Attributes of a whole page allowed for each that one tag may have. */
export const attributesPerTag = 600

export const defaultHtmlLimits: HtmlLimits = { depth: 512, nodes: 300_000, attributes: 1_000, allAttributes: 600_000 }

export interface LimitProblem {
  rule: 'html-depth' | 'html-nodes' | 'html-attributes'
  /** Where the limit was passed: the offset of a tag in the source. */
  offset: number
  reason: string
  fix: string
}

/** What a page comes to; the figures stop where a limit does. */
export interface HtmlSize {
  depth: number
  nodes: number
  /** The most attributes of one tag. */
  attributes: number
  allAttributes: number
}

/** Tags whose attributes the tree construction looks at; `a` elements never pile up, so their source serves. */
const weighed = new Set('annotation-xml b big code em font i input nobr s small strike strong tt u'.split(' '))

interface Name {
  tagName: string
  tagID: html.TAG_ID
  weighed: boolean
}

const makeName = (tagName: string): Name => ({
  tagName,
  tagID: html.getTagID(tagName),
  weighed: weighed.has(tagName)
})

/** Names of the Standard's elements as pages write them. */
const names = new Map<string, Name>(
  Object.values(html.TAG_NAMES).flatMap((tagName) => {
    const name = makeName(tagName)
    return [
      [tagName, name],
      [tagName.toUpperCase(), name]
    ]
  })
)

/** Counts what the parser builds. */
interface Meter extends HtmlSize {
  /** Open elements. */
  open: number
  /** Attributes of the tag being read. */
  current: number
  readonly limits: HtmlLimits
}

/** An attribute list that stands for `count` attributes. */
interface Lump extends Token.Attribute {
  count: number
}

const isLump = (attribute: Token.Attribute | undefined): attribute is Lump =>
  attribute !== undefined && 'count' in attribute

/** The parser's own tree, with counts; texts are left empty. */
const countingParser = (meter: Meter): Parser<DefaultTreeAdapterMap> => {
  const plain = defaultTreeAdapter
  return new Parser<DefaultTreeAdapterMap>({
    scriptingEnabled: false,
    treeAdapter: {
      ...plain,
      createElement(tagName, namespace, attributes) {
        meter.nodes++
        const first = attributes[0]
        meter.allAttributes += isLump(first) ? first.count : attributes.length
        return plain.createElement(tagName, namespace, attributes)
      },
      createCommentNode() {
        meter.nodes++
        return plain.createCommentNode('')
      },
      insertText(parent) {
        const before = parent.childNodes.length
        plain.insertText(parent, '')
        meter.nodes += parent.childNodes.length - before
      },
      insertTextBefore(parent, _text, reference) {
        const before = parent.childNodes.length
        plain.insertTextBefore(parent, '', reference)
        meter.nodes += parent.childNodes.length - before
      },
      onItemPush() {
        // One more for what the innermost element holds.
        if (++meter.open >= meter.depth) meter.depth = meter.open + 1
      },
      onItemPop() {
        meter.open--
      }
    }
  })
}

/** Attributes with their values, as the parser will read them. */
const readAttributes = (source: string, spans: AttributeSpan[]): Token.Attribute[] => {
  const names = new Set<string>()
  const attributes: Token.Attribute[] = []
  for (const { name, start, end } of spans) {
    if (names.has(name)) continue
    names.add(name)
    attributes.push({ name, value: decodeHTMLAttribute(source.slice(start, end)) })
  }
  return attributes
}

/** Hands the parser the tag at `at`; returns the offset after it, or -1 where the source ends inside it. */
const feedTag = (source: string, at: number, start: boolean, parser: Parser<DefaultTreeAdapterMap>, meter: Meter) => {
  const from = start ? at + 1 : at + 2
  const to = nameEnd(source, from)
  const written = source.slice(from, to)
  const name = names.get(written) ?? makeName(lowerName(written))
  const { tagName } = name
  const spans: AttributeSpan[] | undefined = start && name.weighed ? [] : undefined
  const { end, attributes, selfClosing } = tagEnd(source, to, spans)
  if (end < 0) return -1
  meter.current = attributes
  if (attributes > meter.limits.attributes) return end
  const lump: Lump[] =
    start && attributes > 0
      ? [{ name: 'lump', value: tagName === 'a' ? source.slice(to, end) : '', count: attributes }]
      : []
  const token: Token.TagToken = {
    type: start ? Token.TokenType.START_TAG : Token.TokenType.END_TAG,
    tagName,
    tagID: name.tagID,
    selfClosing,
    ackSelfClosing: false,
    attrs: spans ? readAttributes(source, spans) : lump,
    location: null
  }
  parser.tokenizer.lastStartTagName = tagName
  if (start) parser.onStartTag(token)
  else parser.onEndTag(token)
  return end
}

const text = (type: Token.CharacterToken['type'], chars: string): Token.CharacterToken => ({
  type,
  chars,
  location: null
})

/** Hands the parser a text: leading white space apart, since it matters before the body and in tables. */
const feedText = (
  source: string,
  start: number,
  end: number,
  decode: boolean,
  parser: Parser<DefaultTreeAdapterMap>
) => {
  let i = start
  while (i < end && isSpace(source.charCodeAt(i))) i++
  const unit = source.charCodeAt(i)
  if (i < end && ((decode && unit === 38) || unit === 0)) {
    const raw = source.slice(start, end)
    feedDecoded(decode ? decodeHTML(raw) : raw, parser)
    return
  }
  const { WHITESPACE_CHARACTER, CHARACTER } = Token.TokenType
  if (i > start) {
    // Only the first line end counts: `pre` and `textarea` swallow it.
    const breaks = source.charCodeAt(start) === 10 || source.charCodeAt(start) === 13
    const single = i - start === 1 || (i - start === 2 && source.startsWith('\r\n', start))
    parser.onWhitespaceCharacter(text(WHITESPACE_CHARACTER, breaks ? (single ? '\n' : '\n ') : ' '))
  }
  if (i < end) parser.onCharacter(text(CHARACTER, 'x'))
}

/** The same for a text that may begin with references to white space, or with NULs. */
const feedDecoded = (chars: string, parser: Parser<DefaultTreeAdapterMap>) => {
  const { WHITESPACE_CHARACTER, NULL_CHARACTER, CHARACTER } = Token.TokenType
  for (const [run] of chars.matchAll(/\0+|[\t\n\f\r ]+|[^\0\t\n\f\r ]+/gu)) {
    if (run[0] === '\0') parser.onNullCharacter(text(NULL_CHARACTER, run))
    else if (isSpace(run.charCodeAt(0))) parser.onWhitespaceCharacter(text(WHITESPACE_CHARACTER, run))
    else parser.onCharacter(text(CHARACTER, 'x'))
  }
}

/** Lets the parser's own tokenizer read a doctype: its identifiers decide how tables close paragraphs. */
const feedDoctype = (markup: string, parser: Parser<DefaultTreeAdapterMap>) => {
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
const feedRawText = (source: string, from: number, parser: Parser<DefaultTreeAdapterMap>): number => {
  const { state, lastStartTagName } = parser.tokenizer
  const end =
    state === TokenizerMode.PLAINTEXT
      ? source.length
      : state === TokenizerMode.SCRIPT_DATA
        ? scriptEnd(source, from)
        : rawTextEnd(source, from, lastStartTagName)
  if (end > from) feedText(source, from, end, state === TokenizerMode.RCDATA, parser)
  parser.tokenizer.state = TokenizerMode.DATA
  return end
}

/** Feeds the markup at a `<`; returns the offset after it, or -1 where the source ends inside a tag. */
const feedMarkup = (source: string, at: number, parser: Parser<DefaultTreeAdapterMap>, meter: Meter): number => {
  const kind = opening(source, at)
  if (kind === 'start') {
    const end = feedTag(source, at, true, parser, meter)
    return end < 0 || parser.tokenizer.state === TokenizerMode.DATA ? end : feedRawText(source, end, parser)
  }
  if (kind === 'end') return feedTag(source, at, false, parser, meter)
  if (kind === 'nothing') return at + 3
  if (kind === 'cdata' && parser.tokenizer.inForeignNode) {
    const close = source.indexOf(']]>', at)
    const end = close < 0 ? source.length : close
    if (end > at + 9) feedText(source, at + 9, end, false, parser)
    return Math.min(end + 3, source.length)
  }
  const end = kind === 'comment' ? commentEnd(source, at) : bogusEnd(source, at)
  if (kind === 'doctype') feedDoctype(source.slice(at, end), parser)
  else parser.onComment(comment)
  return end
}

const thousands = (count: number): string => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',')

const problem = (meter: Meter, offset: number): LimitProblem | null => {
  const { limits } = meter
  if (meter.current > limits.attributes) {
    return {
      rule: 'html-attributes',
      offset,
      reason: `a tag has ${thousands(meter.current)} attributes, and the limit is ${thousands(limits.attributes)}`,
      fix: 'this is no page that a browser saved: capture it again, or raise the limit on attributes'
    }
  }
  if (meter.allAttributes > limits.allAttributes) {
    return {
      rule: 'html-attributes',
      offset,
      reason: `the tags up to here have more than ${thousands(limits.allAttributes)} attributes`,
      fix: 'capture the article alone, or raise the limit on attributes'
    }
  }
  if (meter.depth > limits.depth) {
    return {
      rule: 'html-depth',
      offset,
      reason: `elements are nested more than ${thousands(limits.depth)} deep`,
      fix: 'close the elements that were left open, capture the page again, or raise the limit on depth'
    }
  }
  if (meter.nodes > limits.nodes) {
    return {
      rule: 'html-nodes',
      offset,
      reason: `the tags up to here make more than ${thousands(limits.nodes)} nodes`,
      fix: 'capture the article alone, close <b>, <font> and the like where they end, or raise the limit on nodes'
    }
  }
  return null
}

/**
 * Measures an HTML source against limits, without parsing it.
 *
 * @returns the first limit that it passes, or what it comes to
 */
export const measureHtml = (source: string, limits: HtmlLimits): { problem: LimitProblem | null; size: HtmlSize } => {
  const meter: Meter = { depth: 0, nodes: 0, attributes: 0, allAttributes: 0, open: 0, current: 0, limits }
  const parser = countingParser(meter)
  let textStart = 0
  let at = source.indexOf('<')
  while (at >= 0) {
    if (opening(source, at) === 'text') {
      at = source.indexOf('<', at + 1)
      continue
    }
    if (at > textStart) feedText(source, textStart, at, true, parser)
    meter.current = 0
    const end = feedMarkup(source, at, parser, meter)
    if (meter.current > meter.attributes) meter.attributes = meter.current
    const found = problem(meter, at)
    if (found) return { problem: found, size: meter }
    textStart = end < 0 ? source.length : end
    at = end < 0 ? -1 : source.indexOf('<', end)
  }
  if (textStart < source.length) feedText(source, textStart, source.length, true, parser)
  parser.onEof({ type: Token.TokenType.EOF, location: null })
  return { problem: problem(meter, source.length), size: meter }
}
