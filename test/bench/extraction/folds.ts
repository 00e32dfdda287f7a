import { createHash } from 'node:crypto'
import { type PageScore, type Scores, summarize } from './score.ts'

/** The fold of a page, 0 to `folds` - 1: by its id alone, so that it stays where it is when pages come and go. */
export const foldOf = (id: string, folds: number): number =>
  createHash('sha256').update(id).digest().readUInt32BE(0) % folds

/** Mean of each score over the folds, and its standard deviation. */
export const overFolds = (
  pages: { id: string; score: PageScore }[],
  folds: number
): { mean: Scores; spread: Scores } => {
  const each = Array.from({ length: folds }, (_, fold) =>
    summarize(pages.filter(({ id }) => foldOf(id, folds) === fold).map(({ score }) => score))
  )
  const [mean, spread]: [Scores, Scores] = [{}, {}]
  for (const name of new Set(each.flatMap((scores) => Object.keys(scores)))) {
    const values = each.map((scores) => scores[name]).filter((value) => value !== undefined)
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length
    mean[name] = middle
    spread[name] = Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length)
  }
  return { mean, spread }
}
