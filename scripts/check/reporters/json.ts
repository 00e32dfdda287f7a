import { severityOf } from '../../capture/message.ts'
import { byFile, countBySeverity, json, type Reporter } from './messages.ts'

/**
 * For programs: `{files: [{path, messages: [{rule, severity, line, column, reason, expected, note, url}]}], counts}`. Lines
 * and columns count from 1, columns in UTF-16 units; what is not known is null.
 */
export const jsonReport: Reporter = (files) => {
  const { error, warning, info } = countBySeverity(files)
  return json({
    files: byFile(files).map(({ path, messages }) => ({
      path,
      messages: messages.map((message) => ({
        rule: message.ruleId ?? null,
        severity: severityOf(message),
        line: message.line ?? null,
        column: message.column ?? null,
        reason: message.reason,
        expected: message.expected?.[0] ?? null,
        note: message.note ?? null,
        url: message.url ?? null
      }))
    })),
    counts: { errors: error, warnings: warning, infos: info }
  })
}
