import type { Line } from '../features.ts'
import { saysCaption } from '../figures.ts'
import { readBullet, readMarker } from '../points.ts'
import type { Row } from './row.ts'

/** What a block's own words say. It holds for text dumps, too. */
export const wordFeatures = [
  'length in words',
  'letters a word',
  'end of a sentence',
  'several sentences',
  'running text',
  'capitals only',
  'small first letter',
  'commas',
  'capitalised words',
  'digits',
  'colon at its end',
  'question',
  'opening quote',
  'bullet or number',
  'bars and arrows',
  'address',
  'copyright sign',
  'furniture phrase',
  'heading of a list',
  'phrase as a whole line',
  'phrase of related articles',
  'phrase of sharing',
  'phrase of comments',
  'phrase of adverts',
  'phrase of an imprint',
  'phrase of tags',
  'date',
  'date with a clock',
  'notice',
  'wording of a caption',
  'repetitions on the page',
  'neighbour with the same words',
  'short words',
  'words of appeal'
] as const

const address = /https?:\/\/|www\.|\S@\S|(?:^|\s)@\w/u
/** Words with which a site turns to its readers. ASCII, so that `\b` holds. */
const appeal = /\b(?:you|your|our|us|we|sign up|subscribe|click|follow|vous|votre|nous|sie|ihr|uns|wir)\b/gi

/** What one pass over a text counts. */
interface Counts {
  commas: number
  capitalised: number
  digits: number
  bars: number
  short: number
}

/** Letters of a short word: most grammatical words of European languages have no more. */
const shortLetters = 3

const countSigns = (text: string): Counts => {
  const counts: Counts = { commas: 0, capitalised: 0, digits: 0, bars: 0, short: 0 }
  let letters = 0
  let begins = true
  let small = false
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 32
    if (unit === 32 || unit === 44 || unit === 46 || unit === 59) {
      if (small && letters <= shortLetters) counts.short++
      letters = 0
      small = false
      if (unit === 32) begins = true
      else if (unit !== 46) counts.commas++
      continue
    }
    if (unit === 0x3001 || unit === 0xff0c || unit === 0x60c || unit === 0xff1b) counts.commas++
    else if (unit >= 48 && unit <= 57) counts.digits++
    else if (unit === 124 || unit === 8226 || unit === 183 || unit === 187 || unit === 8250) counts.bars++
    if (begins && !isQuote(unit)) {
      const first = text[i]!
      const lower = first.toLowerCase()
      small = first === lower && lower !== first.toUpperCase()
      if (first !== lower) counts.capitalised++
      begins = false
    }
    letters++
  }
  return counts
}

/** Quotes and brackets before a word. */
const isQuote = (unit: number): boolean =>
  unit === 34 || unit === 40 || unit === 8220 || unit === 8216 || unit === 171 || unit === 39

const kindFeatures = [['related'], ['share'], ['comments'], ['advert'], ['imprint', 'hotline', 'notice'], ['tags']]

/** The most words of a caption. */
const captionWords = 60

export const addWords = (row: Row, line: Line): void => {
  const { text, words, furniture, date } = line
  const { add } = row
  const counts = countSigns(text)
  const each = 1 / Math.max(1, words)
  add(Math.log2(1 + words))
  add(Math.min(20, text.length * each))
  add(Number(line.stops))
  add(Number(line.sentences))
  add(Number(line.prose))
  add(Number(line.upper))
  add(Number(line.lowerStart))
  add(counts.commas * each)
  add(counts.capitalised * each)
  add(counts.digits / Math.max(1, text.length))
  add(Number(/[:：]$/u.test(text)))
  add(Number(/[?？]["”’»)]?$/u.test(text)))
  add(Number(/^["“‘«「『]/u.test(text)))
  add(Number(readBullet(text) !== null || readMarker(text) !== null))
  add(counts.bars)
  add(Number(address.test(text)))
  add(Number(/[©®]/u.test(text)))
  add(Number(furniture !== null))
  add(Number(furniture?.opens === true))
  add(Number(furniture?.whole === true))
  for (const kinds of kindFeatures) add(Number(furniture !== null && kinds.includes(furniture.kind)))
  add(Number(date !== null))
  add(Number(date !== null && date.date.clock !== null))
  add(Number(line.notice))
  add(Number(words <= captionWords && saysCaption(text)))
  add(Math.min(4, line.repeats - 1))
  add(Number(line.doubled))
  add(counts.short * each)
  add((text.match(appeal)?.length ?? 0) * each)
}
