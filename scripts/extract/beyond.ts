import { attributeOf } from '../page/html/attributes.ts'
import { type Frame, placesOf } from '../page/html/frame.ts'
import type { Page } from '../page/piece.ts'
import type { Line } from './features.ts'
import { saysCaption } from './figures.ts'
import { readByline } from './people/byline.ts'
import { readSourceLine } from './source-line.ts'

/** The fewest paragraphs that tell where an article's text stands and how its paragraphs are called. */
const fewestParagraphs = 2
/** The fewest words of a sentence. */
const fewestWords = 4

/** What paragraphs of one text have in common: the element right around them, and their own name. */
interface Place {
  box: Frame
  name: string
  words: number
  paragraphs: number
}

const paragraphOf = (frame: Frame): Frame | null => {
  for (let at: Frame | null = frame; at; at = at.parent) if (at.tagName === 'p') return at
  return null
}

const nameOf = (frame: Frame): string => `${attributeOf(frame, 'class') ?? ''}#${attributeOf(frame, 'id') ?? ''}`

/** A statement: no question or call to readers, no warning in capitals. */
const statement = /^(?!\p{Lu}{4,}).*(?:[.…]["”’»)]*|["”’»])$/u

const isSentence = (line: Line): boolean =>
  line.judged === false &&
  statement.test(line.text) &&
  line.words >= fewestWords &&
  line.piece.linked === 0 &&
  !line.furniture &&
  !line.notice &&
  !line.date &&
  line.repeats === 1 &&
  !saysCaption(line.text) &&
  readByline(line.text) === null &&
  readSourceLine(line.text) === null

/** Where the most text that the model takes for the article's stands; null where that is too little to say. */
const placeOfText = (lines: Line[], frames: readonly Frame[]): Place | null => {
  const places = new Map<Frame, Map<string, Place>>()
  let best: Place | null = null
  for (const line of lines) {
    if (!line.judged || !line.prose || line.piece.tag !== 'p') continue
    const paragraph = paragraphOf(frames[line.index]!)
    if (!paragraph?.parent) continue
    const box = paragraph.parent
    const name = nameOf(paragraph)
    const named = places.get(box) ?? new Map<string, Place>()
    places.set(box, named)
    const place = named.get(name) ?? { box, name, words: 0, paragraphs: 0 }
    named.set(name, place)
    place.words += line.words
    place.paragraphs++
    if (!best || place.words > best.words) best = place
  }
  return best && best.paragraphs >= fewestParagraphs ? best : null
}

/** Elements around a preformatted text, up to the one that holds the paragraphs. */
const codeReach = 3

/** Whether a line is preformatted and stands among the paragraphs: code, verse, a table of plain text. */
const isCodeOf = ({ box }: Place, line: Line, frame: Frame): boolean => {
  if (line.judged !== false || line.piece.tag !== 'pre' || line.landmark !== null || line.piece.linked > 0) return false
  let pre: Frame | null = frame
  while (pre && pre.tagName !== 'pre') pre = pre.parent
  let at = pre?.parent ?? null
  for (let up = 0; at && up < codeReach; at = at.parent, up++) if (at === box) return true
  return false
}

/**
 * Takes back the short sentences that stand beyond a box set into the article, where the model, which goes by what stands above a
 * block, takes them for the box's: paragraphs of the same element and the same name as the article's own. And what is preformatted
 * among those: code is like no running text that the model knows.
 */
export const takeBeyondBoxes = (page: Page, lines: Line[]): void => {
  const frames = placesOf(page)?.frames
  const place = frames && placeOfText(lines, frames)
  if (!frames || !place) return
  for (const line of lines) {
    if (isCodeOf(place, line, frames[line.index]!)) line.judged = line.inRegion = true
    if (line.piece.tag !== 'p' || !isSentence(line)) continue
    const paragraph = paragraphOf(frames[line.index]!)
    if (paragraph?.parent !== place.box || nameOf(paragraph) !== place.name) continue
    line.judged = line.inRegion = true
  }
}
