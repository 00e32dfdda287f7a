import { severityOf } from '../../capture/message.ts'
import { byFile, oneLine, type Reporter } from './messages.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * Escapes the text of a workflow command, so that it stays on its line.
 * Source: github.com/actions/toolkit, packages/core/src/command.ts.
 */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** Escapes a property of a workflow command, which commas and colons would end. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/**
 * For GitHub Actions: a workflow command for each message, shown beside the line that it is about. GitHub shows ten of each
 * kind a step; all are in the log.
 */
export const github: Reporter = (files) =>
  byFile(files)
    .flatMap(({ path, messages }) =>
      messages.map((message) => {
        const properties = [
          `file=${property(path)}`,
          ...(message.line === undefined ? [] : [`line=${message.line}`, `col=${message.column ?? 1}`]),
          `title=${property(oneLine(message.ruleId ?? 'tulieu'))}`
        ]
        const lines = [message.reason, message.note, message.url].filter((line) => line !== undefined && line !== null)
        const text = lines.map((line) => data(oneLine(line))).join('%0A')
        return `::${commands[severityOf(message)]} ${properties.join(',')}::${text}\n`
      })
    )
    .join('')
