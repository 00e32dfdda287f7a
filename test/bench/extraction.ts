/**
 * `npm run bench:extraction -- DIR…`: how good and how fast this project extracts articles beside others, on corpora with
 * truth. CONTRIBUTING.md tells how to get them, how their folders are laid out, and how to read the table.
 */

import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { failure } from '../../scripts/emit/failure.ts'
import { type Served, serve } from './extraction/child.ts'
import { entries, pinned } from './extraction/contenders.ts'
import { type Corpus, readCorpora } from './extraction/corpus.ts'
import { overFolds } from './extraction/folds.ts'
import { type Measured, measure, shared, timeOf } from './extraction/measure.ts'
import { goodness, summarize } from './extraction/score.ts'
import { runMain } from './main.ts'
import { table } from './table.ts'

const usage = `npm run bench:extraction -- DIR… [--only NAME,…] [--passes N] [--worst N]

  DIR…        folders with truth.json and html/ or text/
  --only      contenders, separated by commas: ${[...new Set(entries.map(({ name }) => name))].join(', ')}
  --passes    passes for the clock after the one that warms up (5); 0 for quality alone
  --worst     also names the pages that this project does worst on, with what it failed on`

const folds = 5
const columns = ['f1', 'precision', 'recall', 'exact', 'title', 'author', 'date', 'minute', 'source_credit'] as const

const options = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      passes: { type: 'string', default: '5' },
      worst: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h' }
    }
  })
  const only = values.only?.split(',')
  const unknown = only?.filter((name) => !entries.some((entry) => entry.name === name)) ?? []
  const [passes, worst] = [Number(values.passes), Number(values.worst)]
  if (values.help) return null
  if (positionals.length === 0) throw failure('usage', `name the folder of a corpus\n\n${usage}`)
  if (unknown.length > 0) throw failure('usage', `there is no contender ${unknown.join(', ')}\n\n${usage}`)
  if (!Number.isInteger(passes) || passes < 0 || !Number.isInteger(worst) || worst < 0)
    throw failure('usage', `--passes and --worst are numbers\n\n${usage}`)
  return { folders: positionals, only, passes, worst }
}

const figure = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3)
const times = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–')

interface Contestant {
  name: string
  kind: Corpus['kind']
  yardstick: boolean
  version: string
  served: Served
}

/** Starts those that can be started, and names the others. */
const startAll = async (only: string[] | undefined, kinds: Set<Corpus['kind']>): Promise<Contestant[]> => {
  const started: Contestant[] = []
  for (const { name, kind, yardstick, command, prepare } of entries) {
    if (!kinds.has(kind) || (only && !only.includes(name) && !yardstick)) continue
    const served = serve(command)
    try {
      const amiss = prepare()
      if (amiss !== null) throw new Error(amiss)
      const { version } = await served.hello()
      started.push({ name, kind, yardstick, version, served })
    } catch (error) {
      console.error(`skipped: ${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return started
}

const rowsOf = (corpus: Corpus, contestants: Contestant[], results: Map<string, Measured>): (string | number)[][] => {
  const yardstick = contestants.find((each) => each.yardstick)
  return contestants.map(({ name, version, yardstick: alone }) => {
    const measured = results.get(name)!
    const ratioTo = (other: Measured | undefined): string => {
      const ids = other ? shared(measured, other) : []
      return other ? times(timeOf(measured, ids) / timeOf(other, ids)) : '–'
    }
    const scores = alone ? {} : summarize(measured.scores.map(({ score }) => score))
    return [
      corpus.name,
      name,
      version || '–',
      measured.failures.size,
      ...columns.map((column) => figure(scores[column])),
      times(timeOf(measured, [...measured.times.keys()])),
      ratioTo(yardstick && results.get(yardstick.name)),
      ratioTo(results.get('tulieu'))
    ]
  })
}

const foldRow = (corpus: Corpus, { scores }: Measured): string[] => {
  const { mean, spread } = overFolds(scores, folds)
  const shown = columns.map((name) => (name in mean ? `${figure(mean[name])} ± ${figure(spread[name])}` : '–'))
  return [corpus.name, ...shown]
}

const showWorst = (corpus: Corpus, { scores, failures }: Measured, count: number): void => {
  console.log(`\n${corpus.name}: the worst pages`)
  const worst = scores.toSorted((a, b) => goodness(a.score) - goodness(b.score)).slice(0, count)
  for (const { id, score } of worst) console.log(`${goodness(score).toFixed(3)} ${id} ${failures.get(id) ?? ''}`.trim())
}

const main = async (): Promise<void> => {
  const given = options()
  if (given === null) return console.log(usage)
  const corpora = given.folders.flatMap(readCorpora)
  const contestants = await startAll(given.only, new Set(corpora.map(({ kind }) => kind)))
  const progress = (what: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`)
  }
  const rows: (string | number)[][] = []
  const own: { corpus: Corpus; measured: Measured }[] = []
  for (const corpus of corpora) {
    const present = contestants.filter(({ kind }) => kind === corpus.kind)
    const results = await measure(corpus, present, given.passes, progress)
    rows.push(...rowsOf(corpus, present, results))
    const measured = results.get('tulieu')
    if (measured) own.push({ corpus, measured })
    for (const [name, { failures }] of results)
      for (const [id, error] of failures) console.error(`${corpus.name}, ${name} failed on ${id}: ${error}`)
  }
  progress('')
  for (const { served } of contestants) served.end()
  const pages = corpora.map(({ name, pages: { length } }) => `${length} ${name}`).join(', ')
  console.log(
    `${pages}; ${cpus()[0]?.model}, ${pinned ? 'one core' : 'not pinned to a core'}, Node ${process.versions.node}`
  )
  console.log(`times: processor time from the page’s bytes to the result, the middle of ${given.passes} warm passes\n`)
  const head = ['corpus', 'contender', 'version', 'failed', ...columns, 'ms/page', '× yardstick', '× tulieu']
  console.log(table(head, rows))
  if (own.length > 0) {
    console.log(`\ntulieu over ${folds} folds: mean ± standard deviation`)
    console.log(
      table(
        ['corpus', ...columns],
        own.map(({ corpus, measured }) => foldRow(corpus, measured))
      )
    )
  }
  if (given.worst > 0) for (const { corpus, measured } of own) showWorst(corpus, measured, given.worst)
}

await runMain(main)
