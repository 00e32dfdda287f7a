import type { Page } from '../../page/piece.ts'
import type { Line } from '../features.ts'
import { describeBlocks, featureNames } from './features.ts'
import { plant, scoreOf, sharesOf, type Trees } from './trees.ts'
import weights from './weights.json' with { type: 'json' }

/** The model of the repository, trained on public corpora by `test/bench/model/train.ts`. */
export const blockModel: Trees = plant(weights, featureNames)

/** A score from which a block is the article's without its neighbours' word. */
const sure = 1
/** A score from which a subheading with sure text right below it, and more above, is the article's. */
const subheading = -1
/** Blocks with text on both sides among which a doubtful one needs a sure one. */
const reach = 3

/**
 * The blocks of a page that are the article's text: those with a score above 0; a doubtful one needs a sure one near it,
 * where the page has any. A doubtful subheading goes with the text that it stands in.
 *
 * @returns by index of line; null for lines that the model was not asked about
 */
export const judgeBlocks = (page: Page, lines: Line[], language: string | null, model: Trees): (boolean | null)[] => {
  const scores: (number | null)[] = lines.map(() => null)
  describeBlocks(page, lines, language, (line, features) => {
    scores[line.index] = scoreOf(model, features, isSubheading(line) ? subheading : 0, sure)
  })
  const texts = lines.filter((line) => line.text !== '')
  const isSure = texts.map((line) => (scores[line.index] ?? 0) > sure)
  const anySure = isSure.includes(true)
  const verdicts: (boolean | null)[] = lines.map(() => null)
  for (let place = 0; place < texts.length; place++) {
    const line = texts[place]!
    const score = scores[line.index]!
    if (score === null) continue
    const least = isSubheading(line) && isSure[place + 1] && isBelow(isSure, place) ? subheading : 0
    verdicts[line.index] = score > least && (score > sure || !anySure || isNear(isSure, place))
  }
  return verdicts
}

const isSubheading = ({ piece }: Line): boolean => piece.tag.length === 2 && piece.tag >= 'h2' && piece.tag <= 'h6'

const isBelow = (isSure: boolean[], place: number): boolean => {
  for (let step = 1; step <= reach; step++) if (isSure[place - step]) return true
  return false
}

const isNear = (isSure: boolean[], place: number): boolean => {
  for (let step = 1; step <= reach; step++) if (isSure[place - step] || isSure[place + step]) return true
  return false
}

/** Features that an explanation names. */
const named = 4

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`

/**
 * Why the model takes each line for the article's or not: its score, and the features that moved it most.
 *
 * @returns by index of line; lines that the model is not asked about are left out
 */
export const explainBlocks = (
  page: Page,
  lines: Line[],
  language: string | null,
  model: Trees
): Map<number, string> => {
  const words = new Map<number, string>()
  describeBlocks(page, lines, language, (line, features) => {
    const shares = sharesOf(model, features).map((share, i) => ({ share, name: model.features[i]! }))
    const strongest = shares.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share)).slice(0, named)
    const parts = strongest.map(({ share, name }) => `${name} ${signed(share)}`)
    words.set(line.index, `block model ${signed(scoreOf(model, features))}: ${parts.join(', ')}`)
  })
  return words
}
