import { parse } from 'space-separated-tokens'
import type { Charset } from '../../capture/charset/charset.ts'
import { mend } from '../../capture/repair/mend.ts'
import type { Diagnosis } from '../../capture/repair/restore.ts'
import type { Piece, PieceImage } from '../piece.ts'
import type { Resolve } from './address.ts'
import { attributeOf, signs } from './attributes.ts'
import { classesOf } from './classes.ts'
import { type Frame, pathOf } from './frame.ts'
import { askingNames, type Name } from './name.ts'
import { attributeAt } from './scan.ts'
import type { TreeElement } from './tree.ts'

/** Where pages put an image's address until it is scrolled into view, the fullest first. */
const lazy = 'data-original data-src data-lazy-src data-lazy data-url data-image data-echo data-hi-res'.split(' ')
const lazySets = ['data-srcset', 'data-src-set', 'data-lazy-srcset']
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

const declared = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/iu
const styled = {
  width: /(?:^|[;\s])width:\s?(\d{1,5})(?:\.\d{1,9})?px/iu,
  height: /(?:^|[;\s])height:\s?(\d{1,5})(?:\.\d{1,9})?px/iu
}

const pixels = (element: TreeElement, name: 'width' | 'height'): number | null => {
  const own = attributeOf(element, name)
  const style = (element.signs & signs.style) === 0 ? null : attributeOf(element, 'style')
  const match = (own === null ? null : declared.exec(own)) ?? (style === null ? null : styled[name].exec(style))
  return match ? Number(match[1]) : null
}

const isAddress = (value: string): boolean => value.length <= longestAddress && !placeholder.test(value)

/** An address as written, and the attribute it was read from. */
interface Written {
  address: string
  attribute: string
}

/** The address of an image as written: lazy attributes, `src`, `srcset`, and the sources of a `picture` around it. */
const addressOf = (element: TreeElement, siblings: TreeElement['children']): Written | null => {
  const single = (name: string): Written | null => {
    const address = attributeOf(element, name)
    return address && isAddress(address) ? { address, attribute: `img@${name}` } : null
  }
  const fromSet = (from: TreeElement, name: string): Written | null => {
    const set = attributeOf(from, name)
    const address = set && largest(set)
    return address && isAddress(address) ? { address, attribute: `${from.tagName}@${name}` } : null
  }
  for (const name of lazy) {
    const written = single(name)
    if (written) return written
  }
  for (const name of lazySets) {
    const written = fromSet(element, name)
    if (written) return written
  }
  const own = single('src') ?? fromSet(element, 'srcset')
  if (own) return own
  for (const child of siblings.slice(0, mostSources)) {
    if (child.type !== 'element' || child.tagName !== 'source') continue
    const written = fromSet(child, 'srcset') ?? fromSet(child, 'data-srcset')
    if (written) return written
  }
  return null
}

/** Nodes of a `noscript` among which its image is looked for. */
const mostCopied = 20

/** The first image of the `noscript` that stands right behind a child: what browsers without scripts show in its place. */
const copyBehind = (siblings: TreeElement['children'], index: number): TreeElement | null => {
  let next = siblings[index + 1]
  if (next?.type === 'text' && next.value.trim() === '') next = siblings[index + 2]
  if (next?.type !== 'element' || next.tagName !== 'noscript') return null
  const queue: TreeElement['children'] = [next]
  for (let i = 0; i < queue.length && i < mostCopied; i++) {
    const node = queue[i]!
    if (node.type !== 'element') continue
    if (node.tagName === 'img') return node
    queue.push(...node.children.slice(0, mostCopied))
  }
  return null
}

/** The image that says most of itself: where one waits for a script and does not say for what, the copy behind it does. */
export const fullest = (
  element: TreeElement,
  parent: Pick<TreeElement, 'tagName' | 'children'>,
  index: number
): TreeElement => {
  const copy = copyBehind(parent.children, index)
  if (copy === null) return element
  return addressOf(element, parent.tagName === 'picture' ? parent.children : []) === null ? copy : element
}

const isGlyphName = askingNames((value) => parse(value).some((name) => glyph.test(name)))
const namesGlyph = (classes: Name | null): boolean => classes !== null && isGlyphName(classes)

/** Whether an image stands in a line of text like a letter: an emoji or an icon. */
export const isGlyph = (image: PieceImage, element: TreeElement): boolean =>
  (image.width !== null && image.width <= inline) ||
  (image.height !== null && image.height <= inline) ||
  namesGlyph(classesOf(element))

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
  element: TreeElement,
  parent: Frame & { children: TreeElement['children'] },
  source: string,
  resolve: Resolve,
  lineAt: (offset: number) => number
): (Piece & { image: PieceImage }) | null => {
  const { tag } = element
  if (tag === null) return null
  const { start, end } = tag
  const width = pixels(element, 'width')
  const height = pixels(element, 'height')
  if ((width !== null && width <= spacer) || (height !== null && height <= spacer)) return null
  const written = addressOf(element, parent.tagName === 'picture' ? parent.children : [])
  const url = written === null ? null : resolve(written.address)
  const alt = attributeOf(element, 'alt')?.trim() || null
  if (url === null && alt === null) return null
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
      altRun: alt === null ? null : attributeAt(source, start, 'alt'),
      width,
      height
    },
    rows: null,
    linked: 0,
    path: pathOf(parent)
  }
}
