import { VFile } from 'vfile'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { findSeeds } from '../capture/find.ts'
import type { Limits } from '../capture/limits.ts'
import { addMessage, severityOf } from '../capture/message.ts'
import { type PackedSeeds, packSeeds } from '../capture/packed-seeds.ts'
import type { RunTotals } from '../emit/catalogue.ts'
import { type CheckingOptions, startChecking } from './checking.ts'
import { watchHeap } from './heap.ts'
import { seedSums } from './seed-sums.ts'
import { startProgress } from './terminal.ts'

/** How a run over seeds is set up. */
export interface RunOptions extends CheckingOptions {
  limits: Limits
  quiet: boolean
  /** How many files with nothing but notes are kept for a report; the rest are counted. 0: no note at all is kept. */
  notes: number
}

/** A run over all seeds: one record at a time, every problem of every seed. */
export interface Run {
  /** The good records, in code-point order of their ids. */
  records: () => Generator<DatasetRecord>
  /** Files with messages, so far. */
  files: VFile[]
  counts: { seeds: number; rejected: number; errors: number; warnings: number; infos: number }
  /** Files with notes that were not kept. */
  unkept: () => number
  /** What the records do not say: asked after the last of them. */
  totals: () => RunTotals
}

const withoutSeeds = (input: string): VFile => {
  const file = new VFile({ path: input })
  const fix = 'put captures there, files in .txt, .html or .htm (or these with .gz), or name another folder'
  addMessage(file, { rule: 'no-seeds', severity: 'error', reason: 'has no captures', fix })
  return file
}

/** The seeds that the user named. Only the packed ones outlive it. */
const lookFor = (inputs: string[]): { seeds: PackedSeeds; rejected: VFile[] } => {
  const { seeds, rejected } = findSeeds(inputs, process.cwd())
  return { seeds: packSeeds(seeds), rejected }
}

/** Prepares a run over the seeds that the user named. */
export const startRun = (inputs: string[], options: RunOptions): Run => {
  const holdHeap = watchHeap()
  const { seeds, rejected } = lookFor(inputs)
  const checking = startChecking(options)
  const files: VFile[] = []
  const counts = { seeds: seeds.length, rejected: 0, errors: 0, warnings: 0, infos: 0 }
  const sums = seedSums()
  let hidden = 0
  let notes = 0
  const keep = (file: VFile): void => {
    for (const message of file.messages) {
      const severity = severityOf(message)
      counts[severity === 'error' ? 'errors' : severity === 'warning' ? 'warnings' : 'infos']++
    }
    const problems = file.messages.filter((message) => severityOf(message) !== 'info')
    // A message takes a kilobyte: what nobody will read must not pile up with the number of seeds.
    if (problems.length === 0 && file.messages.length > 0 && notes++ >= options.notes) return
    if (options.notes === 0) file.messages = problems
    if (file.messages.length > 0) files.push(file)
  }
  for (const file of rejected) keep(file)
  // An empty dataset is not what anybody means: the folder is the wrong one, or its captures have been lost.
  if (seeds.length === 0 && rejected.length === 0) for (const input of inputs) keep(withoutSeeds(input))
  function* records(): Generator<DatasetRecord> {
    const progress = startProgress(seeds.length, options.quiet)
    let done = 0
    for (const seed of seeds) {
      const outcome = checking.process(seed, options.limits)
      progress.at(++done)
      for (const { sha256, path } of outcome.sums) sums.add(sha256, path)
      hidden += outcome.hidden
      const failed = outcome.files.some((file) => file.messages.some((message) => severityOf(message) === 'error'))
      for (const file of outcome.files) keep(file)
      if (failed) counts.rejected++
      if (outcome.record && !failed) yield outcome.record
      holdHeap()
    }
    progress.end()
    for (const file of checking.finish()) keep(file)
  }
  return {
    records,
    files,
    counts,
    unkept: () => Math.max(0, notes - options.notes),
    totals: () => ({ seeds_sha256: sums.digest(), hidden_characters: hidden })
  }
}
