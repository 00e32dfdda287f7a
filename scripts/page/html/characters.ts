import { decodeHTML } from 'entities/decode'
import { InsertionMode, Token, TokenizerMode } from 'parse5'
import type { Meter, TextToken, treeConstruction } from './construct.ts'
import type { HtmlLimits } from './limits.ts'
import { referenceAt } from './reference.ts'
import { type Cursor, isSpace, standsIn, type Tag } from './scan.ts'

/** A page being read. */
export interface Reading {
  source: string
  /** The next `&` and the next carriage return: most texts have none, and need not be looked through for them. */
  ampersand: Cursor
  return: Cursor
  /** Whether the source has NULs. */
  nuls: boolean
  meter: Meter
  parser: ReturnType<typeof treeConstruction>
  limits: HtmlLimits
  /** Takes the tag at hand. */
  tag: Tag
}

/** Modes in which white space that opens a text is treated as the rest of the text is. */
const even: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_CELL,
  InsertionMode.TEXT
])

const isBlank = (source: string, start: number, end: number): boolean => {
  let i = start
  while (i < end && isSpace(source.charCodeAt(i))) i++
  return i === end
}

const { WHITESPACE_CHARACTER, NULL_CHARACTER, CHARACTER } = Token.TokenType

const handOn = (parser: Reading['parser'], token: TextToken): void => {
  if (token.type === CHARACTER) parser.onCharacter(token)
  else if (token.type === WHITESPACE_CHARACTER) parser.onWhitespaceCharacter(token)
  else parser.onNullCharacter(token)
}

/** Hands on the text from `start` to `end`, which no markup interrupts. */
export const feedText = (reading: Reading, start: number, end: number, references: boolean): void => {
  const { source, parser, nuls } = reading
  const raw = source.slice(start, end)
  if (!even.has(parser.insertionMode) || parser.skipNextNewLine || (nuls && raw.includes('\0'))) {
    feedRuns(reading, start, end, references)
    return
  }
  const encoded = references && standsIn(reading.ampersand, source, start, end)
  const lines = standsIn(reading.return, source, start, end)
  const text = lines ? raw.replace(/\r\n?/gu, '\n') : raw
  const chars = encoded ? decodeHTML(text) : text
  const type = (encoded ? isBlank(chars, 0, chars.length) : isBlank(source, start, end))
    ? WHITESPACE_CHARACTER
    : CHARACTER
  handOn(parser, { type, chars, location: null, start, end, references, plain: !encoded && !lines })
}

type TextType = TextToken['type']

const typeOf = (unit: number): TextType =>
  unit === 0 ? NULL_CHARACTER : isSpace(unit) ? WHITESPACE_CHARACTER : CHARACTER

/** The same where it matters which characters are white space or NUL: before the body, in tables, in `pre`. */
const feedRuns = (reading: Reading, start: number, end: number, references: boolean): void => {
  const { source, parser } = reading
  // In raw texts the tokenizer itself puts another character for NUL.
  const markup = parser.tokenizer.state === TokenizerMode.DATA
  let token = null as TextToken | null
  for (let i = start; i < end; ) {
    let chars = source[i]!
    let next = i + 1
    let plain = true
    if (chars === '&' && references) {
      const reference = referenceAt(source, i)
      if (reference) {
        chars = reference.text
        next = reference.end
        plain = false
      }
    } else if (chars === '\r') {
      chars = '\n'
      next += source[next] === '\n' ? 1 : 0
      plain = false
    } else if (chars === '\0' && !markup) {
      chars = '\ufffd'
      plain = false
    }
    const type = typeOf(chars.charCodeAt(0))
    if (token?.type === type) {
      token.chars += chars
      token.end = next
      token.plain &&= plain
    } else {
      if (token) handOn(parser, token)
      token = { type, chars, location: null, start: i, end: next, references, plain }
    }
    i = next
  }
  if (token) handOn(parser, token)
}
