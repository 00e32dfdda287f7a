import type { VFile } from 'vfile'
import type { Content } from '../capture/content.ts'
import type { Part } from '../capture/mapping.ts'
import { addMessage } from '../capture/message.ts'
import type { Finding } from './rule.ts'

/** Where messages go. */
export interface ReportTarget {
  /** The seed; of a tombstone, its `NAME.yaml`. */
  file: VFile
  /** Turns bytes into lines and columns; null where the content is not at hand, and messages name the line only. */
  content: Content | null
  /** The curator's file, where there is one; of a tombstone, the same file. */
  sidecar: { file: VFile; placeOf: (pointer: string, part?: Part) => { line: number; column: number } } | null
}

const placeOf = ({ span }: Finding, content: Content | null): { line: number; column: number } | undefined => {
  if (span === null) return undefined
  if (content === null) return { line: span.line_start, column: 1 }
  return content.pointAt(content.offsetAt(span.byte_start))
}

/** Adds findings to the files that they are about, as messages with line and column. */
export const reportFindings = (findings: Finding[], target: ReportTarget): void => {
  for (const finding of findings) {
    const { rule, severity, reason, expected, fix, sidecar } = finding
    const problem = { rule, severity, reason, expected, fix }
    if (sidecar !== undefined && target.sidecar !== null) {
      const part = sidecar.endsWith('/value') ? 'value' : 'key'
      addMessage(target.sidecar.file, { ...problem, place: target.sidecar.placeOf(sidecar, part) })
    } else addMessage(target.file, { ...problem, place: placeOf(finding, target.content) })
  }
}
