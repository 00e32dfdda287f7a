import { attributeOf } from '../page/html/attributes.ts'
import { type Frame, placesOf } from '../page/html/frame.ts'
import type { Page } from '../page/piece.ts'
import type { Line } from './features.ts'
import { longestCaption } from './figures.ts'
import { letters } from './letters.ts'
import { bitsOfName, categories } from './model/names.ts'
import { toldTitles } from './told.ts'
import type { Zone } from './zone.ts'

/** Lines between the headline and the first picture (stamp, byline, summary, buttons), and between two pictures. */
const mostBefore = 12
const mostBetween = 4
/** Pixels up to which a picture is a button's or a portrait's. */
const smallest = 120

const isPictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:$|[?#])/iu

/** Whether a picture leads to another page; one that opens itself in large does not. */
const leadsAway = (from: Frame | null): boolean => {
  for (let at = from; at; at = at.parent) {
    if (at.tagName !== 'a') continue
    const href = attributeOf(at, 'href')
    return href !== null && !/^(?:#|javascript:|$)/iu.test(href) && !isPictureFile.test(href)
  }
  return false
}

const isSmall = ({ width, height }: NonNullable<Line['piece']['image']>): boolean =>
  (width !== null && width < smallest) || (height !== null && height < smallest)

const isCaption = (line: Line): boolean =>
  line.landmark === 'figure' ||
  (line.landmark === null &&
    line.words <= longestCaption &&
    line.piece.linked <= 0.5 &&
    !/^h[1-6]$/u.test(line.piece.tag) &&
    !line.furniture &&
    !line.notice &&
    !line.date)

/** Whether the page says that a line is its title: its data do, or, where there is more than one picture, an h1. */
const isSureTitle = (page: Page, { text, piece }: Line, single: boolean, sites: ReadonlySet<string>): boolean => {
  const { titles, parts } = toldTitles(page.witnesses, sites)
  return titles.has(letters(text)) || (!single && (piece.tag === 'h1' || parts.has(letters(text))))
}

/**
 * The body of a page that has pictures instead of text: a photo essay, a chart. From the first to the last picture below the
 * headline that leads nowhere else, with their captions; nothing but a few lines of the header stands above them. A single picture
 * is the body of a page whose data give it that title, not only an h1.
 *
 * The captions are marked as none of the running text.
 *
 * @returns null where there are none
 */
export const pictureZone = (page: Page, lines: Line[], headline: number, sites: ReadonlySet<string>): Zone | null => {
  const frames = placesOf(page)?.frames
  if (!frames) return null
  const pictures: number[] = []
  const captions: number[] = []
  let others = 0
  for (let i = headline + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.furniture?.opens) break
    const { image } = line.piece
    if (image) {
      if (line.landmark !== null && line.landmark !== 'figure') break
      if (isSmall(image) || leadsAway(frames[i]!)) continue
      pictures.push(i)
      others = 0
    } else if (
      pictures.length > 0 &&
      others === 0 &&
      (i === pictures.at(-1)! + 1 || line.landmark === 'figure') &&
      isCaption(line)
    ) {
      captions.push(i)
    } else if (++others > (pictures.length > 0 ? mostBetween : mostBefore)) break
  }
  const [first] = pictures
  if (first === undefined) return null
  if (!isSureTitle(page, lines[headline]!, pictures.length === 1, sites)) return null
  for (const i of pictures) lines[i]!.inRegion = true
  for (const i of captions) lines[i]!.judged = false
  return { from: first, to: Math.max(pictures.at(-1)!, captions.at(-1) ?? -1) }
}

const captionBits = 1 << categories.indexOf('caption')

/** Whether a body is nothing but captions (named so, or short lines right below pictures), dates and furniture. */
export const isCaptionsOnly = (lines: Line[], { from, to }: Zone): boolean => {
  for (let i = from; i <= to; i++) {
    const { judged, landmark, prose, piece, date, furniture } = lines[i]!
    if (!judged || date || furniture || landmark === 'figure' || (!prose && lines[i - 1]?.piece.image)) continue
    const name = piece.path.at(-1)
    if (!name || (bitsOfName(name) & captionBits) === 0) return false
  }
  return true
}
