import type { VFileMessage } from 'vfile-message'
import { type Severity, severityOf } from '../../capture/message.ts'
import { rules } from '../index.ts'
import { byFile, json, type Reporter } from './messages.ts'

const levels: { [S in Severity]: 'error' | 'warning' | 'note' } = { error: 'error', warning: 'warning', info: 'note' }

/** What SARIF calls a reporting descriptor. */
interface Descriptor {
  id: string
  shortDescription?: { text: string }
  help?: { text: string }
  helpUri?: string
  defaultConfiguration?: { level: 'error' | 'warning' | 'note' }
}

/** Every rule of the checks, and after them the ones that only earlier stages report. */
const descriptorsOf = (messages: VFileMessage[]): Descriptor[] => {
  const descriptors = new Map<string, Descriptor>()
  for (const { name, severity, summary, remedy } of rules) {
    descriptors.set(name, {
      id: name,
      shortDescription: { text: summary },
      help: { text: remedy },
      defaultConfiguration: { level: levels[severity] }
    })
  }
  for (const { ruleId, url } of messages) {
    const descriptor: Descriptor = descriptors.get(ruleId ?? 'tulieu') ?? { id: ruleId ?? 'tulieu' }
    if (url) descriptor.helpUri = url
    descriptors.set(descriptor.id, descriptor)
  }
  return [...descriptors.values()]
}

const encoded = (path: string): string =>
  path
    .split(/[/\\]/u)
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/')

/** Where a file lies: relative to the root of the sources, or absolute. */
const artifactLocation = (path: string): { uri: string; uriBaseId?: string } => {
  const drive = /^([A-Za-z]:)[/\\](.*)$/u.exec(path)
  if (drive) return { uri: `file:///${drive[1]}/${encoded(drive[2]!)}` }
  if (path.startsWith('/')) return { uri: `file://${encoded(path)}` }
  return { uri: encoded(path), uriBaseId: '%SRCROOT%' }
}

/**
 * For code scanning and editors: a SARIF 2.1.0 log with one run, the rules' descriptions among it.
 * Source: docs.oasis-open.org/sarif/sarif/v2.1.0.
 */
export const sarif: Reporter = (files, { version }) => {
  const reports = byFile(files)
  const descriptors = descriptorsOf(reports.flatMap(({ messages }) => messages))
  const indices = new Map(descriptors.map(({ id }, i) => [id, i]))
  const results = reports.flatMap(({ path, messages }) =>
    messages.map((message) => {
      const ruleId = message.ruleId ?? 'tulieu'
      const region =
        message.line === undefined ? {} : { region: { startLine: message.line, startColumn: message.column ?? 1 } }
      return {
        ruleId,
        ruleIndex: indices.get(ruleId),
        level: levels[severityOf(message)],
        message: { text: message.note ? `${message.reason}\n${message.note}` : message.reason },
        locations: [{ physicalLocation: { artifactLocation: artifactLocation(path), ...region } }]
      }
    })
  )
  return json({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tulieu',
            semanticVersion: version,
            informationUri: 'https://github.com/tulieu/tulieu',
            rules: descriptors
          }
        },
        columnKind: 'utf16CodeUnits',
        results
      }
    ]
  })
}
