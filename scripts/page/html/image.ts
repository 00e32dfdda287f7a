import type { Element, ElementContent } from 'hast'
import type { Charset } from '../../capture/charset/charset.ts'
import { mend } from '../../capture/repair/mend.ts'
import type { Diagnosis } from '../../capture/repair/restore.ts'
import type { Piece, PieceImage, Run } from '../piece.ts'
import type { Resolve } from './address.ts'
import { textOf } from './element.ts'
import { type Frame, pathOf } from './frame.ts'
import { attributesAt } from './scan.ts'
import { tagOf } from './tree.ts'

/** Where pages put an image's address until it is scrolled into view, the fullest first. */
const lazy = ['dataOriginal', 'dataSrc', 'dataLazySrc', 'dataLazy', 'dataUrl', 'dataImage', 'dataEcho', 'dataHiRes']
const lazySets = ['dataSrcset', 'dataSrcSet', 'dataLazySrcset']
/** Images that stand for one that is still to come, or for nothing. */
const placeholder =
  /(?:^data:)|(?:^|[/_.-])(?:blank|spacer|pixel|1x1|transparent|placeholder|lazy(?:load)?|loading|grey|clear)[\w-]*\.(?:gif|png|svg|jpe?g)(?:$|\?)/iu
/** Characters of an address that is looked at, and children of a `picture`: more are no image. */
const longestAddress = 2_000
const mostSources = 20
/** Pixels up to which an image is a spacer or a counter, and up to which it belongs into a line of text. */
const spacer = 2
const inline = 48
const glyph = /(?:^|[_-])(?:emoji|smiley|smilies|icon|ico)(?:$|[_-])/iu

/** The largest candidate of a `srcset`. */
const largest = (set: string): string | null => {
  let best: string | null = null
  let most = -1
  for (const candidate of set.split(/,\s/u)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/u)
    const weight = Number.parseFloat(size) || 0
    if (address !== '' && weight > most) {
      best = address.replace(/,$/u, '')
      most = weight
    }
  }
  return best
}

const pixels = (element: Element, name: 'width' | 'height'): number | null => {
  const declared = textOf(element, name) ?? ''
  const match = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/iu.exec(declared)
  if (match) return Number(match[1])
  const style = textOf(element, 'style') ?? ''
  const set = new RegExp(`(?:^|[;\\s])${name}:\\s?(\\d{1,5})(?:\\.\\d{1,9})?px`, 'iu').exec(style)
  return set ? Number(set[1]) : null
}

const isAddress = (value: string): boolean => value.length <= longestAddress && !placeholder.test(value)

/** An address as written, and the attribute it was read from. */
interface Written {
  address: string
  attribute: string
}

/** An attribute's name in the source: properties are written in camel case in the tree. */
const attributeOf = (property: string): string =>
  property.replace(/^srcSet$/u, 'srcset').replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

/** The address of an image as written: lazy attributes, `src`, `srcset`, and the sources of a `picture` around it. */
const addressOf = (element: Element, siblings: ElementContent[]): Written | null => {
  const single = (property: string): Written | null => {
    const address = textOf(element, property)
    return address && isAddress(address) ? { address, attribute: `img@${attributeOf(property)}` } : null
  }
  const fromSet = (from: Element, property: string): Written | null => {
    const set = textOf(from, property)
    const address = set && largest(set)
    return address && isAddress(address) ? { address, attribute: `${from.tagName}@${attributeOf(property)}` } : null
  }
  for (const name of lazy) {
    const written = single(name)
    if (written) return written
  }
  for (const name of lazySets) {
    const written = fromSet(element, name)
    if (written) return written
  }
  const own = single('src') ?? fromSet(element, 'srcSet')
  if (own) return own
  for (const child of siblings.slice(0, mostSources)) {
    if (child.type !== 'element' || child.tagName !== 'source') continue
    const written = fromSet(child, 'srcSet') ?? fromSet(child, 'dataSrcset')
    if (written) return written
  }
  return null
}

/** Whether an image stands in a line of text like a letter: an emoji or an icon. */
export const isGlyph = (image: PieceImage, element: Element): boolean =>
  (image.width !== null && image.width <= inline) ||
  (image.height !== null && image.height <= inline) ||
  (Array.isArray(element.properties.className) && element.properties.className.some((name) => glyph.test(String(name))))

/**
 * The same piece with its `alt` put right like other text.
 *
 * @param font the legacy charset of the font around it; null for none
 */
export const mendAlt = (piece: Piece, font: Charset | null, diagnosis: Diagnosis): Piece => {
  const { image } = piece
  if (!image?.alt) return piece
  const fonts = font === null ? [] : [{ start: 0, end: image.alt.length, charset: font }]
  const { text, changes } = mend({ text: image.alt, fonts }, diagnosis)
  if (text === image.alt) return piece
  // Where in an attribute a character stands is not kept: it may be written as a reference.
  const at = image.altRun?.start ?? image.start
  return { ...piece, image: { ...image, alt: text || null }, changes: changes.map(({ kind }) => ({ kind, at })) }
}

/**
 * The piece of an image.
 *
 * @param parent the element around it
 * @returns null for spacers, counting pixels, and images with neither address nor `alt`
 */
export const imagePiece = (
  element: Element,
  parent: Frame & { children: ElementContent[] },
  source: string,
  resolve: Resolve,
  lineAt: (offset: number) => number
): (Piece & { image: PieceImage }) | null => {
  const tag = tagOf(element)
  if (tag === null) return null
  const { start, end } = tag
  const width = pixels(element, 'width')
  const height = pixels(element, 'height')
  if ((width !== null && width <= spacer) || (height !== null && height <= spacer)) return null
  const written = addressOf(element, parent.tagName === 'picture' ? parent.children : [])
  const url = written === null ? null : resolve(written.address)
  const alt = textOf(element, 'alt')?.trim() || null
  if (url === null && alt === null) return null
  let altRun: Run | null = null
  if (alt !== null) {
    const span = attributesAt(source, start).find(({ name }) => name === 'alt')
    if (span) altRun = { start: span.start, end: span.end }
  }
  return {
    tag: 'img',
    text: '',
    at: () => start,
    runs: [],
    changes: [],
    visibleIn: () => 0,
    line: lineAt(start),
    blank: 0,
    marks: [],
    image: {
      start,
      end,
      url: url?.startsWith('mailto:') ? null : url,
      attribute: written?.attribute ?? null,
      alt,
      altRun,
      width,
      height
    },
    rows: null,
    linked: 0,
    path: pathOf(parent)
  }
}
