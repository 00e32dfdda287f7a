import type { VFile } from 'vfile'
import { severityOf } from '../../scripts/capture/message.ts'

/** A file's messages in short: `line:column severity rule: reason`, without the place where there is none. */
export const messagesOf = (file: VFile): string[] =>
  file.messages.map((message) => {
    const place = message.line === undefined ? '' : `${message.line}:${message.column} `
    return `${place}${severityOf(message)} ${message.ruleId}: ${message.reason}`
  })
