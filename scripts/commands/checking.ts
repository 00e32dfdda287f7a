import { VFile } from 'vfile'
import { type SeedFile, seedPath, showPath } from '../capture/find.ts'
import type { Limits } from '../capture/limits.ts'
import type { Sidecar } from '../capture/sidecar.ts'
import { type ReportTarget, reportFindings } from '../check/report.ts'
import type { Draft, RuleContext } from '../check/rule.ts'
import { checkRecord, checkTombstone, startDatasetCheck } from '../check/run.ts'
import { type Outcome, processSeed, type SeedContext } from '../pipeline.ts'

/** What the rules hold records against. */
export interface CheckingOptions {
  /** The dataset's release date; null between releases. */
  released: string | null
  /** The languages the dataset is made of; null where any will do. */
  languages: string[] | null
}

/** The pipeline with every rule behind it: about one record, and about all records of a run together. */
export interface Checking {
  /** Takes a seed through all stages and checks; what is wrong stands in the outcome's files. */
  process: (seed: SeedFile, limits: Limits) => Outcome
  /** Asked after the last seed: files with what shows only then. */
  finish: () => VFile[]
}

const sidecarOf = (file: VFile | null, sidecar: Sidecar | null): ReportTarget['sidecar'] =>
  file && sidecar && { file, placeOf: sidecar.placeOf }

/** Starts a run of checks. */
export const startChecking = (options: CheckingOptions): Checking => {
  const dataset = startDatasetCheck()
  const contextOf = (seed: SeedFile, known: SeedContext | null): RuleContext => ({
    path: showPath(seed.place, seedPath(seed)),
    released: options.released,
    languages: options.languages,
    detected: known?.detected ?? null,
    unchanged: known?.unchanged ?? [],
    uncovered: known?.uncovered ?? []
  })
  const checkArticle = (seed: SeedFile, record: Draft, known: SeedContext): void => {
    const context = contextOf(seed, known)
    const findings = [...checkRecord(record, context), ...dataset.seen(record, context)]
    const { file, content, sidecarFile, sidecar } = known
    reportFindings(findings, { file, content, sidecar: sidecarOf(sidecarFile, sidecar) })
  }
  return {
    process: (seed, limits) => {
      const outcome = processSeed(seed, { limits, check: (record, known) => checkArticle(seed, record, known) })
      const { record, files, sidecar } = outcome
      if (record && record.kind !== 'article') {
        const findings = [...checkTombstone(record), ...dataset.seen(record, contextOf(seed, null))]
        reportFindings(findings, { file: files[0]!, content: null, sidecar: sidecarOf(files[0]!, sidecar) })
      }
      return outcome
    },
    finish: () =>
      dataset.finish().map(({ path, finding }) => {
        const file = new VFile({ path })
        reportFindings([finding], { file, content: null, sidecar: null })
        return file
      })
  }
}
