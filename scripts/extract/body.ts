import type { DroppedKind } from '../../schema/article.d.ts'
import { askingNames } from '../page/html/name.ts'
import { readDateline } from './dateline.ts'
import type { Line } from './features.ts'
import {
  captionLike,
  endsInCredit,
  isImageFile,
  isItalic,
  isSetApart,
  longestCaption,
  numberedAlt,
  saysCaption,
  showsScene,
  titleOrdinal
} from './figures.ts'
import type { Labels } from './label.ts'
import { readByline } from './people/byline.ts'
import { findPoints, type Point, readBullet } from './points.ts'
import { labelPullQuotes } from './pull-quotes.ts'
import { isDoubledParagraph, type Zone } from './zone.ts'

/** The most words of a subheading. */
const headingWords = 18
/** A shorter line after an image text may be a heading, where the page's other image texts have no captions. */
const shortestCaption = 8
/** A longer one may be a paragraph. */
const shortCaption = 14

/**
 * Labels the lines of the body: figures and captions, points and list items, headings, boxes of other articles set into the
 * text, and paragraphs.
 *
 * @param lines all lines of the page
 * @param zone the body
 * @param titleText the title, to tell its repetitions
 * @returns the points by index of their line
 */
export const labelBody = (lines: Line[], zone: Zone, titleText: string | null, labels: Labels): Map<number, Point> => {
  takeClocks(lines, zone, labels)
  const body = lines.slice(zone.from, zone.to + 1).filter((line) => line.judged !== false && line.inRegion)
  labelTeaserPairs(body, labels)
  labelPullQuotes(body, labels)
  labelSigned(body, labels)
  labelFigures(lines, zone, titleText, labels)
  labelInserts(body, labels)
  const points = new Map<number, Point>()
  for (const [i, point] of findPoints(body.map((line) => (labels.get(line.index) ? '' : line.text)))) {
    const line = body[i]!
    points.set(line.index, point)
  }
  demoteNumberedHeadings(lines, zone, points, labels)
  for (const [index, point] of points) {
    labels.set(index, 'point', 'ordinal-run', `it is point ${point.ordinal} of a run that starts at its first ordinal`)
  }
  labelLists(body, labels)
  for (const line of body) labelText(line, lines, zone, labels)
  return points
}

/** Lines at the body's end among which a byline may stand, and the most words of it. */
const signedReach = 4
const signedWords = 16

/** A byline with its label that short sentences follow: `Bài và ảnh: …` is no caption. */
const labelSigned = (body: Line[], labels: Labels): void => {
  for (const { index, prose, words, text } of body.slice(-signedReach)) {
    if (prose || words > signedWords || labels.get(index)) continue
    const byline = readByline(text)
    if (byline?.labelled && byline.authors.length > 0)
      labels.set(index, 'byline', 'labelled-byline', 'it names the author by its label')
  }
}

/** A clock alone: `20:45`, `9h30`, `17 giờ 05`. */
const clock = /^\d{1,2}\s?(?::|h|g|giờ|\.)\s?\d{2}(?:\s?(?:phút|Uhr|[ap]\.?m\.?))?$/iu
/** The fewest clocks that head the entries of a live report. */
const fewestClocks = 2

/** Clocks that stand right above text of the body, where there are several: they say when what follows them took place. */
const takeClocks = (lines: Line[], zone: Zone, labels: Labels): void => {
  const clocks: Line[] = []
  for (let i = zone.from; i < zone.to; i++) {
    const line = lines[i]!
    if (line.words <= 4 && !labels.get(i) && lines[i + 1]!.judged && clock.test(line.text)) clocks.push(line)
  }
  if (clocks.length < fewestClocks) return
  for (const line of clocks)
    labels.set(line.index, 'heading', 'clock', 'it is a clock, and text of the body follows it')
}

/** Headline and one sentence, so many times in a row, are teasers of other articles. */
const fewestPairs = 3
/** The most words of such a sentence. */
const teaserWords = 40

/** A list of teasers without a heading at the body's end: each a headline and one sentence. */
const labelTeaserPairs = (body: Line[], labels: Labels): void => {
  let i = body.length - 1
  let pairs = 0
  while (i >= 1) {
    const text = body[i]!
    const head = body[i - 1]!
    if (!text.prose || text.judged || text.sentences || text.words > teaserWords) break
    if (head.prose || head.stops || head.words < 5 || head.words > headingWords || head.date || head.furniture) break
    pairs++
    i -= 2
  }
  if (pairs < fewestPairs) return
  for (const line of body.slice(i + 1)) {
    labels.set(
      line.index,
      'related',
      'teaser-pairs',
      `it is one of ${pairs} headlines with a sentence each: other articles`
    )
  }
}

/** Images, file names and numbered image texts, and the captions that follow them. */
const labelFigures = (lines: Line[], zone: Zone, titleText: string | null, labels: Labels): void => {
  const isAlt = (text: string) =>
    numberedAlt(text) !== null || (titleText !== null && titleOrdinal(text, titleText) !== null)
  const captionsFollow = altsHaveCaptions(lines, zone, isAlt)
  for (let i = zone.from; i <= zone.to; i++) {
    const line = lines[i]!
    if (labels.get(i) || (line.piece.image && !line.inRegion)) continue
    const next = i < zone.to ? lines[i + 1] : undefined
    if (line.piece.image) {
      labels.set(i, 'image', 'image-element', 'it is an image of the page')
      const caption = next?.piece.tag === 'figcaption' || (next && saysCaption(next.text))
      if (
        next &&
        ((caption && captionLike(next)) ||
          isSetApart(next) ||
          isItalic(next) ||
          endsInCredit(next) ||
          isNamedCaption(next))
      ) {
        labels.set(i + 1, 'caption', 'after-image', 'it follows an image and is its caption')
      }
    } else if (line.piece.tag === 'figcaption' || (line.landmark === 'figure' && line.judged === false)) {
      labels.set(i, 'caption', 'figcaption', 'it is a figcaption')
    } else if (isSetApart(line) && line.piece.path.slice(-captionReach).some(namesCaption)) {
      labels.set(i, 'caption', 'caption-name', 'its element is called a caption’s')
    } else if (isImageFile(line.text)) {
      labels.set(i, 'file_name', 'image-file-name', 'it is nothing but the name of an image file')
      if (next && isCaptionOf(next)) {
        labels.set(i + 1, 'caption', 'after-file-name', 'it follows the name of an image file and is no paragraph')
      }
    } else if (isAlt(line.text)) {
      labels.set(i, 'alt', 'numbered-alt', 'it ends in the number that newsroom systems give to image texts')
      if (
        next &&
        captionLike(next) &&
        (captionsFollow || saysCaption(next.text) || (next.words >= shortestCaption && next.words <= shortCaption))
      ) {
        labels.set(i + 1, 'caption', 'after-numbered-alt', 'it follows an image text and is a caption by its length')
      }
    } else if (titleText !== null && line.text === titleText) {
      labels.set(i, 'repeated_title', 'repeats-title', 'it repeats the title word for word')
    } else if (next && isDoubledParagraph(line) && next.text === line.text && i === zone.from) {
      labels.set(i + 1, 'repeated_text', 'repeats-lede', 'it repeats the paragraph right before it')
    } else if (next && line.text !== '' && next.text === line.text && line.words <= 60) {
      labels.set(i, 'alt', 'doubled-line', 'the same line follows: an image text and its caption')
      labels.set(i + 1, 'caption', 'doubled-line', 'it repeats the image text right before it')
    } else if (
      !line.judged &&
      saysCaption(line.text) &&
      line.words <= longestCaption &&
      !(line.prose && line.sentences && line.words > 40)
    ) {
      labels.set(i, 'caption', 'caption-wording', 'it credits a picture or calls itself one')
    } else if (showsScene(line)) {
      labels.set(i, 'caption', 'scene-wording', 'it tells what a picture shows')
    }
  }
}

/** Whether a line is the caption of the file name right before it. */
const isCaptionOf = (line: Line): boolean =>
  (saysCaption(line.text) && line.words <= longestCaption) || (captionLike(line) && (line.attached || !line.prose))

/**
 * Whether the page's numbered image texts have captions: told by all of them together, since a caption and a short paragraph
 * look alike one by one. Captions follow every such line and are one sentence or less.
 */
const altsHaveCaptions = (lines: Line[], zone: Zone, isAlt: (text: string) => boolean): boolean => {
  let followed = 0
  let alts = 0
  for (let i = zone.from; i < zone.to; i++) {
    if (!isAlt(lines[i]!.text)) continue
    alts++
    if (captionLike(lines[i + 1]!)) followed++
  }
  return alts > 0 && followed === alts
}

/** Furniture that inside the body belongs to the text: an invitation's telephone, a recruitment's address. */
const contactKinds: ReadonlySet<DroppedKind> = new Set(['hotline', 'imprint'])

/** Boxes set into the text: `>> …`, `Xem thêm: …`, a heading like `Tin liên quan` with the headlines below it, adverts. */
const labelInserts = (body: Line[], labels: Labels): void => {
  let open: { kind: DroppedKind; phrase: string; landmark: Line['landmark'] } | null = null
  for (const line of body) {
    if (labels.get(line.index)) {
      if (labels.get(line.index)?.role !== 'image') open = null
      continue
    }
    if (line.notice) {
      labels.set(line.index, 'notice', 'notice-wording', 'it states on what terms the text may be used')
      continue
    }
    const { furniture } = line
    if (furniture && contactKinds.has(furniture.kind)) {
      labels.set(line.index, 'paragraph', 'contacts-of-text', 'it gives contacts inside the text: not the publisher’s')
      open = null
    } else if (furniture && !furniture.outside && !line.prose) {
      labels.set(line.index, furniture.kind, 'phrase-list', `it is furniture: “${furniture.phrase}”`)
      const heads = furniture.opens && (furniture.kind === 'related' || furniture.kind === 'tags')
      open = heads ? { kind: furniture.kind, phrase: furniture.phrase, landmark: line.landmark } : null
    } else if (
      open &&
      line.landmark === open.landmark &&
      !line.prose &&
      !line.stops &&
      line.words >= 3 &&
      !readBullet(line.text)
    ) {
      labels.set(line.index, open.kind, 'below-heading', `it stands in the list below “${open.phrase}”`)
    } else open = null
  }
}

/** Numbered subheads (`1. …` without a full stop, each with text or points of its own below) are headings, not points. */
const demoteNumberedHeadings = (lines: Line[], zone: Zone, points: Map<number, Point>, labels: Labels): void => {
  const runs = Map.groupBy(points, ([, point]) => point.run)
  for (const members of runs.values()) {
    const bare = members.every(([index]) => {
      const line = lines[index]!
      return !line.stops && !line.prose && line.words <= headingWords && !/[;,:]$/u.test(line.text)
    })
    const heading = members.filter(([index, point]) => {
      const next = nextText(lines, index, zone, labels)
      return next !== undefined && (points.has(next.index) ? points.get(next.index)!.run !== point.run : next.prose)
    })
    const heads = bare && heading.length * 2 > members.length
    if (!heads) continue
    for (const [index] of members) {
      points.delete(index)
      labels.set(index, 'heading', 'numbered-heading', 'it is short, numbered, and text stands below each of its kind')
    }
  }
}

/** Share of dashed lines that ask from which they are a dialogue. */
const askingShare = 0.2

/** Dashes that open what somebody says: some of their lines ask. */
const spokenMarks = (body: Line[]): Set<string> => {
  const marks = Map.groupBy(body, (line) => readBullet(line.text))
  return new Set(
    [...marks].flatMap(([mark, lines]) => {
      const asking = lines.filter((line) => /\?["”’»)]?$/u.test(line.text)).length
      return mark !== null && /[-–—]/u.test(mark) && asking >= lines.length * askingShare ? [mark] : []
    })
  )
}

/** Bulleted lines: two or more in a row, or one after a line that ends in a colon; but no dialogue. */
const labelLists = (body: Line[], labels: Labels): void => {
  const spoken = spokenMarks(body)
  for (const [i, line] of body.entries()) {
    if (labels.get(line.index)) continue
    if (line.piece.tag === 'li' || line.piece.path.at(-1)?.text.startsWith('li')) {
      labels.set(line.index, 'list_item', 'list-element', 'it is a list item of the page')
      continue
    }
    const mark = readBullet(line.text)
    if (mark === null || spoken.has(mark)) continue
    const before = body[i - 1]
    const after = body[i + 1]
    const inRow = (other: Line | undefined) => other !== undefined && readBullet(other.text) === mark
    if (inRow(before) || inRow(after) || (before && /:$/u.test(before.text))) {
      labels.set(line.index, 'list_item', 'bullet', `it starts with “${mark}” like its neighbours, or below a lead-in`)
    }
  }
}

/** The body's first line is its lede, also where it is set as a heading: a sentence, long or with a dateline before it. */
const isLede = (line: Line, zone: Zone): boolean =>
  line.index === zone.from && line.stops && (line.words > headingWords || readDateline(line.text) !== null)

/** What pages call the element of a caption, and elements around it whose names are asked. */
const namesCaption = askingNames((text) =>
  /[.#](?:[a-z]+[-_])*(?:caption|legend|bildunterschrift|didascalia|chu-?thich)(?![a-z])/u.test(text)
)
const captionReach = 2
const isNamedCaption = ({ piece, words }: Line): boolean =>
  words <= longestCaption && piece.path.slice(-1).some(namesCaption)

const isMath = askingNames((text) => /^math\b/u.test(text))
const isQuote = askingNames((name) => name.startsWith('blockquote'))

/** What is left: headings and paragraphs. */
const labelText = (line: Line, lines: Line[], zone: Zone, labels: Labels): void => {
  if (labels.get(line.index)) return
  if (!/[\p{L}\p{N}]/u.test(line.text)) {
    labels.set(line.index, 'separator', 'no-letters', 'it has no letter and no digit')
    return
  }
  const { tag } = line.piece
  if (/^h[1-6]$/u.test(tag) && !isLede(line, zone))
    labels.set(line.index, 'heading', 'heading-element', `it is an ${tag}`)
  else if (line.piece.rows) labels.set(line.index, 'table', 'table-element', 'it is a data table of the page')
  else if (tag === 'blockquote' || line.piece.path.some(isQuote)) {
    labels.set(line.index, 'quote', 'quote-element', 'it stands in a blockquote')
  } else if (tag === 'pre') labels.set(line.index, 'code', 'pre-element', 'it is preformatted')
  else if (isHeading(line, lines, zone, labels)) {
    labels.set(line.index, 'heading', 'short-line', 'it is short, has no full stop, and a paragraph follows')
  } else if (line.prose) labels.set(line.index, 'paragraph', 'prose', 'it is running text')
  else labels.set(line.index, 'paragraph', 'inside-body', 'it stands between paragraphs of the body')
}

const isFormula = ({ piece }: Line): boolean => piece.path.some(isMath)

const isHeading = (line: Line, lines: Line[], zone: Zone, labels: Labels): boolean => {
  if (line.prose || line.words > headingWords || line.words === 0 || line.lowerStart || readBullet(line.text))
    return false
  if (/[.!…,;:]["”’»)]?$/u.test(line.text) || !/\p{L}/u.test(line.text) || isFormula(line)) return false
  if (/^["“‘«]/u.test(line.text) && /["”’»]$/u.test(line.text)) return false
  const next = nextText(lines, line.index, zone, labels)
  const before = lines[line.index - 1]
  // A lead-in is followed by what it announces.
  if (before && before.index >= zone.from && /:$/u.test(before.text)) return false
  // A short line below another is a list or verse, unless the one above is a heading of the page's own.
  if (
    before &&
    before.index >= zone.from &&
    !before.prose &&
    !labels.get(before.index)?.role.match(/caption|alt|image|related|share|advert|repeated/u)
  ) {
    if (!before.stops && !/:$/u.test(before.text) && labels.get(before.index)?.role !== 'point') return false
  }
  return (
    next !== undefined &&
    (next.prose || labels.get(next.index)?.role === 'point' || labels.get(next.index)?.role === 'list_item')
  )
}

/** The next line of the body that carries text of its own: no figure, no box. */
const nextText = (lines: Line[], index: number, zone: Zone, labels: Labels): Line | undefined => {
  for (let i = index + 1; i <= zone.to; i++) {
    const role = labels.get(i)?.role
    if (role === undefined || role === 'point' || role === 'list_item') return lines[i]
  }
  return undefined
}
