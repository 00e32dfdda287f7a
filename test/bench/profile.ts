/**
 * `npm run bench:profile -- DIR…`: where the time goes on the pages of a corpus, from their bytes to their records. The
 * functions of the project as they call each other, from V8's sampling profiler: there are no marks in the code that could
 * miss something, and what the code becomes shows by itself. All of it is one process, which also parses the pages with
 * rehype-parse alone and splits them into words, in turns, as yardsticks.
 */
import { Session } from 'node:inspector/promises'
import { parseArgs } from 'node:util'
import { failure } from '../../scripts/emit/failure.ts'
import { median } from './child.ts'
import { type CallNode, callTree } from './extraction/calls.ts'
import { type Corpus, readBytes, readCorpora } from './extraction/corpus.ts'
import { run as parseAlone } from './extraction/rehype-parse.ts'
import { run as readHtml, runText as readText } from './extraction/tulieu.ts'
import { run as splitWords } from './extraction/words.ts'
import { runMain } from './main.ts'
import { table } from './table.ts'

const usage = `npm run bench:profile -- DIR… [--passes N] [--least PERCENT] [--depth N]

  DIR…        folders with truth.json and html/ or text/
  --passes    passes for the clock, and as many under the profiler (5)
  --least     leaves out what takes less than this share of the whole, in percent (1)
  --depth     calls within calls that are shown (6)`

interface Options {
  passes: number
  least: number
  depth: number
}

/** Middle processor time of a pass in milliseconds, for jobs that take turns. */
const clock = (jobs: (() => void)[], passes: number): number[] => {
  const times = jobs.map((): number[] => [])
  for (let pass = 0; pass < passes; pass++) {
    for (const [i, job] of jobs.entries()) {
      const begun = process.cpuUsage()
      job()
      const { user, system } = process.cpuUsage(begun)
      times[i]!.push((user + system) / 1000)
    }
  }
  return times.map(median)
}

const profile = async (job: () => void, passes: number) => {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 250 })
  await session.post('Profiler.start')
  for (let pass = 0; pass < passes; pass++) job()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return callTree(profile, 'extraction/tulieu.ts')
}

const rowsOf = (tree: CallNode, whole: number, perPage: (share: number) => string[], { least, depth }: Options) => {
  const rows: string[][] = []
  const walk = (node: CallNode, level: number): void => {
    rows.push([`${'  '.repeat(level)}${node.name}`, node.file, ...perPage(node.time / whole), share(node.own / whole)])
    if (level === depth) return
    for (const child of [...node.calls.values()].sort((a, b) => b.time - a.time))
      if ((100 * child.time) / whole >= least) walk(child, level + 1)
  }
  walk(tree, 0)
  return rows
}

const share = (part: number): string => `${(100 * part).toFixed(1)} %`

const show = async (corpus: Corpus, options: Options): Promise<void> => {
  const pages = corpus.pages.map(({ path, url }) => ({ bytes: readBytes(path), url }))
  const all = (run: (bytes: Buffer, url: string | null) => unknown) => () => {
    for (const { bytes, url } of pages) {
      try {
        run(bytes, url)
      } catch (error) {
        // A page that is refused with a message, as the limits do, has cost what it cost.
        if (!(error instanceof Error)) throw error
      }
    }
  }
  const [read, yardstick, named] =
    corpus.kind === 'html' ? [readHtml, parseAlone, 'rehype-parse'] : [readText, splitWords, 'words']
  const jobs = [all(read), all(yardstick)]
  clock(jobs, 1)
  const [whole = 0, base = 1] = clock(jobs, options.passes)
  const tree = await profile(jobs[0]!, options.passes)
  const perPage = (part: number): string[] => [
    ((part * whole) / pages.length).toFixed(2),
    share(part),
    ((part * whole) / base).toFixed(2)
  ]
  console.log(
    `${corpus.name}, ${pages.length} pages: ${(whole / pages.length).toFixed(2)} ms a page, ${(whole / base).toFixed(2)} × ${named} (${(base / pages.length).toFixed(2)} ms)\n`
  )
  console.log(
    table(['function', 'file', 'ms/page', 'of all', `× ${named}`, 'itself'], rowsOf(tree, tree.time, perPage, options))
  )
  console.log('')
}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      passes: { type: 'string', default: '5' },
      least: { type: 'string', default: '1' },
      depth: { type: 'string', default: '6' },
      help: { type: 'boolean', short: 'h' }
    }
  })
  if (values.help) return console.log(usage)
  const options = { passes: Number(values.passes), least: Number(values.least), depth: Number(values.depth) }
  if (positionals.length === 0) throw failure('usage', `name the folder of a corpus\n\n${usage}`)
  if (!Object.values(options).every((value) => value >= 0) || options.passes < 1)
    throw failure('usage', `--passes, --least and --depth are numbers\n\n${usage}`)
  for (const corpus of positionals.flatMap(readCorpora)) await show(corpus, options)
}

await runMain(main)
