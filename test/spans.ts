/**
 * What a record's spans promise, checked from the bytes alone: nothing here calls the code that made the record.
 */

import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import type { Span } from '../schema/article.d.ts'
import type { Draft } from '../scripts/check/rule.ts'

/** A stretch that something takes for itself, and what takes it. */
interface Claim {
  pointer: string
  span: Span
}

/** Every claim of a record, in the order of the seed. */
export const claimsOf = (record: Draft): Claim[] =>
  [
    ...record.blocks.flatMap((block, i) => block.source.map((span) => ({ pointer: `/blocks/${i}`, span }))),
    ...record.dropped.flatMap((dropped, i) => dropped.source.map((span) => ({ pointer: `/dropped/${i}`, span }))),
    ...Object.entries(record.sources).flatMap(([pointer, { claim }]) =>
      (claim ?? []).map((span) => ({ pointer, span }))
    )
  ].sort((a, b) => a.span.byte_start - b.span.byte_start || a.span.byte_end - b.span.byte_end)

/** Pairs of claims that take the same bytes; empty in a sound record. */
export const overlaps = (record: Draft): string[] => {
  const claims = claimsOf(record)
  return claims.flatMap((claim, i) => {
    const before = claims[i - 1]
    return before && before.span.byte_end > claim.span.byte_start ? [`${before.pointer} and ${claim.pointer}`] : []
  })
}

/** White space and default-ignorable code points: what a reader does not see. */
const unseen = /[\s\u0085\p{Default_Ignorable_Code_Point}]/u

/** A character of the seed that a reader sees, and the byte at which it stands. */
interface Seen {
  character: string
  byte: number
}

const visibleIn = (text: string, byte = 0): Seen[] => {
  let at = byte
  return [...text].flatMap((character) => {
    const place = at
    at += Buffer.byteLength(character)
    return unseen.test(character) ? [] : [{ character, byte: place }]
  })
}

type Node = DefaultTreeAdapterTypes.Node

/** Elements whose text is not shown, and those that hide it by an attribute. */
export const isHidden = (node: Node): boolean =>
  /^(?:script|style|template|noscript|head)$/u.test(node.nodeName) ||
  ('attrs' in node &&
    (node.attrs.some(
      ({ name, value }) =>
        (name === 'hidden' && value.toLowerCase() !== 'until-found') ||
        name === 'popover' ||
        (name === 'style' && /(?:^|;)\s*display\s*:\s*none\s*(?:!\s*important\s*)?(?:;|$)/iu.test(value))
    ) ||
      (node.nodeName === 'dialog' && !node.attrs.some(({ name }) => name === 'open')) ||
      (node.parentNode?.nodeName === 'semantics' && /^annotation(?:-xml)?$/u.test(node.nodeName))))

const textsBelow = (node: Node): DefaultTreeAdapterTypes.TextNode[] => {
  if (node.nodeName === '#text') return [node as DefaultTreeAdapterTypes.TextNode]
  if (isHidden(node) || !('childNodes' in node)) return []
  return node.childNodes.flatMap(textsBelow)
}

/** The text that markup shows: tags and comments gone, references decoded. */
const shown = (markup: string): string =>
  // Cells outside a table would lose their place, and white space is not compared: any element will do for them.
  textsBelow(parseFragment(markup.replace(/<(\/?)(?:table|tbody|thead|tfoot|tr|td|th|caption|col)\b/giu, '<$1div')))
    .map(({ value }) => value)
    .join('')

/**
 * Visible characters of a page. Of a text that the parser moved, or put together out of several, only what `accounting`
 * says is known.
 */
const visibleOf = (source: string): Seen[] =>
  textsBelow(parse(source, { sourceCodeLocationInfo: true })).flatMap(({ value, sourceCodeLocation: place }) => {
    if (!place || value.trim() === '') return []
    const written = source.slice(place.startOffset, place.endOffset)
    if (shown(written).replace(/\s/gu, '') !== value.replace(/\s/gu, '')) return []
    // Tags between texts that were put together, and references to white space, are not visible either.
    const blanked = written.replace(/<[/!a-z][^>]*>|&[#\w]{2,12};/giu, (found) =>
      found.startsWith('<') || unseen.test(shown(found)) ? ' '.repeat(Buffer.byteLength(found)) : found
    )
    return visibleIn(blanked, Buffer.byteLength(source.slice(0, place.startOffset)))
  })

/** Visible characters of a seed that no claim takes, each with its byte; empty in a sound record. */
export const unclaimed = (record: Draft, bytes: Uint8Array): string[] => {
  const claims = claimsOf(record)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return (record.seed.media_type === 'text/html' ? visibleOf(text) : visibleIn(text))
    .filter(({ byte }) => !claims.some(({ span }) => span.byte_start <= byte && byte < span.byte_end))
    .map(({ character, byte }) => `${character} at byte ${byte}`)
}

const printed = (text: string): string =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim()
const squeezed = (text: string): string => printed(text).replaceAll(' ', '').normalize('NFC')

/**
 * Values whose place in the seed does not hold them.
 *
 * The slice behind every span (blocks, dropped pieces, people, sources), decoded and with its white space folded, must
 * contain the printed text; of a date, its `raw`. In HTML tags may stand anywhere inside, so white space is left out.
 *
 * @param bytes the seed's content
 * @param sidecar the bytes of the curator's file, where there is one
 * @returns one line for each value that is not there
 */
export const misplaced = (record: Draft, bytes: Uint8Array, sidecar: Uint8Array | null): string[] => {
  const html = record.seed.media_type === 'text/html'
  const decode = (from: Uint8Array, span: Span): string =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(from.subarray(span.byte_start, span.byte_end))
  const found: string[] = []
  const expect = (pointer: string, spans: Span[], text: string, from = bytes, tags = html): void => {
    const slice = spans.map((span) => decode(from, span)).join(tags ? '' : ' ')
    const holds = tags ? squeezed(shown(slice)).includes(squeezed(text)) : printed(slice).includes(printed(text))
    if (!holds) found.push(`${pointer}: ${JSON.stringify(text)} is not in ${JSON.stringify(slice)}`)
    for (const span of spans)
      if (!isOnItsLines(from, span))
        found.push(`${pointer}: lines ${span.line_start} to ${span.line_end} are not those of its bytes`)
  }
  for (const [i, block] of record.blocks.entries()) {
    if (block.type === 'table') for (const cell of block.rows.flat()) expect(`/blocks/${i}`, block.source, cell)
    else if (block.type !== 'figure') expect(`/blocks/${i}`, block.source, block.text)
  }
  for (const [i, dropped] of record.dropped.entries()) expect(`/dropped/${i}`, dropped.source, dropped.text)
  for (const [i, person] of record.people.entries()) {
    for (const text of [person.name, person.role, person.honorific ?? '']) expect(`/people/${i}`, [person.source], text)
  }
  for (const [pointer, reference] of Object.entries(record.sources)) {
    const value = valueAt(record, pointer)
    if (reference.via === 'seed.yaml') {
      for (const text of texts(value)) expect(pointer, [reference], text, sidecar ?? new Uint8Array(), false)
      continue
    }
    // An attribute's text has references to decode, and tags are only text in it. An element whose names say what it holds
    // (`class="entry-date"`) is text with tags.
    const visible = reference.via === null || /^(?:class|rel|itemprop)\b[^@]*$/u.test(reference.via)
    for (const text of reference.raw === null ? texts(value) : [reference.raw]) {
      if (visible) expect(pointer, [reference], text)
      else if (
        !squeezed(shown(decode(bytes, reference).replaceAll('<', '&lt;'))).includes(squeezed(text)) &&
        !isAddress(pointer)
      ) {
        found.push(`${pointer}: ${JSON.stringify(text)} is not in ${JSON.stringify(decode(bytes, reference))}`)
      }
    }
  }
  return found
}

/** Addresses are resolved against the page's own: the attribute need not hold the whole. */
const isAddress = (pointer: string): boolean => /^\/blocks\/\d+\/url$/u.test(pointer)

const isOnItsLines = (bytes: Uint8Array, span: Span): boolean => {
  const lineAt = (end: number): number => new TextDecoder().decode(bytes.subarray(0, end)).split(/\r\n|\n|\r/u).length
  return lineAt(span.byte_start) === span.line_start && lineAt(span.byte_end) === span.line_end
}

const valueAt = (record: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        (value as Record<string, unknown> | null | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      record
    )

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : []
