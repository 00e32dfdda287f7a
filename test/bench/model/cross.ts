/**
 * `npm run train:cross`: how well the block model does on pages that it was not trained on. The pages of the corpora are
 * parted in five by their ids; each part is extracted, by the whole pipeline, with a model of the other four, and judged by
 * the corpora's own judge.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractArticle } from '../../../scripts/extract/extract.ts'
import { featureNames } from '../../../scripts/extract/model/features.ts'
import { plant, type Trees } from '../../../scripts/extract/model/trees.ts'
import { table } from '../table.ts'
import { grow } from './grow.ts'
import { type CorpusPage, corpora, folds, readPages, truthOf } from './pages.ts'
import { collect, samplesOf } from './samples.ts'

const folder = process.env.TULIEU_CORPORA
if (folder === undefined) throw new Error('TULIEU_CORPORA names no folder of corpora')
const work = mkdtempSync(join(tmpdir(), 'tulieu-cross-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** A page's article, as the judge reads it. */
interface Prediction {
  id: string
  fold: number
  text: string
}

const noFacts = {
  path: '',
  sha256: '',
  bytes: 0,
  content_sha256: '',
  content_bytes: 0,
  url: null,
  captured_at: null
}

const predict = ({ id, fold, page, content }: CorpusPage, model: Trees): Prediction => {
  const { draft } = extractArticle(id, page, content, noFacts, null, model)
  return { id, fold, text: draft.text }
}

/** The judge's scores of some pages of a corpus. */
const judge = (corpus: string, predictions: Prediction[]): { f1: number; exact?: number } => {
  const truth = truthOf(folder, corpus)
  const place = join(work, corpus)
  mkdirSync(place, { recursive: true })
  writeFileSync(
    join(place, 'truth.json'),
    JSON.stringify(Object.fromEntries(predictions.map(({ id }) => [id, truth[id]])))
  )
  writeFileSync(join(place, 'predictions.jsonl'), predictions.map((each) => `${JSON.stringify(each)}\n`).join(''))
  const { stdout } = spawnSync(process.execPath, [
    join(folder, 'evaluate.mjs'),
    place,
    join(place, 'predictions.jsonl')
  ])
  return JSON.parse(stdout.toString()) as { f1: number; exact?: number }
}

const samples = [...readPages(folder)].map((page) => ({ fold: page.fold, list: samplesOf(page) }))
const models = Array.from({ length: folds }, (_, fold) => {
  const others = samples.filter((page) => page.fold !== fold).flatMap(({ list }) => list)
  return plant(grow(collect(others), featureNames), featureNames)
})
const predictions = new Map<string, Prediction[]>(corpora.map((corpus) => [corpus, []]))
for (const page of readPages(folder)) predictions.get(page.corpus)!.push(predict(page, models[page.fold]!))

const rows = [...predictions].map(([corpus, list]) => {
  const all = judge(corpus, list)
  const parts = Array.from({ length: folds }, (_, fold) => list.filter((each) => each.fold === fold))
  const scores = parts.filter((part) => part.length > 0).map((part) => judge(corpus, part).f1)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length)
  return [
    corpus,
    String(list.length),
    all.f1.toFixed(4),
    all.exact?.toFixed(3) ?? '',
    `${mean.toFixed(4)} ± ${spread.toFixed(4)}`,
    scores.map((score) => score.toFixed(3)).join(' ')
  ]
})
console.log(table(['corpus', 'pages', 'F1', 'exact', 'F1 of the parts', 'each'], rows))
