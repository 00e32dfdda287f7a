import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  html,
  InsertionMode,
  Parser,
  Token,
  Tokenizer,
  TokenizerMode
} from 'parse5'
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

/** What a page comes to. */
export interface HtmlSize {
  depth: number
  nodes: number
  /** The most attributes of one tag. */
  attributes: number
  allAttributes: number
}

/** Tags whose attributes the tree construction looks at. It would at those of `a`, but `a` elements never pile up. */
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
export interface Meter extends HtmlSize {
  /** Open elements. */
  open: number
  /** Attributes of the tag being read. */
  current: number
  readonly mostAttributes: number
}

/** An attribute list that stands for `count` attributes. */
interface Lump extends Token.Attribute {
  count: number
}

const isLump = (attribute: Token.Attribute | undefined): attribute is Lump =>
  attribute !== undefined && 'count' in attribute

const lumps = new Map<number, Lump[]>([[0, []]])

/** A list that stands for so many attributes; shared, since nothing changes it. */
const lumpOf = (count: number): Lump[] => {
  const known = lumps.get(count) ?? [{ name: 'lump', value: '', count }]
  lumps.set(count, known)
  return known
}

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
      adoptAttributes() {},
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
  if (attributes > meter.mostAttributes) return end
  const token: Token.TagToken = {
    type: start ? Token.TokenType.START_TAG : Token.TokenType.END_TAG,
    tagName,
    tagID: name.tagID,
    selfClosing,
    ackSelfClosing: false,
    attrs: spans ? readAttributes(source, spans) : lumpOf(start ? attributes : 0),
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

/** Modes that keep white space and drop other characters. */
const sparse: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_COLUMN_GROUP,
  InsertionMode.IN_FRAMESET,
  InsertionMode.AFTER_FRAMESET,
  InsertionMode.AFTER_AFTER_FRAMESET
])

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
  if (i < end && ((decode && unit === 38) || unit === 0 || sparse.has(parser.insertionMode))) {
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

/**
 * Rehearses the tree construction of a page: its tags, without texts and most attributes, drive the very parser that reads
 * it afterwards. Implied elements, formatting that is opened again in every block, and misnested tables count as they will
 * come out; only characters and attributes, which are most of the work, are passed over.
 *
 * @param mostAttributes a tag with more attributes is not handed on
 * @param check called after each tag with the offset at which it starts; `true` ends the run
 */
export const dryRun = (
  source: string,
  mostAttributes: number,
  check: (meter: Meter, offset: number) => boolean
): Meter => {
  const meter: Meter = { depth: 0, nodes: 0, attributes: 0, allAttributes: 0, open: 0, current: 0, mostAttributes }
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
    if (check(meter, at)) return meter
    textStart = end < 0 ? source.length : end
    at = end < 0 ? -1 : source.indexOf('<', end)
  }
  if (textStart < source.length) feedText(source, textStart, source.length, true, parser)
  parser.onEof({ type: Token.TokenType.EOF, location: null })
  meter.current = 0
  check(meter, source.length)
  return meter
}
