/**
 * `npm run train:cross [-- SPLITS]`: how well the block model does on pages that it was not trained on. The pages of the corpora
 * are parted in five by their ids; each part is extracted, by the whole pipeline, with a model of the other four, and judged by
 * the corpora's own judge. SPLITS are ways to part them, each another one: by one alone (0.003 more or less) little can be told.
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
import { type CorpusPage, corpora, foldOf, folds, readPages, truthOf } from './pages.ts'
import { collect, samplesOf } from './samples.ts'

const folder = process.env.TULIEU_CORPORA
if (folder === undefined) throw new Error('TULIEU_CORPORA names no folder of corpora')
const splits = Array.from({ length: Number(process.argv[2] ?? 1) }, (_, split) => split)
const work = mkdtempSync(join(tmpdir(), 'tulieu-cross-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** A page's article, as the judge reads it. */
interface Prediction {
  id: string
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

const predict = ({ id, page, content }: CorpusPage, model: Trees): Prediction => {
  const { draft } = extractArticle(id, page, content, noFacts, null, model)
  return { id, text: draft.text }
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

const samples = [...readPages(folder)].map((page) => ({ id: page.id, list: samplesOf(page) }))
const parts = Array.from({ length: folds }, (_, fold) => fold)
/** By split and part, a model of all pages but that part's. */
const models = splits.map((split) =>
  parts.map((fold) => {
    const others = samples.filter(({ id }) => foldOf(id, split) !== fold).flatMap(({ list }) => list)
    return plant(grow(collect(others), featureNames), featureNames)
  })
)
/** By corpus and split. */
const predictions = new Map<string, Prediction[][]>(corpora.map((corpus) => [corpus, splits.map(() => [])]))
for (const page of readPages(folder)) {
  for (const split of splits) {
    const model = models[split]![foldOf(page.id, split)]!
    predictions.get(page.corpus)![split]!.push(predict(page, model))
  }
}

const meanOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const spreadOf = (values: number[]): number => Math.sqrt(meanOf(values.map((value) => (value - meanOf(values)) ** 2)))

const rows = [...predictions].map(([corpus, lists]) => {
  const pooled = lists.map((list) => judge(corpus, list))
  const scores = lists.flatMap((list, split) =>
    parts
      .map((fold) => list.filter(({ id }) => foldOf(id, split) === fold))
      .filter((part) => part.length > 0)
      .map((part) => judge(corpus, part).f1)
  )
  const exact = pooled.flatMap((scored) => scored.exact ?? [])
  return [
    corpus,
    String(lists[0]!.length),
    meanOf(pooled.map(({ f1 }) => f1)).toFixed(4),
    exact.length > 0 ? meanOf(exact).toFixed(3) : '',
    `${meanOf(scores).toFixed(4)} ± ${spreadOf(scores).toFixed(4)}`,
    pooled.map(({ f1 }) => f1.toFixed(3)).join(' ')
  ]
})
console.log(table(['corpus', 'pages', 'F1', 'exact', 'F1 of the parts', 'F1 of each split'], rows))
