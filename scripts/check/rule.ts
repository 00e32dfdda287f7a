import type { Article, Moved, Removed, Span } from '../../schema/article.d.ts'
import type { Severity } from '../capture/message.ts'
import type { OverrideField } from '../capture/sidecar.ts'
import type { Memory } from './memory.ts'

/** An article as extraction leaves it: the title may be missing. */
export type Draft = Omit<Article, 'title'> & { title: string | null }

/** What can be checked. */
export type Checked = Draft | Moved | Removed

/** What a rule must know that the record does not say. */
export interface RuleContext {
  /** The seed's path as the user sees it. */
  path: string
  /** The dataset's release date (RFC 3339 full date); null between releases. */
  released: string | null
  /** The languages that the dataset is made of, as BCP 47 tags; null where any will do. */
  languages: string[] | null
  /** The language that detection found, whatever the curator says; null where it found none. */
  detected: string | null
  /** Fields whose override changed nothing. */
  unchanged: OverrideField[]
  /** Stretches of visible text that nothing claims. */
  uncovered: Span[]
}

/** One thing that a rule found. */
export interface RuleFinding {
  /** JSON Pointer of the field in the record; null for the record as a whole. */
  pointer: string | null
  /** Where in the capture; null to take the place where the field was read. */
  span: Span | null
  /** JSON Pointer into the curator's file, where the problem stands there. */
  sidecar?: string
  /** What is wrong, one sentence without a final stop. */
  reason: string
  /** What was expected, where the reason does not say so. */
  expected?: string
  /** What to do about it, where the rule's remedy does not fit. */
  fix?: string
  /** How bad this one is, where it differs from the rule's. */
  severity?: Severity
}

/** A finding with all that a message needs. */
export interface Finding extends RuleFinding {
  rule: string
  severity: Severity
  fix: string
}

interface RuleBase {
  /** Lower-case words joined by dashes: the message's `ruleId`, and the heading in the documentation. */
  name: string
  severity: Severity
  /** What the rule looks for, one sentence. */
  summary: string
  /** What to do about a finding, one sentence. */
  remedy: string
}

/** A rule about one record. Pure: the same record and context give the same findings. */
export interface RecordRule extends RuleBase {
  scope: 'record'
  check: (record: Draft, context: RuleContext) => RuleFinding[]
}

/** A finding made at the end of a run, about a seed that was seen before. */
export interface LateFinding {
  path: string
  finding: RuleFinding
}

/** What a dataset rule does during one run over all records. */
export interface DatasetRun {
  /**
   * @param ordinal the record's number in this run
   * @param earlier number of the first record that has its id, or one that differs only in case; else null
   */
  seen: (record: Checked, context: RuleContext, ordinal: number, earlier: number | null) => RuleFinding[]
  finish?: () => LateFinding[]
}

/** A rule about records together. What a run remembers is a few dozen bytes a record, 210 at most. */
export interface DatasetRule extends RuleBase {
  scope: 'dataset'
  start: (memory: Memory) => DatasetRun
}

export type Rule = RecordRule | DatasetRule
