import type { Moved, Removed } from '../../schema/article.d.ts'
import { datasetRules, recordRules, rules } from './index.ts'
import { placeOfField } from './locate.ts'
import { createMemory } from './memory.ts'
import type { Checked, Draft, Finding, Rule, RuleContext, RuleFinding } from './rule.ts'
import { schema, schemaFindings } from './rules/schema.ts'

/** A finding with what the rule says of all its findings. */
const whole = (rule: Rule, finding: RuleFinding): Finding => ({
  ...finding,
  rule: rule.name,
  severity: finding.severity ?? rule.severity,
  fix: finding.fix ?? rule.remedy
})

/** A finding with its place, where only its field is known. */
const placed = (finding: Finding, record: Checked): Finding => {
  if (finding.span !== null || finding.sidecar !== undefined || finding.pointer === null) return finding
  if (record.kind !== 'article') return { ...finding, sidecar: finding.pointer }
  const { span, sidecar } = placeOfField(record, finding.pointer)
  return { ...finding, span, ...(sidecar === null ? {} : { sidecar }) }
}

/** What the curator said himself is no news to him. */
const curatorsWord = 'curator-override'

/** Notes under names that no rule has: shown as they are, so that nothing is lost. */
const otherNotes = (record: Draft): Finding[] =>
  record.notes
    .filter((note) => note.rule !== curatorsWord && !rules.some(({ name }) => name === note.rule))
    .map((note) => ({
      rule: note.rule,
      severity: 'info',
      pointer: note.field,
      span: note.source,
      reason: note.message,
      fix: 'see that the field is right; else give it as an override in NAME.yaml'
    }))

/**
 * Checks one article by every rule about records.
 *
 * @returns the findings in the order of the rules, each with its place where that is known
 */
export const checkRecord = (record: Draft, context: RuleContext): Finding[] =>
  [
    ...recordRules.flatMap((rule) => rule.check(record, context).map((finding) => whole(rule, finding))),
    ...otherNotes(record)
  ].map((finding) => placed(finding, record))

/** Checks a tombstone: it has nothing but its shape. */
export const checkTombstone = (record: Moved | Removed): Finding[] =>
  schemaFindings(record).map((finding) => placed(whole(schema, finding), record))

/** A run of the rules about records together. */
export interface DatasetCheck {
  /** To be called once for every record, in the order of the dataset. */
  seen: (record: Checked, context: RuleContext) => Finding[]
  /** To be called after the last record: findings about seeds that were seen before, by their paths. */
  finish: () => { path: string; finding: Finding }[]
}

/** Starts a run; what it remembers is some three hundred bytes a record. */
export const startDatasetCheck = (): DatasetCheck => {
  const memory = createMemory()
  const runs = datasetRules.map((rule) => ({ rule, run: rule.start(memory) }))
  return {
    seen: (record, context) => {
      const { ordinal, earlier } = memory.add(record.id, context.path)
      return runs
        .flatMap(({ rule, run }) => run.seen(record, context, ordinal, earlier).map((finding) => whole(rule, finding)))
        .map((finding) => placed(finding, record))
    },
    finish: () =>
      runs.flatMap(({ rule, run }) =>
        (run.finish?.() ?? []).map(({ path, finding }) => ({ path, finding: whole(rule, finding) }))
      )
  }
}
