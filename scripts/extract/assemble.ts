import type { Block, Dropped, DroppedKind, FigureBlock, Mark } from '../../schema/article.d.ts'
import type { PieceMark } from '../page/piece.ts'
import { fillAuthors } from './authors.ts'
import type { Builder } from './draft.ts'
import type { Line } from './features.ts'
import { findCredit, numberedAlt, startsCut, titleOrdinal } from './figures.ts'
import { lastOfTrail } from './header.ts'
import { headerRoles, type Labels } from './label.ts'
import type { Point } from './points.ts'
import { fillPublisher } from './publisher.ts'
import { fillSource } from './sources.ts'
import { fillStamp } from './stamp.ts'

/**
 * Fills a builder from labelled lines: blocks in order, header fields, dropped pieces, the publisher from what was dropped.
 * Every line ends up with one owner.
 */
export const assemble = (lines: Line[], labels: Labels, points: Map<number, Point>, builder: Builder): void => {
  const drops = new Map<number, Dropped>()
  const drop = (line: Line, kind: DroppedKind) => drops.set(line.index, builder.drop(kind, line.piece))
  let figure: FigureBlock | null = null
  for (const line of lines) {
    const label = labels.get(line.index)
    const role = label?.role ?? 'unexplained'
    // An image outside the article has no text that could be lost.
    if (line.text === '' && role !== 'image') continue
    if (role === 'caption') {
      figure = addCaption(line, figure, builder)
      continue
    }
    if (role === 'image' || role === 'file_name' || role === 'alt') {
      figure = addFigure(line, role, builder)
      continue
    }
    figure = null
    if (isTextRole(role)) builder.addBlock(textBlock(line, role, points.get(line.index)), line.piece)
    else if (headerRoles.has(role)) {
      if (!fillHeader(line, role, builder)) drop(line, 'repeated_text')
    } else drop(line, role as DroppedKind)
  }
  fillPublisher(lines, labels, builder, (index, pointer) => drops.get(index)?.feeds.push(pointer))
}

const isTextRole = (role: string): role is TextRole => textRoles.has(role)
type TextRole = 'paragraph' | 'heading' | 'point' | 'list_item' | 'quote' | 'code' | 'table'
const textRoles = new Set<string>(['paragraph', 'heading', 'point', 'list_item', 'quote', 'code', 'table'])

const textBlock = (line: Line, role: TextRole, point: Point | undefined): Block => {
  const { text, piece } = line
  const marks = codePointMarks(text, piece.marks)
  if (role === 'table') return { type: 'table', rows: piece.rows ?? [[text]], source: [] }
  if (role === 'point' && point)
    return { type: 'point', label: point.label, ordinal: point.ordinal, text, marks, source: [] }
  if (role === 'heading')
    return { type: 'heading', level: Number(/^h([1-6])$/u.exec(piece.tag)?.[1] ?? 2), text, marks, source: [] }
  return { type: role === 'point' ? 'paragraph' : role, text, marks, source: [] }
}

/** Marks with their places in code points, as the record has them. */
const codePointMarks = (text: string, marks: PieceMark[]): Mark[] => {
  if (marks.length === 0) return []
  const points = codePointsOf(text)
  return marks.map((mark) => ({ type: mark.type, start: points(mark.start), end: points(mark.end), url: mark.url }))
}

const astral = /[\u{10000}-\u{10ffff}]/gu

/** Tells how many code points a text has before an index: one walk for all marks, of which a paragraph may have thousands. */
const codePointsOf = (text: string): ((index: number) => number) => {
  // Ends of the code points that take two units, in order.
  const ends = [...text.matchAll(astral)].map(({ index }) => index + 2)
  return (index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! <= index) low = middle + 1
      else high = middle
    }
    return index - low
  }
}

const emptyFigure = (): FigureBlock => ({
  type: 'figure',
  file_name: null,
  url: null,
  alt: null,
  caption: null,
  credit: null,
  ordinal: null,
  source: []
})

const addFigure = (line: Line, role: 'image' | 'file_name' | 'alt', builder: Builder): FigureBlock => {
  const figure = emptyFigure()
  const at = `/blocks/${builder.blocks.length}`
  builder.addBlock(figure, line.piece)
  const whole = { start: 0, end: line.text.length }
  if (role === 'file_name') {
    figure.file_name = line.text
    builder.refer(`${at}/file_name`, line.piece, whole)
  } else if (role === 'alt') {
    figure.alt = line.text
    figure.ordinal = numberedAlt(line.text)?.ordinal ?? titleOrdinal(line.text, builder.header.title ?? '\0')
    builder.refer(`${at}/alt`, line.piece, whole)
  } else if (line.piece.image) {
    const { image } = line.piece
    figure.url = image.url
    figure.alt = image.alt === '' ? null : image.alt
    figure.ordinal = figure.alt === null ? null : (numberedAlt(figure.alt)?.ordinal ?? null)
    if (image.url !== null) builder.referRun(`${at}/url`, image, image.attribute ?? 'img@src')
    if (figure.alt !== null) builder.referRun(`${at}/alt`, image.altRun ?? image, 'img@alt')
  }
  return figure
}

/** Adds a caption to the figure right before it (the last block), or makes one of its own. */
const addCaption = (line: Line, open: FigureBlock | null, builder: Builder): FigureBlock => {
  const figure = open ?? emptyFigure()
  const at = `/blocks/${open ? builder.blocks.length - 1 : builder.blocks.length}`
  if (open) builder.extendBlock(open, line.piece)
  else builder.addBlock(figure, line.piece)
  const credit = findCredit(line.text)
  if (credit && figure.credit === null) {
    figure.credit = credit.name
    builder.refer(`${at}/credit`, line.piece, credit)
  }
  if (figure.caption === null) {
    figure.caption = line.text
    builder.refer(`${at}/caption`, line.piece, { start: 0, end: line.text.length })
    if (startsCut(line.text)) {
      builder.note('truncated-caption', `${at}/caption`, 'the caption’s beginning was cut off in the capture', {
        piece: line.piece,
        start: 0,
        end: line.text.length
      })
    }
  } else {
    figure.caption = `${figure.caption} ${line.text}`
    builder.stretch(`${at}/caption`, line.piece)
  }
  return figure
}

/** Fills a header field from its line; false where the field is filled already and the line adds nothing. */
const fillHeader = (line: Line, role: string, builder: Builder): boolean => {
  const { header } = builder
  const whole = { start: 0, end: line.text.length }
  if (role === 'title' || role === 'subtitle') {
    if (role === 'title' && header.title !== null) {
      header.title = `${header.title} ${line.text}`
      builder.stretch('/title', line.piece)
      builder.extendClaim('/title', line.piece, whole)
      return true
    }
    if (header[role] !== null) return false
    const place = (role === 'title' && builder.headline) || whole
    header[role] = line.text.slice(place.start, place.end)
    builder.refer(`/${role}`, line.piece, place, { claim: whole })
    return true
  }
  if (role === 'section') {
    if (header.section !== null) return false
    const value = lastOfTrail(line.text)
    header.section = line.text.slice(value.start, value.end)
    builder.refer('/section', line.piece, value, { claim: whole })
    return true
  }
  if (role === 'stamp') return fillStamp(line, builder)
  if (role === 'source') return fillSource(line, builder)
  return fillAuthors(line, role === 'affiliation', builder)
}
