/** Adds a Markdown file to the summary of a job. GitHub refuses a step's summary above 1 MiB: what is longer is cut at a line. */
import { appendFileSync, readFileSync } from 'node:fs'
import { failure } from '../emit/failure.ts'
import { runStep, variable } from './step.ts'
import { cutAtLine } from './text.ts'

const most = 1024 * 1024

await runStep(() => {
  const file = process.argv[2]
  if (file === undefined) throw failure('usage', 'name the Markdown file')
  appendFileSync(variable('GITHUB_STEP_SUMMARY', /./u), cutAtLine(readFileSync(file, 'utf8'), most))
})
