/**
 * Trains the block model on the corpora that `TULIEU_CORPORA` names, and writes it where the extraction reads it:
 *
 *   npm run train
 *
 * The same corpora give the same file, byte by byte. `--check` writes nothing, and fails where the file is another one.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { featureNames } from '../../../scripts/extract/model/features.ts'
import { grow } from './grow.ts'
import { readPages } from './pages.ts'
import { collect, samplesOf } from './samples.ts'

const file = resolve(import.meta.dirname, '../../../scripts/extract/model/weights.json')
const folder = process.env.TULIEU_CORPORA
if (folder === undefined) throw new Error('TULIEU_CORPORA names no folder of corpora')

const samples = [...readPages(folder)].flatMap(samplesOf)
const model = grow(collect(samples), featureNames)
const trees = model.trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n')
const text = `{
  "features": ${JSON.stringify(model.features)},
  "bias": ${model.bias},
  "trees": [
${trees}
  ]
}
`
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) throw new Error('weights.json is not what the corpora give: train again')
} else writeFileSync(file, text)
console.log(`${samples.length} blocks, ${model.trees.length} trees`)
