import { github } from './github.ts'
import { jsonReport } from './json.ts'
import type { Reporter } from './messages.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

/** Every form of report, by the name that `--format` takes: the one place to add one. */
export const reporters = { pretty, json: jsonReport, github, sarif } satisfies { [format: string]: Reporter }

export type ReportFormat = keyof typeof reporters
