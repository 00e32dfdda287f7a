import type { Line } from './features.ts'
import { agencyPicture, countedPicture, labelledCredits } from './phrases/captions.ts'

/** An image text with a number, as newsroom systems write it: the headline, ` - Ảnh `, a number. */
export interface NumberedAlt {
  subject: string
  ordinal: number
}

// `<headline> - Ảnh 1.` (VCCorp's system), also without the space before the dash, `Hình`, `Photo`, `Image`.
const numbered = /^(.{0,400}?)\s?[-–—]\s?(?:Ảnh|Hình(?: ảnh)?|Photo|Image|Picture)\s(\d{1,3})\.?$/u

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Whether a text ends in a digit, or a digit and a full stop: hardly any line does. */
const endsInNumber = (text: string): boolean => isDigit(text.charCodeAt(text.length - (text.endsWith('.') ? 2 : 1)))

/** Reads a numbered image text; null where the line is none. */
export const numberedAlt = (text: string): NumberedAlt | null => {
  if (text.length > 420 || !endsInNumber(text)) return null
  const match = numbered.exec(text)
  return match ? { subject: match[1]!.trim(), ordinal: Number(match[2]) } : null
}

/** The number behind a title that serves as image text, as older systems write it: `<headline> 3`; null where there is none. */
export const titleOrdinal = (text: string, title: string): number | null => {
  if (!text.startsWith(title)) return null
  const match = /^\s?[-–—(]?\s?(\d{1,3})[).]?$/u.exec(text.slice(title.length))
  return match ? Number(match[1]) : null
}

const imageFile = /^[^\\/:*?"<>|]{1,200}\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|avif|jfif|heic)$/iu

/** Units of the longest ending with its full stop. */
const longestEnding = 5

/** Whether a line is nothing but an image's file name, as SharePoint shows it in place of an image text. */
export const isImageFile = (text: string): boolean =>
  text.length < 220 && text.includes('.', text.length - longestEnding) && imageFile.test(text)

// Credits in captions. The name runs to the line's end, a closing bracket or a full stop.
const colonCredits = [
  /(?:^|[\s([.–—-])(?:Ảnh|Nguồn ảnh|Hình|Ảnh chụp|Đồ họa|Đồ hoạ|Ảnh tư liệu|Clip|Video)\s?:\s?([^()[\]:]{1,60}?)\s?[)\]]?\.?$/iu,
  /(?:^|[\s([.–—|-])(?:Photo|Photos|Photograph|Photo credit|Image|Picture|Credit|Illustration|Graphic)(?: by| courtesy of)?\s?:\s?([^()[\]:]{1,60}?)\s?[)\]]?\.?$/u
]
const otherCredits = [
  /[.!?]\s(?:Ảnh|Hình)\s((?:\p{Lu}[\p{L}\p{M}.]{0,14}\s?){1,5})\.?$/u,
  /(?:^|[\s([.–—|-])(?:Photo|Photograph|Image|Picture) (?:by|courtesy of) ([^()[\]:]{1,60}?)\s?[)\]]?\.?$/u
]
const credits = [...colonCredits, ...otherCredits]
const illustration =
  /[([]?ảnh (?:minh h[oọ][aạ]|tư liệu|chụp màn hình|internet|mang tính(?: chất)? minh h[oọ][aạ])[)\]]?\.?$/iu
const agencies =
  /(?:\(|\[|\/|[|.–—-]\s)(?:AFP|Reuters|AP|Getty Images|Getty|Shutterstock|EPA|Bloomberg|TTXVN|iStock)[^.]{0,30}[)\]]?\.?$/u

/** The credit that a caption states, with its place; null where it states none. */
export const findCredit = (text: string): { name: string; start: number; end: number } | null => {
  if (text.length > 600) return null
  const from = Math.max(0, text.length - longestCredit)
  const end = text.slice(from)
  const credit = creditIn(end, end.includes(':') ? credits : otherCredits, from)
  if (credit) return credit
  const near = Math.max(0, text.length - creditLength)
  const tail = text.slice(near)
  return creditSign.test(tail) ? creditIn(tail, labelledCredits, near) : null
}

/** Units of the longest credit with its label, which stands at the end: none of the patterns takes more. */
const longestCredit = 200
/** Of other languages' labels none is so long with its name. */
const creditLength = 100
const creditSign = /[:：©]|fot\./iu

const creditIn = (
  text: string,
  patterns: RegExp[],
  from: number
): { name: string; start: number; end: number } | null => {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const name = match?.[1]?.trim()
    if (!match || !name || name.split(' ').length > 9) continue
    const before = match[0].lastIndexOf(match[1]!) + (match[1]!.length - match[1]!.trimStart().length)
    const start = from + match.index + before
    return { name, start, end: start + name.length }
  }
  return null
}

/** A caption that counts itself: `Hình 1: …`, `Ảnh 2. …`, `Chú thích ảnh: …`. */
const counted = /^(?:(?:Hình|Ảnh|Figure|Fig\.?|Photo)\s?\d{1,3}\s?[:.]\s?\S|Chú thích(?: ảnh)?\s?:)/iu

/** Whether a line is a caption by its own wording: it credits a picture, counts itself or calls itself one. */
export const saysCaption = (text: string): boolean =>
  text.length <= 600 &&
  (counted.test(text) ||
    countedPicture.test(text) ||
    agencyPicture.test(text) ||
    findCredit(text) !== null ||
    endsLikeCaption(text.slice(-longestCredit)))

const endsLikeCaption = (end: string): boolean => illustration.test(end) || agencies.test(end)

/** What captions open with and headings do not: a general view, people posing. */
const scene =
  /^(?:(?:Toàn|Quang|Khung) cảnh|(?:Các )?(?:đại biểu|đồng chí)[^.:;]{0,60} chụp (?:ảnh|hình) lưu niệm|(?:General|Panoramic) view of)\s\p{L}/u
/** Who is who in a picture, in brackets: `(bìa trái)`, `(thứ hai từ trái sang)`, `(second from left)`. */
const posing =
  /\((?:[^()]{0,24}[\s,])?(?:bìa|ngoài cùng|hàng đầu|đứng|ngồi|thứ \p{L}{2,4}|áo \p{L}{2,6}|(?:second|third|fourth|fifth|far|front|back|standing|seated))[\s,](?:[^()]{0,24}[\s,])?(?:trái|phải|giữa|trái sang|phải sang|left|right|cent(?:er|re)|row)(?:\s[^()]{1,12})?\)/iu
/** The most words of a line that shows a scene, without a full stop. */
const sceneWords = 24

/** Whether a line tells what a picture shows: `Toàn cảnh hội nghị`, `Bác sĩ Toản (bìa trái) hội chẩn`. */
export const showsScene = (line: Line): boolean =>
  line.words <= sceneWords && !line.stops && (scene.test(line.text) || posing.test(line.text))

/** The most words and sentences of a caption that no wording gives away. */
const captionWords = 48

/** Whether a line can be the caption of the image right before it. */
export const captionLike = (line: Line): boolean =>
  line.words > 0 &&
  line.words <= captionWords &&
  !line.sentences &&
  !line.date &&
  !line.notice &&
  !(line.furniture && !line.furniture.outside) &&
  !/:$/u.test(line.text) &&
  !isImageFile(line.text) &&
  !numberedAlt(line.text)

/** The most words of a caption that credits a picture, or that the block model keeps out of the text. */
export const longestCaption = 60

/** HTML: whether a line below an image is its caption because the block model takes it for none of the text. */
export const isSetApart = (line: Line): boolean =>
  line.judged === false &&
  line.words > 0 &&
  line.words <= longestCaption &&
  !line.date &&
  !line.furniture &&
  !line.notice

/** The most words of a caption that is told by its italics alone. */
const italicWords = 30

/** HTML: whether all of a short line is in italics, as captions are where pages have no element for them. */
export const isItalic = (line: Line): boolean => {
  const [mark] = line.piece.marks
  return (
    mark?.type === 'emphasis' &&
    line.words <= italicWords &&
    mark.start === 0 &&
    mark.end === line.text.length &&
    captionLike(line)
  )
}

/** Whether a line is one sentence or two and, at its end, who made the picture: `Đầm sen của gia đình. Ảnh: Hồng Thắm`. */
export const endsInCredit = ({ text, words, date, furniture, notice }: Line): boolean => {
  if (words > captionWords || date || notice || (furniture && !furniture.outside && furniture.kind !== 'credit'))
    return false
  const credit = findCredit(text)
  return credit !== null && /^[\s.)\]]*$/u.test(text.slice(credit.end))
}

/** Syllables and words have a vowel; what has none lost its beginning. */
const vowel = /[aeiouyAEIOUY\u00c0-\u01b0\u1ea0-\u1ef9]/u

/**
 * Whether a caption's beginning was cut off: it starts with a lower-case fragment that is no syllable (`nh ảnh …`) or with a
 * bare mark. A lower-case first word alone says nothing: captions often have one.
 */
export const startsCut = (caption: string): boolean => {
  const first = /^[\p{L}\p{M}]+/u.exec(caption)?.[0]
  if (first === undefined) return /^[,;.)\]”»]/u.test(caption)
  return /^\p{Ll}/u.test(first) && /^\p{Script=Latin}/u.test(first) && first.length > 1 && !vowel.test(first)
}
