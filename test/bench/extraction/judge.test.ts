import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCorpora } from './corpus.ts'
import { foldOf } from './folds.ts'
import { type Prediction, scorePage, summarize, type Truth } from './score.ts'

/** Where corpora come with a judge of their own (`TULIEU_CORPORA`), the scorer and that judge say the same. */
const corpora = process.env.TULIEU_CORPORA
const judge = join(corpora ?? '', 'evaluate.mjs')

/** A prediction that is right, wrong, or nothing, in turns. */
const guess = (id: string, truth: Truth): Prediction => {
  const turn = foldOf(id, 4)
  const text = truth.articleBody ?? [...(truth.with ?? []), ...(truth.without ?? []).slice(turn)].join('\n')
  if (turn === 0) return {}
  return {
    text: turn === 1 ? text : text.slice(text.length / (turn + 3)),
    title: turn === 2 ? (truth.accept?.title?.[0] ?? '?') : (truth.title ?? null),
    author: turn === 3 ? '?' : [truth.author ?? []].flat().join('; ').toUpperCase(),
    date: turn === 2 ? (truth.date?.slice(0, 10) ?? null) : (truth.date ?? null),
    source_credit: truth.source_credit ?? null
  }
}

describe.skipIf(corpora === undefined || !existsSync(judge))('the scorer says what the judge says', () => {
  for (const name of ['aeb', 'web', 'vi']) {
    const folder = join(corpora ?? '', name)
    test.skipIf(!existsSync(folder))(name, () => {
      const { pages } = readCorpora(folder)[0]!
      const guesses = pages.map(({ id, truth }) => ({ id, truth, prediction: guess(id, truth) }))
      const file = join(mkdtempSync(join(tmpdir(), 'tulieu-judge-')), 'predictions.jsonl')
      writeFileSync(file, guesses.map(({ id, prediction }) => JSON.stringify({ id, ...prediction })).join('\n'))
      const said = spawnSync(process.execPath, [judge, folder, file], { encoding: 'utf8' }).stdout
      const scores = summarize(guesses.map(({ truth, prediction }) => scorePage(truth, prediction)))
      expect(Object.keys(scores).length).toBeGreaterThan(3)
      const judged = JSON.parse(said) as { [score: string]: number }
      for (const [score, value] of Object.entries(scores)) expect(value, score).toBeCloseTo(judged[score]!, 4)
    })
  }
})
