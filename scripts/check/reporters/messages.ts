import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type Severity, severityOf } from '../../capture/message.ts'

/** What a reporter is told. */
export interface ReportOptions {
  /** Whether the report is for a terminal that shows colours. */
  colour: boolean
  /** Whether infos are shown to people; reports for machines always have them. */
  infos: boolean
  /** The program's version. */
  version: string
}

/** Makes a report of messages. Pure: the same messages give the same text, whatever the order of the files. */
export type Reporter = (files: VFile[], options: ReportOptions) => string

/** A file's messages in the order of their places. */
export interface FileReport {
  path: string
  messages: VFileMessage[]
}

/** Compares by code point: never by locale. */
const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const byPlace = (a: VFileMessage, b: VFileMessage): number =>
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  compare(a.ruleId ?? '', b.ruleId ?? '') ||
  compare(a.reason, b.reason)

/** Messages by file, both in order; files without messages are left out, files of one path are put together. */
export const byFile = (files: VFile[]): FileReport[] => {
  const reports = new Map<string, VFileMessage[]>()
  for (const file of files) {
    if (file.messages.length > 0) reports.set(file.path, [...(reports.get(file.path) ?? []), ...file.messages])
  }
  return [...reports]
    .map(([path, messages]) => ({ path, messages: messages.sort(byPlace) }))
    .sort((a, b) => compare(a.path, b.path))
}

/** How many messages there are of each severity. */
export const countBySeverity = (files: VFile[]): { [S in Severity]: number } => {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { messages } of files) for (const message of messages) counts[severityOf(message)]++
  return counts
}

/** Controls and bidirectional controls: a seed could use them to rewrite what a terminal shows. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text for one line of a terminal or a log. */
export const oneLine = (text: string): string => text.replace(unsafe, escaped)

/** JSON for people and terminals, too: two spaces, and controls that JSON would let through escaped. */
export const json = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[^\n\u0020-\u{10ffff}]|[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, escaped)}\n`
