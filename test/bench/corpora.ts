/**
 * `node test/bench/corpora.ts CLONE DIR`: lays out a public corpus as `npm run bench:extraction` reads it. CLONE is a clone of
 * the article-extraction-benchmark (ground-truth.json, html/) or of trafilatura (tests/evaldata.json, tests/cache, tests/eval).
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Truth } from './extraction/score.ts'

/** A page of a corpus as its clone has it. */
interface Found {
  id: string
  path: string
  truth: Truth
}

const json = (path: string): { [key: string]: unknown } => JSON.parse(readFileSync(path, 'utf8'))

const benchmark = (clone: string): Found[] =>
  Object.entries(json(join(clone, 'ground-truth.json'))).map(([id, truth]) => ({
    id,
    path: join(clone, 'html', `${id}.html.gz`),
    truth: truth as Truth
  }))

/** Its pages are known by their addresses, some of which are no names for files. */
const trafilatura = (clone: string): Found[] =>
  Object.entries(json(join(clone, 'tests/evaldata.json'))).map(([url, value]) => {
    const { file, ...truth } = value as Truth & { file: string }
    const places = ['cache', 'eval'].map((folder) => join(clone, 'tests', folder, file))
    return {
      id: createHash('sha256').update(url).digest('hex').slice(0, 16),
      path: places.find((path) => existsSync(path)) ?? places[0]!,
      truth: { url, ...truth }
    }
  })

const [clone, folder] = process.argv.slice(2)
if (clone === undefined || folder === undefined) {
  console.error('node test/bench/corpora.ts CLONE DIR')
  process.exit(2)
}
const found = existsSync(join(clone, 'ground-truth.json')) ? benchmark(clone) : trafilatura(clone)
const there = found.filter(({ path }) => existsSync(path))
mkdirSync(join(folder, 'html'), { recursive: true })
for (const { id, path } of there)
  copyFileSync(path, join(folder, 'html', `${id}.html${path.endsWith('.gz') ? '.gz' : ''}`))
const truths = Object.fromEntries(there.map(({ id, truth }) => [id, truth]))
writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truths, null, 2)}\n`)
console.log(`${there.length} pages in ${folder}; ${found.length - there.length} are not in the clone`)
