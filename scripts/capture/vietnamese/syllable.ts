import { frequent } from './frequent.ts'
import { afterQu, backOnsets, frontOnsets, onsets, open, stopped, stoppedAfterQu } from './rhymes.ts'

const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const stopTones = ['\u0301', '\u0323']

/** The vowels of a rhyme as written. */
const vowels = /[aăâeêioôơuưy]+/u

/**
 * The places in which a rhyme may carry its tone: on a vowel with a mark of its own (the last, `ươ`), before a final consonant
 * on the last vowel; where the rhyme is open, on the vowel before the last or, with `oa oe uy`, on the last one, too
 * (`hòa`, `hoà`).
 */
const tonePlaces = (rhyme: string): number[] => {
  const nucleus = vowels.exec(rhyme)?.[0] ?? ''
  for (let i = nucleus.length - 1; i >= 0; i--) if ('ăâêôơư'.includes(nucleus[i]!)) return [i]
  const last = nucleus.length - 1
  if (last === 0 || rhyme.length > nucleus.length) return [last]
  return /^(?:oa|oe|uy)$/u.test(rhyme) ? [last - 1, last] : [last === 2 ? 1 : last - 1]
}

/** All spellings of a rhyme with its tones. */
const spellings = (rhyme: string, marks: string[], places: number[]): string[] =>
  marks.flatMap((mark) => places.map((at) => `${rhyme.slice(0, at + 1)}${mark}${rhyme.slice(at + 1)}`.normalize('NFC')))

const words = (list: string): string[] => list.split(' ')

const rhymesWith = (any: string, closed: string, places: (rhyme: string) => number[]): Set<string> =>
  new Set([
    ...words(any).flatMap((rhyme) => spellings(rhyme, tones, places(rhyme))),
    ...words(closed).flatMap((rhyme) => spellings(rhyme, stopTones, places(rhyme)))
  ])

/** After `qu` and `gi` an open rhyme of two vowels has its tone where the rhyme alone would have it. */
interface Model {
  rhymes: Set<string>
  afterQu: Set<string>
  frequent: Set<string>
}

let model: Model | undefined
const built = (): Model =>
  (model ??= {
    rhymes: rhymesWith(open, stopped, tonePlaces),
    afterQu: rhymesWith(afterQu, stoppedAfterQu, tonePlaces),
    frequent: new Set(words(frequent))
  })

const front = /^[eêéèẻẽẹếềểễệiíìỉĩịyýỳỷỹỵ]/u
const anyOnset = new Set(words(onsets))
const onFront = new Set(words(frontOnsets))
const onBack = new Set(words(backOnsets))
const longestOnset = 3
/** Letters of the longest syllable, `nghiêng`. */
const longest = 7

/** Whether a word is a syllable of Vietnamese, as written with its tone: NFC, in lower case. */
const isSpelled = (word: string, { rhymes, afterQu }: Model): boolean => {
  if (rhymes.has(word)) return true
  if (word.startsWith('qu')) return afterQu.has(word.slice(2))
  // `gì`, `gìn`, `giếng`: the i of the onset is that of the rhyme.
  if (word.startsWith('g') && /^[iíìỉĩị]/u.test(word.slice(1)) && rhymes.has(word.slice(1))) return true
  for (let length = 1; length <= longestOnset && length < word.length; length++) {
    const onset = word.slice(0, length)
    const rhyme = word.slice(length)
    const known =
      anyOnset.has(onset) || (onFront.has(onset) && front.test(rhyme)) || (onBack.has(onset) && !front.test(rhyme))
    if (known && rhymes.has(rhyme)) return true
  }
  return false
}

const verdicts = new Map<string, number>()
/** Words remembered at most: a text has a few thousand different ones. */
const mostVerdicts = 20_000

/**
 * How much a word looks like Vietnamese: 2 for one of its frequent syllables, 1 for any other syllable that its spelling
 * allows, 0 for no syllable.
 *
 * @param word letters only, NFC, in lower case
 */
export const syllableRank = (word: string): 0 | 1 | 2 => {
  if (word.length > longest) return 0
  const known = verdicts.get(word)
  if (known !== undefined) return known as 0 | 1 | 2
  const data = built()
  const rank = data.frequent.has(word) ? 2 : isSpelled(word, data) ? 1 : 0
  if (verdicts.size >= mostVerdicts) verdicts.clear()
  verdicts.set(word, rank)
  return rank
}
