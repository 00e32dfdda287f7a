import { oneLine, json as safeJson } from '../../check/reporters/messages.ts'
import { changesHead } from '../changes.ts'
import type { ReleasePlan } from '../plan.ts'
import { code, reasonsTable } from './markdown.ts'
import { levelStyles, painter, reasonLines } from './pretty.ts'
import { countsLine } from './summary.ts'

/** Makes a report of a plan. */
export type PlanReport = (plan: ReleasePlan, options: { colour: boolean }) => string

/** What is to be done, in one sentence. */
const verdict = ({ diff, version, computed, level, stops }: ReleasePlan): string => {
  if (version === null) return `nothing to release: nothing changed since ${diff.from?.version ?? 'the beginning'}`
  const raised = computed !== version ? `, raised from ${computed}` : ''
  const what = diff.from ? `${diff.from.version} -> ${version}: ${level}` : `${version}, the first release`
  return `${what}${raised}${stops.length > 0 ? ', but it must not go out yet' : ''}`
}

const schemaLine = ({ diff, schema_version }: ReleasePlan): string =>
  diff.from && diff.from.schema_version !== schema_version
    ? `schema ${diff.from.schema_version} -> ${schema_version}`
    : `schema ${schema_version}`

const pretty: PlanReport = (plan, { colour }) => {
  const paint = painter(colour)
  const { diff, level, stops, allowed, version } = plan
  const lines = [`${diff.to.name} ${paint(levelStyles[level], oneLine(verdict(plan)))}`]
  if (version !== null) lines.push(schemaLine(plan), countsLine(diff.counts))
  for (const reason of diff.reasons) lines.push('', ...reasonLines(reason, paint, false))
  for (const { rule, reason } of allowed) lines.push('', `allowed  ${rule}: ${oneLine(reason)}`)
  for (const { rule, message } of stops) lines.push('', `${paint('red', 'stopped')}  ${rule}: ${oneLine(message)}`)
  return `${lines.join('\n')}\n`
}

const markdown: PlanReport = (plan) => {
  const { diff, stops, allowed, version } = plan
  const lines = [`## ${code(`${diff.to.name} ${verdict(plan)}`)}`]
  if (version !== null) lines.push('', `${schemaLine(plan)}; ${countsLine(diff.counts)}.`)
  if (diff.reasons.length > 0) lines.push('', reasonsTable(diff.reasons).trimEnd())
  for (const { rule, message } of stops) lines.push('', `- **stopped** ${rule}: ${code(message)}`)
  for (const { rule, reason } of allowed) lines.push('', `- allowed ${rule}: ${code(reason)}`)
  return `${lines.join('\n')}\n`
}

const json: PlanReport = ({ diff, version, computed, schema_version, stops, allowed }) => {
  const { $schema: _, ...head } = changesHead(diff)
  return safeJson({ version, computed, schema_version, first: diff.from === null, stops, allowed, ...head })
}

/** The forms of a plan. */
export const planReports = { pretty, json, markdown } satisfies { [format: string]: PlanReport }
