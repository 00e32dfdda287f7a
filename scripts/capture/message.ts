import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** How bad a problem is: an `error` fails the build, a `warning` is reported, an `info` is shown on request. */
export type Severity = 'error' | 'warning' | 'info'

/** One problem of one file, before it becomes a message. */
export interface Problem {
  /** The rule that found it, e.g. `no-title`. */
  rule: string
  severity: Severity
  /** What is wrong, one sentence without a final stop. */
  reason: string
  /** Where, in the decoded text: lines and columns from 1, columns in UTF-16 units. */
  place?: { line: number; column: number } | undefined
  /** What was expected, where that is not clear from the reason. */
  expected?: string | undefined
  /** What to do about it. */
  fix?: string | undefined
}

const documentation = 'https://github.com/tulieu/tulieu/blob/main/CONTRIBUTING.md#'

/**
 * Adds a problem to a file as a `VFileMessage`, the project's one message type: `source` is `tulieu`, `ruleId` the rule,
 * `fatal` true for errors, false for warnings, undefined for infos (as vfile-reporter reads them), `note` the remedy.
 */
export const addMessage = (file: VFile, problem: Problem): VFileMessage => {
  // A message is about a capture, not about a place in this program: its call stack would only cost memory.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  const message = file.message(problem.reason, {
    source: 'tulieu',
    ruleId: problem.rule,
    ...(problem.place ? { place: problem.place } : {})
  })
  Error.stackTraceLimit = stackTraceLimit
  message.fatal = problem.severity === 'error' ? true : problem.severity === 'warning' ? false : undefined
  message.url = documentation + problem.rule
  if (problem.expected !== undefined) message.expected = [problem.expected]
  const note = [problem.expected && `expected: ${problem.expected}`, problem.fix].filter(Boolean).join('; ')
  if (note) message.note = note
  return message
}

/** The severity a message was added with. */
export const severityOf = (message: VFileMessage): Severity =>
  message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
