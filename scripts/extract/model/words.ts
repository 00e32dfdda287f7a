import type { Line } from '../features.ts'
import { saysCaption } from '../figures.ts'
import type { Row } from './row.ts'

/** What a block's own words say. It holds for text dumps, too. */
export const wordFeatures = [
  'length in words',
  'letters a word',
  'end of a sentence',
  'several sentences',
  'running text',
  'commas',
  'capitalised words',
  'digits',
  'furniture phrase',
  'date or notice',
  'wording of a caption',
  'repetitions on the page',
  'short words',
  'words of appeal'
] as const

/** Words with which a site turns to its readers. ASCII, so that `\b` holds. */
const appeal = /\b(?:you|your|our|us|we|sign up|subscribe|click|follow|vous|votre|nous|sie|ihr|uns|wir)\b/gi

/** What one pass over a text counts. */
interface Counts {
  commas: number
  capitalised: number
  digits: number
  short: number
}

/** Letters of a short word: most grammatical words of European languages have no more. */
const shortLetters = 3

/** UTF-16 units at a text's beginning in which signs are counted: enough to know its way of writing by. */
const sampled = 400

const countSigns = (text: string): Counts => {
  const counts: Counts = { commas: 0, capitalised: 0, digits: 0, short: 0 }
  let letters = 0
  let begins = true
  let small = false
  const { length } = text
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? text.charCodeAt(i) : 32
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

/** More repetitions are all alike. */
const mostRepeats = 5

/** The most words of a caption. */
const captionWords = 60

/** @param repeats lines of the page with the same text, whatever its numbers */
export const addWords = (row: Row, line: Line, repeats: number): void => {
  const { text, words, furniture } = line
  const { add } = row
  const sample = text.length > sampled ? text.slice(0, sampled) : text
  const counts = countSigns(sample)
  const each = 1 / Math.max(1, words)
  /** One a word of the sample. */
  const rate = (each * text.length) / sample.length
  add(Math.log2(1 + words))
  add(Math.min(20, text.length * each))
  add(Number(line.stops))
  add(Number(line.sentences))
  add(Number(line.prose))
  add(counts.commas * rate)
  add(counts.capitalised * rate)
  add(counts.digits / sample.length)
  add(Number(furniture !== null))
  add(Number(line.date !== null || line.notice))
  add(Number(words <= captionWords && saysCaption(text)))
  add(Math.min(mostRepeats, repeats - 1))
  add(counts.short * rate)
  add((sample.match(appeal)?.length ?? 0) * rate)
}
