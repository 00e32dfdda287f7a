import type { Draft, RuleFinding } from './rule.ts'

/** What extraction noted under a rule's name, as findings of that rule. */
export const fromNotes = (record: Draft, rule: string): RuleFinding[] =>
  record.notes
    .filter((note) => note.rule === rule)
    .map((note) => ({ pointer: note.field, span: note.source, reason: note.message }))
