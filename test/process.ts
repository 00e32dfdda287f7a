import { basename } from 'node:path'
import type { SeedFile } from '../scripts/capture/find.ts'
import { defaultLimits } from '../scripts/capture/limits.ts'
import { type Severity, severityOf } from '../scripts/capture/message.ts'
import { startChecking } from '../scripts/commands/checking.ts'
import type { Outcome } from '../scripts/pipeline.ts'

/** The dataset of the fixtures is in Vietnamese, and has no release date that dates could be held against. */
const dataset = { languages: ['vi'], released: null }

/** Takes one seed through every stage and every check, as `build` does. */
export const processAsBuild = (seed: SeedFile): Outcome => startChecking(dataset).process(seed, defaultLimits)

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
