import { askingNames } from '../page/html/name.ts'
import type { Line } from './features.ts'
import type { Labels } from './label.ts'

/** The fewest and most words of a pull quote, and the lines around it among which the text that it repeats is looked for. */
const pullWords = [4, 50] as const
const pullReach = 12

/** A quote's words alone: without marks, quotes and the punctuation at its ends. */
const bareQuote = (line: Line): string => line.folded.replace(/^[\s"“”‘’«»']+|[\s"“”‘’«».,!?…']+$/gu, '')

/** HTML: sentences of the text that stand in it a second time, in an element set apart. */
export const labelPullQuotes = (body: Line[], labels: Labels): void => {
  for (const [i, line] of body.entries()) {
    if (!line.judged || line.words < pullWords[0] || line.words > pullWords[1] || !isSetApartQuote(line)) continue
    const words = bareQuote(line)
    const repeated = body
      .slice(Math.max(0, i - pullReach), i + pullReach + 1)
      .some((other) => other !== line && other.words > line.words && other.folded.includes(words))
    if (repeated && words !== '')
      labels.set(line.index, 'repeated_text', 'pull-quote', 'it is set apart, and repeats a sentence of the text')
  }
}

/** Whether the elements right around a line are a quote's or stand beside the text. */
const isSetApartQuote = ({ piece }: Line): boolean => piece.path.slice(-setApartReach).some(isSetApart)
const setApartReach = 3
const setApart = /^(?:aside|blockquote|q|figure)(?![a-z])|[.#-](?:pull-?quote|pullquote|pull|quote)(?![a-z])/u
const isSetApart = askingNames((name) => setApart.test(name))
