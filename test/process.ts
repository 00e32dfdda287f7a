import { basename } from 'node:path'
import { type SeedFile, seedPath, showPath } from '../scripts/capture/find.ts'
import { defaultLimits } from '../scripts/capture/limits.ts'
import { type Severity, severityOf } from '../scripts/capture/message.ts'
import { reportFindings } from '../scripts/check/report.ts'
import type { Draft } from '../scripts/check/rule.ts'
import { checkRecord, startDatasetCheck } from '../scripts/check/run.ts'
import { type Outcome, processSeed, type SeedContext } from '../scripts/pipeline.ts'

/** The dataset of the fixtures is in Vietnamese, and has no release date that dates could be held against. */
const dataset = { languages: ['vi'], released: null }

/** Takes one seed through every stage and every check, as `build` does. */
export const processAsBuild = (seed: SeedFile): Outcome => {
  const together = startDatasetCheck()
  const check = (record: Draft, known: SeedContext): void => {
    const { content, file, sidecar, sidecarFile, detected, unchanged, uncovered } = known
    const context = { path: showPath(seed.place, seedPath(seed)), ...dataset, detected, unchanged, uncovered }
    const findings = [...checkRecord(record, context), ...together.seen(record, context)]
    const curator = sidecarFile && sidecar && { file: sidecarFile, placeOf: sidecar.placeOf }
    reportFindings(findings, { file, content, sidecar: curator })
  }
  return processSeed(seed, { limits: defaultLimits, check })
}

/** What an expectation keeps of a message: what it is about and where, not how it is worded. */
export interface MessagePlace {
  file: string
  rule: string
  severity: Severity
  line: number | null
  column: number | null
}

/** The messages of a seed, in the order in which they were made. */
export const messagesOf = (outcome: Outcome): MessagePlace[] =>
  outcome.files.flatMap((file) =>
    file.messages.map((message) => ({
      file: basename(file.path),
      rule: message.ruleId ?? '',
      severity: severityOf(message),
      line: message.line ?? null,
      column: message.column ?? null
    }))
  )
