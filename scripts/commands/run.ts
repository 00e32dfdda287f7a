import { createHash } from 'node:crypto'
import { VFile } from 'vfile'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { byCodePoint, findSeeds, type SeedFile, seedPath, showPath } from '../capture/find.ts'
import type { Limits } from '../capture/limits.ts'
import { addMessage, severityOf } from '../capture/message.ts'
import type { Sidecar } from '../capture/sidecar.ts'
import { reportFindings } from '../check/report.ts'
import type { Draft, RuleContext } from '../check/rule.ts'
import { checkRecord, checkTombstone, startDatasetCheck } from '../check/run.ts'
import type { RunTotals } from '../emit/catalogue.ts'
import { type Outcome, processSeed, type SeedContext } from '../pipeline.ts'
import { startProgress } from './terminal.ts'

/** How a run over seeds is set up. */
export interface RunOptions {
  limits: Limits
  quiet: boolean
  /** The dataset's release date; null between releases. */
  released: string | null
  /** The languages the dataset is made of; null where any will do. */
  languages: string[] | null
}

/** A run over all seeds: one record at a time, every problem of every seed. */
export interface Run {
  /** The good records, in code-point order of their ids. */
  records: () => Generator<DatasetRecord>
  /** Files with messages, so far. */
  files: VFile[]
  counts: { seeds: number; rejected: number; errors: number; warnings: number; infos: number }
  /** What the records do not say: asked after the last of them. */
  totals: () => RunTotals
}

const contextOf = (seed: SeedFile, options: RunOptions, known: SeedContext | null): RuleContext => ({
  path: showPath(seed.place, seedPath(seed)),
  released: options.released,
  languages: options.languages,
  detected: known?.detected ?? null,
  unchanged: known?.unchanged ?? [],
  uncovered: known?.uncovered ?? []
})

const sidecarOf = (file: VFile | null, sidecar: Sidecar | null) =>
  file && sidecar ? { file, placeOf: sidecar.placeOf } : null

const withoutSeeds = (input: string): VFile => {
  const file = new VFile({ path: input })
  const fix = 'put captures there, files in .txt, .html or .htm (or these with .gz), or name another folder'
  addMessage(file, { rule: 'no-seeds', severity: 'error', reason: 'has no captures', fix })
  return file
}

/** Prepares a run over the seeds that the user named. */
export const startRun = (inputs: string[], options: RunOptions): Run => {
  const found = findSeeds(inputs, process.cwd())
  const dataset = startDatasetCheck()
  const files: VFile[] = []
  const counts = { seeds: found.seeds.length, rejected: 0, errors: 0, warnings: 0, infos: 0 }
  const sums: string[] = []
  let hidden = 0
  const keep = (file: VFile): void => {
    if (file.messages.length === 0) return
    for (const message of file.messages) {
      const severity = severityOf(message)
      counts[severity === 'error' ? 'errors' : severity === 'warning' ? 'warnings' : 'infos']++
    }
    files.push(file)
  }
  for (const file of found.rejected) keep(file)
  // An empty dataset is not what anybody means: the folder is the wrong one, or its captures have been lost.
  if (found.seeds.length === 0 && found.rejected.length === 0) for (const input of inputs) keep(withoutSeeds(input))
  function* records(): Generator<DatasetRecord> {
    const progress = startProgress(found.seeds.length, options.quiet)
    for (const [i, seed] of found.seeds.entries()) {
      const check = (record: Draft, known: SeedContext): void => {
        const context = contextOf(seed, options, known)
        const findings = [...checkRecord(record, context), ...dataset.seen(record, context)]
        reportFindings(findings, {
          file: known.file,
          content: known.content,
          sidecar: sidecarOf(known.sidecarFile, known.sidecar)
        })
      }
      const outcome: Outcome = processSeed(seed, { limits: options.limits, check })
      progress.at(i + 1)
      for (const { sha256, path } of outcome.sums) sums.push(`${sha256}  ${path}\n`)
      hidden += outcome.hidden
      if (outcome.record && outcome.record.kind !== 'article') {
        const findings = [
          ...checkTombstone(outcome.record),
          ...dataset.seen(outcome.record, contextOf(seed, options, null))
        ]
        reportFindings(findings, {
          file: outcome.files[0]!,
          content: null,
          sidecar: sidecarOf(outcome.files[0]!, outcome.sidecar)
        })
      }
      const failed = outcome.files.some((file) => file.messages.some((message) => severityOf(message) === 'error'))
      for (const file of outcome.files) keep(file)
      if (failed) counts.rejected++
      if (outcome.record && !failed) yield outcome.record
    }
    progress.end()
    for (const { path, finding } of dataset.finish()) {
      const file = new VFile({ path })
      reportFindings([finding], { file, content: null, sidecar: null })
      keep(file)
    }
  }
  return {
    records,
    files,
    counts,
    totals: () => {
      sums.sort((a, b) => byCodePoint(a.slice(66), b.slice(66)))
      const hash = createHash('sha256')
      for (const line of sums) hash.update(line)
      return { seeds_sha256: hash.digest('hex'), hidden_characters: hidden }
    }
  }
}
