import { unmarked } from '../capture/unmarked.ts'
import type { Landmark } from '../page/html/landmarks.ts'
import { articleRegion, landmarks } from '../page/html/region.ts'
import type { Page, Piece } from '../page/piece.ts'
import { type DateLine, mayBeStamp, readDateLine } from './dates/dateline.ts'
import type { DateContext } from './dates/types.ts'
import { takeBackFurniture } from './doubtful-furniture.ts'
import { type Furniture, matchFurniture } from './furniture.ts'
import { countRepeats } from './repeats.ts'
import { isNotice } from './rights.ts'
import { sign, sketch, startsSmall, stopsAtEnd, stopsInside } from './sketch.ts'

/** What is measured of a piece before anything is decided; holds for any portal and any line. */
export interface Line {
  index: number
  piece: Piece
  text: string
  /** The kinds of characters that the text has (`sketch.ts`). */
  signs: number
  /** The text folded, for lines of at most `foldedLength` units; "" for longer ones, which are no phrases. */
  folded: string
  /** White-space separated words: syllables in Vietnamese. */
  words: number
  /** Ends as a sentence does: `.`, `!`, `?`, `…`, also before a closing quote or bracket. */
  stops: boolean
  /** A sentence ends inside it and another begins. */
  sentences: boolean
  /** Every cased letter is a capital. */
  upper: boolean
  /** Begins with a lower-case letter. */
  lowerStart: boolean
  /** Running text: sentences of an article, not a heading, label or link. */
  prose: boolean
  furniture: Furniture | null
  /** The line as a publication stamp; null where it is none. */
  date: DateLine | null
  notice: boolean
  /** HTML: whether the block model takes it for the article's text; null where it was not asked, and in text dumps. */
  judged: boolean | null
  /** HTML: it may be part of the article: judged so, or a picture or data table in the page's article region. Text dumps: true. */
  inRegion: boolean
  /** HTML: the part of the page that its elements say it is in, such as `nav`, `comments`; null in text dumps. */
  landmark: Landmark | null
  /** Lines of the page with the same text (itself included). */
  repeats: number
  /** Text dumps that set blank lines between groups: no blank line stands before it. Else false. */
  attached: boolean
  /** The line right before or after has the same text. */
  doubled: boolean
}

const foldedLength = 600

/** From one clock to another: when something takes place, not when a page was published. */
const clockRange = /\d{1,2}\s?[h:g]\s?\d{0,2}\s?(?:[-–—]|đến)\s?\d{1,2}\s?[h:g]/iu

/** The most words of a stamp's line. */
const mostDateWords = 24
/** Words below which a line is never running text. */
const fewestProseWords = 9
/** Words from which a line is running text even without a full stop, as a lede is; and the most such a line may have. */
const manyWords = 28
const mostWithoutStop = 80
/** Share of a piece's text inside links from which it is a link to elsewhere. */
const mostLinked = 0.5
/** Share of words with a capital from which a line is a row of names, not a sentence. */
const rowOfNames = 0.5

const capitals = (text: string): number => text.match(/(?<=^|\s)["“‘«(]?\p{Lu}/gu)?.length ?? 0

/** A sentence that lacks its full stop: punctuated, neither a row of names nor several entries run together. */
const unstopped = (text: string, words: number): boolean =>
  words <= mostWithoutStop &&
  !/\s\|\s/u.test(text) &&
  /[,.;:“"(]/u.test(text) &&
  capitals(text) < words * rowOfNames &&
  (words >= manyWords || (words >= 18 && /[:"”;,]$/u.test(text)))

/** Kinds of furniture whose phrases open ordinary sentences too. */
const ordinary: ReadonlySet<string> = new Set(['imprint', 'share', 'related', 'tags', 'hotline', 'credit'])

/** A sentence that begins with a phrase of furniture (`Giấy phép có giá trị …`): no label, no number near its beginning. */
const isSentence = (furniture: Furniture, text: string, words: number, stops: boolean): boolean =>
  !furniture.whole &&
  ordinary.has(furniture.kind) &&
  stops &&
  words >= fewestProseWords &&
  !/[:：|©®@>\d]/u.test(text.slice(0, labelReach))

/** Characters at a line's beginning among which a label's colon or number would stand. */
const labelReach = 48

/**
 * Measures every piece of a page.
 *
 * @param context how the page's language writes dates
 */
export const measure = (page: Page, context: DateContext): Line[] => {
  const { pieces } = page
  const html = page.media === 'text/html'
  const region = html ? articleRegion(page) : null
  const places = html ? landmarks(page) : null
  const grouped = !html && pieces.some((piece) => piece.blank > 0)
  const repeats = countRepeats(pieces.map(({ text }) => text))
  const measureOne = (piece: Piece, index: number): Line => {
    const { text } = piece
    const { signs, words, numbers, dividers } = sketch(text)
    const folded =
      text.length > foldedLength ? '' : (signs & sign.beyondAscii) === 0 ? text.toLowerCase() : unmarked(text)
    const stops = (signs & sign.stop) !== 0 && stopsAtEnd(text)
    const sentences = words >= 6 && (signs & sign.stop) !== 0 && stopsInside(text)
    const furniture = folded === '' ? null : matchFurniture(folded, words, (signs & sign.digit) !== 0)
    const dated = words <= mostDateWords && mayBeStamp(text, numbers) && !clockRange.test(text)
    const date = dated ? readDateLine(text, context) : null
    const notice = words >= 4 && folded !== '' && isNotice(folded)
    const list = text.length < 400 && dividers * 3 >= words && !stops
    const prose =
      words >= fewestProseWords &&
      !notice &&
      !list &&
      date === null &&
      piece.linked <= mostLinked &&
      piece.rows === null &&
      !(furniture !== null && words < 30 && !furniture.outside && !isSentence(furniture, text, words, stops)) &&
      (stops || sentences || unstopped(text, words))
    return {
      index,
      piece,
      text,
      signs,
      folded,
      words,
      stops,
      sentences,
      upper: (signs & (sign.capital | sign.small)) !== 0 && (signs & sign.rises) === 0,
      lowerStart: (signs & sign.small) !== 0 && startsSmall(text),
      prose,
      furniture,
      date,
      notice,
      judged: null,
      inRegion: region === null || region.has(index),
      landmark: places?.[index] ?? null,
      repeats: repeats[index]!,
      attached: grouped && index > 0 && piece.blank === 0,
      doubled: text !== '' && (pieces[index - 1]?.text === text || pieces[index + 1]?.text === text)
    }
  }
  // An array that grows is a plain one for V8, which `map` does not always make: all that comes later walks over it.
  const lines: Line[] = []
  for (const piece of pieces) lines.push(measureOne(piece, lines.length))
  takeBackFurniture(lines)
  return lines
}
